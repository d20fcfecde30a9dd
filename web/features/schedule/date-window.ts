import { addDays, dayNumber } from '../../lib/plain-date.ts';

/** Two weeks back and six ahead are one screen; other times are whole windows away. */
const DAYS_BACK = 14;
const DAYS = 56;

interface DateWindow {
  from: string;
  to: string;
}

/** The window `number` windows after the one that today lies in. */
export function windowAt(today: string, number: number): DateWindow {
  const from = addDays(today, number * DAYS - DAYS_BACK);
  return { from, to: addDays(from, DAYS - 1) };
}

/** The number of the window that a date lies in. */
export function windowOf(today: string, date: string): number {
  return Math.floor((dayNumber(date) - dayNumber(today) + DAYS_BACK) / DAYS);
}
