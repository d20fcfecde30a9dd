import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Anyone, Told } from '../../graphql/access.ts';
import { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import type { Said } from '../../shared/said.ts';
import { Family } from '../families/family.entities.ts';
import { Student } from './student.entities.ts';

const REPEATED = 'An earlier request with this requestId did the work.';

/** What removing comes to. */
export enum Removal {
  ARCHIVED = 'ARCHIVED',
  ERASED = 'ERASED',
}

registerEnumType(Removal, {
  name: 'Removal',
  description: 'What removing comes to. Source: rule F-8.',
  valuesConfig: {
    ARCHIVED: { description: 'Kept for what happened, out of sight; it can be restored.' },
    ERASED: { description: 'Gone for good, with all that was written down about it.' },
  },
});

@Anyone()
@ObjectType({ description: 'The student is saved.', simpleResolvers: true })
export class StudentSaved {
  @Field(() => Student, {
    nullable: true,
    description: 'The student as he or she is now; null if erased since.',
  })
  student: object | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@Told('says')
@ObjectType({
  description: 'What removing would come to. Nothing was changed.',
  simpleResolvers: true,
})
export class RemovalPreview {
  @Field(() => Removal, { description: 'Whether it would be archived or erased.' })
  how: Removal;

  @Field(() => [String], { description: 'Why, and what else would happen, one sentence each.' })
  says: readonly Said[];
}

@Anyone()
@ObjectType({ description: 'The family is removed with its students.', simpleResolvers: true })
export class FamilyRemoved {
  @Field(() => ID, { description: 'Id of the family.' })
  id: string;

  @Field(() => Removal, { description: 'Whether it was archived or erased.' })
  how: Removal;

  @Field(() => Family, { nullable: true, description: 'The family, if it was archived.' })
  family: object | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({ description: 'The student is removed.', simpleResolvers: true })
export class StudentRemoved {
  @Field(() => ID, { description: 'Id of the student.' })
  id: string;

  @Field(() => Removal, { description: 'Whether the student was archived or erased.' })
  how: Removal;

  @Field(() => Student, { nullable: true, description: 'The student, if archived.' })
  student: object | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

export const StudentResult = createUnionType({
  name: 'StudentResult',
  description: 'The student is saved, what saving would do, or why it is refused.',
  types: () => [StudentSaved, ChangePreview, RecordRefused] as const,
});

export const RemoveFamilyResult = createUnionType({
  name: 'RemoveFamilyResult',
  description: 'The family is removed, what removing would come to, or why it is refused.',
  types: () => [FamilyRemoved, RemovalPreview, RecordRefused] as const,
});

export const RemoveStudentResult = createUnionType({
  name: 'RemoveStudentResult',
  description: 'The student is removed, what removing would come to, or why it is refused.',
  types: () => [StudentRemoved, RemovalPreview, RecordRefused] as const,
});
