import type { LocalDate } from '../../shared/local-date.ts';
import { effect } from '../audit/effects.ts';
import type { EntryChange } from '../settings/list-description.ts';
import type { ClosureValues } from './closure.form.ts';

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

/** A date of a class whose cancellation was taken back, wholly or in part. The class is locked. */
export interface HeldDate extends Pick<CancelledDate, 'classId' | 'date' | 'at'> {
  /** The cancellation that was taken back; those of the date's other timeslots may stand. */
  readonly cancellationId: string;
  /** Whether some of it counted as held all the same. */
  readonly wasHeld: boolean;
  /** Whether the class meets then: it may not be offered or scheduled any more, though what was missed counts again. */
  readonly meets: boolean;
  /** Whether the unused tokens that were given for the date are taken back (rule M-6). */
  readonly revokeTokens: boolean;
}

/** A date of a class counts as held again, or more of it (rule S-10). */
export const dateHeldAgain = effect<HeldDate>('dateHeldAgain');

/** A cancellation was taken back, but its date is closed, or cancelled otherwise. The class is locked. */
export const dateStillNotHeld = effect<HeldDate>('dateStillNotHeld');

/** One of a held date's timeslots is not held any more: what counts as missed may be otherwise. */
export const dateHeldOtherwise =
  effect<Pick<CancelledDate, 'classId' | 'date' | 'at'>>('dateHeldOtherwise');

/** Other days, places or programs are closed, or for something else (rule S-5). */
export const closureChanged = effect<EntryChange<ClosureValues>>('closureChanged');
