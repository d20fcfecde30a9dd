import { Gender } from '../../shared/gender.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { later } from '../dates.ts';
import type { Seed } from '../seed.ts';
import { alvarez } from './alvarez.ts';
import { emailAddresses, phoneNumbers } from './contacts.ts';
import { alertOf } from './medical.ts';
import { BOYS, EITHER, FATHERS, GIRLS, LAST_NAMES, MOTHERS } from './names.ts';
import type { Adult, Child, Household } from './people.ts';

/** How many families have how many children: 220 with 350, the family of the pictures among them. */
const SIZES: readonly (readonly [children: number, families: number])[] = [
  [1, 118],
  [2, 77],
  [3, 22],
  [4, 3],
];

const AGES = [
  [1, 3],
  [2, 5],
  [3, 7],
  [4, 8],
  [5, 9],
  [6, 10],
  [7, 10],
  [8, 9],
  [9, 8],
  [10, 7],
  [11, 6],
  [12, 5],
  [13, 4],
  [14, 3],
  [15, 2],
  [16, 2],
  [17, 2],
] as const;

const GENDERS = [
  [Gender.FEMALE, 110],
  [Gender.MALE, 82],
  [Gender.UNDISCLOSED, 4],
  [Gender.OTHER, 2],
] as const;

export function makeHouseholds(seed: Seed): Household[] {
  const sizes = seed.shuffled(
    SIZES.flatMap(([children, families]) =>
      Array.from({ length: children === 3 ? families - 1 : families }, () => children),
    ),
  );
  const phone = phoneNumbers(seed);
  const email = emailAddresses(seed);
  return [alvarez(seed), ...sizes.map((size) => makeHousehold(seed, size, phone, email))];
}

function makeHousehold(
  seed: Seed,
  size: number,
  phone: () => string,
  email: (first: string, last: string) => string,
): Household {
  const name = seed.pick(LAST_NAMES);
  const joinedOn = seed.day(-joinedDaysAgo(seed));
  const makeAdult = (isMother: boolean, isFirst: boolean): Adult => {
    const firstName = seed.pick(isMother ? MOTHERS : FATHERS);
    const lastName = isFirst || seed.chance(0.7) ? name : seed.pick(LAST_NAMES);
    return {
      id: seed.id(),
      firstName,
      lastName,
      relationship: seed.chance(0.06)
        ? isMother
          ? 'Grandmother'
          : 'Grandfather'
        : isMother
          ? 'Mother'
          : 'Father',
      phone: phone(),
      email: isFirst || seed.chance(0.5) ? email(firstName, lastName) : null,
    };
  };
  const firstIsMother = seed.chance(0.65);
  const adults = [makeAdult(firstIsMother, true)];
  if (seed.chance(0.6))
    adults.push(makeAdult(seed.chance(0.06) ? firstIsMother : !firstIsMother, false));

  const id = seed.id();
  const taken = new Set(adults.map((adult) => adult.firstName));
  const isHomeschooled = seed.chance(0.07);
  const children = agesOf(seed, size).map((age) => ({
    ...makeChild(seed, name, age, joinedOn, taken),
    isHomeschooled,
  }));
  return { id, name, joinedOn, adults, children };
}

function joinedDaysAgo(seed: Seed): number {
  const [from, to] = seed.weighted([
    [[3, 30], 8],
    [[31, 365], 32],
    [[366, 1100], 60],
  ] as const);
  return seed.int(from, to);
}

/** Siblings mostly two to four years apart; now and then twins. */
function agesOf(seed: Seed, size: number): number[] {
  const ages: number[] = [seed.weighted(AGES)];
  while (ages.length < size) {
    const apart = seed.chance(0.05) ? 0 : seed.int(2, 4);
    const [youngest, oldest] = [Math.min(...ages), Math.max(...ages)];
    const goesUp = youngest - apart < 1 || (oldest + apart <= 17 && seed.chance(0.5));
    ages.push(goesUp ? oldest + apart : youngest - apart);
  }
  return ages.sort((a, b) => b - a).map((age) => Math.min(age, 17));
}

function makeChild(
  seed: Seed,
  lastName: string,
  age: number,
  joinedOn: LocalDate,
  taken: Set<string>,
): Omit<Child, 'isHomeschooled'> {
  const gender = seed.weighted(GENDERS);
  const names = gender === Gender.FEMALE ? GIRLS : gender === Gender.MALE ? BOYS : EITHER;
  const firstName = seed.pick(names.filter((name) => !taken.has(name)));
  taken.add(firstName);
  const born = addDays(seed.today, -Math.ceil(age * 365.25) - seed.int(1, 360));
  const known = addDays(born, 60);
  return {
    id: seed.id(),
    firstName,
    lastName,
    born,
    gender,
    joinedOn: later(known, joinedOn),
    medicalAlert: seed.chance(0.09) ? alertOf(seed) : null,
  };
}
