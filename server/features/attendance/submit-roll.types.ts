import { ArrayMaxSize } from 'class-validator';
import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Anyone, Needs, Told } from '../../graphql/access.ts';
import { SentArgs } from '../../graphql/record-args.ts';
import { LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import type { Said } from '../../shared/said.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import { MarkStatus } from './attendance.enums.ts';
import { RollOutdated, RollRefused } from './roll.problems.ts';

const COMMENT = 'What is written beside it; at most 200 characters, and only beside a mark.';
const ARRIVED = 'When the student came; only of one who was there. Source: rule T-3.';
const LEFT = 'When the student left; only of one who was there. Source: rule T-3.';
const SAYS = 'What came of it beside the marks, one sentence each, e.g. of makeup tokens.';
const REPEATED = 'An earlier request with this requestId did the work.';

@InputType({ description: 'The mark of one student, all of it. Source: rule T-3.' })
export class MarkInput {
  @Field(() => ID, { description: 'Whose mark.' })
  studentId: string;

  @Field(() => MarkStatus, {
    nullable: true,
    description: 'What is recorded; null takes the mark back, and nothing is recorded then.',
  })
  status?: MarkStatus | null;

  @Field(() => String, { nullable: true, description: COMMENT })
  comment?: string | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: ARRIVED })
  arrivedAt?: LocalTime | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: LEFT })
  leftAt?: LocalTime | null;
}

@InputType({
  description: 'Marks of an occurrence, of any number of students. Source: rule T-5.',
})
export class SubmitRollInput {
  @Field(() => ID, { description: 'The class.' })
  classId: string;

  @Field(() => LocalDateScalar, { description: 'The date.' })
  date: LocalDate;

  @Field(() => LocalTimeScalar, { description: 'When it starts.' })
  starts: LocalTime;

  @Field(() => Int, {
    description: 'The version of the roll that was read, 0 before anything was recorded.',
  })
  version: number;

  @Field(() => [MarkInput], {
    description: 'What is to be changed; the others stay as they are. At most 500.',
  })
  @ArrayMaxSize(500)
  marks: MarkInput[];
}

@InputType({ description: 'The mark of a single student. Source: rule T-6.' })
export class CheckInInput {
  @Field(() => ID, { description: 'The class.' })
  classId: string;

  @Field(() => LocalDateScalar, { description: 'The date.' })
  date: LocalDate;

  @Field(() => LocalTimeScalar, { description: 'When it starts.' })
  starts: LocalTime;

  @Field(() => ID, { description: 'Who is marked.' })
  studentId: string;

  @Field(() => MarkStatus, {
    nullable: true,
    defaultValue: MarkStatus.PRESENT,
    description: 'What is recorded; null takes the mark back, and nothing is recorded then.',
  })
  status: MarkStatus | null;

  @Field(() => String, { nullable: true, description: COMMENT })
  comment?: string | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: ARRIVED })
  arrivedAt?: LocalTime | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: LEFT })
  leftAt?: LocalTime | null;
}

@ArgsType()
export class SubmitRollArgs extends SentArgs {
  @Field(() => SubmitRollInput, { description: 'Which occurrence, and the marks.' })
  input: SubmitRollInput;
}

@ArgsType()
export class CheckInArgs extends SentArgs {
  @Field(() => CheckInInput, { description: 'Which occurrence, who, and the mark.' })
  input: CheckInInput;
}

@Needs(SEE_ATTENDANCE)
@Told('says')
@ObjectType({
  description: 'A mark made by a person that would become another. Source: rule T-5.',
  simpleResolvers: true,
})
export class MarkCorrection {
  @Field(() => ID, { description: 'Whose mark.' })
  studentId: string;

  @Field(() => String, { description: 'First and last name.' })
  name: string;

  @Field(() => MarkStatus, { nullable: true, description: 'What is recorded now.' })
  from: MarkStatus | null;

  @Field(() => MarkStatus, {
    nullable: true,
    description: 'What would be; null when the mark is taken back.',
  })
  to: MarkStatus | null;

  @Field(() => [String], {
    description:
      'What becomes of what hangs on the visit, one sentence each, e.g. of the punch that paid for it.',
  })
  says: readonly Said[];
}

@Anyone()
@Told('says')
@ObjectType({
  description: 'What marks would do. Nothing was changed.',
  simpleResolvers: true,
})
export class RollPreview {
  @Field(() => Int, {
    description: 'How many marks would be recorded; those that stand already are not.',
  })
  recorded: number;

  @Field(() => Int, {
    description: 'How many others would be marked absent automatically. Source: rule T-6.',
  })
  automatic: number;

  @Field(() => [MarkCorrection], {
    description: 'Recorded marks, made by a person, that would become others.',
  })
  corrections: readonly MarkCorrection[];

  @Field(() => [String], { description: 'What else would happen, one sentence each.' })
  says: readonly Said[];
}

@Anyone()
@Told('says')
@ObjectType({ description: 'The marks are recorded.', simpleResolvers: true })
export class RollSubmitted {
  @Field(() => Int, {
    description: 'How many marks were recorded; those that stood already were not.',
  })
  recorded: number;

  @Field(() => Int, {
    description: 'How many others were marked absent automatically. Source: rule T-6.',
  })
  automatic: number;

  @Field(() => [String], { description: SAYS })
  says: readonly Said[];

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

@Anyone()
@Told('says')
@ObjectType({ description: 'The student is marked.', simpleResolvers: true })
export class CheckedIn {
  @Field(() => Int, {
    description: 'How many others were marked absent automatically. Source: rule T-6.',
  })
  automatic: number;

  @Field(() => [String], { description: SAYS })
  says: readonly Said[];

  @Field(() => Boolean, { description: REPEATED })
  repeated: boolean;
}

export const SubmitRollResult = createUnionType({
  name: 'SubmitRollResult',
  description:
    'The marks are recorded, what they would do, the roll that has changed since, or why they are refused.',
  types: () => [RollSubmitted, RollPreview, RollOutdated, RollRefused] as const,
});

export const CheckInResult = createUnionType({
  name: 'CheckInResult',
  description: 'The student is marked, what that would do, or why it is refused.',
  types: () => [CheckedIn, RollPreview, RollRefused] as const,
});
