import Skeleton from '@mui/material/Skeleton';
import { useEffect, useRef } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { isAbsent } from './marks.ts';
import { List, More } from './OccurrenceList.styles.ts';
import { occurrencesOf, type EnrollmentAttendance } from './student-occurrences.ts';
import { Line } from './StudentAttendancePage.styles.ts';
import { StudentOccurrenceLine } from './StudentOccurrenceLine.tsx';
import type { StudentAttendanceList } from './useStudentAttendance.ts';

interface StudentOccurrencesProps {
  list: StudentAttendanceList;
  /** Whose occurrences are shown. */
  enrollments: readonly EnrollmentAttendance[];
  /** Each line names its class. */
  withClass: boolean;
  /** What an absence has earned, or why nothing. */
  tokenWords: (classId: string, date: string) => string | null;
  onTold: (told: string) => void;
}

/** What was recorded of a student, date by date, the latest first. */
export function StudentOccurrences(props: StudentOccurrencesProps) {
  const { list, enrollments, withClass, tokenWords, onTold } = props;
  const { of } = list;
  const scroller = useRef<HTMLOListElement>(null);
  const isShown = of !== undefined;
  const shownIds = enrollments.map(({ id }) => id).join();

  // Dates ahead stand on top; what is near now is in sight, with two of them.
  useEffect(() => {
    const lines = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-date]') ?? [])];
    const nearest = lines.findIndex((line) => line.dataset['due'] === 'true');
    const above = lines[Math.max(0, nearest - 2)];
    if (scroller.current && above) scroller.current.scrollTop = nearest < 3 ? 0 : above.offsetTop;
  }, [isShown, shownIds, list.period]);

  if (!of) {
    return (
      <List as="div" role="status" aria-label="Loading the dates">
        {Array.from({ length: 12 }, (_, index) => (
          <Line as="div" key={index} aria-hidden>
            <Skeleton width="80%" />
            <Skeleton variant="rounded" width={98} height={34} />
          </Line>
        ))}
      </List>
    );
  }
  const occurrences = occurrencesOf(enrollments);
  const [latest, earliest] = [occurrences[0], occurrences.at(-1)];
  const shown = latest &&
    earliest && { from: earliest.occurrence.date, to: latest.occurrence.date };
  return (
    <List ref={scroller} aria-busy={list.isBusy} aria-label={`Dates and times of ${of.name}`}>
      {shown && (
        <li>
          <More
            type="button"
            onClick={() => {
              list.newer(shown);
            }}
          >
            Show newer dates
          </More>
        </li>
      )}
      {occurrences.map((one) => (
        <StudentOccurrenceLine
          key={one.occurrence.id}
          student={of}
          one={one}
          withClass={withClass}
          tokenWords={
            isAbsent(one.mark?.status ?? null) || one.occurrence.state !== 'MEETS'
              ? tokenWords(one.of.class.id, one.occurrence.date)
              : null
          }
          onDone={(told) => {
            onTold(told);
            // The rates have changed with it.
            list.reload();
          }}
        />
      ))}
      {shown && (
        <li>
          <More
            type="button"
            onClick={() => {
              list.older(shown);
            }}
          >
            Show older dates
          </More>
        </li>
      )}
      {!shown && (
        <li>
          <EmptyState
            title="No dates here"
            hint={
              enrollments.length === 0
                ? 'Past shows the enrollments that are over.'
                : 'The class does not meet in this time.'
            }
          />
        </li>
      )}
    </List>
  );
}
