import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { count, formatTime } from '../../lib/format.ts';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { IconLink } from '../../ui/IconLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { useActionsWidth } from '../../ui/useActionsWidth.ts';
import { rollPathOf } from '../attendance-lists/roll-path.ts';
import { dayPart } from './day-part.ts';
import { useServerNow } from './useServerNow.ts';
import { WelcomeClasses_classFragmentDoc } from './WelcomeClasses.generated.ts';
import type { WelcomePageQuery } from './WelcomePage.generated.ts';
import { welcomeColumns } from './welcome-columns.tsx';

type Slots = NonNullable<WelcomePageQuery['welcome']['classes']>;

const Frame = styled('div')(({ theme }) => ({
  // What runs at the moment is found at a glance.
  '@media (min-width: 601px)': {
    '& tr:has([data-now]) td': { backgroundColor: theme.vars.palette.soft.accent },
    '& tr:has([data-now]) td:first-of-type': {
      boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
    },
  },
  '@media (max-width: 600px)': {
    '& tbody tr:has([data-now])': { backgroundColor: theme.vars.palette.soft.accent },
  },
}));

interface WelcomeClassesProps {
  slots: Slots;
  today: string;
  /** When the server said so. */
  now: string;
  /** Whether there are several locations to tell apart. */
  namesLocation: boolean;
}

/** Today's timetable by time. What is over is put away until somebody asks for it. */
export function WelcomeClasses(props: WelcomeClassesProps) {
  const [showsOver, setShowsOver] = useState(false);
  const now = useServerNow(props.now);
  const maySeeAttendance = usePermission('ATTENDANCE');
  const actionsWidth = useActionsWidth(1);
  const classes = useFragmentList(
    WelcomeClasses_classFragmentDoc,
    props.slots.map((slot) => slot.class),
  );
  const rows = props.slots.flatMap((slot, index) => {
    const schoolClass = classes[index];
    return schoolClass ? [{ ...slot, class: schoolClass, part: dayPart(slot, now) }] : [];
  });
  const over = rows.filter(({ part }) => part === 'over');
  const hides = over.length > 0 && over.length < rows.length;
  const running = rows.filter(({ part, reason }) => part === 'now' && reason === null);

  return (
    <Section
      title="Today’s classes"
      note={
        rows.length > 0 &&
        [
          count(rows.length, 'class', 'classes'),
          running.length > 0 && `${String(running.length)} now`,
        ]
          .filter(Boolean)
          .join(', ')
      }
      actions={
        hides && (
          <TextButton
            type="button"
            aria-expanded={showsOver}
            onClick={() => {
              setShowsOver(!showsOver);
            }}
          >
            {showsOver
              ? 'Hide what is over'
              : `Show ${count(over.length, 'class', 'classes')} that ${over.length === 1 ? 'is' : 'are'} over`}
          </TextButton>
        )
      }
    >
      <Frame>
        <DataTable
          label="Today’s classes"
          columns={welcomeColumns(props.namesLocation)}
          rows={hides && !showsOver ? rows.filter(({ part }) => part !== 'over') : rows}
          rowKey={(row) => `${row.class.id} ${row.startsAt}`}
          actionsWidth={actionsWidth}
          rowActions={
            maySeeAttendance
              ? ({ class: of, starts, reason }) =>
                  reason === null && (
                    <IconLink
                      to={rollPathOf(of.id, { date: props.today, starts })}
                      tip="Attendance"
                      label={`Attendance of ${of.name}, ${formatTime(starts)}`}
                    >
                      <CheckIcon />
                    </IconLink>
                  )
              : undefined
          }
          isSubdued={({ part, reason }) => part === 'over' || reason !== null}
          empty={<EmptyState title="No class meets today" />}
        />
      </Frame>
    </Section>
  );
}
