import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { HolderKind, PassDateMode, PassPriceMode } from './pass.enums.ts';

@InputType({
  description:
    'Which classes a pass opens: for each kind that names any, the class must be among them. Source: rule P-5.',
})
export class PassLimitsInput {
  @Field(() => [ID], { defaultValue: [], description: 'Locations.' })
  locations: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Programs that are not deleted.' })
  programs: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Levels.' })
  levels: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Classes that are offered.' })
  classes: string[];
}

@InputType({ description: 'All fields of a pass type. Source: rules P-8 to P-11.' })
export class PassTypeInput {
  @Field(() => String, { description: 'Name of the pass, at most 100 characters.' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of a link: small letters, digits and hyphens. Left out, it is made of the title, or stays as it is.',
  })
  slug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is for, at most 2,000 characters.',
  })
  description?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Subcategories of “Passes”, at most 20, each of at most 40 characters.',
  })
  categories: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'A PNG, JPEG, WebP or GIF of at most 128 KiB as a data URL. Null removes the image, left out it stays.',
  })
  image?: string | null;

  @Field(() => HolderKind, { description: 'Whether a whole family may use it, or one student.' })
  holderKind: HolderKind;

  @Field(() => Boolean, { defaultValue: true, description: 'The office may sell it.' })
  availableForSale: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Families may buy it on the Customer Portal.',
  })
  portalSale: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Families may use it on the Customer Portal.',
  })
  portalRedemption: boolean;

  @Field(() => PassPriceMode, {
    defaultValue: PassPriceMode.FLAT,
    description: 'What the price is for. Source: rule P-9.',
  })
  priceMode: PassPriceMode;

  @Field(() => String, {
    description: 'In the account’s currency, such as “12.50”. Source: rule P-9.',
  })
  price: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Punches of a new pass, null is unlimited; priced per use, the number that a sale starts from.',
  })
  uses?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many passes of it may be issued; null is any number. Source: rule P-11.',
  })
  maxIssued?: number | null;

  @Field(() => PassDateMode, {
    defaultValue: PassDateMode.OPEN,
    description: 'From when until when a new pass may be used. Source: rule P-10.',
  })
  dateMode: PassDateMode;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'FIXED: the first day. OPEN: the first day; null is the day it is given for.',
  })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'FIXED: the last day.' })
  expiresOn?: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'DAYS: how many after its start it expires.' })
  validDays?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The program that its charge is booked to.',
  })
  programId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The category of its charge, for reports; at most 40 characters.',
  })
  chargeCategory?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Percent, such as “8.25”; null is the rate of the program.',
  })
  taxRate?: string | null;

  @Field(() => PassLimitsInput, {
    nullable: true,
    description: 'Which classes it opens; left out, all.',
  })
  limits?: PassLimitsInput | null;
}

/** What every change of a pass type takes. */
@ArgsType()
export class PassTypeRequestArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'Any id of yours. The same request sent again with it gets the first outcome and changes nothing.',
  })
  @MaxLength(100)
  requestId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only say what would happen: everything is checked, nothing stays.',
  })
  dryRun: boolean;
}

@ArgsType()
export class CreatePassTypeArgs extends PassTypeRequestArgs {
  @Field(() => PassTypeInput, { description: 'Its fields.' })
  input: PassTypeInput;
}

@ArgsType()
export class ChangePassTypeArgs extends PassTypeRequestArgs {
  @Field(() => ID, { description: 'Id of the pass type.' })
  id: string;

  @Field(() => Int, {
    description: 'Number of the terms that were read; refused when they are not the newest.',
  })
  version: number;

  @Field(() => PassTypeInput, { description: 'All its fields, changed or not.' })
  input: PassTypeInput;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Passes that are sold take the new title and restrictions; without this they keep theirs. Source: rule P-8.',
  })
  applyToSold: boolean;
}

@ArgsType()
export class DeletePassTypeArgs extends PassTypeRequestArgs {
  @Field(() => ID, { description: 'Id of the pass type.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the audit; at most 500 characters.',
  })
  reason?: string | null;
}

@ArgsType()
export class SuspendPassTypeArgs extends DeletePassTypeArgs {
  @Field(() => Boolean, { description: 'True suspends it, false lifts the suspension.' })
  suspended: boolean;
}
