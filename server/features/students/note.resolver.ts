import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import { SignedIn } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { RecordArgs, SentArgs, VersionArgs } from '../../graphql/record-args.ts';
import { ChangePreview, type RecordRefused } from '../../graphql/record-refused.ts';
import { Family } from '../families/family.entities.ts';
import { addNote, changeNote, setNoteClosed, type NotePerformed } from './note.commands.ts';
import type { NoteLevel } from './note.form.ts';
import {
  criticalNotesOfFamily,
  criticalNotesOfStudent,
  noteById,
  notesOfFamily,
  notesOfStudent,
} from './note.queries.ts';
import { NoteLevelEnum, NoteOfRecord, NoteResult, NoteSaved } from './note.types.ts';
import { Student } from './student.entities.ts';

const LEVEL = { description: 'How much it matters.' };
const TEXT = { description: 'What is written down.' };

@ArgsType()
class AddNoteArgs extends SentArgs {
  @Field(() => ID, { nullable: true, description: 'The family that it is about.' })
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The student whom it is about.' })
  studentId?: string | null;

  @Field(() => NoteLevelEnum, LEVEL)
  level: NoteLevel;

  @Field(() => String, TEXT)
  text: string;
}

@ArgsType()
class ChangeNoteArgs extends VersionArgs {
  @Field(() => NoteLevelEnum, LEVEL)
  level: NoteLevel;

  @Field(() => String, TEXT)
  text: string;
}

@ArgsType()
class CloseNoteArgs extends RecordArgs {
  @Field(() => Boolean, { description: 'True settles it, false opens it again.' })
  closed: boolean;
}

async function saved(
  performed: NotePerformed,
  context: Context,
): Promise<NoteSaved | ChangePreview | RecordRefused> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
  const note = await context.loaders.load(noteById, performed.outcome.noteId);
  return Object.assign(new NoteSaved(), { note, repeated: performed.repeated });
}

@Resolver()
export class NoteCommandsResolver {
  @SignedIn()
  @Mutation(() => NoteResult, {
    description:
      'Writes down a note; give either a family, for FULL of families, or a student, for FULL of students. Source: rule F-10.',
  })
  async addNote(
    @Args(() => AddNoteArgs) args: AddNoteArgs,
    @Ctx() context: Context,
  ): Promise<NoteSaved | ChangePreview | RecordRefused> {
    if (Boolean(args.familyId) === Boolean(args.studentId))
      throw badInput('Give either a family or a student.', 'familyId');
    const request = {
      ...args,
      familyId: args.familyId ? idOf('family', args.familyId) : null,
      studentId: args.studentId ? idOf('student', args.studentId) : null,
    };
    return saved(await addNote(context, request), context);
  }

  @SignedIn()
  @Mutation(() => NoteResult, {
    description: 'Changes a note, with the permission that adding it needs. Source: rule F-10.',
  })
  async changeNote(
    @Args(() => ChangeNoteArgs) args: ChangeNoteArgs,
    @Ctx() context: Context,
  ): Promise<NoteSaved | ChangePreview | RecordRefused> {
    return saved(await changeNote(context, { ...args, id: idOf('note', args.id) }), context);
  }

  @SignedIn()
  @Mutation(() => NoteResult, {
    description:
      'Settles a note or opens it again, with the permission that adding it needs. Source: rule F-10.',
  })
  async setNoteClosed(
    @Args(() => CloseNoteArgs) args: CloseNoteArgs,
    @Ctx() context: Context,
  ): Promise<NoteSaved | ChangePreview | RecordRefused> {
    return saved(await setNoteClosed(context, { ...args, id: idOf('note', args.id) }), context);
  }
}

const IN_ORDER = 'open ones first, the newest in front.';

@Resolver(() => Family)
export class FamilyNotesResolver {
  @FieldResolver(() => [NoteOfRecord], { description: `Notes about the family: ${IN_ORDER}` })
  notes(@Root() family: Family, @Ctx() context: Context): Promise<NoteOfRecord[]> {
    return context.loaders.load(notesOfFamily, family.id);
  }

  @FieldResolver(() => [NoteOfRecord], {
    description:
      'Open critical notes about the family, to be seen by everybody. Source: rule F-10.',
  })
  openCriticalNotes(@Root() family: Family, @Ctx() context: Context): Promise<NoteOfRecord[]> {
    return context.loaders.load(criticalNotesOfFamily, family.id);
  }
}

@Resolver(() => Student)
export class StudentNotesResolver {
  @FieldResolver(() => [NoteOfRecord], { description: `Notes about the student: ${IN_ORDER}` })
  notes(@Root() student: Student, @Ctx() context: Context): Promise<NoteOfRecord[]> {
    return context.loaders.load(notesOfStudent, student.id);
  }

  @FieldResolver(() => [NoteOfRecord], {
    description:
      'Open critical notes about the student, to be seen by everybody. Source: rule F-10.',
  })
  openCriticalNotes(@Root() student: Student, @Ctx() context: Context): Promise<NoteOfRecord[]> {
    return context.loaders.load(criticalNotesOfStudent, student.id);
  }
}
