import { MaxLength } from 'class-validator';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Anyone } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Enrollment } from '../enrollments/enrollment.entity.ts';
import { Timeslot } from '../schedule/class.entities.ts';
import { Pass, PassEntry, PassHolder } from './pass.entities.ts';
import type { PunchInPreview } from './punch-in.command.ts';
import { PunchRefusalReason, PunchRefused } from './punch.problems.ts';
import type { UndoPreview as UndoPreviewFacts } from './undo-punch.command.ts';
import { UndoRefused } from './undo-punch.problems.ts';

const REQUEST_ID =
  'Any id of yours. The same request sent again with it gets the first outcome and changes nothing.';
const DRY_RUN = 'Only say what would happen: everything is checked, nothing stays.';

@InputType({ description: 'One punch of a pass.' })
export class PunchInInput {
  @Field(() => ID, { description: 'The pass.' })
  passId: string;

  @Field(() => ID, { description: 'The student; must hold the pass.' })
  studentId: string;

  @Field(() => ID, { description: 'The class.' })
  classId: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The date; today at the class’s location when left out.',
  })
  date?: LocalDate | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Punch although the class is full or age or gender do not fit; needs OVERRIDE_RESTRICTIONS. Source: rule R-7.',
  })
  override: boolean;

  @Field(() => ID, { nullable: true, description: REQUEST_ID })
  @MaxLength(100)
  requestId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: DRY_RUN })
  dryRun: boolean;
}

@Anyone()
@ObjectType({ description: 'The punch was made.', simpleResolvers: true })
export class PunchedIn {
  @Field(() => Enrollment, { description: 'The single-day enrollment that it made.' })
  enrollment: Enrollment;

  @Field(() => PassHolder, {
    nullable: true,
    description: 'The student’s row of the pass, with its new status; null when it is deleted.',
  })
  holder: PassHolder | null;

  @Field(() => Pass, {
    nullable: true,
    description: 'The pass with its new balance; null when it is deleted.',
  })
  pass: Pass | null;

  @Field(() => PassEntry, { description: 'The line of the log; undo takes its id.' })
  entry: PassEntry;

  @Field(() => Boolean, { description: 'An earlier request with this requestId did the work.' })
  repeated: boolean;
}

@Anyone()
@ObjectType({ description: 'What a punch would do. Nothing was changed.', simpleResolvers: true })
export class PunchPreview implements PunchInPreview {
  @Field(() => String, { description: 'First and last name.' })
  studentName: string;

  @Field(() => String, { description: 'Name of the class.' })
  className: string;

  @Field(() => LocalDateScalar, { description: 'The date of the enrollment.' })
  date: LocalDate;

  @Field(() => [Timeslot], { description: 'The timeslots that it would cover.' })
  timeslots: Timeslot[];

  @Field(() => Int, { description: 'Punches used now.' })
  usedBefore: number;

  @Field(() => Int, { description: 'Punches used then.' })
  usedAfter: number;

  @Field(() => Int, { nullable: true, description: 'Punches left then; null is unlimited.' })
  leftAfter: number | null;

  @Field(() => [PunchRefusalReason], { description: 'The rules that would be overridden.' })
  overrides: PunchRefusalReason[];
}

export const PunchInResult = createUnionType({
  name: 'PunchInResult',
  description: 'The punch, what it would do, or why it is refused.',
  types: () => [PunchedIn, PunchPreview, PunchRefused] as const,
});

@InputType({ description: 'Undoing of one punch.' })
export class UndoPunchInput {
  @Field(() => ID, { description: 'The USE line of the log.' })
  entryId: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'On and after the class’s date: give the punch back? Null is no. Before it the punch always returns, unless the pass or its type is deleted. Source: rule R-9.',
  })
  returnPunch?: boolean | null;

  @Field(() => ID, { nullable: true, description: REQUEST_ID })
  @MaxLength(100)
  requestId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: DRY_RUN })
  dryRun: boolean;
}

@Anyone()
@ObjectType({ description: 'The enrollment of the punch was removed.', simpleResolvers: true })
export class PunchUndone {
  @Field(() => ID, { description: 'The enrollment that was removed.' })
  enrollmentId: string;

  @Field(() => Pass, {
    nullable: true,
    description: 'The pass with its balance; null when it is deleted.',
  })
  pass: Pass | null;

  @Field(() => PassHolder, {
    nullable: true,
    description: 'The student’s row of the pass; null if it is gone.',
  })
  holder: PassHolder | null;

  @Field(() => Boolean, { description: 'The punch came back.' })
  punchReturned: boolean;

  @Field(() => PassEntry, {
    nullable: true,
    description: 'The RETURN line, if the punch came back.',
  })
  entry: PassEntry | null;

  @Field(() => Boolean, { description: 'An earlier request with this requestId did the work.' })
  repeated: boolean;
}

@Anyone()
@ObjectType({ description: 'What undoing would do. Nothing was changed.', simpleResolvers: true })
export class UndoPreview implements UndoPreviewFacts {
  @Field(() => String, { description: 'Name of the class.' })
  className: string;

  @Field(() => LocalDateScalar, { description: 'The date of the enrollment.' })
  date: LocalDate;

  @Field(() => Boolean, { description: 'The punch would come back.' })
  punchReturned: boolean;

  @Field(() => Int, { description: 'Punches used now.' })
  usedBefore: number;

  @Field(() => Int, { description: 'Punches used then.' })
  usedAfter: number;

  @Field(() => Int, { nullable: true, description: 'Punches left then; null is unlimited.' })
  leftAfter: number | null;
}

export const UndoPunchResult = createUnionType({
  name: 'UndoPunchResult',
  description: 'The punch is undone, what undoing would do, or why it is refused.',
  types: () => [PunchUndone, UndoPreview, UndoRefused] as const,
});
