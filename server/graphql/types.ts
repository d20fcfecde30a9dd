import { Field, InterfaceType, Int, ObjectType } from 'type-graphql';
import type { Age } from '../shared/age.ts';
import type { Said } from '../shared/said.ts';
import { Anyone } from './access.ts';

@InterfaceType({
  description: 'Why something is refused: an answer, not an error. The request itself was fine.',
})
export abstract class Problem<Words extends Said = string> {
  @Field(() => String, { description: 'One sentence for the person at the desk.' })
  message: Words;

  @Field(() => String, { description: 'Number of the rule in docs/rules.md.' })
  rule: string;

  @Field(() => String, {
    nullable: true,
    description: 'What would make it possible, if anything does.',
  })
  fix: Words | null;
}

@Anyone()
@ObjectType('Age', {
  description: 'A length of life. Months and days are null where they are not stated.',
  simpleResolvers: true,
})
export class AgeType implements Age {
  @Field(() => Int, { description: 'Whole years.' })
  years: number;

  @Field(() => Int, { nullable: true, description: 'Months beyond the years.' })
  months: number | null;

  @Field(() => Int, { nullable: true, description: 'Days beyond the months.' })
  days: number | null;
}

@Anyone()
@ObjectType({ description: 'Where a page of a list begins and ends.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'More rows follow.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Rows come before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row; ask for what comes after it.',
  })
  endCursor: string | null;
}
