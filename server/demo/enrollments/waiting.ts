import { later } from '../dates.ts';
import type { Child } from '../people/people.ts';
import type { Offering } from '../schedule/offering.ts';
import { fits } from './fits.ts';
import { lessons, otherChildren, type School } from './school.ts';

/** Lines before the full lessons. Who is named for a class stands second in its line. */
export function enrollWaiting(school: School, second: ReadonlyMap<Offering, Child>): void {
  const { seed, roster } = school;
  for (const lesson of lessons(school).filter(({ spec }) => spec.isFull)) {
    const line = seed
      .shuffled(otherChildren(school))
      .filter(
        (child) =>
          fits(child, lesson.spec, seed.today) &&
          !roster.placesOn(child, seed.today).includes(lesson),
      )
      .slice(0, seed.int(3, 6));
    const named = second.get(lesson);
    if (named) line.splice(1, 2, named);
    line.forEach((child, index) => {
      const daysAgo = 4 + (line.length - index) * 9 + seed.int(0, 8);
      const since = later(seed.day(-daysAgo), child.joinedOn);
      roster.wait(child, lesson, seed.instant(since, seed.officeTime()));
    });
  }
}
