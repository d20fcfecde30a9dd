import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { GoneToken } from './gone-token.types.ts';
import { goneTokens } from './gone-tokens.queries.ts';
import { storyOfToken } from './token.loaders.ts';
import { StudentTokens, TokenStep } from './token.types.ts';

@Resolver(() => StudentTokens)
export class GoneTokensResolver {
  @FieldResolver(() => [GoneToken], {
    description: 'Those that were taken back or deleted, the latest 20. Source: rule M-1.',
  })
  async gone(@Root() { studentId }: StudentTokens, @Ctx() context: Context): Promise<GoneToken[]> {
    return goneTokens(await context.read(), studentId);
  }
}

@Resolver(() => GoneToken)
export class GoneTokenResolver {
  @FieldResolver(() => [TokenStep], {
    description: 'What has happened to it, from the first step on; the latest 200.',
  })
  story(@Root() { id }: GoneToken, @Ctx() context: Context): Promise<TokenStep[]> {
    return context.loaders.load(storyOfToken, id);
  }
}
