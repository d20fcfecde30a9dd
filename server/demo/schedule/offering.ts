import { meetingOn, type ScheduleFacts } from '../../features/schedule/meeting.rules.ts';
import { MeetingState } from '../../features/schedule/meeting.enums.ts';
import { weekdayOf, type LocalDate } from '../../shared/local-date.ts';
import type { ClassSpec } from '../catalogue/class-spec.ts';
import type { Seed } from '../seed.ts';
import type { DemoSeason } from './seasons.ts';

/** A class of the demo with what decides when it meets. */
export interface Offering {
  readonly id: string;
  readonly spec: ClassSpec;
  readonly programId: string;
  readonly levelId: string;
  readonly locationId: string;
  readonly roomId: string;
  readonly seasons: readonly DemoSeason[];
  readonly facts: ScheduleFacts;
  /** Every date on which it meets, from long ago to some weeks ahead. */
  readonly meetings: readonly LocalDate[];
}

/** How far back and ahead the demo's records reach. */
export const DAYS_BACK = 430;
export const DAYS_AHEAD = 100;

/** The dates on which a class meets, asked of the rule that the product itself asks. */
export function meetingDates(seed: Seed, facts: ScheduleFacts): LocalDate[] {
  const dates: LocalDate[] = [];
  const weekdays = new Set(facts.timeslots.map((slot) => slot.weekday));
  let weekday = weekdayOf(seed.day(-DAYS_BACK));
  for (let offset = -DAYS_BACK; offset <= DAYS_AHEAD; offset += 1) {
    const date = seed.day(offset);
    if (weekdays.has(weekday) && meetingOn(facts, date).state === MeetingState.MEETS)
      dates.push(date);
    weekday = (weekday % 7) + 1;
  }
  return dates;
}

/** The first meeting on or after a date. */
export const firstMeeting = ({ meetings }: Offering, from: LocalDate): LocalDate | undefined =>
  meetings[firstIndex(meetings, (date) => date >= from)];

/** The meetings between two dates, both included. */
export const meetingsIn = ({ meetings }: Offering, from: LocalDate, to: LocalDate): LocalDate[] =>
  meetings.slice(
    firstIndex(meetings, (date) => date >= from),
    firstIndex(meetings, (date) => date > to),
  );

/** Where something begins to hold in a list in order; halving, since it is asked ten thousands of times. */
function firstIndex(dates: readonly LocalDate[], holds: (date: LocalDate) => boolean): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(dates[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const isDropIn = (offering: Offering): boolean => offering.spec.level === 'Drop-in';
