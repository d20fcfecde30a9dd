import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './local-date.ts';

/**
 * A length of life as an office writes it: years, and months or days only where they are stated.
 * `{ years: 8 }` as an upper bound includes everybody until the ninth birthday, `{ years: 8, months: 0 }` until one
 * month after the eighth (rule S-6).
 */
export interface Age {
  years: number;
  months: number | null;
  days: number | null;
}

/** Ages are stored as ISO 8601 periods: "P8Y", "P8Y0M", "P8Y6M10D". */
export function parseAge(period: string): Age {
  const match = /^P(\d+)Y(?:(\d+)M(?:(\d+)D)?)?$/.exec(period);
  if (!match) throw new Error(`not an age: ${period}`);
  const [, years, months, days] = match;
  return {
    years: Number(years),
    months: months === undefined ? null : Number(months),
    days: days === undefined ? null : Number(days),
  };
}

export function formatAge(age: Age): string {
  const months = age.months === null ? '' : `${age.months}M`;
  const days = age.days === null ? '' : `${age.days}D`;
  return `P${age.years}Y${months}${days}`;
}

/** Months as catalogues give them, e.g. 48 → four years and no months, both stated. */
export function ageFromMonths(months: number): Age {
  return { years: Math.floor(months / 12), months: months % 12, days: null };
}

/** Every list and view asks for the same few hundred ages all day. */
const ages = new LRUCache<string, Age>({ max: 20_000 });

export function ageOn(born: LocalDate, date: LocalDate): Age {
  const key = born + date;
  const known = ages.get(key);
  if (known) return known;
  const { years, months, days } = Temporal.PlainDate.from(born).until(date, {
    largestUnit: 'years',
  });
  const age = { years, months, days };
  ages.set(key, age);
  return age;
}

/** Measured by the age itself, so that what is said and what is tested agree for those born on a leap day too. */
function reaches(born: LocalDate, bound: Age, date: LocalDate): boolean {
  const age = ageOn(born, date);
  const lead =
    age.years - bound.years ||
    (age.months ?? 0) - (bound.months ?? 0) ||
    (age.days ?? 0) - (bound.days ?? 0);
  return lead >= 0;
}

export function isTooYoung(born: LocalDate, minimum: Age, date: LocalDate): boolean {
  return !reaches(born, minimum, date);
}

/** Too old from the first day on which the next unit after the stated ones is full. */
export function isTooOld(born: LocalDate, maximum: Age, date: LocalDate): boolean {
  return reaches(born, after(maximum), date);
}

/** The age with which the last stated unit of another one is full. */
function after(age: Age): Age {
  if (age.days !== null) return { ...age, days: age.days + 1 };
  if (age.months !== null) return { ...age, months: age.months + 1 };
  return { ...age, years: age.years + 1 };
}

/** The earliest and the latest birth date of those who are old enough and not too old on a day; null is any. */
export function birthDatesFor(
  minimum: Age | null,
  maximum: Age | null,
  date: LocalDate,
): { from: LocalDate | null; to: LocalDate | null } {
  return {
    from: maximum && addTo(lastToReach(after(maximum), date), 1),
    to: minimum && lastToReach(minimum, date),
  };
}

const addTo = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** The last birth date with which an age is reached on a day. Months differ in length, so a few days are tried. */
function lastToReach(age: Age, date: LocalDate): LocalDate {
  const about = Temporal.PlainDate.from(date).subtract({
    years: age.years,
    months: age.months ?? 0,
    days: age.days ?? 0,
  });
  let born = about.add({ days: 4 });
  while (!reaches(born.toString(), age, date)) born = born.subtract({ days: 1 });
  return born.toString();
}

/** "7", "7 years 6 months": how a refusal names an age. */
export function sayAge(age: Age): string {
  const parts = [
    age.years > 0 || !age.months ? String(age.years) : null,
    age.months ? `${age.months} ${age.months === 1 ? 'month' : 'months'}` : null,
  ].filter((part) => part !== null);
  if (parts.length < 2) return parts[0] ?? '0';
  return `${parts[0]} ${age.years === 1 ? 'year' : 'years'} ${parts[1]}`;
}
