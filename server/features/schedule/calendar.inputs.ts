import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LONGEST_TEXT, MOST_MEMBERS } from '../settings/list-inputs.types.ts';
import type { ClosureScope, SeasonKind } from './calendar.entities.ts';
import { ClassSeasonKind } from './class-details.types.ts';
import { ClosureScopeEnum } from './place.enums.ts';

@InputType({ description: 'A period of a session.' })
export class SeasonRangeInput {
  @Field(() => String, { description: 'The first day, as YYYY-MM-DD.' })
  @MaxLength(LONGEST_TEXT)
  startsOn: string;

  @Field(() => String, { description: 'The last day, as YYYY-MM-DD.' })
  @MaxLength(LONGEST_TEXT)
  endsOn: string;
}

@InputType({ description: 'A session or rolling session. Source: rule O-8.' })
export class SeasonInput {
  @Field(() => String, { description: 'Name: 1 to 80 characters, unique in the account.' })
  @MaxLength(LONGEST_TEXT)
  name: string;

  @Field(() => ClassSeasonKind, {
    description: 'Which of the two kinds it is; fixed once a class has it.',
  })
  kind: SeasonKind;

  @Field(() => [SeasonRangeInput], {
    description: 'When it is: one period for a session, one or more for a rolling one.',
  })
  @ArrayMaxSize(MOST_MEMBERS)
  ranges: SeasonRangeInput[];
}

@InputType({ description: 'Days on which something is closed. Source: rule S-5.' })
export class ClosureInput {
  @Field(() => String, { description: 'Why: 1 to 120 characters.' })
  @MaxLength(LONGEST_TEXT)
  reason: string;

  @Field(() => String, { description: 'The first day, as YYYY-MM-DD.' })
  @MaxLength(LONGEST_TEXT)
  startsOn: string;

  @Field(() => String, {
    nullable: true,
    description: 'The last day, as YYYY-MM-DD; left out, it is one day. At most 1,000 days in all.',
  })
  @MaxLength(LONGEST_TEXT)
  endsOn?: string | null;

  @Field(() => ClosureScopeEnum, { description: 'What it means.' })
  scope: ClosureScope;

  @Field(() => [ID], { defaultValue: [], description: 'The programs that do not meet.' })
  @ArrayMaxSize(MOST_MEMBERS)
  programIds: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'The locations that are closed; of both lists together at least one.',
  })
  @ArrayMaxSize(MOST_MEMBERS)
  locationIds: string[];
}
