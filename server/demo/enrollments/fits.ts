import { isTooOld, isTooYoung, parseAge } from '../../shared/age.ts';
import { weekdayOf, type LocalDate } from '../../shared/local-date.ts';
import type { ClassSpec, Slot } from '../catalogue/class-spec.ts';
import { roughAge, type Child } from '../people/people.ts';

type Pupil = Pick<Child, 'born' | 'isHomeschooled'>;

/** How wrong `roughAge` may be at most, in years. */
const ROUGHLY = 0.05;

/** Whether a class is for a child of this age and gender on a day. Near a bound the rule decides, which is slow. */
export function fits(
  child: Pick<Child, 'born' | 'gender'>,
  spec: ClassSpec,
  on: LocalDate,
): boolean {
  if (spec.gender !== null && spec.gender !== child.gender) return false;
  const about = roughAge(child.born, on);
  return (
    isOldEnough(child.born, spec.minAge, on, about) &&
    isYoungEnough(child.born, spec.maxAge, on, about)
  );
}

function isOldEnough(
  born: LocalDate,
  minAge: string | null,
  on: LocalDate,
  about: number,
): boolean {
  if (minAge === null) return true;
  const minimum = parseAge(minAge);
  const over = about - minimum.years - (minimum.months ?? 0) / 12;
  return Math.abs(over) > ROUGHLY ? over > 0 : !isTooYoung(born, minimum, on);
}

function isYoungEnough(
  born: LocalDate,
  maxAge: string | null,
  on: LocalDate,
  about: number,
): boolean {
  if (maxAge === null) return true;
  const maximum = parseAge(maxAge);
  // A maximum in months or days is rare enough to ask the rule.
  const over = maximum.months === null ? about - maximum.years - 1 : 0;
  return Math.abs(over) > ROUGHLY ? over < 0 : !isTooOld(born, maximum, on);
}

const SCHOOL_AGE = 5;

const isSchoolTime = ({ weekday, starts }: Slot): boolean =>
  weekday <= 5 && starts >= '08:30' && starts < '15:00';

/** Whether a child sits in school when the class begins on that day. */
export function isAtSchool(child: Pupil, slots: readonly Slot[], on: LocalDate): boolean {
  const isHoliday = on.slice(5, 7) === '07' || on.slice(5, 7) === '08';
  if (child.isHomeschooled || isHoliday || roughAge(child.born, on) < SCHOOL_AGE) return false;
  const weekday = weekdayOf(on);
  const first = slots.find((slot) => slot.weekday === weekday);
  return first !== undefined && isSchoolTime(first);
}

/** Whether a class meets at any time at which a child of that day is not at school. */
export const isFreeAtTimes = (child: Pupil, slots: readonly Slot[], on: LocalDate): boolean =>
  child.isHomeschooled ||
  roughAge(child.born, on) < SCHOOL_AGE ||
  !slots.every((slot) => isSchoolTime(slot));
