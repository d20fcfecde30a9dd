import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import { Family } from './family.entities.ts';

@Anyone()
@ObjectType({ description: 'The family is saved.', simpleResolvers: true })
export class FamilySaved {
  @Field(() => Family, {
    nullable: true,
    description: 'The family as it is now; null if it was erased since.',
  })
  family: object | null;

  @Field(() => Boolean, { description: 'An earlier request with this requestId did the work.' })
  repeated: boolean;
}

export const FamilyResult = createUnionType({
  name: 'FamilyResult',
  description: 'The family is saved, what saving would do, or why it is refused.',
  types: () => [FamilySaved, ChangePreview, RecordRefused] as const,
});
