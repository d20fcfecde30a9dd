import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { dateInZone, instantIn, type LocalDate } from '../../shared/local-date.ts';
import { withPassDerived } from './pass.sql.ts';
import { mayOverride } from './pass.policy.ts';
import { covers, passProblem } from './pass.rules.ts';
import { heldOn, overlaps } from './overlap.rules.ts';
import { loadPunches } from './punchable-classes.queries.ts';
import { punchFacts } from './punch.queries.ts';
import { punchProblems } from './punch.rules.ts';
import { Location } from '../schedule/place.entities.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import { timeslotsOn, type TimeslotFacts } from '../schedule/meeting.rules.ts';

/** Classes on that weekday that do not meet for a lasting reason are no news at the desk (rule R-12). */
const NOT_LISTED: readonly MeetingState[] = [
  MeetingState.OUTSIDE_SESSION,
  MeetingState.NOT_SCHEDULED,
  MeetingState.CLASS_INACTIVE,
];

/** Where the desk is decides which day today is: at a location, else in the account's zone. */
export async function deskToday(context: Context, locationId: string | null): Promise<LocalDate> {
  const now = context.clock.now();
  if (!locationId) return dateInZone(now, context.account.zone);
  const snapshot = await context.read();
  const desk = await snapshot.manager.findOneBy(Location, { id: locationId });
  if (!desk) throw notFound('location');
  return dateInZone(now, desk.zone);
}

/** What the punch dialog shows: one statement, then the same rules that the punch itself obeys. */
export async function punchableClasses(
  context: Context,
  of: {
    passId: string;
    studentId: string;
    date: LocalDate | null;
    locationId: string | null;
    /** Those that the pass does not cover are read for whoever asks for them. */
    which: 'covered' | 'all';
  },
) {
  const now = context.clock.now();
  const today = await deskToday(context, of.locationId);
  const date = of.date ?? today;
  const loaded = await loadPunches(await context.read(), { ...of, date });
  const { pass, student, candidates, notCoveredCount } = loaded;
  if (!pass) throw notFound('pass');
  if (!student) throw notFound('student');
  const enrolledIn = heldOn(loaded.enrolledIn, date);

  const override = mayOverride(context.viewer);
  const looked = candidates
    .map((candidate) => {
      const facts = punchFacts(pass, student, candidate, date, now);
      const problems = punchProblems(facts);
      const held = facts.meeting.timeslots;
      const timeslots = held.length > 0 ? held : timeslotsOn(candidate.timeslots, date);
      return {
        state: facts.meeting.state,
        class: candidate,
        timeslots,
        isOver: isOver(timeslots, date, candidate.location.zone, now),
        capacity: candidate.capacity,
        oneDayOpenings: facts.oneDayOpenings,
        problems,
        canOverride:
          override && problems.length > 0 && problems.every((problem) => problem.overridable),
        isCovered: covers(pass.limits, candidate),
        overlaps: overlaps(
          { id: candidate.id, name: candidate.name, zone: candidate.location.zone, timeslots },
          enrolledIn,
          date,
        ),
      };
    })
    .sort(
      // What is still to come today stands before what is over, so that nobody punches into the morning by mistake.
      (a, b) =>
        Number(a.isOver) - Number(b.isOver) ||
        (a.timeslots[0]?.starts ?? '').localeCompare(b.timeslots[0]?.starts ?? ''),
    );
  // By the schedule itself: a problem of the pass would hide that a class does not meet.
  const listed = looked.filter(({ state }) => !NOT_LISTED.includes(state));
  const covered = listed.filter((one) => one.isCovered);
  return {
    date,
    today,
    student,
    pass: withPassDerived(pass, today),
    problem: passProblem(pass, student, date, today),
    eligible: covered.filter((one) => one.problems.length === 0),
    refused: covered.filter((one) => one.problems.length > 0),
    notCoveredCount,
    notCovered: listed.filter((one) => !one.isCovered),
  };
}

/** Of a date before today everything is over, and there is nothing to tell apart. */
function isOver(
  timeslots: readonly TimeslotFacts[],
  date: LocalDate,
  zone: string,
  now: Date,
): boolean {
  const last = timeslots.at(-1);
  return (
    last !== undefined && date === dateInZone(now, zone) && instantIn(date, last.ends, zone) <= now
  );
}
