import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Anyone, Needs } from '../../graphql/access.ts';
import { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import { REPEATED } from '../../graphql/saved-record.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { BusinessValues } from './business.form.ts';
import type { ClassSettingsValues } from './class-settings.form.ts';
import type { FeatureValues } from './features.form.ts';
import { SEE_SETTINGS } from './list-resolvers.ts';
import type { SecurityValues } from './security.form.ts';

const VERSION = 'Number of its state, 0 before the first change; each change makes the next.';

@Needs(SEE_SETTINGS)
@ObjectType({
  description: 'What the school is called and how it is reached. Source: rule O-9.',
  simpleResolvers: true,
})
export class BusinessSettings implements BusinessValues {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Name of the school.' })
  name: string;

  @Field(() => String, { description: 'IANA zone of lists and statuses that have no location.' })
  zone: string;

  @Field(() => String, { description: 'ISO 4217 currency of all its money.' })
  currency: string;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Website.' })
  website: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  street: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'Province, state or region.' })
  region: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode.' })
  postcode: string | null;

  @Field(() => String, { nullable: true, description: 'Country.' })
  country: string | null;

  @Field(() => Int, { description: VERSION })
  version: number;
}

@Needs(SEE_SETTINGS)
@ObjectType({
  description:
    'Which areas are switched on. One that is off is hidden from everybody. Source: rule O-10.',
  simpleResolvers: true,
})
export class FeatureSettings implements FeatureValues {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { description: 'Punch passes: pass types, sold passes and punching in.' })
  punchPasses: boolean;

  @Field(() => Boolean, { description: 'Attendance: rolls, check-in and expected absences.' })
  attendance: boolean;

  @Field(() => Boolean, { description: 'Makeup tokens: earned, given and redeemed.' })
  makeupTokens: boolean;

  @Field(() => Boolean, { description: 'The Welcome page.' })
  welcome: boolean;

  @Field(() => Boolean, { description: 'The GraphQL playground and introspection.' })
  apiExplorer: boolean;

  @Field(() => Int, { description: VERSION })
  version: number;
}

@Needs([Permission.ADMIN, PermissionLevel.FULL])
@ObjectType({
  description: 'How staff sign in. Source: rule O-11.',
  simpleResolvers: true,
})
export class SecuritySettings implements SecurityValues {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { description: 'Whether everybody needs a second factor to sign in.' })
  requireSecondFactor: boolean;

  @Field(() => Int, { description: 'How many staff are active.' })
  activeStaff: number;

  @Field(() => Int, { description: 'How many of them have a second factor.' })
  withSecondFactor: number;

  @Field(() => Int, { description: VERSION })
  version: number;
}

@Needs(SEE_SETTINGS)
@ObjectType({ description: 'How classes are counted and marked.', simpleResolvers: true })
export class ClassSettings implements ClassSettingsValues {
  @Field(() => ID)
  id: string;

  @Field(() => Int, {
    description:
      'How many days ahead ACTIVE enrollments that begin later count against ongoing places. Source: rule S-4.',
  })
  lookAheadDays: number;

  @Field(() => Boolean, {
    description:
      'Students can be checked in one by one in the Office Portal; the first one marks everybody else absent. Off at first. Source: rule T-6.',
  })
  checkInMode: boolean;

  @Field(() => Boolean, {
    description: 'The same for the Staff Portal, independently of it. Source: rule T-6.',
  })
  staffCheckInMode: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many days ahead a roll may be marked; null for any scheduled date. Source: rule T-2.',
  })
  markAheadDays: number | null;

  @Field(() => Int, {
    description: 'How many unexcused absences one after the other are listed. Source: rule T-11.',
  })
  absencesInARow: number;

  @Field(() => Int, { description: VERSION })
  version: number;
}

/** Its parts are read by themselves. */
@Needs(SEE_SETTINGS)
@ObjectType({ description: 'What the school has set up for itself.', simpleResolvers: true })
export class Settings {}

@Anyone()
@ObjectType({ description: 'The settings are saved.', simpleResolvers: true })
export class SettingsSaved {
  @Field(() => Settings, { description: 'The settings as they are now.' })
  settings: Settings;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

export const SettingsResult = createUnionType({
  name: 'SettingsResult',
  description: 'The settings are saved, what saving would do, or why it is refused.',
  types: () => [SettingsSaved, ChangePreview, RecordRefused] as const,
});
