import { EnrollmentType } from '../../features/enrollments/enrollment.enums.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { later } from '../dates.ts';
import type { Child } from '../people/people.ts';
import { firstMeeting, meetingsIn, type Offering } from '../schedule/offering.ts';
import { lessons, otherChildren, type School } from './school.ts';

const DROP_REASONS = [
  'Changed to another class',
  'Moved away',
  'Schedule conflict',
  'Taking a break',
  'Other activity',
];

/** The last day of the session in which the date lies; none for classes that go on. */
function sessionEnd({ seasons }: Offering, date: LocalDate): LocalDate | null {
  const range = seasons
    .filter((season) => season.kind === 'SESSION')
    .flatMap((season) => season.ranges)
    .find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  return range?.endsOn ?? null;
}

/** Takes every place of the classes that are meant to be full, for good. */
export function fillFullClasses(school: School): void {
  const { seed, roster } = school;
  for (const lesson of lessons(school).filter(({ spec }) => spec.isFull)) {
    for (const child of seed.shuffled(otherChildren(school))) {
      if (roster.seatsLeft(lesson, seed.today, null) === 0) break;
      start(school, child, lesson, -300);
    }
  }
}

/** Children who come every week: most of them to one lesson, many to two, some to three. */
export function enrollCurrent(school: School, count: number): void {
  const { seed } = school;
  const active = seed
    .shuffled(otherChildren(school))
    .slice(0, Math.round(otherChildren(school).length * 0.86));
  const open = lessons(school).filter(({ spec }) => !spec.isFull);
  let left = count;
  for (const share of [1, 0.75, 0.5, 0.5, 0.5]) {
    for (const child of active) {
      if (left === 0) return;
      if (
        seed.chance(share) &&
        seed.shuffled(open).some((lesson) => start(school, child, lesson, -400))
      )
        left -= 1;
    }
  }
}

/** Gives a child an ongoing place since a meeting of the last `days`, if there is one. */
function start(school: School, child: Child, lesson: Offering, days: number): boolean {
  const { seed, roster } = school;
  // Cheap and common first: who does not fit today has no ongoing place.
  if (!roster.canTake(child, lesson, seed.today, null)) return false;
  const since = later(seed.day(days), child.joinedOn);
  const current = meetingsIn(lesson, since, seed.today).filter(
    (date) => (sessionEnd(lesson, date) ?? seed.today) >= seed.today,
  );
  if (current.length === 0) return false;
  const from = seed.pick(current);
  const leaves = !lesson.spec.isFull && seed.chance(0.07);
  const to = sessionEnd(lesson, from) ?? (leaves ? seed.day(seed.int(5, 60)) : null);
  if (!roster.canTake(child, lesson, from, to)) return false;
  roster.take(child, lesson, EnrollmentType.ACTIVE, from, to, {
    dropReason: to && leaves ? seed.pick(DROP_REASONS) : null,
  });
  return true;
}

/** Places that were given up. */
export function enrollPast(school: School, count: number): void {
  const { seed, roster } = school;
  const [children, all] = [otherChildren(school), lessons(school)];
  seed.until(count, () => {
    const [child, lesson] = [seed.pick(children), seed.pick(all)];
    const from = firstMeeting(lesson, seed.day(-seed.int(60, 420)));
    if (from === undefined || from >= seed.day(-20)) return false;
    const wanted = addDays(from, seed.int(14, 240));
    const to =
      sessionEnd(lesson, from) ??
      meetingsIn(lesson, from, wanted < seed.day(-3) ? wanted : seed.day(-3)).at(-1) ??
      from;
    if (to >= seed.today || !roster.canTake(child, lesson, from, to)) return false;
    const dropReason = sessionEnd(lesson, from) ? 'End of session' : seed.pick(DROP_REASONS);
    roster.take(child, lesson, EnrollmentType.ACTIVE, from, to, { dropReason });
    return true;
  });
}

/** Places that begin in the weeks to come, in the next session among others. */
export function enrollFuture(school: School, count: number): void {
  const { seed, roster } = school;
  const [children, all] = [
    otherChildren(school),
    lessons(school).filter(({ spec }) => !spec.isFull),
  ];
  seed.until(count, () => {
    const [child, lesson] = [seed.pick(children), seed.pick(all)];
    const from = firstMeeting(lesson, seed.day(seed.int(2, 70)));
    if (from === undefined) return false;
    const to = sessionEnd(lesson, from);
    if (!roster.canTake(child, lesson, from, to)) return false;
    roster.take(child, lesson, EnrollmentType.ACTIVE, from, to);
    return true;
  });
}
