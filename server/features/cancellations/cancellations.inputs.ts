import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { enumOf } from '../../graphql/enum-of.ts';
import { SentArgs } from '../../graphql/record-args.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { CancelTokensInput } from '../schedule/class.inputs.ts';
import type { Compensation } from './close.form.ts';

/** Nobody sends longer lists or texts; what is allowed below that, the forms say. */
const MOST_SENT = 1000;
const LONGEST_SENT = 2000;

export const ClosureCompensation = enumOf<Compensation>({
  name: 'ClosureCompensation',
  description: 'What families get for days on which the school is closed. Source: rule M-14.',
  values: {
    NONE: 'Nothing but the punches and tokens of one-day places.',
    TOKENS: 'A makeup token for each ongoing place on a cancelled date.',
    EXTEND_PASSES: 'Punch passes that can be used there hold longer.',
  },
});

@InputType({ description: 'Dates of several classes that are cancelled. Source: rule M-13.' })
export class CancelClassesInput {
  @Field(() => [ID], { description: 'The classes: from 1 to 500.' })
  @ArrayMaxSize(MOST_SENT)
  classIds: string[];

  @Field(() => LocalDateScalar, { description: 'The first day, which may be a past one.' })
  from: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day, at most 92 days in all.' })
  to: LocalDate;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as families may read it; at most 200 characters.',
  })
  @MaxLength(LONGEST_SENT)
  reason?: string | null;

  @Field(() => CancelTokensInput, {
    nullable: true,
    description:
      'Makeup tokens for those with an ongoing place; left out, nobody gets one. Needs FULL for creating makeup tokens. Source: rule M-6.',
  })
  @ValidateNested()
  tokens?: CancelTokensInput | null;
}

@InputType({ description: 'Days on which locations or programs are closed. Source: rule M-14.' })
export class CloseInput {
  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last day, at most 92 days in all.' })
  to: LocalDate;

  @Field(() => [ID], {
    description: 'The locations that are closed. At least one location or program is needed.',
  })
  @ArrayMaxSize(MOST_SENT)
  locationIds: string[];

  @Field(() => [ID], { description: 'The programs that do not meet, wherever they do.' })
  @ArrayMaxSize(MOST_SENT)
  programIds: string[];

  @Field(() => String, { description: 'Why, as families may read it; at most 120 characters.' })
  @MaxLength(LONGEST_SENT)
  reason: string;

  @Field(() => ClosureCompensation, { description: 'What families get for it.' })
  compensation: Compensation;

  @Field(() => CancelTokensInput, {
    nullable: true,
    description: 'Of the compensation TOKENS: until when they hold.',
  })
  @ValidateNested()
  tokens?: CancelTokensInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the compensation EXTEND_PASSES: by how many days, from 1 to 366.',
  })
  extendDays?: number | null;
}

@ArgsType()
export class CancelClassesArgs extends SentArgs {
  @Field(() => CancelClassesInput, { description: 'Which classes, and when.' })
  @ValidateNested()
  input: CancelClassesInput;
}

@ArgsType()
export class CloseArgs extends SentArgs {
  @Field(() => CloseInput, { description: 'What is closed, and when.' })
  @ValidateNested()
  input: CloseInput;
}
