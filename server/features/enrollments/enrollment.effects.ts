import type { LocalDate } from '../../shared/local-date.ts';
import { effect } from '../audit/effects.ts';

/** A place that somebody gets, or that lasts longer; of who waits there is none. The class is locked. */
export interface Enrolled {
  readonly enrollmentId: string;
  readonly studentId: string;
  readonly classId: string;
  readonly startsOn: LocalDate;
  /** Null is open. */
  readonly dropsOn: LocalDate | null;
}
export const enrolled = effect<Enrolled>('enrolled');

/** Places that are taken away: what paid for them may come back. */
export interface EnrollmentsRemoved {
  readonly enrollmentIds: readonly string[];
  /** Whether a punch or a makeup token comes back: always, never, or before the class's date only (rules R-9 and M-8). */
  readonly punches: 'RETURN' | 'KEEP' | 'BY_RULE';
  /** They were asked for, and somebody has said no. */
  readonly denied?: { readonly reason: string | null } | null;
  /** What missing them has earned is taken back already, with the date that is not held. */
  readonly isEarnedBack?: boolean;
}
export const enrollmentsRemoved = effect<EnrollmentsRemoved>('enrollmentsRemoved');

/** A one-day place that moves to another class or day, and what paid for it with it. */
export interface EnrollmentTransferred {
  readonly fromId: string;
  readonly toId: string;
  readonly studentId: string;
  readonly classId: string;
  readonly date: LocalDate;
}
export const enrollmentTransferred = effect<EnrollmentTransferred>('enrollmentTransferred');
