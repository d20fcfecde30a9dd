import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { RecordArgs, SentArgs, VersionArgs } from '../../graphql/record-args.ts';
import { LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import { Gender } from '../../shared/gender.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { RecordMarksInput } from '../settings/record-marks.types.ts';

@InputType({
  description: 'An age in years, and months and days as far as they matter. Source: rule S-6.',
})
export class AgeInput {
  @Field(() => Int, { nullable: true, description: 'Whole years; none with months is 0.' })
  years?: number | null;

  @Field(() => Int, { nullable: true, description: 'Months beyond the years, from 0 to 11.' })
  months?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days beyond the months, from 0 to 31; they need months.',
  })
  days?: number | null;
}

@InputType()
abstract class DatedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Of one that the class has; left out for a new one.',
  })
  id?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The first day on which it holds; null is no bound, or from the day of the change.',
  })
  validFrom?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which it holds; null is no end.',
  })
  validTo?: LocalDate | null;
}

@InputType({ description: 'A weekly time of a class. Source: rule S-8.' })
export class TimeslotInput extends DatedInput {
  @Field(() => Int, { description: '1 Monday to 7 Sunday.' })
  weekday: number;

  @Field(() => LocalTimeScalar, { description: 'When it starts, at the location.' })
  starts: LocalTime;

  @Field(() => LocalTimeScalar, { description: 'When it ends, later on the same day.' })
  ends: LocalTime;
}

@InputType({ description: 'Who teaches a class, and on which days. Source: rule S-8.' })
export class ClassInstructorInput extends DatedInput {
  @Field(() => ID, { description: 'The staff member.' })
  staffId: string;
}

@InputType({ description: 'All fields of a class. Source: rules S-7 to S-9.' })
export class ClassInput extends RecordMarksInput {
  @Field(() => String, { description: 'Name as families know it, at most 200 characters.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'What families read about it, at most 4,000 characters.',
  })
  @MaxLength(20_000)
  description?: string | null;

  @Field(() => ID, { description: 'The program; not a deleted one, unless the class has it.' })
  programId: string;

  @Field(() => ID, { nullable: true, description: 'The level, if it has one.' })
  levelId?: string | null;

  @Field(() => ID, { description: 'Where it is held.' })
  locationId: string;

  @Field(() => ID, { nullable: true, description: 'A room of the location.' })
  roomId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Most students at a time, from 1 to 9999; null is no limit.',
  })
  capacity?: number | null;

  @Field(() => AgeInput, { nullable: true, description: 'Youngest age; null is any.' })
  minAge?: AgeInput | null;

  @Field(() => AgeInput, { nullable: true, description: 'Oldest age; null is any.' })
  maxAge?: AgeInput | null;

  @Field(() => Gender, { nullable: true, description: 'The only gender it is for; null is any.' })
  gender?: Gender | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day it may meet.' })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day it may meet.' })
  endsOn?: LocalDate | null;

  @Field(() => [TimeslotInput], {
    defaultValue: [],
    description:
      'Its weekly timeslots that have not ended. One that is left out ends. Source: rule S-8.',
  })
  @ArrayMaxSize(200)
  timeslots: TimeslotInput[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Its sessions, or its rolling sessions. Source: rule S-9.',
  })
  @ArrayMaxSize(200)
  seasonIds: string[];

  @Field(() => [ClassInstructorInput], {
    defaultValue: [],
    description:
      'Who teaches it, as far as that has not ended. Who is left out stops. Source: rule S-8.',
  })
  @ArrayMaxSize(200)
  instructors: ClassInstructorInput[];
}

@ArgsType()
export class CreateClassArgs extends SentArgs {
  @Field(() => ClassInput, { description: 'Its fields.' })
  input: ClassInput;
}

@ArgsType()
export class ChangeClassArgs extends VersionArgs {
  @Field(() => ClassInput, { description: 'All its fields, changed or not.' })
  input: ClassInput;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day from which changed timeslots and instructors hold; today at the location when left out, and not earlier. Source: rule S-8.',
  })
  changesFrom?: LocalDate | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'It shall be saved although more students are enrolled than it has places for, or some on days on which it would not meet.',
  })
  confirmed: boolean;
}

@ArgsType()
export class DuplicateClassArgs extends RecordArgs {
  @Field(() => String, { description: 'Name of the new class.' })
  @MaxLength(1000)
  name: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day it may meet.' })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day it may meet.' })
  endsOn?: LocalDate | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Its sessions or rolling sessions; left out, those of the first class.',
  })
  @ArrayMaxSize(200)
  seasonIds?: string[] | null;
}

@ArgsType()
export class SetClassActiveArgs extends VersionArgs {
  @Field(() => Boolean, { description: 'True offers it again, false no more.' })
  active: boolean;
}

@InputType({
  description:
    'Makeup tokens for those with an ongoing place on a cancelled date. Source: rule M-6.',
})
export class CancelTokensInput {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which they can be used; null is never.',
  })
  expires?: LocalDate | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'They are given beyond the limit, and do not count against it. Source: rule M-4.',
  })
  overrideLimit: boolean;
}

@ArgsType()
export class CancelDateArgs extends SentArgs {
  @Field(() => ID, { description: 'The class.' })
  classId: string;

  @Field(() => LocalDateScalar, { description: 'The date, which may be a past one.' })
  date: LocalDate;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'The start of the one timeslot to cancel; left out, the whole date.',
  })
  starts?: LocalTime | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as families may read it; at most 200 characters.',
  })
  reason?: string | null;

  @Field(() => CancelTokensInput, {
    nullable: true,
    description:
      'Makeup tokens for those with an ongoing place; left out, nobody gets one. Needs FULL for creating makeup tokens. Source: rule M-6.',
  })
  tokens?: CancelTokensInput | null;
}

@ArgsType()
export class TakeBackCancellationArgs extends RecordArgs {
  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Whether the unused makeup tokens that were given for the date are taken back; used ones stay. Source: rule M-6.',
  })
  revokeTokens: boolean;
}
