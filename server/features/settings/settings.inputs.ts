import { MaxLength } from 'class-validator';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { SentArgs } from '../../graphql/record-args.ts';
import { LONGEST_TEXT } from './list-inputs.types.ts';

@ArgsType()
export class SettingArgs extends SentArgs {
  @Field(() => Int, {
    description: 'The version that was read; refused when somebody has changed it since.',
  })
  version: number;
}

@InputType({ description: 'What the school is called and how it is reached. Source: rule O-9.' })
export class BusinessInput {
  @Field(() => String, { description: 'Name of the school: 1 to 120 characters.' })
  @MaxLength(LONGEST_TEXT)
  name: string;

  @Field(() => String, { description: 'IANA time zone, such as America/Toronto.' })
  @MaxLength(LONGEST_TEXT)
  zone: string;

  @Field(() => String, {
    description: 'ISO 4217 currency that has cents; fixed once there is a price.',
  })
  @MaxLength(LONGEST_TEXT)
  currency: string;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @MaxLength(LONGEST_TEXT)
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @MaxLength(LONGEST_TEXT)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Website.' })
  @MaxLength(LONGEST_TEXT)
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  @MaxLength(LONGEST_TEXT)
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  @MaxLength(LONGEST_TEXT)
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Province, state or region.' })
  @MaxLength(LONGEST_TEXT)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode.' })
  @MaxLength(LONGEST_TEXT)
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'Country.' })
  @MaxLength(LONGEST_TEXT)
  country?: string | null;
}

@InputType({ description: 'Which areas are switched on. Source: rule O-10.' })
export class FeaturesInput {
  @Field(() => Boolean, { description: 'Punch passes.' })
  punchPasses: boolean;

  @Field(() => Boolean, { description: 'Attendance.' })
  attendance: boolean;

  @Field(() => Boolean, { description: 'Makeup tokens.' })
  makeupTokens: boolean;

  @Field(() => Boolean, { description: 'The Welcome page.' })
  welcome: boolean;

  @Field(() => Boolean, { description: 'The GraphQL playground and introspection.' })
  apiExplorer: boolean;
}

@InputType({ description: 'How staff sign in. Source: rule O-11.' })
export class SecurityInput {
  @Field(() => Boolean, { description: 'Whether everybody needs a second factor to sign in.' })
  requireSecondFactor: boolean;
}

@InputType({ description: 'How classes are counted and marked.' })
export class ClassSettingsInput {
  @Field(() => Int, {
    description: 'Days that ongoing places look ahead: 0 to 90. Source: rule S-4.',
  })
  lookAheadDays: number;

  @Field(() => Boolean, {
    description:
      'Whether students can be checked in one by one in the Office Portal. Source: rule T-6.',
  })
  checkInMode: boolean;

  @Field(() => Boolean, {
    description: 'The same for the Staff Portal, independently of it. Source: rule T-6.',
  })
  staffCheckInMode: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many days ahead a roll may be marked: 0 to 90; null for any scheduled date. Source: rule T-2.',
  })
  markAheadDays?: number | null;

  @Field(() => Int, {
    description:
      'How many unexcused absences one after the other are listed: 2 to 20. Source: rule T-11.',
  })
  absencesInARow: number;
}
