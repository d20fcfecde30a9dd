import type { LocalDate } from '../../shared/local-date.ts';
import { effect } from '../audit/effects.ts';

/** Places that are taken away: what paid for them may come back. */
export interface EnrollmentsRemoved {
  readonly enrollmentIds: readonly string[];
  /** Whether a punch comes back: always, never, or before the class's date only (rule R-9). */
  readonly punches: 'RETURN' | 'KEEP' | 'BY_RULE';
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
