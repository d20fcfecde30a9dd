import { ArrayMaxSize, MaxLength } from 'class-validator';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Anyone, Needs, Told } from '../../graphql/access.ts';
import { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { Problem } from '../../graphql/types.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Said } from '../../shared/said.ts';
import type { EnrollmentActions } from './ending.rules.ts';
import type { EnrollmentWarningFacts, PlannedPlace } from './enroll.rules.ts';
import { Enrollment } from './enrollment.entity.ts';
import { EnrollmentType, EnrollmentWarningReason } from './enrollment.enums.ts';

const CONFIRMED =
  'Warnings that are set aside. Those that are not named are told, and nothing is done. Source: rule E-9.';
const REPEATED = 'An earlier request with this requestId did the work.';

@InputType({ description: 'A place in a class. Source: rules E-7 to E-9.' })
export class EnrollInput {
  @Field(() => ID, { description: 'Who is enrolled.' })
  studentId: string;

  @Field(() => ID, { description: 'In which class.' })
  classId: string;

  @Field(() => EnrollmentType, { description: 'What kind of place.' })
  type: EnrollmentType;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day, or the one day; may be left out for WAIT only.',
  })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Last day of an ACTIVE place; left out, the end of its session or class, if it has one.',
  })
  dropsOn?: LocalDate | null;

  @Field(() => [EnrollmentWarningReason], { defaultValue: [], description: CONFIRMED })
  @ArrayMaxSize(10)
  confirmed: EnrollmentWarningReason[];
}

@InputType({ description: 'Where an enrollment is transferred to. Source: rule E-11.' })
export class TransferInput {
  @Field(() => ID, { description: 'The other class.' })
  classId: string;

  @Field(() => LocalDateScalar, {
    description: 'First day there, or the one day; the place in the old class ends the day before.',
  })
  startsOn: LocalDate;

  @Field(() => [EnrollmentWarningReason], { defaultValue: [], description: CONFIRMED })
  @ArrayMaxSize(10)
  confirmed: EnrollmentWarningReason[];
}

@InputType({ description: 'The place that somebody gets who waited. Source: rule E-13.' })
export class ApproveInput {
  @Field(() => EnrollmentType, {
    defaultValue: EnrollmentType.ACTIVE,
    description: 'What kind of place; not WAIT.',
  })
  type: EnrollmentType;

  @Field(() => LocalDateScalar, { description: 'First day, or the one day.' })
  startsOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of an ACTIVE place.' })
  dropsOn?: LocalDate | null;

  @Field(() => [EnrollmentWarningReason], { defaultValue: [], description: CONFIRMED })
  @ArrayMaxSize(10)
  confirmed: EnrollmentWarningReason[];
}

@InputType({ description: 'How an enrollment ends. Source: rule E-10.' })
export class DropInput {
  @Field(() => LocalDateScalar, {
    description: 'The last day, enrolled until its end; yesterday ends it at once.',
  })
  dropsOn: LocalDate;

  @Field(() => String, {
    nullable: true,
    description: 'Name of one of the drop reasons; needed while there are any.',
  })
  @MaxLength(200)
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'A note; at most 500 characters.' })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'Other dates of an ACTIVE enrollment. Source: rule E-7.' })
export class EnrollmentDatesInput {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day; left out, the end of its session or class, if it has one.',
  })
  dropsOn?: LocalDate | null;

  @Field(() => [EnrollmentWarningReason], { defaultValue: [], description: CONFIRMED })
  @ArrayMaxSize(10)
  confirmed: EnrollmentWarningReason[];
}

@Needs([Permission.ENROLLMENTS, PermissionLevel.VIEW])
@ObjectType({
  description: 'Something unusual about a place. Source: rule E-9.',
  simpleResolvers: true,
})
export class EnrollmentWarning implements EnrollmentWarningFacts {
  @Field(() => EnrollmentWarningReason, { description: 'What, as a value.' })
  reason: EnrollmentWarningReason;

  @Field(() => String, { description: 'One sentence for the person at the desk.' })
  message: string;
}

@Anyone()
@ObjectType({ description: 'The student has the place.', simpleResolvers: true })
export class Enrolled {
  @Field(() => Enrollment, {
    nullable: true,
    description: 'The new enrollment; null if it was removed since.',
  })
  enrollment: Enrollment | null;

  @Field(() => Enrollment, {
    nullable: true,
    description: 'The one that it came from, of a transfer or a wait.',
  })
  from: Enrollment | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@Told('says')
@ObjectType({
  description: 'The place as it would be. Nothing was changed.',
  simpleResolvers: true,
})
export class EnrollPreview implements Omit<PlannedPlace, 'seasonId'> {
  @Field(() => EnrollmentType, { description: 'What kind of place.' })
  type: EnrollmentType;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day.' })
  startsOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null is open.' })
  dropsOn: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How many places are open before it, as a sum in words; null for WAIT. Source: rule S-4.',
  })
  openings: string | null;

  @Field(() => [EnrollmentWarning], {
    description: 'What would have to be confirmed.',
  })
  warnings: readonly EnrollmentWarningFacts[];

  @Field(() => Boolean, { description: 'The viewer may set all of these warnings aside.' })
  mayConfirm: boolean;

  @Field(() => [String], { description: 'What else would happen, one sentence each.' })
  says: readonly Said[];
}

@Anyone()
@ObjectType({
  implements: Problem,
  description: 'Something is unusual about the place and was not confirmed. Nothing was changed.',
  simpleResolvers: true,
})
export class EnrollWarned extends Problem {
  @Field(() => [EnrollmentWarning], { description: 'All that was not confirmed.' })
  warnings: readonly EnrollmentWarningFacts[];

  @Field(() => Boolean, { description: 'The viewer may set all of them aside.' })
  mayConfirm: boolean;

  constructor(warnings: readonly EnrollmentWarningFacts[], mayConfirm: boolean) {
    super();
    this.warnings = warnings;
    this.mayConfirm = mayConfirm;
    this.rule = 'E-9';
    this.message = warnings.map(({ message }) => message).join(' ');
    this.fix = mayConfirm
      ? 'Confirm it to go on all the same.'
      : 'Ask somebody who has the permission to override restrictions.';
  }
}

@Anyone()
@ObjectType('EnrollmentActions', {
  description: 'What may be done with an enrollment.',
  simpleResolvers: true,
})
export class EnrollmentActionsType implements EnrollmentActions {
  @Field(() => Boolean, { description: 'Its dates can be changed.' })
  change: boolean;

  @Field(() => Boolean, { description: 'It can be dropped.' })
  drop: boolean;

  @Field(() => Boolean, { description: 'It can be transferred.' })
  transfer: boolean;

  @Field(() => Boolean, { description: 'The wait can be approved.' })
  approve: boolean;

  @Field(() => Boolean, { description: 'It can be deleted.' })
  delete: boolean;
}

export const EnrollResult = createUnionType({
  name: 'EnrollResult',
  description: 'The place, what it would be, what has to be confirmed, or why it is refused.',
  types: () => [Enrolled, EnrollPreview, EnrollWarned, RecordRefused] as const,
});

@Anyone()
@ObjectType({ description: 'The enrollment is changed.', simpleResolvers: true })
export class EnrollmentSaved {
  @Field(() => Enrollment, {
    nullable: true,
    description: 'The enrollment as it is now; null when it is deleted.',
  })
  enrollment: Enrollment | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@Told('says')
@ObjectType({
  description: 'What deleting the enrollment would do. Nothing was changed.',
  simpleResolvers: true,
})
export class EnrollmentDeletionPreview {
  @Field(() => [String], { description: 'What would happen, one sentence each.' })
  says: readonly Said[];

  @Field(() => Boolean, {
    description:
      'The punch or the makeup token that paid it would stay used; it comes back if `returnPunch` asks for it. Source: rules R-9 and M-8.',
  })
  punchStays: boolean;
}

export const DeleteEnrollmentResult = createUnionType({
  name: 'DeleteEnrollmentResult',
  description: 'The enrollment is deleted, what that would do, or why it is refused.',
  types: () => [EnrollmentSaved, EnrollmentDeletionPreview, RecordRefused] as const,
});

export const EnrollmentResult = createUnionType({
  name: 'EnrollmentResult',
  description: 'The enrollment is changed, what that would do, or why it is refused.',
  types: () => [EnrollmentSaved, ChangePreview, RecordRefused] as const,
});
