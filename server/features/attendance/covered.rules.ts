import { sayDate, type LocalDate } from '../../shared/local-date.ts';

/** The enrollment for which a mark was made, as it is now. */
export interface WasEnrolled {
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
  readonly isRemoved: boolean;
}

/** Why somebody who has a mark has no place on the date any more (rule T-4). */
export function notCoveredBecause(was: WasEnrolled | null, date: LocalDate): string {
  if (was?.isRemoved) return 'Enrollment deleted';
  if (was?.dropsOn && was.dropsOn < date) return `Enrollment ended ${sayDate(was.dropsOn)}`;
  if (was?.startsOn && was.startsOn > date) return `Enrollment starts ${sayDate(was.startsOn)}`;
  return 'Not enrolled on this date';
}
