import { formatTime } from '../../lib/format.ts';
import type { MarkValue, RollLine } from './marks.ts';

/** Indicators whose sentence stands in the line, beside the mark that only hints at it. */
const told: readonly string[] = ['LAST_DAY', 'TRANSFER'];

/** What the eye should find in a line without pointing at anything. */
export function lineNotes(line: RollLine, mark: MarkValue): { facts: string[] } {
  const { notCovered, expectedAbsence, rollComment, indicators } = line;
  const facts = [
    mark.arrivedAt && `arrived ${formatTime(mark.arrivedAt)}`,
    mark.leftAt && `left ${formatTime(mark.leftAt)}`,
    notCovered,
    expectedAbsence && expectedWords(expectedAbsence),
    rollComment,
    ...indicators.flatMap(({ kind, says }) => (told.includes(kind) ? [says] : [])),
  ];
  return { facts: facts.flatMap((fact) => (fact ? [fact.replace(/\.$/, '')] : [])) };
}

/** "expected absent, excused: dentist" */
export const expectedWords = ({
  isExcused,
  comment,
}: Pick<NonNullable<RollLine['expectedAbsence']>, 'isExcused' | 'comment'>): string =>
  `expected absent${isExcused ? ', excused' : ''}${comment ? `: ${comment}` : ''}`;
