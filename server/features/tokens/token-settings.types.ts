import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { enumOf } from '../../graphql/enum-of.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { SEE_SETTINGS } from '../settings/list-resolvers.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';

type Type = TokenSettingsValues;

const TokenRuleEnum = enumOf<Type['automatic']>({
  name: 'TokenRule',
  description: 'Which absences earn a makeup token by themselves. Source: rule M-2.',
  values: {
    NONE: 'None: tokens are made by hand, or for cancelled dates.',
    EXCUSED: 'Only excused ones.',
    EVERY: 'All of them.',
  },
});

const LimitPeriodEnum = enumOf<Type['limitPeriod']>({
  name: 'LimitPeriod',
  description: 'In which span of time makeup tokens are counted. Source: rule M-4.',
  values: {
    MONTH: 'A calendar month.',
    YEAR: 'A calendar year.',
    SESSION: 'The days of the class’s session, or a calendar year without one.',
    AT_ONCE: 'Those that can be used at the moment, wherever they come from.',
  },
});

const LimitOwnerEnum = enumOf<Type['limitPer']>({
  name: 'LimitOwner',
  description: 'Whose makeup tokens are counted together. Source: rule M-4.',
  values: {
    STUDENT: 'All of a student.',
    ENROLLMENT: 'Those that one enrollment has earned.',
  },
});

const ValidityUnitEnum = enumOf<Type['validUnit']>({
  name: 'ValidityUnit',
  description: 'In what the validity of a makeup token is counted. Source: rule M-5.',
  values: {
    DAYS: 'Days.',
    WEEKS: 'Weeks.',
    MONTHS: 'Calendar months.',
  },
});

/** What the fields mean, as they are read and as they are sent. */
const MEANS = {
  automatic: 'Which absences earn a token by themselves. Source: rule M-2.',
  earningTypes: 'Kinds of enrollments whose absences may earn one; not WAIT. Source: rule M-2.',
  limit: 'Most tokens in a period; null is no limit. Source: rule M-4.',
  limitPeriod: 'The period. Source: rule M-4.',
  limitPer: 'Whom the limit is for. Source: rule M-4.',
  validFor:
    'How long a token can be used, from the date that was missed; null is for ever. Source: rule M-5.',
  validUnit: 'In what that is counted.',
  lockLocation: 'A token is only for classes at its location. Source: rule M-9.',
  matchProgram: 'A token is only for classes of its programs. Source: rule M-9.',
  matchLevel: 'The class has the level that the student has now, or none. Source: rule M-9.',
  requireEnrollment: 'Only a student with an ACTIVE enrollment now or to come. Source: rule M-9.',
  horizonDays: 'How many days ahead families may book; null is as far as staff. Source: rule M-10.',
  cutOffHours:
    'Until how many hours before the class families may book; null is until it begins. Source: rule M-10.',
  familiesMayRedeem: 'Families may redeem tokens themselves. Source: rule M-10.',
  autoApprove: 'What families book is a makeup at once, not a request. Source: rule M-10.',
  hideExpired: 'Families do not see expired tokens. Source: rule M-10.',
  onlyExpectedAbsences:
    'Families see only classes to which somebody is expected not to come. Source: rule M-10.',
} as const satisfies Record<keyof Type, string>;

@Needs(SEE_SETTINGS)
@ObjectType({
  description:
    'How makeup tokens are earned, how long they last, and what they are good for. Source: rule M-12.',
  simpleResolvers: true,
})
export class TokenSettings {
  @Field(() => ID)
  id: string;

  @Field(() => TokenRuleEnum, { description: MEANS.automatic })
  automatic: Type['automatic'];

  @Field(() => [EnrollmentType], { description: MEANS.earningTypes })
  earningTypes: EnrollmentType[];

  @Field(() => Int, { nullable: true, description: MEANS.limit })
  limit: number | null;

  @Field(() => LimitPeriodEnum, { description: MEANS.limitPeriod })
  limitPeriod: Type['limitPeriod'];

  @Field(() => LimitOwnerEnum, { description: MEANS.limitPer })
  limitPer: Type['limitPer'];

  @Field(() => Int, { nullable: true, description: MEANS.validFor })
  validFor: number | null;

  @Field(() => ValidityUnitEnum, { description: MEANS.validUnit })
  validUnit: Type['validUnit'];

  @Field(() => Boolean, { description: MEANS.lockLocation })
  lockLocation: boolean;

  @Field(() => Boolean, { description: MEANS.matchProgram })
  matchProgram: boolean;

  @Field(() => Boolean, { description: MEANS.matchLevel })
  matchLevel: boolean;

  @Field(() => Boolean, { description: MEANS.requireEnrollment })
  requireEnrollment: boolean;

  @Field(() => Int, { nullable: true, description: MEANS.horizonDays })
  horizonDays: number | null;

  @Field(() => Int, { nullable: true, description: MEANS.cutOffHours })
  cutOffHours: number | null;

  @Field(() => Boolean, { description: MEANS.familiesMayRedeem })
  familiesMayRedeem: boolean;

  @Field(() => Boolean, { description: MEANS.autoApprove })
  autoApprove: boolean;

  @Field(() => Boolean, { description: MEANS.hideExpired })
  hideExpired: boolean;

  @Field(() => Boolean, { description: MEANS.onlyExpectedAbsences })
  onlyExpectedAbsences: boolean;

  @Field(() => Int, { description: 'How many tokens can be used now.' })
  available: number;

  @Field(() => Int, { description: 'How many are used for a makeup to come, or asked for one.' })
  pending: number;

  @Field(() => Int, {
    description: 'How many of these need another program, since theirs are deleted.',
  })
  needsProgram: number;

  @Field(() => Int, {
    description: 'Number of its state, 0 before the first change; each change makes the next.',
  })
  version: number;
}

@InputType({ description: 'How makeup tokens are earned and used. Source: rule M-12.' })
export class TokenSettingsInput {
  @Field(() => TokenRuleEnum, { description: MEANS.automatic })
  automatic: Type['automatic'];

  @Field(() => [EnrollmentType], { description: MEANS.earningTypes })
  @ArrayMaxSize(10)
  earningTypes: EnrollmentType[];

  @Field(() => Int, { nullable: true, description: MEANS.limit })
  limit?: number | null;

  @Field(() => LimitPeriodEnum, { description: MEANS.limitPeriod })
  limitPeriod: Type['limitPeriod'];

  @Field(() => LimitOwnerEnum, { description: MEANS.limitPer })
  limitPer: Type['limitPer'];

  @Field(() => Int, { nullable: true, description: MEANS.validFor })
  validFor?: number | null;

  @Field(() => ValidityUnitEnum, { description: MEANS.validUnit })
  validUnit: Type['validUnit'];

  @Field(() => Boolean, { description: MEANS.lockLocation })
  lockLocation: boolean;

  @Field(() => Boolean, { description: MEANS.matchProgram })
  matchProgram: boolean;

  @Field(() => Boolean, { description: MEANS.matchLevel })
  matchLevel: boolean;

  @Field(() => Boolean, { description: MEANS.requireEnrollment })
  requireEnrollment: boolean;

  @Field(() => Int, { nullable: true, description: MEANS.horizonDays })
  horizonDays?: number | null;

  @Field(() => Int, { nullable: true, description: MEANS.cutOffHours })
  cutOffHours?: number | null;

  @Field(() => Boolean, { description: MEANS.familiesMayRedeem })
  familiesMayRedeem: boolean;

  @Field(() => Boolean, { description: MEANS.autoApprove })
  autoApprove: boolean;

  @Field(() => Boolean, { description: MEANS.hideExpired })
  hideExpired: boolean;

  @Field(() => Boolean, { description: MEANS.onlyExpectedAbsences })
  onlyExpectedAbsences: boolean;
}
