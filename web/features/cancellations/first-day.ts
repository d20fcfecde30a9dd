import { addDays, weekdayOf } from '../../lib/plain-date.ts';
import type { ChosenClass } from './chosen-class.ts';

/**
 * The first day from `date` on that is a weekday of one of the classes; `date` itself where none has any. Sessions and
 * closures are not asked for: what the day means is said before anything is cancelled.
 */
export function firstDay(classes: readonly ChosenClass[], date: string): string {
  const days = classes.flatMap(({ startsOn, timeslots }) => {
    const from = startsOn !== null && startsOn > date ? startsOn : date;
    return timeslots.map(({ weekday }) => addDays(from, (weekday - weekdayOf(from) + 7) % 7));
  });
  return days.toSorted()[0] ?? date;
}
