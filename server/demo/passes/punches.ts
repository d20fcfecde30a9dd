import { EnrollmentType } from '../../features/enrollments/enrollment.enums.ts';
import { PassEntryKind, PassStatus } from '../../features/passes/pass.enums.ts';
import { timeslotsOn } from '../../features/schedule/meeting.rules.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { earlier, later } from '../dates.ts';
import type { Roster } from '../enrollments/roster.ts';
import type { Child } from '../people/people.ts';
import { DAYS_BACK, isDropIn, meetingsIn, type Offering } from '../schedule/offering.ts';
import type { Seed } from '../seed.ts';
import type { Act } from './ledger.ts';
import type { PassPlan } from './plan.ts';

interface Visit {
  readonly child: Child;
  readonly offering: Offering;
  readonly date: LocalDate;
}

/** The punches of a pass, each with its place in a class: as many of the planned ones as fit the children and the schedule. */
export function makePunches(seed: Seed, roster: Roster, plan: PassPlan): Act[] {
  const findVisit = visitFinder(seed, roster, plan);
  const acts: Act[] = [];

  for (let count = 0; count < plan.uses + plan.kept; count += 1) {
    const isKept = count >= plan.uses;
    const visit = findVisit(isKept);
    if (!visit) break;
    const at = punchedAt(seed, plan, visit);
    // Removed after the class: the place is gone, the punch stays used.
    const removedAt = isKept ? seed.instant(visit.date, '21:15') : null;
    const enrollment = roster.take(
      visit.child,
      visit.offering,
      EnrollmentType.SINGLE_DAY,
      visit.date,
      visit.date,
      {
        createdAt: at,
        removedAt,
      },
    );
    acts.push({ kind: PassEntryKind.USE, at, enrollment });
  }
  for (let count = 0; count < plan.returned; count += 1)
    acts.push(...returnedPunch(seed, roster, plan, findVisit(false)));
  return acts;
}

/** Finds a class on a day that the pass opens, for a child who has a place in nothing else then. */
function visitFinder(
  seed: Seed,
  roster: Roster,
  plan: PassPlan,
): (isOver: boolean) => Visit | null {
  const holders = plan.child ? [plan.child] : plan.household.children;
  // A full class takes nobody; drop-ins are what passes are bought for.
  const classes = plan.type.classes
    .filter(({ spec }) => !spec.isFull)
    .flatMap((one) => (isDropIn(one) ? [one, one, one, one] : [one]));
  const first = later(plan.activeOn, seed.day(-DAYS_BACK));
  const last =
    plan.suspension === 'PASS' || plan.suspension === 'TYPE' ? seed.day(-26) : seed.day(11);
  const days = new Set<string>();

  return (isOver) => {
    const until = earlier(plan.expires ?? last, isOver ? seed.day(-1) : last);
    // Most visits have happened; some are booked ahead, and a pass used up is more often used already.
    for (let tries = 0; tries < 60; tries += 1) {
      const ahead = !isOver && (plan.status === PassStatus.FUTURE || seed.chance(0.12));
      const [child, offering] = [seed.pick(holders), seed.pick(classes)];
      const dates = meetingsIn(
        offering,
        ahead ? later(first, seed.today) : first,
        ahead ? until : earlier(until, seed.day(-1)),
      );
      if (dates.length === 0) continue;
      const date = seed.pick(dates);
      const day = `${child.id} ${date}`;
      if (
        days.has(day) ||
        child.joinedOn > plan.givenOn ||
        !roster.canTake(child, offering, date, date)
      )
        continue;
      days.add(day);
      return { child, offering, date };
    }
    return null;
  };
}

/** Mostly at the door; else booked ahead or, when the desk was busy, written down the day after. Always before today. */
function punchedAt(seed: Seed, plan: PassPlan, { offering, date }: Visit): Date {
  const yesterday = seed.day(-1);
  if (date > yesterday)
    return seed.instant(later(plan.givenOn, seed.day(-seed.int(1, 4))), seed.officeTime());
  if (date < yesterday && seed.chance(0.04)) return seed.instant(addDays(date, 1), '09:20');
  if (seed.chance(0.2))
    return seed.instant(later(plan.givenOn, addDays(date, -seed.int(1, 4))), seed.officeTime());
  const [slot] = timeslotsOn(offering.facts.timeslots, date);
  const starts = seed.instant(date, slot?.starts ?? '12:00');
  return new Date(starts.getTime() - seed.int(1, 25) * 60_000);
}

/** Booked some days before, given back the day before the class at the latest. */
function returnedPunch(seed: Seed, roster: Roster, plan: PassPlan, visit: Visit | null): Act[] {
  if (!visit) return [];
  const { child, offering, date } = visit;
  const returnedOn = earlier(addDays(date, -1), seed.day(-1));
  const bookedOn = addDays(returnedOn, -seed.int(1, 2));
  if (bookedOn <= plan.givenOn) return [];
  const [booked, returned] = [
    seed.instant(bookedOn, seed.officeTime()),
    seed.instant(returnedOn, seed.officeTime()),
  ];
  const enrollment = roster.take(child, offering, EnrollmentType.SINGLE_DAY, date, date, {
    createdAt: booked,
    removedAt: returned,
  });
  return [
    { kind: PassEntryKind.USE, at: booked, enrollment },
    { kind: PassEntryKind.RETURN, at: returned, enrollment },
  ];
}
