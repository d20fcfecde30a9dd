import type { LocalDate } from '../../shared/local-date.ts';
import { effect } from '../audit/effects.ts';

/** A date of a class, none of whose timeslots is held any more. The class is locked. */
export interface CancelledDate {
  readonly classId: string;
  readonly date: LocalDate;
  readonly cancellationId: string;
  /** When it was cancelled. */
  readonly at: Date;
}

/** A date of a class is not held any more (rule S-10). */
export const dateCancelled = effect<CancelledDate>('dateCancelled');

/** A date of a class is held again, wholly or in part (rule S-10). */
export const dateHeldAgain = effect<Pick<CancelledDate, 'classId' | 'date'>>('dateHeldAgain');
