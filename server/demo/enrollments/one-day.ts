import { EnrollmentType } from '../../features/enrollments/enrollment.enums.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Child } from '../people/people.ts';
import { firstMeeting, type Offering } from '../schedule/offering.ts';
import { dropInClasses, lessons, otherChildren, type School } from './school.ts';

const POPULAR = ['Open Gym', 'Open Gym, Evening', 'Public Swim', 'Swim Practice', 'Family Swim'];

const daysAround =
  ({ seed }: School, back: number, ahead: number) =>
  (): LocalDate =>
    seed.day(seed.int(-back, ahead));

/** Makes `count` one-day places; `choose` says which class a child might visit from some day on, and none if it would not. */
function visits(
  school: School,
  type: EnrollmentType,
  count: number,
  someDay: () => LocalDate,
  choose: (child: Child, date: LocalDate) => Offering | null,
): void {
  const { seed, roster } = school;
  const children = otherChildren(school);
  seed.until(count, () => {
    const child = seed.pick(children);
    const from = someDay();
    const offering = choose(child, from);
    const date = offering && firstMeeting(offering, from);
    if (!offering || !date || !roster.canTake(child, offering, date, date)) return false;
    roster.take(child, offering, type, date, date);
    return true;
  });
}

/** A free day to try a lesson, once for each child and lesson. */
export function enrollTrials(school: School, count: number): void {
  const tried = new Set<string>();
  const all = lessons(school);
  visits(school, EnrollmentType.TRIAL, count, daysAround(school, 200, 12), (child) => {
    const lesson = school.seed.pick(all);
    const key = `${child.id} ${lesson.id}`;
    return tried.has(key) ? null : (tried.add(key), lesson);
  });
}

/** A day for a missed one, in another lesson of a program in which the child has a place. */
export function enrollMakeups(school: School, count: number): void {
  const { seed, roster } = school;
  const all = lessons(school);
  visits(school, EnrollmentType.MAKEUP, count, daysAround(school, 150, 12), (child, date) => {
    const programs = new Set(roster.placesOn(child, date).map((place) => place.programId));
    const fitting = all.filter((lesson) => programs.has(lesson.programId));
    return fitting.length === 0 ? null : seed.pick(fitting);
  });
}

/** Days that were paid for one by one, without a pass: many of them today, most in what everybody likes. */
export function enrollSingleDays(school: School, count: number): void {
  const { seed } = school;
  const thisWeek = daysAround(school, 6, 6);
  const liked = dropInClasses(school).flatMap((one) =>
    POPULAR.includes(one.spec.name) ? [one, one, one, one, one] : [one],
  );
  visits(
    school,
    EnrollmentType.SINGLE_DAY,
    count,
    () => (seed.chance(0.4) ? seed.today : thisWeek()),
    () => seed.pick(liked),
  );
}
