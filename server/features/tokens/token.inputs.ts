import { ArrayMaxSize, ArrayMinSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { SentArgs, VersionArgs } from '../../graphql/record-args.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';

/** Most tokens that get another program at once. */
const MOST_TOKENS = 200;
/** More than any school has; the form says how many are too many. */
const MOST_PROGRAMS = 1_000;

@InputType({ description: 'What of a makeup token is decided by hand. Source: rule M-7.' })
export class TokenInput {
  @Field(() => ID, { nullable: true, description: 'Where it can be used; none: anywhere.' })
  locationId?: string | null;

  @Field(() => [ID], { description: 'The programs in whose classes; none: in all. At most 50.' })
  @ArrayMaxSize(MOST_PROGRAMS)
  programIds: string[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which its makeup may be; none: it never expires.',
  })
  expires?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'A comment; at most 500 characters.' })
  @MaxLength(10_000)
  comment?: string | null;
}

const SHALL_BE = { description: 'All of it, as it shall be.' };

@ArgsType()
export class CreateTokenArgs extends SentArgs {
  @Field(() => ID, { description: 'Who gets it.' })
  studentId: string;

  @Field(() => TokenInput, SHALL_BE)
  input: TokenInput;
}

@ArgsType()
export class ChangeTokenArgs extends VersionArgs {
  @Field(() => TokenInput, SHALL_BE)
  input: TokenInput;
}

@ArgsType()
export class ReassignTokensArgs extends SentArgs {
  @Field(() => [ID], { description: 'The tokens, at most 200.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TOKENS)
  ids: string[];

  @Field(() => ID, { description: 'The program that they get instead of deleted ones.' })
  programId: string;
}

@ArgsType()
export class RequestedMakeupArgs extends SentArgs {
  @Field(() => ID, { description: 'The token with which it was asked for.' })
  tokenId: string;

  @Field(() => Int, {
    description: 'The version of the token that was read; refused when it was changed since.',
  })
  version: number;
}

@ArgsType()
export class DenyMakeupArgs extends RequestedMakeupArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Why, for the token’s story; at most 500 characters.',
  })
  @MaxLength(500)
  reason?: string | null;
}
