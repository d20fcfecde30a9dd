import { instantIn, type LocalDate } from '../../shared/local-date.ts';
import type { NamedSchedule } from '../schedule/class-facts.sql.ts';
import { meetingOn, type TimeslotFacts } from '../schedule/meeting.rules.ts';

/** A class that is held on the date, and when. */
export interface Held {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly timeslots: readonly Pick<TimeslotFacts, 'starts' | 'ends'>[];
}

/** Of the classes that a student is in, those that are held on the date. */
export function heldOn(classes: readonly NamedSchedule[], date: LocalDate): Held[] {
  return classes
    .map((one) => ({ ...one, timeslots: meetingOn(one, date).timeslots }))
    .filter(({ timeslots }) => timeslots.length > 0);
}

/** The names of the other classes that the student would have to be in at the same time (rule R-13). */
export function overlaps(of: Held, others: readonly Held[], date: LocalDate): string[] {
  return others
    .filter(
      (other) =>
        other.id !== of.id &&
        other.timeslots.some((theirs) => of.timeslots.some((ours) => meet(ours, theirs, other))),
    )
    .map(({ name }) => name);

  function meet(ours: Held['timeslots'][number], theirs: typeof ours, other: Held): boolean {
    // Local times of one zone compare as they stand; only of two zones the instants must be found.
    const at = (time: string, zone: string) =>
      other.zone === of.zone ? time : instantIn(date, time, zone).toISOString();
    return (
      at(ours.starts, of.zone) < at(theirs.ends, other.zone) &&
      at(theirs.starts, other.zone) < at(ours.ends, of.zone)
    );
  }
}
