import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import type { PassTypePreviewFacts } from './create-pass-type.command.ts';
import { PassTypeRefused } from './pass-type.problems.ts';
import type { SoldNumbers } from './pass-type.queries.ts';
import { PassTypeWithTerms } from './pass-type.types.ts';

const REPEATED = 'An earlier request with this requestId did the work.';

@Anyone()
@ObjectType({ description: 'The pass type is saved.', simpleResolvers: true })
export class PassTypeSaved {
  @Field(() => PassTypeWithTerms, {
    nullable: true,
    description: 'The pass type with its new terms; null if it was deleted since.',
  })
  passType: PassTypeWithTerms | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({ description: 'What saving would do. Nothing was changed.', simpleResolvers: true })
export class PassTypePreview implements PassTypePreviewFacts {
  @Field(() => String, { description: 'The slug that it would have.' })
  slug: string;

  @Field(() => Int, { description: 'How many passes of it are sold and not deleted.' })
  soldCount: number;

  @Field(() => Int, { description: 'How many families have them.' })
  familyCount: number;

  @Field(() => [String], { description: 'What would be changed, in words: “title”, “price”.' })
  changed: string[];

  @Field(() => String, {
    description: 'What happens to passes that are sold, in one sentence. Source: rule P-8.',
  })
  toldBefore: string;
}

@Anyone()
@ObjectType({ description: 'The pass type is suspended, or no more.', simpleResolvers: true })
export class PassTypeStateChanged {
  @Field(() => PassTypeWithTerms, {
    nullable: true,
    description: 'The pass type with its new status; null if it was deleted since.',
  })
  passType: PassTypeWithTerms | null;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@ObjectType({
  description: 'Whom suspending or deleting a pass type touches. Nothing was changed.',
  simpleResolvers: true,
})
export class PassTypeStatePreview implements Omit<SoldNumbers, 'id'> {
  @Field(() => Int, { description: 'Passes that are sold and not deleted.' })
  passes: number;

  @Field(() => Int, { description: 'Families that have them.' })
  families: number;

  @Field(() => Int, {
    description: 'Punches left of those that have not expired; unlimited ones count none.',
  })
  outstanding: number;

  @Field(() => Int, { description: 'Unlimited ones that have not expired.' })
  unlimited: number;
}

@Anyone()
@ObjectType({ description: 'The pass type and all its passes are gone.', simpleResolvers: true })
export class PassTypeDeleted {
  @Field(() => ID, { description: 'Id of the pass type.' })
  id: string;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

export const PassTypeResult = createUnionType({
  name: 'PassTypeResult',
  description: 'The pass type is saved, what saving would do, or why it is refused.',
  types: () => [PassTypeSaved, PassTypePreview, PassTypeRefused] as const,
});

export const PassTypeStateResult = createUnionType({
  name: 'PassTypeStateResult',
  description: 'The state is changed, whom that would touch, or why it is refused.',
  types: () => [PassTypeStateChanged, PassTypeStatePreview, PassTypeRefused] as const,
});

export const DeletePassTypeResult = createUnionType({
  name: 'DeletePassTypeResult',
  description: 'The pass type is deleted, whom that would touch, or why it is refused.',
  types: () => [PassTypeDeleted, PassTypeStatePreview, PassTypeRefused] as const,
});
