import { Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from 'type-graphql';
import { Needs, type Need } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { RecordArgs, SentArgs, VersionArgs } from '../../graphql/record-args.ts';
import { ChangePreview, type RecordRefused } from '../../graphql/record-refused.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { moveStudent } from './move-student.command.ts';
import { removeStudent, restoreStudent } from './remove-student.command.ts';
import { addStudent, changeStudent, type StudentPerformed } from './save-student.command.ts';
import { StudentInput } from './student.inputs.ts';
import { studentById } from './student.loaders.ts';
import {
  RemovalPreview,
  RemoveStudentResult,
  StudentRemoved,
  StudentResult,
  StudentSaved,
} from './student.results.ts';

const { VIEW, FULL } = PermissionLevel;
const CHANGE: Need = [Permission.STUDENTS, FULL];
const REMOVE: readonly Need[] = [
  [Permission.STUDENTS, VIEW],
  [Permission.DELETE_STUDENTS, FULL],
];

@ArgsType()
class AddStudentArgs extends SentArgs {
  @Field(() => ID, { description: 'The family that the student belongs to.' })
  familyId: string;

  @Field(() => StudentInput, { description: 'Who it is.' })
  input: StudentInput;
}

@ArgsType()
class ChangeStudentArgs extends VersionArgs {
  @Field(() => StudentInput, { description: 'What shall be so; what is left out stays.' })
  input: StudentInput;
}

@ArgsType()
class MoveStudentArgs extends RecordArgs {
  @Field(() => ID, { description: 'The family that the student joins.' })
  familyId: string;
}

/** The student as he or she is after a command, or what the command would do. */
export async function studentSaved(
  performed: StudentPerformed,
  context: Context,
): Promise<StudentSaved | ChangePreview | RecordRefused> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
  const student = await context.loaders.load(studentById, performed.outcome.studentId);
  return Object.assign(new StudentSaved(), { student, repeated: performed.repeated });
}

type Saved = Promise<StudentSaved | ChangePreview | RecordRefused>;

@Resolver()
export class StudentCommandsResolver {
  @Needs(CHANGE, [Permission.FAMILIES, VIEW])
  @Mutation(() => StudentResult, {
    description: 'Adds a student to a family, whose passes it shares. Source: rules F-3 and F-11.',
  })
  async addStudent(
    @Args(() => AddStudentArgs) args: AddStudentArgs,
    @Ctx() context: Context,
  ): Saved {
    const request = { ...args, familyId: idOf('family', args.familyId) };
    return studentSaved(await addStudent(context, request), context);
  }

  @Needs(CHANGE)
  @Mutation(() => StudentResult, {
    description: 'Makes a student what the form says. Source: rules F-3 and F-7.',
  })
  async changeStudent(
    @Args(() => ChangeStudentArgs) args: ChangeStudentArgs,
    @Ctx() context: Context,
  ): Saved {
    const request = { ...args, id: idOf('student', args.id) };
    return studentSaved(await changeStudent(context, request), context);
  }

  @Needs(CHANGE, [Permission.FAMILIES, FULL])
  @Mutation(() => StudentResult, {
    description:
      'Moves a student to another family. The preview says which passes it leaves and joins. Source: rule F-11.',
  })
  async moveStudent(
    @Args(() => MoveStudentArgs) args: MoveStudentArgs,
    @Ctx() context: Context,
  ): Saved {
    const ids = { id: idOf('student', args.id), familyId: idOf('family', args.familyId) };
    return studentSaved(await moveStudent(context, { ...args, ...ids }), context);
  }

  @Needs(...REMOVE)
  @Mutation(() => RemoveStudentResult, {
    description:
      'Archives a student, or erases one with whom nothing has happened; a dry run says which. Source: rule F-8.',
  })
  async removeStudent(
    @Args(() => RecordArgs) args: RecordArgs,
    @Ctx() context: Context,
  ): Promise<StudentRemoved | RemovalPreview | RecordRefused> {
    const performed = await removeStudent(context, { ...args, id: idOf('student', args.id) });
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview') return Object.assign(new RemovalPreview(), performed.preview);
    const { outcome, repeated } = performed;
    const student = await context.loaders.load(studentById, outcome.id);
    return Object.assign(new StudentRemoved(), { ...outcome, student, repeated });
  }

  @Needs(...REMOVE)
  @Mutation(() => StudentResult, {
    description: 'Takes a student out of the archive. Source: rules F-8 and F-11.',
  })
  async restoreStudent(@Args(() => RecordArgs) args: RecordArgs, @Ctx() context: Context): Saved {
    const request = { ...args, id: idOf('student', args.id) };
    return studentSaved(await restoreStudent(context, request), context);
  }
}
