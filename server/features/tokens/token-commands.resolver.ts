import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { idOf } from '../../graphql/id.ts';
import { VersionArgs } from '../../graphql/record-args.ts';
import { ChangePreview, type RecordRefused } from '../../graphql/record-refused.ts';
import { approveMakeup, deleteToken, denyMakeup, resetToken } from './free-token.command.ts';
import type { TokensPerformed } from './held-token.ts';
import { reassignTokens } from './reassign-tokens.command.ts';
import { changeToken, createToken } from './save-token.command.ts';
import {
  ChangeTokenArgs,
  CreateTokenArgs,
  DenyMakeupArgs,
  ReassignTokensArgs,
  RequestedMakeupArgs,
} from './token.inputs.ts';
import { tokenById } from './token.loaders.ts';
import { TokenKept, TokenResult, TokensKept, TokensResult } from './token.results.ts';
import { CREATE_TOKENS, DELETE_TOKENS, REDEEM_TOKENS } from './tokens.access.ts';

type Answer = TokenKept | ChangePreview | RecordRefused;

const tokenId = (id: string): string => idOf('makeup token', id);

@Resolver()
export class TokenCommandsResolver {
  @Needs(...CREATE_TOKENS)
  @Mutation(() => TokenResult, {
    description: 'Makes a makeup token by hand. NOT_FOUND without the student. Source: rule M-7.',
  })
  async createToken(
    @Args(() => CreateTokenArgs) args: CreateTokenArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    const of = { ...args, studentId: idOf('student', args.studentId) };
    return kept(await createToken(context, of), context);
  }

  @Needs(...CREATE_TOKENS)
  @Mutation(() => TokenResult, {
    description: 'Changes a makeup token that was not used up. Source: rule M-7.',
  })
  async changeToken(
    @Args(() => ChangeTokenArgs) args: ChangeTokenArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return kept(await changeToken(context, { ...args, id: tokenId(args.id) }), context);
  }

  @Needs(...CREATE_TOKENS)
  @Mutation(() => TokensResult, {
    description:
      'Gives makeup tokens another program instead of deleted ones; those without one stay. Source: rule M-7.',
  })
  async reassignTokens(
    @Args(() => ReassignTokensArgs) args: ReassignTokensArgs,
    @Ctx() context: Context,
  ): Promise<TokensKept | ChangePreview | RecordRefused> {
    const ids = [...new Set(args.ids.map(tokenId))];
    const performed = await reassignTokens(context, { ...args, ids });
    if (performed.kind === 'refused') return performed.refusal;
    if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
    const { outcome, repeated } = performed;
    const loaded = await Promise.all(
      outcome.tokenIds.map((id) => context.loaders.load(tokenById, id)),
    );
    const tokens = loaded.filter((token) => token !== null);
    const says = repeated ? [] : outcome.says;
    return Object.assign(new TokensKept(), { tokens, says, repeated });
  }

  @Needs(...DELETE_TOKENS)
  @Mutation(() => TokenResult, {
    description:
      'Deletes a makeup token that is not used, for good. Its absence earns no other. Source: rule M-7.',
  })
  async deleteToken(
    @Args(() => VersionArgs) args: VersionArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return kept(await deleteToken(context, { ...args, id: tokenId(args.id) }), context);
  }

  @Needs(...REDEEM_TOKENS)
  @Mutation(() => TokenResult, {
    description:
      'Removes the makeup that a token is used or asked for, and frees the token, with the expiry it had. A student who is marked as present there is told of. Source: rule M-7.',
  })
  async resetToken(
    @Args(() => VersionArgs) args: VersionArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return kept(await resetToken(context, { ...args, id: tokenId(args.id) }), context);
  }

  @Needs(...REDEEM_TOKENS)
  @Mutation(() => TokenResult, {
    description:
      'Approves a makeup that was asked for; its seat was held. Refused on a date that is not held any more. Source: rule M-9.',
  })
  async approveMakeup(
    @Args(() => RequestedMakeupArgs) args: RequestedMakeupArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    return kept(await approveMakeup(context, requested(args)), context);
  }

  @Needs(...REDEEM_TOKENS)
  @Mutation(() => TokenResult, {
    description: 'Denies a makeup that was asked for: seat and token are free. Source: rule M-9.',
  })
  async denyMakeup(
    @Args(() => DenyMakeupArgs) args: DenyMakeupArgs,
    @Ctx() context: Context,
  ): Promise<Answer> {
    const of = { ...requested(args), reason: args.reason ?? null };
    return kept(await denyMakeup(context, of), context);
  }
}

const requested = ({ tokenId: id, version, requestId, dryRun }: RequestedMakeupArgs) => ({
  ...{ id: tokenId(id), version, dryRun },
  ...(requestId ? { requestId } : {}),
});

async function kept(performed: TokensPerformed, context: Context): Promise<Answer> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') return Object.assign(new ChangePreview(), performed.preview);
  const { outcome, repeated } = performed;
  const [id] = outcome.tokenIds;
  const token = id ? await context.loaders.load(tokenById, id) : null;
  const says = repeated ? [] : outcome.says;
  return Object.assign(new TokenKept(), { token, says, repeated });
}
