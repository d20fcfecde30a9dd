import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { formatTimes } from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { ToneMark } from '../../ui/ToneMark.tsx';
import { OpeningsFigure } from '../schedule/OpeningsFigure.tsx';
import type { DayPart } from './day-part.ts';
import type { WelcomeClasses_classFragment } from './WelcomeClasses.generated.ts';

export interface TodayRow {
  class: WelcomeClasses_classFragment;
  starts: string;
  ends: string;
  startsAt: string;
  state: string;
  reason: string | null;
  enrolled: number;
  part: DayPart;
}

const Now = styled('span')(({ theme }) => ({
  marginLeft: 8,
  color: theme.vars.palette.primary.main,
  fontSize: '0.75rem',
  fontWeight: 640,
}));

const words: Record<string, string> = { CANCELLED: 'Cancelled', CLOSED: 'Closed' };

/** When, what, where, who, and how many more. */
export function welcomeColumns(namesLocation: boolean): readonly Column<TodayRow>[] {
  return [
    {
      key: 'time',
      head: 'Time',
      width: 146,
      figures: true,
      inCard: 'beside',
      cell: (row) => (
        <>
          {formatTimes(row)}
          {row.part === 'now' && row.reason === null && <Now data-now>now</Now>}
        </>
      ),
    },
    {
      key: 'class',
      head: 'Class',
      inCard: 'title',
      cell: ({ class: of }) => <Link to={`/classes/${of.id}`}>{of.name}</Link>,
    },
    {
      key: 'where',
      head: 'Where',
      width: '20%',
      from: 'md',
      cell: ({ class: of }) =>
        [of.room?.name, namesLocation ? of.location.name : null].filter(Boolean).join(', '),
    },
    {
      key: 'instructors',
      head: 'Instructor',
      width: '14%',
      from: 'lg',
      cell: ({ class: of }) => of.instructors.join(', '),
    },
    {
      key: 'enrolled',
      head: 'Coming',
      width: 84,
      align: 'right',
      figures: true,
      explain: 'Who has a place in it today.',
      cell: ({ class: of, enrolled, reason }) =>
        reason !== null
          ? ''
          : of.capacity === null
            ? enrolled
            : `${String(enrolled)} / ${String(of.capacity)}`,
    },
    {
      key: 'open',
      head: 'Open today',
      width: 116,
      align: 'right',
      figures: true,
      cell: ({ class: of, reason, state }) =>
        reason === null ? (
          <OpeningsFigure open={of.openings.oneDay} explained={of.openings.oneDayExplained} />
        ) : (
          <span title={reason}>
            <ToneMark tone="refusal" shape="bar">
              {words[state] ?? 'Not held'}
            </ToneMark>
          </span>
        ),
    },
  ];
}
