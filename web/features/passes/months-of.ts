import { formatPlainDay } from '../../lib/format.ts';
import { addDays } from '../../lib/plain-date.ts';

/** "24 Nov 2026" → ["Nov", "2026"] */
function monthOf(date: string): [month: string, year: string] {
  const [, month = '', year = ''] = formatPlainDay(date).split(' ');
  return [month, year];
}

/** Where the week that begins on `first` lies: "Dec 2026", "Nov – Dec 2026", "Dec 2026 – Jan 2027". */
export function monthsOf(first: string): string {
  const [month, year] = monthOf(first);
  const [lastMonth, lastYear] = monthOf(addDays(first, 6));
  if (year !== lastYear) return `${month} ${year} – ${lastMonth} ${lastYear}`;
  return month === lastMonth ? `${month} ${year}` : `${month} – ${lastMonth} ${year}`;
}

/** The week has no day of the month that it is now: easy to take for this one. */
export function isOtherMonth(first: string, today: string): boolean {
  const month = today.slice(0, 7);
  return !first.startsWith(month) && !addDays(first, 6).startsWith(month);
}
