import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import type { LeftOut } from '../audit/effects.ts';
import type { NamedSchedule } from '../schedule/class-facts.sql.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import { meetingsBetween } from '../schedule/meeting.rules.ts';

export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A day on which a class would be held, but for what `why` says. */
export interface ClassDay {
  readonly classId: string;
  readonly className: string;
  readonly date: LocalDate;
  readonly zone: string;
  /** Why there is nothing to cancel; null where there is. */
  readonly why: string | null;
}

const NOT_HELD: readonly MeetingState[] = [MeetingState.CANCELLED, MeetingState.CLOSED];

/**
 * The days of a class that a mass cancellation is about: those that would be held, and those that are cancelled or closed
 * already. `own` are the ones that the same task has cancelled, before it was interrupted.
 */
export function classDays(
  schedule: NamedSchedule,
  { from, to }: Days,
  own: ReadonlySet<LocalDate> = new Set(),
): ClassDay[] {
  const { id: classId, name: className, zone } = schedule;
  return meetingsBetween(schedule, from, to)
    .filter(({ state }) => state === MeetingState.MEETS || NOT_HELD.includes(state))
    .map(({ date, reason }) => ({
      ...{ classId, className, date, zone },
      why: own.has(date) ? null : reason,
    }));
}

/** “Tumbling 1, Tue 24 Nov 2026”. */
export const sayClassDay = ({ className, date }: Pick<ClassDay, 'className' | 'date'>): string =>
  `${className}, ${sayDate(date)}`;

/** Of what there is nothing to cancel, and why. It names nobody. */
export interface NotHeld extends LeftOut {
  readonly what: string;
  readonly why: string;
}

/** A class that was chosen, and has no such day at all. */
export const neverMeets = (schedule: NamedSchedule, days: Days): NotHeld => ({
  what: schedule.name,
  why: schedule.isActive
    ? `It does not meet on ${sayDays(days)}.`
    : 'This class is not offered any more.',
});

/** “24–26 Dec 2026”, “Thu 24 Dec 2026”, “30 Dec 2026 to 2 Jan 2027”. */
export function sayDays({ from, to }: Days): string {
  if (from === to) return sayDate(from);
  const [first, last] = [from, to].map((date) => sayDate(date).split(' ').slice(1));
  if (!first || !last) return '';
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${first[0] ?? ''}–${last.join(' ')}`
    : `${first.join(' ')} to ${last.join(' ')}`;
}

/** “1 class”, “12 classes”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
