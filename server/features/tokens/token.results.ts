import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Anyone, Told } from '../../graphql/access.ts';
import { ChangePreview, RecordRefused } from '../../graphql/record-refused.ts';
import { REPEATED } from '../../graphql/saved-record.ts';
import type { Said } from '../../shared/said.ts';
import { MakeupToken } from './token.types.ts';

const SAYS = 'What has happened, one sentence each; none when the request was repeated.';

@Anyone()
@Told('says')
@ObjectType({ description: 'The makeup token is as it was asked to be.', simpleResolvers: true })
export class TokenKept {
  @Field(() => MakeupToken, {
    nullable: true,
    description: 'The token as it is now; null when it is deleted.',
  })
  token: MakeupToken | null;

  @Field(() => [String], { description: SAYS })
  says: readonly Said[];

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@Told('says')
@ObjectType({ description: 'The makeup tokens are as it was asked.', simpleResolvers: true })
export class TokensKept {
  @Field(() => [MakeupToken], { description: 'Those that were changed, as they are now.' })
  tokens: MakeupToken[];

  @Field(() => [String], { description: SAYS })
  says: readonly Said[];

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

export const TokenResult = createUnionType({
  name: 'TokenResult',
  description: 'The makeup token, what would be changed of it, or why it stays as it is.',
  types: () => [TokenKept, ChangePreview, RecordRefused] as const,
});

export const TokensResult = createUnionType({
  name: 'TokensResult',
  description: 'The makeup tokens, what would be changed of them, or why they stay as they are.',
  types: () => [TokensKept, ChangePreview, RecordRefused] as const,
});
