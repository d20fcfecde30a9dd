import { Link } from 'react-router';
import { count, formatTimes } from '../../lib/format.ts';
import { expectedWords } from './line-words.ts';
import { besideWords } from './mark-words.ts';
import { recordedOf } from './marks.ts';
import { MarkHistoryButton } from './MarkHistoryButton.tsx';
import { MarkWord } from './MarkWord.tsx';
import { dayOf, occurrenceName } from './occurrence-words.ts';
import { SingleMark } from './SingleMark.tsx';
import { Line } from './StudentAttendancePage.styles.ts';
import {
  whyLocked,
  type StudentAttendance,
  type StudentOccurrence,
} from './student-occurrences.ts';
import { checkedInWords, useCheckIn } from './useCheckIn.ts';
import { addressOf } from './useChosen.ts';

interface StudentOccurrenceLineProps {
  student: Pick<StudentAttendance, 'studentId' | 'name' | 'mayMark'>;
  one: StudentOccurrence;
  withClass: boolean;
  /** What the absence has earned, or why nothing; null where there is nothing to say. */
  tokenWords: string | null;
  /** Takes what is to be said of it. */
  onDone: (told: string) => void;
}

/** An occurrence as one student has it: marked here at once, or only read, with the reason. */
export function StudentOccurrenceLine(props: StudentOccurrenceLineProps) {
  const { student, one, withClass, tokenWords, onDone } = props;
  const { occurrence, expectedAbsence } = one;
  const { class: of } = one.of;
  const recorded = recordedOf(one);
  const isAuto = one.mark?.isAuto === true;
  const why = whyLocked(one);
  const name = `${of.name}, ${occurrenceName(occurrence)}`;
  const key = {
    ...{ classId: of.id, date: occurrence.date, starts: occurrence.starts },
    studentId: student.studentId,
  };
  const checkIn = useCheckIn(key, (done) => {
    onDone(checkedInWords(student.name, done));
  });
  const isOpen = student.mayMark && why === null;
  // Before the first one is there, nobody else is marked (rule T-6).
  const others =
    occurrence.attended > 0
      ? 0
      : occurrence.enrolled - occurrence.marked - (recorded.status === null ? 1 : 0);
  const facts = [
    ...besideWords(recorded),
    ...(expectedAbsence ? [expectedWords(expectedAbsence)] : []),
    ...(why === null ? [] : [why]),
    ...(tokenWords === null ? [] : [tokenWords]),
  ];

  return (
    <Line
      data-date={occurrence.date}
      data-locked={why !== null && recorded.status === null}
      data-today={occurrence.date === of.today}
      data-due={occurrence.date <= of.today}
    >
      <div>
        <Link to={`/classes/${of.id}/attendance${addressOf(occurrence)}`} title="Open the roll">
          <b>{dayOf(occurrence.date, of.today)}</b> {formatTimes(occurrence)}
        </Link>
        {withClass && <small>{of.name}</small>}
      </div>
      <div>
        {isOpen ? (
          <SingleMark
            name={name}
            recorded={recorded}
            isAuto={isAuto}
            isExcused={expectedAbsence?.isExcused === true}
            checkIn={checkIn}
          />
        ) : (
          ((why === null && occurrence.date <= of.today) || recorded.status !== null) && (
            <MarkWord status={recorded.status} isAuto={isAuto} />
          )
        )}
      </div>
      <div>
        {facts.join(' · ')}
        {isOpen && others > 0 && (
          <small data-hint>The first ✓ here marks {count(others, 'other')} absent.</small>
        )}
      </div>
      <div>
        {one.mark && (
          <MarkHistoryButton
            title={name}
            studentId={student.studentId}
            occurrence={occurrence}
            zone={of.zone}
          />
        )}
      </div>
    </Line>
  );
}
