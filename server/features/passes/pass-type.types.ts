import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Anyone, Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { SchoolClass } from '../schedule/class.entities.ts';
import { Level, Location, Program } from '../schedule/place.entities.ts';
import { HolderKind, PassDateMode, PassPriceMode } from './pass.enums.ts';
import { SEE_TYPES } from './pass-type.policy.ts';

export enum PassTypeStatus {
  FOR_SALE = 'FOR_SALE',
  NOT_FOR_SALE = 'NOT_FOR_SALE',
  SUSPENDED = 'SUSPENDED',
}

registerEnumType(PassTypeStatus, {
  name: 'PassTypeStatus',
  description: 'Where a pass type stands; the first that applies, suspended first.',
  valuesConfig: {
    FOR_SALE: { description: 'The office may sell it.' },
    NOT_FOR_SALE: { description: 'It is sold no more; passes that were sold go on.' },
    SUSPENDED: { description: 'Nobody may use a pass of it for now. Source: rule P-3.' },
  },
});

@Anyone()
@ObjectType({ description: 'What the viewer can do with a pass type.', simpleResolvers: true })
export class PassTypeViewerCan {
  @Field(() => Boolean, { description: 'Change it.' })
  change: boolean;

  @Field(() => Boolean, { description: 'Suspend it, and lift the suspension.' })
  suspend: boolean;

  @Field(() => Boolean, { description: 'Delete it, for everybody who holds a pass of it.' })
  delete: boolean;
}

@Needs(...SEE_TYPES)
@ObjectType({
  description:
    'Which classes a pass opens: for each kind that names any, the class must be among them. Source: rule P-5.',
  simpleResolvers: true,
})
export class PassTypeLimits {
  @Field(() => [Location], { description: 'Classes at these locations.' })
  locations: Location[];

  @Field(() => [Program], { description: 'Classes of these programs.' })
  programs: Program[];

  @Field(() => [Level], { description: 'Classes of these levels.' })
  levels: Level[];
}

@Needs(...SEE_TYPES)
@ObjectType('PassType', {
  description:
    'A kind of pass that the school sells, with its newest terms. What was sold keeps the terms it was sold under. Source: rule P-8.',
  simpleResolvers: true,
})
export class PassTypeWithTerms {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Number of its terms; each change makes the next.' })
  version: number;

  @Field(() => String, { description: 'Part of a link to it, unique among the pass types.' })
  slug: string;

  @Field(() => String, { description: 'Name of the pass.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description: string | null;

  @Field(() => [String], {
    description: 'Subcategories of “Passes”, to which every pass belongs.',
  })
  categories: string[];

  @Field(() => HolderKind, { description: 'Whether a whole family may use it, or one student.' })
  holderKind: HolderKind;

  @Field(() => Boolean, { description: 'The office may sell it.' })
  availableForSale: boolean;

  @Field(() => Boolean, { description: 'Families may buy it on the Customer Portal.' })
  portalSale: boolean;

  @Field(() => Boolean, { description: 'Families may use it on the Customer Portal.' })
  portalRedemption: boolean;

  @Field(() => PassPriceMode, { description: 'What the price is for. Source: rule P-9.' })
  priceMode: PassPriceMode;

  @Field(() => Int, {
    description: 'In the smallest unit of the account’s currency, of the pass or of one use.',
  })
  priceCents: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Punches of a new pass, null is unlimited; priced per use, the number that a sale starts from.',
  })
  uses: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many passes of it may be issued; null is any number. Source: rule P-11.',
  })
  maxIssued: number | null;

  @Field(() => PassDateMode, {
    description: 'From when until when a new pass may be used. Source: rule P-10.',
  })
  dateMode: PassDateMode;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'FIXED: the first day. OPEN: the first day; null is the day it is given for.',
  })
  startsOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'FIXED: the last day.' })
  expiresOn: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'DAYS: how many after its start it expires.' })
  validDays: number | null;

  @Field(() => Program, {
    nullable: true,
    description: 'The program that its charge is booked to.',
  })
  program: Program | null;

  @Field(() => String, {
    nullable: true,
    description: 'The category of its charge, for reports.',
  })
  chargeCategory: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Percent, such as “8.25”; null is the rate of the program.',
  })
  taxRate: string | null;
}

@Needs(...SEE_TYPES)
@ObjectType({ description: 'What the form of a pass type offers.' })
export class PassTypeChoices {}

const SEE_CLASSES = [Permission.CLASSES, PermissionLevel.VIEW] as const;

@Needs(...SEE_TYPES, SEE_CLASSES)
@ObjectType({ description: 'A class that restrictions open.', simpleResolvers: true })
export class OpenedClass {
  @Field(() => SchoolClass, { description: 'The class.' })
  class: SchoolClass;

  @Field(() => [LocalDateScalar], { description: 'The dates on which it meets.' })
  dates: LocalDate[];
}

@Needs(...SEE_TYPES, SEE_CLASSES)
@ObjectType({
  description: 'Which of the classes that meet in some days a pass would open. Source: rule P-5.',
  simpleResolvers: true,
})
export class OpenedClasses {
  @Field(() => LocalDateScalar, { description: 'The first day that was looked at.' })
  from: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day that was looked at.' })
  to: LocalDate;

  @Field(() => [OpenedClass], { description: 'Those that it opens, by name, at most 200.' })
  classes: OpenedClass[];

  @Field(() => Int, { description: 'How many it opens.' })
  openedCount: number;

  @Field(() => Int, { description: 'How many meet in these days and stay closed to it.' })
  otherCount: number;
}
