import type { StudentAttendancePageQuery } from './StudentAttendancePage.generated.ts';
import { whyNot } from './occurrence-words.ts';

export type StudentAttendance = StudentAttendancePageQuery['studentAttendance'];
export type EnrollmentAttendance = StudentAttendance['enrollments'][number];
type OccurrenceOfStudent = EnrollmentAttendance['occurrences'][number];

/** An occurrence with the enrollment that it is seen from. */
export interface StudentOccurrence extends OccurrenceOfStudent {
  of: EnrollmentAttendance;
}

/** Why it cannot be marked for this student; null when it can. */
export const whyLocked = ({ occurrence, notCovered }: OccurrenceOfStudent): string | null =>
  whyNot(occurrence) ?? notCovered;

const moment = ({ occurrence: { date, starts } }: StudentOccurrence) => `${date}T${starts}`;

/**
 * The occurrences of enrollments, the latest first. One alone shows the dates around it too, with the reason why they are
 * locked; among several these would hide what counts. Two in one class share its dates: each is shown once.
 */
export function occurrencesOf(enrollments: readonly EnrollmentAttendance[]): StudentOccurrence[] {
  const shown = new Map<string, StudentOccurrence>();
  for (const of of enrollments) {
    for (const one of of.occurrences) {
      if (enrollments.length > 1 && one.notCovered !== null && !one.mark?.status) continue;
      const before = shown.get(one.occurrence.id);
      if (!before || (before.notCovered !== null && one.notCovered === null)) {
        shown.set(one.occurrence.id, { ...one, of });
      }
    }
  }
  return [...shown.values()].sort((one, other) => moment(other).localeCompare(moment(one)));
}

/** "10 of 12 attended, 1 of 2 absences excused" */
export function rateWords({ recorded, attended, excused }: EnrollmentAttendance): string {
  if (recorded === 0) return 'Nothing recorded yet';
  const words = `${String(attended)} of ${String(recorded)} attended`;
  return excused === 0 ? words : `${words} · ${String(excused)} excused`;
}

/** "83%" */
export const ratePercent = (rate: number): string => `${String(Math.round(rate * 100))}%`;

/** How the rate comes about (rule T-7). */
export function rateArithmetic(of: EnrollmentAttendance): string {
  const { recorded, attended, excused, rate } = of;
  if (rate === null) return 'A rate is shown once something is recorded.';
  const absent = recorded - attended;
  return [
    `${String(attended)} attended ÷ ${String(recorded)} recorded = ${ratePercent(rate)}.`,
    ...(absent > 0
      ? [`Absences: ${String(absent)}, of these ${String(excused)} excused; all of them count.`]
      : []),
    'Dates that are not recorded, cancelled or closed do not count.',
  ].join(' ');
}
