import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Anyone, SignedIn } from '../../graphql/access.ts';
import { enumOf } from '../../graphql/enum-of.ts';
import { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import { Instant } from '../../graphql/scalars.ts';
import type { NoteLevel } from './note.form.ts';

export const NoteLevelEnum = enumOf<NoteLevel>({
  name: 'NoteLevel',
  description: 'How much a note matters. Source: rule F-10.',
  values: {
    INFO: 'Good to know.',
    IMPORTANT: 'Whoever deals with them should know.',
    CRITICAL: 'While it is open, it is shown wherever its family or student is.',
  },
});

/** Reached through its family or student only, whose permission it shares (rule F-10). */
@SignedIn()
@ObjectType('Note', {
  description: 'What staff wrote down about a family or a student. Source: rule F-10.',
  simpleResolvers: true,
})
export class NoteOfRecord {
  @Field(() => ID)
  id: string;

  @Field(() => NoteLevelEnum, { description: 'How much it matters.' })
  level: NoteLevel;

  @Field(() => String, { description: 'What was written.' })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of who wrote it; null if it came with an import.',
  })
  by: string | null;

  @Field(() => Instant, { description: 'When it was written.' })
  createdAt: string;

  @Field(() => Boolean, { description: 'It is settled.' })
  isClosed: boolean;

  @Field(() => Int, { description: 'Number of its state; each change makes the next.' })
  version: number;
}

@Anyone()
@ObjectType({ description: 'The note is saved.', simpleResolvers: true })
export class NoteSaved {
  @Field(() => NoteOfRecord, {
    nullable: true,
    description: 'The note as it is now; null if its family or student was erased since.',
  })
  note: NoteOfRecord | null;

  @Field(() => Boolean, { description: 'An earlier request with this requestId did the work.' })
  repeated: boolean;
}

export const NoteResult = createUnionType({
  name: 'NoteResult',
  description: 'The note is saved, what saving would do, or why it is refused.',
  types: () => [NoteSaved, ChangePreview, RecordRefused] as const,
});
