import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { PassStatus } from './pass.enums.ts';
import { PunchRefusalReason as Reason, PunchRefused } from './punch.problems.ts';

/** What decides where a pass stands. */
export interface PassFacts {
  readonly title: string;
  readonly used: number;
  readonly total: number | null;
  readonly activeOn: LocalDate;
  readonly expires: LocalDate | null;
  /** Its own flag. */
  readonly isSuspended: boolean;
  readonly typeIsSuspended: boolean;
}

/** Which classes a pass opens; an empty list does not restrict. */
export interface PassLimits {
  readonly locations: readonly string[];
  readonly programs: readonly string[];
  readonly levels: readonly string[];
  readonly classes: readonly string[];
}

export const left = (pass: Pick<PassFacts, 'used' | 'total'>): number | null =>
  pass.total === null ? null : pass.total - pass.used;

/** The pass or its type is suspended (rule P-3). */
const stopsEverybody = (pass: PassFacts): boolean => pass.isSuspended || pass.typeIsSuspended;

/** Where a pass, or a student's row of it, stands on a day (rule P-2). */
export function passStatus(pass: PassFacts, rowSuspended: boolean, today: LocalDate): PassStatus {
  if (stopsEverybody(pass) || rowSuspended) return PassStatus.SUSPENDED;
  if (pass.expires !== null && pass.expires < today) return PassStatus.EXPIRED;
  if (pass.total !== null && pass.used >= pass.total) return PassStatus.USED_UP;
  if (today < pass.activeOn) return PassStatus.FUTURE;
  return PassStatus.ACTIVE;
}

/** For each kind that is restricted at all, the class must be among the named ones (rule P-5). */
export function covers(
  limits: PassLimits,
  of: { id: string; programId: string; levelId: string | null; locationId: string },
): boolean {
  const allows = (named: readonly string[], value: string | null) =>
    named.length === 0 || (value !== null && named.includes(value));
  return (
    allows(limits.locations, of.locationId) &&
    allows(limits.programs, of.programId) &&
    allows(limits.levels, of.levelId) &&
    allows(limits.classes, of.id)
  );
}

/**
 * What stops a pass itself from being used for a date, whatever the class; `today` is the class's location's. No
 * permission overrides these.
 */
export function passProblem(
  pass: PassFacts,
  holder: { firstName: string; isHolder: boolean; isSuspended: boolean },
  date: LocalDate,
  today: LocalDate,
): PunchRefused | null {
  if (!holder.isHolder) {
    return new PunchRefused(
      Reason.STUDENT_NOT_A_HOLDER,
      'P-1',
      `${holder.firstName} does not hold “${pass.title}”.`,
      'Choose a pass of this student.',
    );
  }
  if (stopsEverybody(pass) || holder.isSuspended) {
    return new PunchRefused(
      Reason.PASS_SUSPENDED,
      'P-3',
      `“${pass.title}” is suspended${holder.isSuspended && !stopsEverybody(pass) ? ` for ${holder.firstName}` : ''}.`,
      'Unsuspend it first.',
    );
  }
  if (pass.expires !== null && pass.expires < today) {
    return new PunchRefused(
      Reason.PASS_EXPIRED,
      'R-5',
      `“${pass.title}” expired on ${sayDate(pass.expires)}.`,
      'Extend its expiry date, or use another pass.',
    );
  }
  if (pass.total !== null && pass.used >= pass.total) {
    return new PunchRefused(
      Reason.PASS_USED_UP,
      'R-4',
      `All ${pass.total} punches of “${pass.title}” are used.`,
      'Add uses, or use another pass.',
    );
  }
  if (date < pass.activeOn) {
    return new PunchRefused(
      Reason.DATE_BEFORE_ACTIVE_ON,
      'R-5',
      `“${pass.title}” starts on ${sayDate(pass.activeOn)}.`,
      `Choose ${sayDate(pass.activeOn)} or a later date.`,
    );
  }
  if (pass.expires !== null && pass.expires < date) {
    return new PunchRefused(
      Reason.DATE_AFTER_EXPIRES,
      'R-5',
      `“${pass.title}” expires on ${sayDate(pass.expires)}, before ${sayDate(date)}.`,
      `Choose ${sayDate(pass.expires)} or an earlier date, or extend its expiry date.`,
    );
  }
  return null;
}
