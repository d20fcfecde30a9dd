import { addDays, sayDate, type LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Viewer } from '../staff/viewer.ts';
import { MARK_ATTENDANCE } from './attendance.access.ts';
import { OccurrenceState } from './attendance.enums.ts';
import { isTooFarAhead, type OccurrenceFacts } from './occurrence.rules.ts';

type Rights = Pick<Viewer, 'may'>;

/** Days on which the viewer teaches a class; a statement brings them along. Null is no bound. */
export interface Assignment {
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** Whether the viewer sees the rolls of all classes, not only of those that he or she teaches (rule T-9). */
export const seesAllAttendance = (viewer: Rights): boolean =>
  viewer.may(Permission.ALL_ATTENDANCE, PermissionLevel.FULL);

/** Whether the viewer may know every student by name, and not only those of rolls that he or she sees (rule T-9). */
export const knowsAllStudents = (viewer: Rights): boolean =>
  seesAllAttendance(viewer) || viewer.may(Permission.STUDENTS, PermissionLevel.VIEW);

/** Whether the viewer, who may see attendance, sees the roll of a class on a date (rule T-9). */
export const seesRollOn = (
  viewer: Rights,
  assigned: readonly Assignment[],
  date: LocalDate,
): boolean =>
  seesAllAttendance(viewer) ||
  assigned.some(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo),
  );

/** Whether the viewer marks the rolls that he or she sees. */
export const mayMarkRolls = (viewer: Rights): boolean => viewer.may(...MARK_ATTENDANCE);

/** Why a roll cannot be marked by the viewer, who sees it; null when it can (rules T-2 and T-9). */
export function whyNotMarked(
  viewer: Rights,
  of: Pick<OccurrenceFacts, 'date' | 'state' | 'reason'>,
  { today, markAheadDays }: { today: LocalDate; markAheadDays: number | null },
): string | null {
  if (of.state !== OccurrenceState.MEETS) return of.reason;
  if (isTooFarAhead(of.date, today, markAheadDays)) return tooFarAhead(today, markAheadDays ?? 0);
  return mayMarkRolls(viewer) ? null : 'You may see this roll, but not mark it.';
}

/** Why a single student cannot be marked by the viewer; null when one can (rules T-6 and T-9). */
export function whyNotMarkedAlone(viewer: Rights, checkInMode: boolean): string | null {
  if (!mayMarkRolls(viewer)) return 'You may see attendance, but not mark it.';
  return checkInMode
    ? null
    : 'Check-in mode is off (Settings, Class settings): mark the whole class instead.';
}

/** What the school's bound says (setting `markAheadDays`). */
export const tooFarAhead = (today: LocalDate, markAheadDays: number): string =>
  `Attendance can be recorded up to ${sayDate(addDays(today, markAheadDays))}, not later.`;
