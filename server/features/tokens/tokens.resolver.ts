import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { studentTokens } from './student-tokens.queries.ts';
import { storyOfToken, tokenById } from './token.loaders.ts';
import { whyNotRedeemed } from './token.policy.ts';
import { MakeupToken, StudentTokens, TokenStep } from './token.types.ts';
import { SEE_TOKENS } from './tokens.access.ts';

@Resolver(() => MakeupToken)
export class TokensResolver {
  @Needs(...SEE_TOKENS)
  @Query(() => StudentTokens, {
    description: 'A student’s makeup tokens. NOT_FOUND when there is no such student.',
  })
  async studentTokens(
    @Arg('studentId', () => ID, { description: 'Whose.' }) studentId: string,
    @Ctx() context: Context,
  ): Promise<StudentTokens> {
    const now = context.clock.now();
    return studentTokens(await context.read(), idOf('student', studentId), now);
  }

  @Needs(...SEE_TOKENS)
  @Query(() => MakeupToken, {
    description:
      'One makeup token. NOT_FOUND when there is none of this id, or it was taken back or deleted.',
  })
  async makeupToken(
    @Arg('id', () => ID, { description: 'Id of the token.' }) id: string,
    @Ctx() context: Context,
  ): Promise<MakeupToken> {
    const token = await context.loaders.load(tokenById, idOf('makeup token', id));
    if (!token) throw notFound('makeup token');
    return token;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may redeem it; a class or a date may still refuse.',
  })
  mayRedeem(@Root() token: MakeupToken, @Ctx() { viewer }: Context): boolean {
    return whyNotRedeemed(viewer, token) === null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why not, in one or two sentences; null when the viewer may.',
  })
  cannotRedeem(@Root() token: MakeupToken, @Ctx() { viewer }: Context): string | null {
    return whyNotRedeemed(viewer, token);
  }

  @FieldResolver(() => [TokenStep], {
    description: 'What has happened to it, from the first step on; the latest 200.',
  })
  story(@Root() token: MakeupToken, @Ctx() context: Context): Promise<TokenStep[]> {
    return context.loaders.load(storyOfToken, token.id);
  }
}
