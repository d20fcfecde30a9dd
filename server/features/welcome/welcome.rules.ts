import { addDays, instantIn, type LocalDate, type LocalTime } from '../../shared/local-date.ts';
import type { ClassFacts } from '../schedule/class-facts.sql.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import { meetingOn, timeslotsOn } from '../schedule/meeting.rules.ts';

/** One timeslot of a class on a day, held or not. */
export interface DaySlot {
  readonly class: ClassFacts;
  readonly date: LocalDate;
  readonly starts: LocalTime;
  readonly ends: LocalTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: MeetingState;
  /** Why it is not held, in one sentence. */
  readonly reason: string | null;
  readonly enrolled: number;
}

/** What stands on a class's timetable for its day, by time; what is cancelled or closed is told with its reason. */
export function slotsOfDay(of: ClassFacts): DaySlot[] {
  const { day: date, seats } = of;
  const { zone } = of.location;
  const meeting = meetingOn(of, date);
  const held = new Set(meeting.timeslots.map(({ id }) => id));
  return timeslotsOn(of.timeslots, date).map(({ id, starts, ends }) => ({
    class: of,
    date,
    starts,
    ends,
    startsAt: instantIn(date, starts, zone),
    endsAt: instantIn(date, ends, zone),
    enrolled: seats.active + seats.trial + seats.makeup + seats.singleDay,
    ...(held.has(id)
      ? { state: MeetingState.MEETS, reason: null }
      : notHeld(meeting, of.cancellations, starts)),
  }));
}

/** A single timeslot may be cancelled while the class meets in another one. */
function notHeld(
  meeting: { state: MeetingState; reason: string | null },
  cancellations: ClassFacts['cancellations'],
  starts: LocalTime,
): Pick<DaySlot, 'state' | 'reason'> {
  if (meeting.state !== MeetingState.MEETS) return { state: meeting.state, reason: meeting.reason };
  const why = cancellations.find((one) => one.starts === starts)?.reason;
  return {
    state: MeetingState.CANCELLED,
    reason: why ? `Cancelled at ${starts}: ${why}.` : `Cancelled at ${starts}.`,
  };
}

/** Classes by time, then by name; of the same time those that are held come first. */
export const byTime = (one: DaySlot, other: DaySlot): number =>
  one.startsAt.getTime() - other.startsAt.getTime() ||
  one.endsAt.getTime() - other.endsAt.getTime() ||
  one.class.name.localeCompare(other.class.name);

/** How many days before and after a birthday it is told (rule W-7). */
export const BIRTHDAY_WITHIN = 3;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The birthday of somebody in a year; who was born on 29 February has it on 1 March where there is no such day. */
function birthdayIn(born: LocalDate, year: number): LocalDate {
  const monthAndDay = born.slice(5);
  return `${year}-${monthAndDay === '02-29' && !isLeap(year) ? '03-01' : monthAndDay}`;
}

/** The birthday within three days of a day, if there is one: which day, and how old somebody is from then on. */
export function birthdayNear(
  born: LocalDate,
  day: LocalDate,
): { on: LocalDate; turns: number; inDays: number } | null {
  for (let inDays = -BIRTHDAY_WITHIN; inDays <= BIRTHDAY_WITHIN; inDays++) {
    const on = addDays(day, inDays);
    const year = Number(on.slice(0, 4));
    if (birthdayIn(born, year) === on && on > born) {
      return { on, turns: year - Number(born.slice(0, 4)), inDays };
    }
  }
  return null;
}

/** Months and days on which somebody may be born who has a birthday near a day; leap days beside 1 March. */
export function birthDaysNear(day: LocalDate): string[] {
  const days = Array.from({ length: 2 * BIRTHDAY_WITHIN + 1 }, (_, index) =>
    addDays(day, index - BIRTHDAY_WITHIN).slice(5),
  );
  return days.includes('03-01') ? [...days, '02-29'] : days;
}

/** The last day of the month before. */
export const lastMonthEnd = (today: LocalDate): LocalDate => addDays(`${today.slice(0, 8)}01`, -1);
