import {
  addDays,
  sayDate,
  weekdayOf,
  type LocalDate,
  type LocalTime,
} from '../../shared/local-date.ts';
import type { ClosureScope } from './calendar.entities.ts';
import { MeetingState } from './meeting.enums.ts';

export interface TimeslotFacts {
  readonly id: string;
  readonly weekday: number;
  readonly starts: LocalTime;
  readonly ends: LocalTime;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** A date that is cancelled, or one timeslot of it. */
export interface CancellationFacts {
  readonly id: string;
  readonly date: LocalDate;
  readonly starts: LocalTime | null;
  readonly reason: string | null;
}

/** Everything that decides when a class meets. Cancellations and closures need only cover the dates asked about. */
export interface ScheduleFacts {
  readonly isActive: boolean;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** Null when the class is in no session, and so bound by none. */
  readonly seasonRanges: readonly { startsOn: LocalDate; endsOn: LocalDate }[] | null;
  readonly timeslots: readonly TimeslotFacts[];
  readonly cancellations: readonly CancellationFacts[];
  readonly closures: readonly {
    startsOn: LocalDate;
    endsOn: LocalDate;
    scope: ClosureScope;
    reason: string;
  }[];
}

export interface MeetingFacts {
  readonly date: LocalDate;
  readonly state: MeetingState;
  /** Why it does not meet, in one sentence; null when it meets. */
  readonly reason: string | null;
  /** Those that are held. */
  readonly timeslots: readonly TimeslotFacts[];
  /** Those that stand on the date, held or not. */
  readonly scheduled: readonly TimeslotFacts[];
  /** What is cancelled of the date, whether or not it would be held otherwise. */
  readonly cancellations: readonly CancellationFacts[];
}

const within = (date: LocalDate, from: LocalDate | null, to: LocalDate | null): boolean =>
  (from === null || from <= date) && (to === null || date <= to);

/** The weekly timeslots that stand on a date, whether or not the class meets. */
export function timeslotsOn<T extends TimeslotFacts>(
  timeslots: readonly T[],
  date: LocalDate,
): T[] {
  const weekday = weekdayOf(date);
  return timeslots
    .filter((slot) => slot.weekday === weekday && within(date, slot.validFrom, slot.validTo))
    .sort((a, b) => a.starts.localeCompare(b.starts));
}

/** The one place that knows whether a class meets on a date, and if not why (rule S-2). */
export function meetingOn(facts: ScheduleFacts, date: LocalDate): MeetingFacts {
  const scheduled = timeslotsOn(facts.timeslots, date);
  const cancellations = facts.cancellations.filter((one) => one.date === date);
  const not = (state: MeetingState, reason: string): MeetingFacts => ({
    date,
    state,
    reason,
    timeslots: [],
    scheduled,
    cancellations,
  });

  if (!facts.isActive)
    return not(MeetingState.CLASS_INACTIVE, 'This class is not offered any more.');
  if (scheduled.length === 0) {
    return not(MeetingState.NOT_SCHEDULED, `No meeting is scheduled for ${sayDate(date)}.`);
  }
  const inSeason =
    facts.seasonRanges === null ||
    facts.seasonRanges.some((range) => within(date, range.startsOn, range.endsOn));
  if (!within(date, facts.startsOn, facts.endsOn) || !inSeason) {
    return not(
      MeetingState.OUTSIDE_SESSION,
      `${sayDate(date)} lies outside the dates of this class.`,
    );
  }
  const closure = closureOn(facts, date);
  if (closure) return not(MeetingState.CLOSED, `Closed on ${sayDate(date)}: ${closure.reason}.`);

  const held = heldOf(scheduled, cancellations);
  if (held.length === 0) {
    const reason = cancellations.find((one) => one.reason)?.reason;
    return not(
      MeetingState.CANCELLED,
      `Cancelled for ${sayDate(date)}${reason ? `: ${reason}` : ''}.`,
    );
  }
  return {
    date,
    state: MeetingState.MEETS,
    reason: null,
    timeslots: held,
    scheduled,
    cancellations,
  };
}

const closureOn = ({ closures }: ScheduleFacts, date: LocalDate) =>
  closures.find((one) => one.scope !== 'BILLING' && within(date, one.startsOn, one.endsOn));

/**
 * Whether a closure or cancellations leave nothing of a date: what was missed then does not count, and nothing else decides
 * about that. What a class has held it has held, though it is not offered or scheduled any more.
 */
export function isCalledOff(facts: ScheduleFacts, date: LocalDate): boolean {
  const cancellations = facts.cancellations.filter((one) => one.date === date);
  const isCancelled = cancellations.length > 0;
  return (
    closureOn(facts, date) !== undefined ||
    (isCancelled && heldOf(timeslotsOn(facts.timeslots, date), cancellations).length === 0)
  );
}

/** The timeslots of a date that its cancellations leave. */
export const heldOf = <T extends TimeslotFacts>(
  scheduled: readonly T[],
  cancellations: readonly Pick<CancellationFacts, 'starts'>[],
): T[] =>
  scheduled.filter(
    (slot) => !cancellations.some((one) => one.starts === null || one.starts === slot.starts),
  );

/** Every date between the two, both included, on which a timeslot stands: held or not, with the reason. */
export function meetingsBetween(
  facts: ScheduleFacts,
  from: LocalDate,
  to: LocalDate,
): MeetingFacts[] {
  const meetings: MeetingFacts[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (timeslotsOn(facts.timeslots, date).length > 0) meetings.push(meetingOn(facts, date));
  }
  return meetings;
}
