import { createUnionType, Field, ID, ObjectType, type ClassType } from 'type-graphql';
import type { Performed } from '../features/audit/perform.ts';
import { Anyone } from './access.ts';
import { ChangePreview, RecordRefused } from './record-refused.ts';

export const REPEATED = 'An earlier request with this requestId did the work.';

/** The answer to a change of a record: it is saved, what saving would do, or why it is refused. */
export function savedRecord<T extends object>(record: ClassType<T>, name: string, what: string) {
  const field = name.charAt(0).toLowerCase() + name.slice(1);

  @Anyone()
  @ObjectType(`${name}Saved`, { description: `The ${what} is saved.`, simpleResolvers: true })
  class Saved {
    @Field(() => record, {
      name: field,
      nullable: true,
      description: `The ${what} as it is now; null if it was deleted since.`,
    })
    record: T | null;

    @Field(() => Boolean, { description: REPEATED })
    repeated: boolean;
  }

  const Result = createUnionType({
    name: `${name}Result`,
    description: `The ${what} is saved, what saving would do, or why it is refused.`,
    types: () => [Saved, ChangePreview, RecordRefused] as const,
  });

  return {
    Result,
    /** What was performed, as the answer; `load` reads the record anew. */
    answer: async <Outcome>(
      performed: Performed<Outcome, RecordRefused, Omit<ChangePreview, never>>,
      load: (outcome: Outcome) => Promise<object | null>,
    ): Promise<object> => {
      if (performed.kind === 'refused') return performed.refusal;
      if (performed.kind === 'preview')
        return Object.assign(new ChangePreview(), performed.preview);
      const { outcome, repeated } = performed;
      return Object.assign(new Saved(), { [field]: await load(outcome), repeated });
    },
  };
}

@Anyone()
@ObjectType({ description: 'The record is gone for good.', simpleResolvers: true })
export class RecordErased {
  @Field(() => ID, { description: 'Id of the record.' })
  id: string;

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

export const EraseResult = createUnionType({
  name: 'EraseResult',
  description: 'The record is erased, what that would do, or why it is refused.',
  types: () => [RecordErased, ChangePreview, RecordRefused] as const,
});
