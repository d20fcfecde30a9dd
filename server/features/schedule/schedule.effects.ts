import type { LocalDate } from '../../shared/local-date.ts';
import { effect } from '../audit/effects.ts';

/** What those with an ongoing place get for a cancelled date (rule M-6). */
export interface CancelTokens {
  /** Null is never. */
  readonly expires: LocalDate | null;
  readonly overrideLimit: boolean;
}

/** A date of a class, none of whose timeslots is held any more. The class is locked. */
export interface CancelledDate {
  readonly classId: string;
  readonly date: LocalDate;
  readonly cancellationId: string;
  /** When it was cancelled. */
  readonly at: Date;
  readonly reason: string | null;
  /** Null: nobody gets any. */
  readonly tokens: CancelTokens | null;
}

/** A date of a class is not held any more (rule S-10). */
export const dateCancelled = effect<CancelledDate>('dateCancelled');

/** A date of a class that was not held and now is, wholly or in part. The class is locked. */
export interface HeldDate extends Pick<CancelledDate, 'classId' | 'date' | 'at'> {
  /** The cancellation that was taken back; those of the date's other timeslots may stand. */
  readonly cancellationId: string;
  /** Whether the unused tokens that were given for the date are taken back (rule M-6). */
  readonly revokeTokens: boolean;
}

/** A date of a class is held again, wholly or in part (rule S-10). */
export const dateHeldAgain = effect<HeldDate>('dateHeldAgain');

/** One of a held date's timeslots is not held any more, or is again: what counts as missed may be otherwise. */
export const dateHeldOtherwise =
  effect<Pick<CancelledDate, 'classId' | 'date' | 'at'>>('dateHeldOtherwise');
