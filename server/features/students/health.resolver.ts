import { Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { VersionArgs } from '../../graphql/record-args.ts';
import type { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { changeHealth } from './change-health.command.ts';
import { healthOfStudent } from './health.loaders.ts';
import { isMedicalAlert } from './health.rules.ts';
import { Health, HealthInput } from './health.types.ts';
import { studentSaved } from './student-commands.resolver.ts';
import { Student, type StudentMedical } from './student.entities.ts';
import { StudentResult, type StudentSaved } from './student.results.ts';

@ArgsType()
class ChangeHealthArgs extends VersionArgs {
  @Field(() => HealthInput, { description: 'What shall be known; what is left out stays.' })
  input: HealthInput;
}

/** Nothing was written down yet. */
const UNKNOWN = {
  allergies: null,
  medication: null,
  physician: null,
  emergencyContact: null,
  version: 0,
};

@Resolver(() => Student)
export class HealthResolver {
  @Needs([Permission.STUDENT_MEDICAL, PermissionLevel.VIEW])
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What staff must know for the student’s health. Reading it is written to the audit.',
  })
  async medicalAlert(@Root() student: Student, @Ctx() context: Context): Promise<string | null> {
    return (await read(student, context))?.alert || null;
  }

  @FieldResolver(() => Health, {
    description: 'All that is known of the student’s health. Reading it is written to the audit.',
  })
  async health(@Root() student: Student, @Ctx() context: Context): Promise<Health> {
    const known = await read(student, context);
    const alert = known?.alert || null;
    return { ...UNKNOWN, ...known, alert, hasAlert: isMedicalAlert(alert) };
  }

  @Needs(
    [Permission.STUDENTS, PermissionLevel.VIEW],
    [Permission.STUDENT_MEDICAL, PermissionLevel.FULL],
  )
  @Mutation(() => StudentResult, {
    description: 'Writes down what is known of a student’s health. Source: rules A-7 and F-9.',
  })
  async changeHealth(
    @Args(() => ChangeHealthArgs) args: ChangeHealthArgs,
    @Ctx() context: Context,
  ): Promise<StudentSaved | ChangePreview | RecordRefused> {
    const request = { ...args, id: idOf('student', args.id) };
    return studentSaved(await changeHealth(context, request), context);
  }
}

/** Whoever reads it is written down, also where there is nothing to read (rule A-7). */
function read(student: Student, context: Context): Promise<StudentMedical | null> {
  context.auditRead('READ_MEDICAL', student.id);
  return context.loaders.load(healthOfStudent, student.id);
}
