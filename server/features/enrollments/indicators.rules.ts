import { addDays, daysFrom, type LocalDate } from '../../shared/local-date.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import { meetingOn, type ScheduleFacts } from '../schedule/meeting.rules.ts';
import { EnrollmentType } from './enrollment.enums.ts';

/** What staff should know at a glance about somebody who comes on a date (rule E-20). */
const INDICATORS = [
  'BIRTHDAY',
  'FIRST_DAY',
  'LAST_DAY',
  'TRANSFER',
  'ROLL_COMMENT',
  'NOTES',
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** How far meetings are looked for before and after a date. A class meets each week. */
export const DAYS_AROUND = 14;
/** A birthday is told for so many days around it, and a transfer for so many around its first day. */
const BIRTHDAY_DAYS = 3;
const TRANSFER_DAYS = 7;

const isNear = (day: LocalDate, date: LocalDate, days: number): boolean =>
  Math.abs(daysFrom(day, date)) <= days;

/** The birthday that is near a date; null when none is. */
export const birthdayNear = (born: LocalDate, date: LocalDate): LocalDate | null =>
  mayBeNear(born, date)
    ? (birthdaysAround(born, date).find((day) => isNear(day, date, BIRTHDAY_DAYS)) ?? null)
    : null;

/** A look at months and days, which tells most apart already: months count as if each had 31 days. */
function mayBeNear(born: LocalDate, date: LocalDate): boolean {
  const apart = Math.abs(dayOfYear(born) - dayOfYear(date));
  return Math.min(apart, 12 * 31 - apart) <= BIRTHDAY_DAYS + 3;
}

const dayOfYear = (date: LocalDate): number =>
  31 * Number(date.slice(5, 7)) + Number(date.slice(8, 10));

/** Whether a transfer that takes effect on a day is told on the date. */
export const isTransferNear = (day: LocalDate, date: LocalDate): boolean =>
  isNear(day, date, TRANSFER_DAYS);

export interface IndicatorFacts {
  readonly type: EnrollmentType;
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
  readonly born: LocalDate | null;
  /** The first day of the enrollment that the student comes from, or goes on with, by a transfer. */
  readonly transfersOn: readonly LocalDate[];
  readonly hasRollComment: boolean;
  readonly hasNotes: boolean;
}

/** The indicators of an enrollment on a date that it covers; `schedule` covers `DAYS_AROUND` before and after it. */
export function indicatorsOn(
  of: IndicatorFacts,
  schedule: ScheduleFacts,
  date: LocalDate,
): Indicator[] {
  const isOngoing = of.type === EnrollmentType.ACTIVE;
  const meets = (from: LocalDate, to: LocalDate): boolean => {
    for (let day = from; day <= to; day = addDays(day, 1))
      if (meetingOn(schedule, day).state === MeetingState.MEETS) return true;
    return false;
  };
  const { startsOn, dropsOn, born } = of;
  const isNearStart = isOngoing && startsOn !== null && addDays(startsOn, DAYS_AROUND) >= date;
  const isNearDrop = isOngoing && dropsOn !== null && addDays(dropsOn, -DAYS_AROUND) <= date;

  const is: Record<Indicator, boolean> = {
    BIRTHDAY: born !== null && birthdayNear(born, date) !== null,
    FIRST_DAY: isNearStart && !meets(startsOn, addDays(date, -1)),
    LAST_DAY: isNearDrop && !meets(addDays(date, 1), dropsOn),
    TRANSFER: of.transfersOn.some((day) => isTransferNear(day, date)),
    ROLL_COMMENT: of.hasRollComment,
    NOTES: of.hasNotes,
  };
  return INDICATORS.filter((one) => is[one]);
}

/** The birthdays of the year before, this one and the next; who was born on 29 February has it on 1 March otherwise. */
function birthdaysAround(born: LocalDate, date: LocalDate): LocalDate[] {
  const year = Number(date.slice(0, 4));
  return [year - 1, year, year + 1].map((one) =>
    born.endsWith('-02-29') && !isLeap(one) ? `${one}-03-01` : `${one}${born.slice(4)}`,
  );
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
