import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { count, formatDate, formatTimes } from '../../lib/format.ts';
import { useMaySeeEnrollments } from '../../lib/permission.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EnrollmentsIcon } from '../../ui/icons.tsx';
import { IconLink } from '../../ui/IconLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { isUnplanned } from './meeting-words.ts';
import { PlacesToGiveAgain } from './PlacesToGiveAgain.tsx';
import { rosterColumns } from './roster-columns.tsx';
import { rosterSummary, type ClassOnDate } from './roster-words.ts';
import { RosterDate } from './RosterDate.tsx';
import type { ClassDateChoice } from './useClassDate.ts';

const WhyNot = styled('p')(({ theme }) => ({
  margin: '0 0 10px',
  padding: '9px 12px',
  borderRadius: 8,
  backgroundColor: theme.vars.palette.soft.warning,
  '&[data-unplanned=true]': { backgroundColor: theme.vars.palette.soft.refusal },
  '& b': { color: theme.vars.palette.text.primary },
  '&[data-unplanned=true] b': { color: theme.vars.palette.tone.refusal },
}));

const GiveAgain = styled(Card)({ marginBottom: 10, '@media print': { display: 'none' } });

interface ClassRosterProps {
  date: string;
  today: string;
  dates: ClassDateChoice;
  /** Absent until it is loaded. */
  onDate: ClassOnDate | undefined;
  /** Absent for those who may not. */
  onEnroll: (() => void) | undefined;
}

/** Who has a place in the class on a date, and what to know about them. */
export function ClassRoster({ date, today, dates, onDate, onEnroll }: ClassRosterProps) {
  const maySeeEnrollments = useMaySeeEnrollments();
  const lines = onDate?.roster;
  const meeting = onDate?.meetingOn;
  const times = meeting?.timeslots.map(formatTimes).join(', ');
  const removed = onDate?.removedPlaces ?? [];
  const isHeld = meeting?.state === 'MEETS';
  return (
    <Section
      title={`Roster of ${formatDate(date)}`}
      note={[times, lines && rosterSummary(lines)].filter(Boolean).join(' · ')}
      actions={
        <>
          <RosterDate date={date} dates={dates} today={today} />
          <Button
            size="small"
            onClick={() => {
              window.print();
            }}
          >
            Print
          </Button>
          {onEnroll && (
            <Button size="small" onClick={onEnroll}>
              Enroll a student
            </Button>
          )}
        </>
      }
    >
      {meeting && !isHeld && (
        <WhyNot data-unplanned={isUnplanned(meeting)}>
          <b>{meeting.reason ?? 'The class does not meet on this date.'}</b>{' '}
          {removed.length > 0 && `${count(removed.length, 'one-day place')} went with it. `}
          {lines && lines.length > 0 && 'Those below have a place that covers the date.'}
        </WhyNot>
      )}
      {isHeld && removed.length > 0 && (
        <GiveAgain>
          <PlacesToGiveAgain places={removed} date={date} />
        </GiveAgain>
      )}
      <DataTable
        label="Roster"
        columns={rosterColumns(date)}
        rows={lines ?? []}
        rowKey={({ enrollment }) => enrollment.id}
        loading={!lines}
        skeletonRows={8}
        actionsWidth={56}
        rowActions={
          maySeeEnrollments
            ? ({ student }) => (
                <IconLink
                  to={`/students/${student.id}/enrollments`}
                  tip="Enrollments"
                  label={`Enrollments of ${student.firstName} ${student.lastName}`}
                >
                  <EnrollmentsIcon />
                </IconLink>
              )
            : undefined
        }
        empty={<EmptyState title="Nobody has a place on this date" hint="Who waits has none." />}
      />
    </Section>
  );
}
