import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { dateInZone, instantIn, type LocalDate } from '../../shared/local-date.ts';
import { withPassDerived } from './pass.sql.ts';
import { mayOverride } from './pass.policy.ts';
import { covers, passProblem } from './pass.rules.ts';
import { loadPunches, punchFacts } from './punch.queries.ts';
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

/** What the punch dialog shows: one statement, then the same rules that the punch itself obeys. */
export async function punchableClasses(
  context: Context,
  of: { passId: string; studentId: string; date: LocalDate | null; locationId: string | null },
) {
  const now = context.clock.now();
  const snapshot = await context.read();
  const desk = of.locationId
    ? await snapshot.manager.findOneBy(Location, { id: of.locationId })
    : null;
  if (of.locationId && !desk) throw notFound('location');
  const today = dateInZone(now, desk?.zone ?? context.account.zone);
  const date = of.date ?? today;
  const { pass, student, candidates } = await loadPunches(snapshot, { ...of, date });
  if (!pass) throw notFound('pass');
  if (!student) throw notFound('student');

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
  const notCovered = listed.filter((one) => !one.isCovered);
  return {
    date,
    today,
    student,
    pass: withPassDerived(pass, today),
    problem: passProblem(pass, student, date, today),
    eligible: covered.filter((one) => one.problems.length === 0),
    refused: covered.filter((one) => one.problems.length > 0),
    notCoveredCount: notCovered.length,
    notCovered,
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
