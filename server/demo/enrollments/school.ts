import type { Child, Household } from '../people/people.ts';
import type { Offering } from '../schedule/offering.ts';
import { isDropIn } from '../schedule/offering.ts';
import type { Seed } from '../seed.ts';
import type { Roster } from './roster.ts';

/** Everything that an enrollment may be made from. */
export interface School {
  readonly seed: Seed;
  readonly roster: Roster;
  readonly households: readonly Household[];
  readonly offerings: readonly Offering[];
}

/** Children whose story is told at random; the family of the pictures has its own. */
export const otherChildren = (school: School): Child[] =>
  school.households.slice(1).flatMap((household) => household.children);

export const lessons = (school: School): Offering[] =>
  school.offerings.filter((one) => !isDropIn(one));

export const dropInClasses = (school: School): Offering[] => school.offerings.filter(isDropIn);

/** The class of a name; a name that is not there is a mistake in the demo. */
export function classNamed(school: Pick<School, 'offerings'>, name: string): Offering {
  const found = school.offerings.find(({ spec }) => spec.name === name);
  if (!found) throw new Error(`The demo has no class "${name}".`);
  return found;
}
