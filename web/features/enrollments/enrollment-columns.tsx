import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import {
  formatDate,
  formatDay,
  formatPlainDay,
  formatSchedule,
  formatTimes,
} from '../../lib/format.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { NewMark } from '../../ui/NewMark.tsx';
import { TypeTag } from '../../ui/TypeTag.tsx';
import { isByNothing, PaidBy } from './PaidBy.tsx';
import type { EnrollmentsTable_enrollmentFragment } from './EnrollmentsTable.generated.ts';

export type EnrollmentRow = EnrollmentsTable_enrollmentFragment;

const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

const Name = styled('span')({
  fontWeight: 500,
  '@media (max-width: 600px)': { fontWeight: 640 },
});

/** A one-day place names its day: "Sat 28 Nov 10:00–12:00". */
function scheduleOf({ startsOn, dropsOn, timeslots }: EnrollmentRow): string {
  if (startsOn === null || startsOn !== dropsOn) return formatSchedule(timeslots);
  return `${formatDay(startsOn)} ${timeslots.map(formatTimes).join(', ')}`;
}

/** How a place that goes on ended; a one-day place is simply over. */
function endWords(type: EnrollmentRow['type'], dropsOn: string | null): string | null {
  if (dropsOn === null || (type !== 'ACTIVE' && type !== 'WAIT')) return null;
  return `${type === 'ACTIVE' ? 'Dropped' : 'Waited to'} ${formatPlainDay(dropsOn)}`;
}

/** The columns of the list of enrollments; `newIds` are marked as just made. */
export function enrollmentColumns(
  ofFamily: boolean,
  newIds: readonly string[],
): readonly Column<EnrollmentRow>[] {
  const studentColumn: Column<EnrollmentRow> = {
    key: 'student',
    head: 'Student',
    width: 92,
    inCard: 'beside',
    cell: ({ student }) => (
      <Link to={`/students/${student.id}/enrollments`}>{student.firstName}</Link>
    ),
  };
  return [
    ...(ofFamily ? [studentColumn] : []),
    {
      key: 'class',
      head: 'Class',
      inCard: 'title',
      cell: ({ id, class: schoolClass }) => (
        <>
          <Name>{schoolClass.name}</Name> {newIds.includes(id) && <NewMark>new</NewMark>}
        </>
      ),
    },
    {
      key: 'type',
      head: 'Type',
      width: 160,
      inCard: 'plain',
      cell: ({ type, period, dropsOn }) =>
        period === 'PAST' ? (
          <TypeTag type={type} over={endWords(type, dropsOn)} />
        ) : (
          <TypeTag type={type} />
        ),
    },
    {
      key: 'schedule',
      head: 'Schedule',
      width: '18%',
      figures: true,
      cell: (enrollment) => <Quiet>{scheduleOf(enrollment)}</Quiet>,
    },
    {
      key: 'start',
      head: 'Start',
      width: 144,
      figures: true,
      // With it, narrower windows have no room for the class; a one-day place says its date in the schedule.
      from: 'lg',
      cell: ({ startsOn }) => (startsOn ? formatDate(startsOn) : <Quiet>–</Quiet>),
    },
    {
      key: 'drop',
      head: 'Drop',
      width: 144,
      figures: true,
      from: 'lg',
      cell: ({ dropsOn }) => (dropsOn ? formatDate(dropsOn) : <Quiet>open</Quiet>),
    },
    {
      key: 'by',
      head: 'By',
      width: '17%',
      from: 'md',
      // Nothing at all, so that a card leaves the line out.
      cell: (row) => (isByNothing(row) ? null : <PaidBy {...row} />),
    },
  ];
}
