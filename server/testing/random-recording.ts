import { dayAfter, wallClock, type ModelCalendar } from './model-calendar.ts';
import type { ModelRolls, Recording } from './model-rolls.ts';
import type { Random } from './random.ts';
import type { Modes, SimulatedSchool } from './simulated-school.ts';

/** Most often today's roll, or one of the days before, and now and then tomorrow's; no marks where it is not held. */
export function recordingNow(
  random: Random,
  { classes }: SimulatedSchool,
  { calendar, rolls }: { readonly calendar: ModelCalendar; readonly rolls: ModelRolls },
  { checkInMode, staffCheckInMode }: Modes,
  now: Date,
): Recording {
  // What has two times of a day more often.
  const of = random.oneOf([...classes, ...classes.slice(0, 1)]);
  const channel = random.pick([
    [40, 'OFFICE_PORTAL'],
    [35, 'STAFF_PORTAL'],
    [25, 'CHECK_IN_KIOSK'],
  ]);
  const inMode =
    channel === 'CHECK_IN_KIOSK' || (channel === 'STAFF_PORTAL' ? staffCheckInMode : checkInMode);
  const today = wallClock(now, of.zone).slice(0, 10);
  const days = random.pick([
    [68, 0],
    [24, -1 - random.below(5)],
    [8, 1],
  ]);
  const date = dayAfter(today, days);
  const { starts } = random.oneOf(of.slots);
  const people = calendar.timesOn(of.id, date).includes(starts)
    ? rolls.peopleOf(of.id, date, starts)
    : [];
  const marks = people
    .filter(() => random.next() < 0.6)
    .map((studentId) => ({
      studentId,
      status: random.pick<string | null>([
        [30, 'PRESENT'],
        [6, 'TARDY'],
        [36, 'ABSENT'],
        [20, 'EXCUSED'],
        [8, null],
      ]),
    }));
  return { channel, inMode, classId: of.id, date, starts, marks };
}
