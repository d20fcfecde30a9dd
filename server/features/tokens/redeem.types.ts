import { ArrayMaxSize } from 'class-validator';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Anyone, Needs, Told } from '../../graphql/access.ts';
import { connectionOf } from '../../graphql/connection.ts';
import { LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Said } from '../../shared/said.ts';
import { Enrollment } from '../enrollments/enrollment.entity.ts';
import { EnrollmentWarningReason } from '../enrollments/enrollment.enums.ts';
import { MakeupProblem, MakeupRefused, type MakeupProblemFacts } from './redeem.problems.ts';
import { MakeupToken } from './token.types.ts';

const ABSENT =
  'How many of those who hold a place are expected absent, and make room for that day. Source: rule S-4.';

@Anyone()
@ObjectType({ description: 'A time of a day that is held.', simpleResolvers: true })
export class MakeupSlot {
  @Field(() => LocalTimeScalar, { description: 'When it begins.' })
  starts: LocalTime;

  @Field(() => LocalTimeScalar, { description: 'When it ends.' })
  ends: LocalTime;
}

/** What of a class on a date is shown beside the seat. */
@ObjectType()
abstract class ClassOfMakeup {
  @Field(() => ID, { description: 'The class and the date: `<class>@<date>`.' })
  id: string;

  @Field(() => ID, { description: 'Id of the class.' })
  classId: string;

  @Field(() => String, { description: 'What the class is called.' })
  name: string;

  @Field(() => String, { description: 'Where it is.' })
  locationName: string;

  @Field(() => String, { description: 'Its program.' })
  programName: string;

  @Field(() => String, { nullable: true, description: 'Its level, if it is for one.' })
  levelName: string | null;

  @Field(() => [String], { description: 'Who teaches it on the date.' })
  instructors: string[];

  @Field(() => [MakeupSlot], { description: 'Its times on the date; a makeup covers all.' })
  slots: MakeupSlot[];

  @Field(() => Int, {
    nullable: true,
    description: 'One-day openings on the date; null is no limit. Source: rule S-4.',
  })
  openings: number | null;

  @Field(() => Int, { nullable: true, description: 'How many places it has; null is no limit.' })
  capacity: number | null;

  @Field(() => Int, { description: ABSENT })
  expectedAbsences: number;
}

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType({ description: 'A class on a date, seen by a makeup.', simpleResolvers: true })
export class MakeupClass extends ClassOfMakeup {
  @Field(() => Boolean, { description: 'Nothing stands in the way. Source: rule M-9.' })
  fits: boolean;

  @Field(() => [MakeupProblem], { description: 'All that stands in the way.' })
  problems: readonly MakeupProblemFacts[];

  @Field(() => Boolean, { description: 'The viewer may confirm all of it. Source: rule M-9.' })
  mayConfirm: boolean;
}

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType({
  description: 'A place in a class on a date that a makeup can have. Source: rule M-9.',
  simpleResolvers: true,
})
export class MakeupSeat extends ClassOfMakeup {
  @Field(() => LocalDateScalar, { description: 'The date.' })
  date: LocalDate;
}

export const MakeupSeatConnection = connectionOf(MakeupSeat, 'MakeupSeat');

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType({
  description: 'The classes of a date for a makeup: those that fit first, the others with why not.',
  simpleResolvers: true,
})
export class MakeupClasses {
  @Field(() => LocalDateScalar, { description: 'The date that was asked for.' })
  date: LocalDate;

  @Field(() => LocalDateScalar, {
    description: 'Today at the token’s location, else where the account is: the first date.',
  })
  today: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last date that a makeup may be on.' })
  lastDate: LocalDate;

  @Field(() => [MakeupClass], { description: 'By time, at most 300.' })
  classes: MakeupClass[];
}

@InputType({ description: 'A makeup that is made. Source: rules M-9 and M-11.' })
export class RedeemInput {
  @Field(() => ID, { description: 'Whose makeup.' })
  studentId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The token that pays for it; left out, it is made without one. Source: rule M-11.',
  })
  tokenId?: string | null;

  @Field(() => ID, { description: 'In which class.' })
  classId: string;

  @Field(() => LocalDateScalar, { description: 'On which date; all of its times are covered.' })
  date: LocalDate;

  @Field(() => [EnrollmentWarningReason], {
    defaultValue: [],
    description:
      'Restrictions that are set aside: a full class, age, gender. Needs OVERRIDE_RESTRICTIONS. Source: rules M-9 and E-9.',
  })
  @ArrayMaxSize(10)
  confirmed: EnrollmentWarningReason[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only ask for it: the seat is held until somebody approves or denies it.',
  })
  asRequest: boolean;
}

@Anyone()
@Told('says')
@ObjectType({ description: 'The makeup is made, or asked for.', simpleResolvers: true })
export class MakeupMade {
  @Field(() => MakeupToken, {
    nullable: true,
    description: 'The token as it is now; null without one, or when it is gone since.',
  })
  token: MakeupToken | null;

  @Field(() => Enrollment, { description: 'The enrollment of the one day.' })
  enrollment: Enrollment;

  @Field(() => [String], { description: 'What was done, one sentence each; none when repeated.' })
  says: readonly Said[];

  @Field(() => Boolean, { description: 'An earlier request with this requestId did the work.' })
  repeated: boolean;
}

@Anyone()
@Told('says')
@ObjectType({
  description: 'The makeup as it would be. Nothing was changed.',
  simpleResolvers: true,
})
export class MakeupPreview {
  @Field(() => String, { description: 'What the class is called.' })
  className: string;

  @Field(() => LocalDateScalar, { description: 'The date.' })
  date: LocalDate;

  @Field(() => [MakeupSlot], { description: 'The times that it would cover.' })
  slots: MakeupSlot[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day of the token; null is never, or no token.',
  })
  expires: LocalDate | null;

  @Field(() => [String], { description: 'What would happen, one sentence each.' })
  says: readonly Said[];

  @Field(() => [MakeupProblem], { description: 'What would have to be confirmed, or is.' })
  warnings: readonly MakeupProblemFacts[];
}

export const RedeemResult = createUnionType({
  name: 'RedeemResult',
  description: 'The makeup, what it would be, or why it is refused.',
  types: () => [MakeupMade, MakeupPreview, MakeupRefused] as const,
});
