import type { LocalDate } from '../../shared/local-date.ts';
import { timeslotsOn, type TimeslotFacts } from '../schedule/meeting.rules.ts';
import { EnrollmentType } from './enrollment.enums.ts';
import { EnrollmentPeriod } from './enrollment.enums.ts';

interface Dates {
  readonly type: EnrollmentType;
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
}

/** Whether an enrollment is over, runs or is still to come; who waits is current until the wait ends (rule E-5). */
export function periodOf(enrollment: Dates, today: LocalDate): EnrollmentPeriod {
  if (enrollment.dropsOn !== null && enrollment.dropsOn < today) return EnrollmentPeriod.PAST;
  if (enrollment.type === EnrollmentType.WAIT) return EnrollmentPeriod.CURRENT;
  return enrollment.startsOn !== null && enrollment.startsOn > today
    ? EnrollmentPeriod.FUTURE
    : EnrollmentPeriod.CURRENT;
}

/**
 * A one-day enrollment covers all timeslots of its date and no other weekday (rule R-2). The others cover every weekly
 * timeslot that stands from today, or from its start, or if it is over stood on its last day.
 */
export function timeslotsCovered<T extends TimeslotFacts>(
  enrollment: Dates,
  timeslots: readonly T[],
  today: LocalDate,
): T[] {
  const oneDay =
    enrollment.type !== EnrollmentType.ACTIVE && enrollment.type !== EnrollmentType.WAIT;
  const { startsOn, dropsOn } = enrollment;
  if (oneDay && startsOn !== null) return timeslotsOn(timeslots, startsOn);
  const next = startsOn !== null && startsOn > today ? startsOn : today;
  const from = dropsOn !== null && dropsOn < next ? dropsOn : next;
  return timeslots.filter(
    (slot) =>
      (slot.validTo === null || slot.validTo >= from) &&
      (dropsOn === null || slot.validFrom === null || slot.validFrom <= dropsOn),
  );
}
