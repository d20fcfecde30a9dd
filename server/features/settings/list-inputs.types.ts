import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CustomFieldKindEnum, RecordKindEnum } from './record-marks.enums.ts';
import type { CustomFieldKind, RecordKind } from './record-marks.form.ts';

/** More than any form takes: what is longer is not read at all, and what the form refuses is told by the form. */
export const LONGEST_TEXT = 20_000;
export const MOST_MEMBERS = 1000;

@InputType({ description: 'A keyword. Source: rule O-1.' })
export class KeywordInput {
  @Field(() => String, { description: 'The word: 1 to 60 characters, unique in the account.' })
  @MaxLength(LONGEST_TEXT)
  name: string;

  @Field(() => [RecordKindEnum], {
    description: 'The kinds of records that can have it, at least one; one that has it, keeps it.',
  })
  @ArrayMaxSize(MOST_MEMBERS)
  targets: RecordKind[];
}

@InputType({ description: 'A reason for which students leave a class. Source: rule O-6.' })
export class DropReasonInput {
  @Field(() => String, { description: 'The reason: 1 to 80 characters, unique in the account.' })
  @MaxLength(LONGEST_TEXT)
  name: string;
}

@InputType({ description: 'A field that the school adds to its records. Source: rule O-2.' })
export class CustomFieldInput {
  @Field(() => RecordKindEnum, {
    description: 'The kind of records that have it; fixed once something is written into it.',
  })
  target: RecordKind;

  @Field(() => String, {
    description: 'What stands beside it: 1 to 60 characters, unique among those of its kind.',
  })
  @MaxLength(LONGEST_TEXT)
  label: string;

  @Field(() => CustomFieldKindEnum, {
    description: 'What can be written into it; fixed once something is.',
  })
  kind: CustomFieldKind;

  @Field(() => [String], {
    defaultValue: [],
    description: 'For CHOICE: 1 to 50 different ones. Records keep one that is taken away.',
  })
  @ArrayMaxSize(MOST_MEMBERS)
  @MaxLength(LONGEST_TEXT, { each: true })
  choices: string[];
}
