import { weekdayOf } from './plain-date.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

interface TimeRange {
  starts: string;
  ends: string;
}

interface WeeklyTime extends TimeRange {
  weekday: number;
}

interface AgeParts {
  years: number;
  months?: number | null;
  days?: number | null;
}

/** 1 Monday … 7 Sunday, as "Mon". */
function formatWeekday(weekday: number): string {
  return weekdays[weekday - 1] ?? '';
}

/** "Tue 24 Nov 2026" */
export function formatDate(date: string): string {
  return `${formatWeekday(weekdayOf(date))} ${formatPlainDay(date)}`;
}

/** "Tue 24 Nov", for a date whose year is plain from what stands around it. */
export function formatDay(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${formatWeekday(weekdayOf(date))} ${String(day)} ${months[(month ?? 1) - 1] ?? ''}`;
}

/** "24 Nov 2026", for columns where the weekday says nothing. */
export function formatPlainDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(day)} ${months[(month ?? 1) - 1] ?? ''} ${String(year)}`;
}

/** "16:30" */
export function formatTime(time: string): string {
  return time.slice(0, 5);
}

/** "16:30–17:30" */
export function formatTimes({ starts, ends }: TimeRange): string {
  return `${formatTime(starts)}–${formatTime(ends)}`;
}

/** "7y 4m" */
export function formatAge({ years, months: parts, days }: AgeParts): string {
  const words = [`${String(years)}y`];
  if (parts !== null && parts !== undefined) words.push(`${String(parts)}m`);
  if (days) words.push(`${String(days)}d`);
  return words.join(' ');
}

/** The ages a class takes: "6–8 years", "12y and older", "up to 5y 11m", "any age". */
export function formatAgeRange(min: AgeParts | null, max: AgeParts | null): string {
  if (!min && !max) return 'any age';
  if (!max) return min ? `${formatAgeLimit(min)} and older` : 'any age';
  if (!min) return `up to ${formatAgeLimit(max)}`;
  return `${formatAgeLimit(min)} – ${formatAgeLimit(max)}`;
}

function formatAgeLimit(age: AgeParts): string {
  return formatAge({
    years: age.years,
    months: age.months === 0 ? null : (age.months ?? null),
    days: age.days ?? null,
  });
}

/** Weekly timeslots as people say them: "Mon, Wed 16:30–17:30", "Mon 19:00–20:00, 20:00–21:00; Wed 20:00–21:00". */
export function formatSchedule(timeslots: readonly WeeklyTime[]): string {
  const timesOfDay = new Map<number, string>();
  const sorted = [...timeslots].sort(
    (a, b) => a.weekday - b.weekday || a.starts.localeCompare(b.starts),
  );
  for (const slot of sorted) {
    const before = timesOfDay.get(slot.weekday);
    timesOfDay.set(slot.weekday, before ? `${before}, ${formatTimes(slot)}` : formatTimes(slot));
  }
  const daysOfTimes = new Map<string, string[]>();
  for (const [weekday, times] of timesOfDay) {
    daysOfTimes.set(times, [...(daysOfTimes.get(times) ?? []), formatWeekday(weekday)]);
  }
  return [...daysOfTimes].map(([times, days]) => `${days.join(', ')} ${times}`).join('; ');
}

/** An instant as the clock on the account's wall showed it: "Tue 24 Nov 2026, 16:42". */
export function formatInstant(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(Date.parse(instant));
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
  const date = `${read('year')}-${read('month')}-${read('day')}`;
  return `${formatDate(date)}, ${read('hour')}:${read('minute')}`;
}

/** "1 student", "3 students" */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${String(amount)} ${amount === 1 ? one : many}`;
}
