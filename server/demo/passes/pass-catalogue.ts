import { HolderKind } from '../../features/passes/pass.enums.ts';
import {
  NORTH_GYM,
  SOUTH_POOL,
  type LevelName,
  type ProgramName,
} from '../catalogue/class-spec.ts';

export interface PassTypeSpec {
  readonly title: string;
  readonly description: string;
  readonly holder: HolderKind;
  /** Null is unlimited. */
  readonly uses: number | null;
  readonly locations?: readonly string[];
  readonly programs?: readonly ProgramName[];
  readonly levels?: readonly LevelName[];
  readonly classes?: readonly string[];
  /** What it was sold with until some months ago. */
  readonly formerUses?: number;
  readonly isSuspended?: true;
}

type Terms = Omit<PassTypeSpec, 'title' | 'description' | 'holder' | 'uses'>;

const { FAMILY, STUDENT } = HolderKind;
const type = (
  title: string,
  holder: HolderKind,
  uses: number | null,
  terms: Terms,
  description: string,
): PassTypeSpec => ({
  title,
  holder,
  uses,
  description,
  ...terms,
});

const openGym = { classes: ['Open Gym', 'Open Gym, Evening'] };
const freeSwim = { classes: ['Family Swim', 'Public Swim'] };
const toddlers = { classes: ['Tumble & Play', 'Toddler & Parent Play', 'Parent & Tot Splash'] };
const dropIn = { levels: ['Drop-in'] as const };

export const ALL_ACCESS = '200-visit All Access';
/** The type that nobody may use for now. */
export const SUSPENDED_TYPE = 'Open House Promo 5';

/** Thirty types: for families and students, with every kind of restriction and with none. */
export const PASS_TYPES: readonly PassTypeSpec[] = [
  type(ALL_ACCESS, FAMILY, 200, {}, 'Any class at both locations, for the whole family.'),
  type(
    '10-visit Open Gym',
    FAMILY,
    10,
    { ...openGym, formerUses: 8 },
    'Ten visits to Open Gym, day or evening.',
  ),
  type('20-visit Open Gym', FAMILY, 20, openGym, 'Twenty visits to Open Gym, day or evening.'),
  type('Unlimited Open Gym', FAMILY, null, openGym, 'Open Gym as often as you like.'),
  type('Family Swim 10', FAMILY, 10, freeSwim, 'Ten visits to Family or Public Swim.'),
  type('Family Swim 25', FAMILY, 25, freeSwim, 'Twenty-five visits to Family or Public Swim.'),
  type(
    'North Gym 10',
    FAMILY,
    10,
    { locations: [NORTH_GYM] },
    'Ten visits to any class at North Gym.',
  ),
  type(
    'South Pool 10',
    FAMILY,
    10,
    { locations: [SOUTH_POOL] },
    'Ten visits to any class at South Pool.',
  ),
  type(
    'Any Drop-in 10',
    FAMILY,
    10,
    { ...dropIn, formerUses: 12 },
    'Ten drop-ins at both locations.',
  ),
  type('Any Drop-in 30', FAMILY, 30, dropIn, 'Thirty drop-ins at both locations.'),
  type('Gymnastics 8', FAMILY, 8, { programs: ['Gymnastics'] }, 'Eight gymnastics classes.'),
  type('Swim 8', FAMILY, 8, { programs: ['Swim'] }, 'Eight swim classes.'),
  type('Dance Sampler 8', FAMILY, 8, { programs: ['Dance'] }, 'Eight dance classes of any style.'),
  type('Toddler Play 10', FAMILY, 10, toddlers, 'Ten mornings of play or splash for the smallest.'),
  type(
    'Preschool Sampler 6',
    FAMILY,
    6,
    { levels: ['Parent & Tot', 'Preschool'] },
    'Six classes for ages up to five.',
  ),
  type(
    SUSPENDED_TYPE,
    FAMILY,
    5,
    { isSuspended: true },
    'Given out at the open house; not accepted for now.',
  ),
  type('Swim Practice 5', STUDENT, 5, { classes: ['Swim Practice'] }, 'Five practice afternoons.'),
  type(
    'Swim Practice 20',
    STUDENT,
    20,
    { classes: ['Swim Practice'] },
    'Twenty practice afternoons.',
  ),
  type('Lane Swim 10', STUDENT, 10, { classes: ['Lane Swim'] }, 'Ten lane swims.'),
  type(
    'Lane Swim Unlimited',
    STUDENT,
    null,
    { classes: ['Lane Swim'] },
    'Lane swim as often as you like.',
  ),
  type(
    'Parkour Practice 10',
    STUDENT,
    10,
    { classes: ['Parkour Practice'] },
    'Ten evenings in the yard.',
  ),
  type(
    'Trampoline Drop-In 6',
    STUDENT,
    6,
    { classes: ['Trampoline Drop-In'] },
    'Six hours on the trampolines.',
  ),
  type(
    'Dance Practice 10',
    STUDENT,
    10,
    { classes: ['Dance Practice', 'Family Dance Hour'] },
    'Ten hours in the studio.',
  ),
  type('Water Games 6', STUDENT, 6, { classes: ['Water Games'] }, 'Six rounds of water games.'),
  type(
    'Homeschool Mornings 12',
    STUDENT,
    12,
    { classes: ['Homeschool Gym', 'Homeschool Swim'] },
    'Twelve mornings on school days.',
  ),
  type(
    'Trial Week 3',
    STUDENT,
    3,
    { levels: ['Preschool', 'Beginner'] },
    'Three classes to find the right one.',
  ),
  type(
    'Beginner Sampler 6',
    STUDENT,
    6,
    { levels: ['Beginner'] },
    'Six beginner classes of any program.',
  ),
  type(
    'Gym & Dance 10',
    STUDENT,
    10,
    { programs: ['Gymnastics', 'Dance'], levels: ['Beginner', 'Intermediate'] },
    'Ten gymnastics or dance classes.',
  ),
  type(
    'Pool Plus 5',
    STUDENT,
    5,
    { locations: [SOUTH_POOL], levels: ['Intermediate', 'Advanced'] },
    'Five classes for good swimmers.',
  ),
  type('Birthday Bonus', STUDENT, 1, dropIn, 'One drop-in, on us.'),
];
