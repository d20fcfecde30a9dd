import { MaxLength } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { MAX_PAGE } from './connection.ts';

/** What every page of a list takes. */
@ArgsType()
export abstract class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: `Rows a page, at most ${MAX_PAGE}.` })
  first: number;

  @Field(() => String, { nullable: true, description: 'The end cursor of the page before.' })
  @MaxLength(2000)
  after?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of a name, an e-mail address or the digits of a telephone number; near misses count when nothing fits.',
  })
  @MaxLength(100)
  search?: string | null;
}

/** What every list that can be turned round takes. */
@ArgsType()
export abstract class ListArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'From the last to the first.' })
  descending: boolean;
}
