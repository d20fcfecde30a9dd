import { hasAttended, type MarkStatus } from '../../features/attendance/attendance.enums.ts';
import { Mark, MarkVersion } from '../../features/attendance/mark.entities.ts';
import { Occurrence } from '../../features/attendance/occurrence.entity.ts';
import { EnrollmentType } from '../../features/enrollments/enrollment.enums.ts';
import { TokenEntryKind } from '../../features/tokens/token.enums.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { madeRows } from '../audit/happened.ts';
import type { School } from '../enrollments/school.ts';
import type { Table } from '../table.ts';
import { DEMO_TOKENS } from '../settings/token-settings.ts';
import type { DemoStep, DemoToken } from './demo-token.ts';

/** What is recorded of a student on a date of a class, slot by slot. */
interface Missed {
  readonly studentId: string;
  readonly enrollmentId: string;
  readonly classId: string;
  readonly date: LocalDate;
  readonly starts: string;
  readonly marks: { readonly status: MarkStatus | null; readonly versions: readonly Version[] }[];
}

interface Version {
  readonly status: MarkStatus | null;
  readonly at: Date;
  readonly byId: string | null;
}

/** The tokens that the demo’s marks have earned by its settings, and those that a correction took back. */
export function earnedTokens(school: School, attendance: readonly Table[]): DemoToken[] {
  const offerings = new Map(school.offerings.map((one) => [one.id, one]));
  const counted = new Map<string, number>();
  return missedDates(school, attendance).flatMap((missed): DemoToken[] => {
    const { studentId, enrollmentId, classId, date, marks } = missed;
    const offering = offerings.get(classId);
    if (!offering) return [];
    const month = `${studentId} ${date.slice(0, 7)}`;
    const isEarned = marks.every(isAbsence);
    const before = counted.get(month) ?? 0;
    if (before >= (DEMO_TOKENS.limit ?? Infinity)) return [];
    const [made, corrected] = marks[0]?.versions ?? [];
    if (!made || (!isEarned && (!corrected || !isAbsence(made)))) return [];
    if (isEarned) counted.set(month, before + 1);
    const issue: DemoStep = { kind: TokenEntryKind.ISSUE, at: made.at, byId: made.byId };
    const revoke = corrected && {
      ...{ kind: TokenEntryKind.REVOKE, at: corrected.at, byId: corrected.byId },
      note: 'The attendance was corrected.',
    };
    return [
      {
        key: `${studentId} ${classId} ${date}`,
        studentId,
        missed: { classId, date, enrollmentId },
        locationId: offering.locationId,
        programId: offering.programId,
        expires: addDays(date, DEMO_TOKENS.validFor ?? 0),
        steps: isEarned || !revoke ? [issue] : [issue, revoke],
      },
    ];
  });
}

/** In the order in which they count against the limit: by date, then by time. Only places that are ongoing earn one. */
function missedDates({ roster }: School, attendance: readonly Table[]): Missed[] {
  const active = new Set(
    roster.enrollments.filter(({ type }) => type === EnrollmentType.ACTIVE).map(({ id }) => id),
  );
  const occurrences = new Map(madeRows(attendance, Occurrence).map((one) => [one.id, one]));
  const versions = new Map<string, Version[]>();
  for (const { markId, status = null, byId = null, at } of madeRows(attendance, MarkVersion))
    versions.set(markId, [...(versions.get(markId) ?? []), { status, byId, at }]);
  const dates = new Map<string, Missed>();
  for (const mark of madeRows(attendance, Mark)) {
    const { id, studentId, enrollmentId, status = null } = mark;
    const occurrence = occurrences.get(mark.occurrenceId);
    if (!occurrence || !enrollmentId || !active.has(enrollmentId)) continue;
    const { eventId: classId, date, starts } = occurrence;
    const key = `${studentId} ${classId} ${date}`;
    const known = dates.get(key) ?? { studentId, enrollmentId, classId, date, starts, marks: [] };
    known.marks.push({ status, versions: versions.get(id) ?? [] });
    dates.set(key, known);
  }
  return [...dates.values()]
    .filter(({ marks }) => marks.some((one) => one.versions.some(isAbsence)))
    .sort((a, b) => `${a.date} ${a.starts}`.localeCompare(`${b.date} ${b.starts}`));
}

const isAbsence = ({ status }: Pick<Version, 'status'>): boolean =>
  status !== null && !hasAttended(status);
