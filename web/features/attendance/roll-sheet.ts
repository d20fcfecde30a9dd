import { expectedWords } from './line-words.ts';
import type { LaterRollQuery } from './RollSheetPage.generated.ts';

type Line = LaterRollQuery['roll']['lines'][number] & { medicalAlert?: string | null };

/** A student on the sheet, with what to know on the first of its dates on which he or she comes. */
export interface SheetStudent {
  line: Line;
  /** For each date of the sheet, whether there is a place on it. */
  comes: readonly boolean[];
}

/** Everybody who has a place on one of the dates, by name. */
export function mergeRolls(rolls: readonly (readonly Line[])[]): SheetStudent[] {
  const students = new Map<string, { line: Line; comes: boolean[] }>();
  for (const [index, lines] of rolls.entries()) {
    for (const line of lines) {
      if (line.notCovered !== null) continue;
      const one = students.get(line.studentId) ?? { line, comes: rolls.map(() => false) };
      one.comes[index] = true;
      students.set(line.studentId, one);
    }
  }
  return [...students.values()].sort(
    (one, other) =>
      one.line.lastName.localeCompare(other.line.lastName) ||
      one.line.firstName.localeCompare(other.line.firstName),
  );
}

/** Said by the type that stands beside the name, or by the comment itself. */
const saidElsewhere: readonly string[] = [
  ...(['MAKEUP', 'TRIAL', 'SINGLE_DAY', 'ROLL_COMMENT', 'EXPECTED_ABSENT'] as const),
];

/** What paper has in place of marks to point at. */
export function sheetWords({ indicators, rollComment, expectedAbsence }: Line): string[] {
  return [
    ...(expectedAbsence ? [capital(expectedWords(expectedAbsence))] : []),
    ...indicators.flatMap(({ kind, says }) => {
      if (kind === 'NOTES') return ['See the notes'];
      return saidElsewhere.includes(kind) ? [] : [says.replace(/\.$/, '')];
    }),
    ...(rollComment ? [`“${rollComment}”`] : []),
  ];
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
