import { ArrayMaxSize } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { listPage } from '../../db/listing.ts';
import { Needs } from '../../graphql/access.ts';
import { connectionOf, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { ListArgs } from '../../graphql/list-args.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { TokenStatus } from './token.enums.ts';
import { tokenConditions, tokenList, TokenSort } from './token.list.ts';
import { MakeupToken } from './token.types.ts';
import { SEE_TOKENS } from './tokens.access.ts';

const MakeupTokenConnection = connectionOf(MakeupToken, 'MakeupToken');

@ArgsType()
class MakeupTokensArgs extends ListArgs {
  @Field(() => [TokenStatus], {
    nullable: true,
    description: 'That stand so now; all when left out. Source: rule M-1.',
  })
  @ArrayMaxSize(10)
  status?: TokenStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'That belong to this location.' })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'That are for this program, among others.' })
  programId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those whose programs are all deleted and that were not used, or only the others.',
  })
  needsProgram?: boolean | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Whose last day is this one or later, or that never expire.',
  })
  expiresFrom?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Whose last day is this one or earlier.',
  })
  expiresTo?: LocalDate | null;

  @Field(() => TokenSort, {
    defaultValue: TokenSort.EXPIRES,
    description: 'Sort order; a search puts the best matches first.',
  })
  sort: TokenSort;
}

@Resolver()
export class TokenListResolver {
  @Needs(...SEE_TOKENS)
  @Query(() => MakeupTokenConnection, {
    description:
      'Makeup tokens, by page. A search finds students as Query.students does. Source: rule M-1.',
  })
  async makeupTokens(
    @Args(() => MakeupTokensArgs) args: MakeupTokensArgs,
    @Ctx() context: Context,
  ): Promise<Connection<MakeupToken>> {
    const { locationId, programId } = args;
    const filters = {
      ...args,
      locationId: locationId ? idOf('location', locationId) : null,
      programId: programId ? idOf('program', programId) : null,
    };
    const now = context.clock.now();
    const list = tokenList(context.viewer.may(Permission.FAMILIES, PermissionLevel.VIEW));
    return listPage<MakeupToken>(await context.read(), list, {
      ...args,
      filter: 'ALL',
      parameter: now,
      conditions: tokenConditions(filters, now),
    });
  }
}
