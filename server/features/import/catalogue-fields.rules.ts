import { ageFromMonths, formatAge } from '../../shared/age.ts';
import { parseLocalDate, type LocalDate, type LocalTime } from '../../shared/local-date.ts';

/** What is wrong with one field of a row, in words for whoever has the file at hand. */
export class FieldProblem extends Error {}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const OLDEST_IN_MONTHS = 150 * 12;

/** 1 for the first name that the word begins, in at least three letters ("Thu", "Thurs"), else null. */
function numberOf(word: string, names: readonly string[]): number | null {
  const found = names.findIndex((name) => word.length >= 3 && name.startsWith(word.toLowerCase()));
  return found === -1 ? null : found + 1;
}

/** Text on one line, without spaces around it. */
export function parseText(column: string, text: string, longest: number): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  if (tidy === '') throw new FieldProblem(`${column} is empty`);
  if (tidy.length > longest)
    throw new FieldProblem(`${column} is longer than ${longest} characters`);
  return tidy;
}

/** "Sun,Thu,Fri" → weekdays from 1 Monday to 7 Sunday, in that order and each once. */
export function parseDays(column: string, text: string): number[] {
  const words = parseText(column, text, 200).split(',');
  const days = words.map((word) => {
    const day = numberOf(word.trim(), DAYS);
    if (day === null) throw new FieldProblem(`${column}: "${word.trim()}" is no day of the week`);
    return day;
  });
  return [...new Set(days)].sort((a, b) => a - b);
}

function parseDate(column: string, text: string): LocalDate {
  const [, word = '', day = '', year = ''] = /^([a-z]+)-(\d{1,2})-(\d{4})$/i.exec(text) ?? [];
  const month = numberOf(word, MONTHS);
  const date = parseLocalDate(
    `${year}-${String(month ?? 0).padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  if (date === null) throw new FieldProblem(`${column}: "${text}" is no date like Apr-13-2026`);
  return date;
}

/** "Apr-13-2026 to Jun-15-2026" → first and last day. */
export function parseDates(
  column: string,
  text: string,
): { startsOn: LocalDate; endsOn: LocalDate } {
  const ends = parseText(column, text, 200).split(/ to /i);
  const [from, to] = ends;
  if (ends.length !== 2 || from === undefined || to === undefined) {
    throw new FieldProblem(`${column}: "${text}" is not of the form "Apr-13-2026 to Jun-15-2026"`);
  }
  const dates = { startsOn: parseDate(column, from.trim()), endsOn: parseDate(column, to.trim()) };
  if (dates.endsOn < dates.startsOn) {
    throw new FieldProblem(
      `${column}: ends on ${dates.endsOn}, before it starts on ${dates.startsOn}`,
    );
  }
  return dates;
}

/** An hour and a minute in columns of their own, not padded: "9" and "5" → "09:05". */
export function parseTime(
  [hourColumn, hour]: readonly [string, string],
  [minuteColumn, minute]: readonly [string, string],
): LocalTime {
  const part = (column: string, text: string, most: number): string => {
    if (!/^\d{1,2}$/.test(text.trim()) || Number(text) > most) {
      throw new FieldProblem(`${column}: "${text.trim()}" is no whole number from 0 to ${most}`);
    }
    return text.trim().padStart(2, '0');
  };
  return `${part(hourColumn, hour, 23)}:${part(minuteColumn, minute, 59)}`;
}

/** Whole months, or null for "None" (and for nothing, which spreadsheets make of it): no limit. */
export function parseMonths(column: string, text: string): number | null {
  const tidy = text.trim();
  if (tidy === '' || /^none$/i.test(tidy)) return null;
  if (!/^\d{1,4}$/.test(tidy) || Number(tidy) > OLDEST_IN_MONTHS) {
    throw new FieldProblem(`${column}: "${tidy}" is neither an age in months nor "None"`);
  }
  return Number(tidy);
}

/** As ages are stored, with the months stated: 66 → "P5Y6M". */
export const ageOfMonths = (months: number | null): string | null =>
  months === null ? null : formatAge(ageFromMonths(months));
