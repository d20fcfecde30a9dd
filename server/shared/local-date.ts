import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalTime } from './day.ts';

export { parseLocalDate, parseLocalTime, type LocalDate, type LocalTime } from './day.ts';

/** 1 Monday … 7 Sunday. */
export type Weekday = number;

/** The day that was last asked for in each zone, with its first instant and the first one after it. */
const lastDays = new Map<string, { date: LocalDate; from: number; to: number }>();

/**
 * Only this module knows how an instant becomes a day: in the location's (or the account's) zone. Every request asks
 * for today, often several times, so the day is kept until another one is asked for.
 */
export function dateInZone(instant: Date, zone: string): LocalDate {
  const at = instant.getTime();
  const last = lastDays.get(zone);
  if (last && last.from <= at && at < last.to) return last.date;
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay();
  const date = day.toPlainDate().toString();
  const to = day.add({ days: 1 }).startOfDay().epochMilliseconds;
  lastDays.set(zone, { date, from: day.epochMilliseconds, to });
  return date;
}

/** The time of day in a zone. */
export function timeInZone(instant: Date, zone: string): LocalTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** When a day and time of a zone is; a time that the change of clocks skips is the one after the gap. */
export function instantIn(date: LocalDate, time: LocalTime, zone: string): Date {
  return new Date(
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds,
  );
}

export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

const DAY = 86_400_000;

/** A day as its midnight in UTC, where it is the same day. Lists ask this for each of their rows; Temporal takes its time. */
const midnight = (date: LocalDate): Date => new Date(`${date}T00:00Z`);

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(midnight(date).getTime() + days * DAY).toISOString().replace(/T.*/, '');
}

/** The same day of a later month, or that month's last day where it has no such day. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }).toString();

/** How many days lie between two dates; below 0 when the second comes first. */
export const daysFrom = (from: LocalDate, to: LocalDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY;

export function weekdayOf(date: LocalDate): Weekday {
  return midnight(date).getUTCDay() || 7;
}

const DAY_NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** As people say it: "Tue 24 Nov 2026". */
export function sayDate(date: LocalDate): string {
  const day = midnight(date);
  return `${DAY_NAMES[day.getUTCDay()] ?? ''} ${day.getUTCDate()} ${MONTH_NAMES[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The month of a date, by its name: "November". */
export const sayMonth = (date: LocalDate): string => MONTHS[midnight(date).getUTCMonth()] ?? '';
