import { useId } from 'react';
import { formatTimes } from '../../lib/format.ts';
import { Occurrence } from './CheckInDialog.styles.ts';
import { FirstCheckIn } from './FirstCheckIn.tsx';
import { expectedWords } from './line-words.ts';
import { recordedOf } from './marks.ts';
import { MarkWord } from './MarkWord.tsx';
import { SingleMark } from './SingleMark.tsx';
import { whyLocked, type StudentOccurrence } from './student-occurrences.ts';
import { checkedInWords, useCheckIn } from './useCheckIn.ts';

interface CheckInOccurrenceProps {
  studentId: string;
  one: StudentOccurrence;
  mayMark: boolean;
  /** Takes what is to be said of it. */
  onDone: (told: string) => void;
}

/** A class of today in the dialog: there or not. */
export function CheckInOccurrence({ studentId, one, mayMark, onDone }: CheckInOccurrenceProps) {
  const titleId = useId();
  const { occurrence, expectedAbsence } = one;
  const { class: of } = one.of;
  const recorded = recordedOf(one);
  const why = whyLocked(one);
  const key = {
    ...{ classId: of.id, date: occurrence.date, starts: occurrence.starts },
    studentId,
  };
  const checkIn = useCheckIn(key, (done) => {
    onDone(checkedInWords(of.name, done));
  });
  const place = [of.locationName, of.roomName].filter(Boolean).join(', ');
  const isOpen = mayMark && why === null;

  return (
    <Occurrence aria-labelledby={titleId}>
      <div>
        <h3 id={titleId}>
          {formatTimes(occurrence)} {of.name}
        </h3>
        <span>{place}</span>
      </div>
      {expectedAbsence && <p>{sentence(expectedWords(expectedAbsence))}</p>}
      {why !== null && <p>{why}</p>}
      {isOpen ? (
        <SingleMark
          isLarge
          name={of.name}
          recorded={recorded}
          isAuto={one.mark?.isAuto === true}
          isExcused={expectedAbsence?.isExcused === true}
          checkIn={checkIn}
        />
      ) : (
        <MarkWord status={recorded.status} isAuto={one.mark?.isAuto === true} />
      )}
      {isOpen && occurrence.attended === 0 && <FirstCheckIn {...key} />}
    </Occurrence>
  );
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
