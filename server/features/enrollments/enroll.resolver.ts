import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { type RecordRefused, ChangePreview } from '../../graphql/record-refused.ts';
import { SentArgs, VersionArgs } from '../../graphql/record-args.ts';
import { isId } from '../../shared/ids.ts';
import {
  deleteEnrollment,
  dropEnrollment,
  type DeletionPerformed,
  type EnrollmentPerformed,
} from './end-enrollment.command.ts';
import { enroll, type EnrollPerformed } from './enroll.command.ts';
import {
  ApproveInput,
  DeleteEnrollmentResult,
  DropInput,
  Enrolled,
  EnrollInput,
  EnrollmentDeletionPreview,
  EnrollmentDatesInput,
  EnrollmentResult,
  EnrollmentSaved,
  EnrollPreview,
  EnrollResult,
  type EnrollWarned,
  TransferInput,
} from './enroll.types.ts';
import { Enrollment } from './enrollment.entity.ts';
import { enrollmentById } from './enrollment.loaders.ts';
import { ENROLL, SEE_ENROLLMENTS } from './enrollment.policy.ts';
import { approveWaiting, changeEnrollment, transferEnrollment } from './move-enrollment.command.ts';

@ArgsType()
class EnrollArgs extends SentArgs {
  @Field(() => EnrollInput, { description: 'The place.' })
  input: EnrollInput;
}

@ArgsType()
class DropArgs extends VersionArgs {
  @Field(() => DropInput, { description: 'How it ends.' })
  input: DropInput;
}

@ArgsType()
class DatesArgs extends VersionArgs {
  @Field(() => EnrollmentDatesInput, { description: 'The other dates.' })
  input: EnrollmentDatesInput;
}

@ArgsType()
class TransferArgs extends VersionArgs {
  @Field(() => TransferInput, { description: 'Where to.' })
  input: TransferInput;
}

@ArgsType()
class ApproveArgs extends VersionArgs {
  @Field(() => ApproveInput, { description: 'The place.' })
  input: ApproveInput;
}

@ArgsType()
class DeleteEnrollmentArgs extends VersionArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'On and after its date, whether the punch or the makeup token that paid it comes back; before, it always does. Source: rules R-9 and M-8.',
  })
  returnPunch: boolean;
}

type EnrollAnswer = Enrolled | EnrollPreview | EnrollWarned | RecordRefused;
type ChangeAnswer = EnrollmentSaved | ChangePreview | RecordRefused;

@Resolver()
export class EnrollResolver {
  @Needs(...SEE_ENROLLMENTS)
  @Query(() => Enrollment, {
    description: 'One enrollment. NOT_FOUND when there is none of this id, or it was deleted.',
  })
  async enrollment(
    @Arg('id', () => ID, { description: 'Id of the enrollment.' }) id: string,
    @Ctx() context: Context,
  ) {
    const enrollment = await context.loaders.load(enrollmentById, idOf('enrollment', id));
    if (!enrollment || enrollment.isRemoved) throw notFound('enrollment');
    return enrollment;
  }

  @Needs(...ENROLL)
  @Mutation(() => EnrollResult, {
    description: 'Gives a student a place in a class. Source: rules E-7 to E-9 and M-11.',
  })
  async enroll(
    @Args(() => EnrollArgs) { input, ...sent }: EnrollArgs,
    @Ctx() context: Context,
  ): Promise<EnrollAnswer> {
    const { startsOn = null, dropsOn = null, ...place } = input;
    const ids = {
      studentId: idOf('student', input.studentId),
      classId: idOf('class', input.classId),
    };
    return placed(await enroll(context, { ...place, ...ids, startsOn, dropsOn, ...sent }), context);
  }

  @Needs(...ENROLL)
  @Mutation(() => EnrollResult, {
    description:
      'Gives an ACTIVE enrollment other dates, also to take a drop back. Source: rule E-7.',
  })
  async changeEnrollment(
    @Args(() => DatesArgs) { input, ...request }: DatesArgs,
    @Ctx() context: Context,
  ): Promise<EnrollAnswer> {
    const dates = { ...input, dropsOn: input.dropsOn ?? null };
    return placed(await changeEnrollment(context, { ...held(request), ...dates }), context);
  }

  @Needs(...ENROLL)
  @Mutation(() => EnrollResult, {
    description:
      'Moves a place to another class, and what paid for it with it. Source: rules E-11 and R-9.',
  })
  async transferEnrollment(
    @Args(() => TransferArgs) { input, ...request }: TransferArgs,
    @Ctx() context: Context,
  ): Promise<EnrollAnswer> {
    if (!isId(input.classId)) throw notFound('class');
    return placed(await transferEnrollment(context, { ...held(request), ...input }), context);
  }

  @Needs(...ENROLL)
  @Mutation(() => EnrollResult, {
    description: 'Gives a place to a student who waits. Source: rules E-13 and M-11.',
  })
  async approveWaiting(
    @Args(() => ApproveArgs) { input, ...request }: ApproveArgs,
    @Ctx() context: Context,
  ): Promise<EnrollAnswer> {
    const place = { ...input, dropsOn: input.dropsOn ?? null };
    return placed(await approveWaiting(context, { ...held(request), ...place }), context);
  }

  @Needs(...ENROLL)
  @Mutation(() => EnrollmentResult, {
    description: 'Ends an ACTIVE or WAIT enrollment on a day. Source: rule E-10.',
  })
  async dropEnrollment(
    @Args(() => DropArgs) { input, ...request }: DropArgs,
    @Ctx() context: Context,
  ): Promise<ChangeAnswer> {
    const { dropsOn } = input;
    const why = { reason: input.reason?.trim() || null, note: input.note?.trim() || null };
    return changed(await dropEnrollment(context, { ...held(request), dropsOn, ...why }), context);
  }

  @Needs(...ENROLL)
  @Mutation(() => DeleteEnrollmentResult, {
    description: 'Deletes an enrollment, as if it had never been. Source: rules E-12 and R-9.',
  })
  async deleteEnrollment(
    @Args(() => DeleteEnrollmentArgs) request: DeleteEnrollmentArgs,
    @Ctx() context: Context,
  ): Promise<EnrollmentSaved | EnrollmentDeletionPreview | RecordRefused> {
    const performed = await deleteEnrollment(context, held(request));
    return performed.kind === 'preview'
      ? Object.assign(new EnrollmentDeletionPreview(), performed.preview)
      : ended(performed, context);
  }
}

const held = <T extends VersionArgs>(request: T): T => ({
  ...request,
  id: idOf('enrollment', request.id),
});

async function placed(performed: EnrollPerformed, context: Context): Promise<EnrollAnswer> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new EnrollPreview(), performed.preview);
  const { enrollmentId, fromId } = performed.outcome;
  const [enrollment, from] = await Promise.all([
    visible(context, enrollmentId),
    fromId === null ? null : visible(context, fromId),
  ]);
  return Object.assign(new Enrolled(), { enrollment, from, repeated: performed.repeated });
}

async function changed(performed: EnrollmentPerformed, context: Context): Promise<ChangeAnswer> {
  return performed.kind === 'preview'
    ? Object.assign(new ChangePreview(), performed.preview)
    : ended(performed, context);
}

async function ended(
  performed: Exclude<EnrollmentPerformed | DeletionPerformed, { kind: 'preview' }>,
  context: Context,
): Promise<EnrollmentSaved | RecordRefused> {
  if (performed.kind === 'refused') return performed.refusal;
  const enrollment = await visible(context, performed.outcome.enrollmentId);
  return Object.assign(new EnrollmentSaved(), { enrollment, repeated: performed.repeated });
}

async function visible(context: Context, id: string) {
  const row = await context.loaders.load(enrollmentById, id);
  return row && !row.isRemoved ? row : null;
}
