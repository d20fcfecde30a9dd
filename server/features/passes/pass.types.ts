import { Field, Int, ObjectType } from 'type-graphql';
import { Anyone, Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Enrollment } from '../enrollments/enrollment.entity.ts';
import { Family } from '../families/family.entities.ts';
import { SchoolClass, Timeslot } from '../schedule/class.entities.ts';
import { Student } from '../students/student.entities.ts';
import { Pass, PassHolder } from './pass.entities.ts';
import { PunchRefused } from './punch.problems.ts';

@Anyone()
@ObjectType({
  description: 'What the viewer can do with a student’s row of a pass.',
  simpleResolvers: true,
})
export class PassHolderViewerCan {
  @Field(() => Boolean, {
    description: 'Punch in: permission and status allow it. A class or date may still refuse.',
  })
  punchIn: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, in one sentence.' })
  punchInReason: string | null;

  @Field(() => Boolean, { description: 'Open the punch-in log.' })
  seeLog: boolean;

  @Field(() => Boolean, { description: 'Suspend this row or lift that. Source: rule P-3.' })
  suspend: boolean;

  @Field(() => Boolean, { description: 'Delete this row. Source: rule P-4.' })
  delete: boolean;
}

@Anyone()
@ObjectType({ description: 'What the viewer can do with a sold pass.', simpleResolvers: true })
export class PassViewerCan {
  @Field(() => Boolean, { description: 'Suspend it for everyone or lift that. Source: rule P-3.' })
  suspend: boolean;

  @Field(() => Boolean, { description: 'Delete it for everyone. Source: rule P-4.' })
  delete: boolean;

  @Field(() => Boolean, {
    description: 'Change its last day and its total. Source: rules P-13 and P-14.',
  })
  edit: boolean;
}

@Anyone()
@ObjectType({
  description: 'How far a sold pass can be changed. Source: rules P-13 and P-14.',
  simpleResolvers: true,
})
export class PassBounds {
  @Field(() => Int, { description: 'The least total: what is used, and at least one.' })
  minTotal: number;

  @Field(() => Int, { description: 'The greatest total, if it is not unlimited.' })
  maxTotal: number;

  @Field(() => LocalDateScalar, { description: 'The earliest last day.' })
  minExpires: LocalDate;

  @Field(() => String, { description: 'Why not an earlier one, in one sentence.' })
  minExpiresBecause: string;
}

@Anyone()
@ObjectType({ description: 'What the viewer can do with a line of a log.', simpleResolvers: true })
export class PassEntryViewerCan {
  @Field(() => Boolean, { description: 'Undo the punch.' })
  undo: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, in one sentence.' })
  undoReason: string | null;
}

@Anyone()
@ObjectType({
  description: 'How many enrollments lie in each period. Source: rule E-5.',
  simpleResolvers: true,
})
export class EnrollmentCounts {
  @Field(() => Int, { description: 'Running, or waiting.' })
  current: number;

  @Field(() => Int, { description: 'Still to come.' })
  future: number;

  @Field(() => Int, { description: 'Over.' })
  past: number;
}

@Anyone()
@ObjectType({
  description: 'What the Enrollments View shows of a family or a student, in one statement.',
  simpleResolvers: true,
})
export class EnrollmentsView {
  @Field(() => Family, { description: 'The family, also when a student was asked for.' })
  family: Family;

  @Field(() => Student, { nullable: true, description: 'The student who was asked for.' })
  student: Student | null;

  @Field(() => [Enrollment], { description: 'Those of the period, newest first, at most 200.' })
  enrollments: Enrollment[];

  @Needs([Permission.ENROLLMENTS, PermissionLevel.VIEW])
  @Field(() => EnrollmentCounts, { description: 'How many lie in each period.' })
  counts: EnrollmentCounts;

  @Field(() => Boolean, { description: 'More than 200 lie in the period.' })
  truncated: boolean;

  @Field(() => [PassHolder], { description: 'Every row of every pass, usable ones first.' })
  passes: PassHolder[];
}

@Needs([Permission.CLASSES, PermissionLevel.VIEW])
@ObjectType({ description: 'A class of a date, as a punch sees it.', simpleResolvers: true })
export class PunchableClass {
  @Field(() => SchoolClass, { description: 'The class.' })
  class: SchoolClass;

  @Field(() => [Timeslot], {
    description: 'The timeslots of the date; one punch covers them all. Source: rule R-2.',
  })
  timeslots: Timeslot[];

  @Field(() => Boolean, {
    description: 'The date is today at its location, and its last timeslot has ended.',
  })
  isOver: boolean;

  @Field(() => Int, { nullable: true, description: 'Most students at a time; null is no limit.' })
  capacity: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'One-day openings on the date; null is no limit.',
  })
  oneDayOpenings: number | null;

  @Field(() => [PunchRefused], { description: 'What stops the punch; empty when nothing does.' })
  problems: PunchRefused[];

  @Field(() => Boolean, { description: 'All of it may be overridden, and the viewer may.' })
  canOverride: boolean;

  @Field(() => [String], {
    description:
      'Names of the classes that the student is in on the date at overlapping times. A note, no refusal. Source: rule R-13.',
  })
  overlaps: string[];
}

@Needs([Permission.PUNCH_PASSES, PermissionLevel.VIEW])
@ObjectType({
  description: 'The classes of a date, as one student’s pass sees them.',
  simpleResolvers: true,
})
export class PunchableClasses {
  @Field(() => LocalDateScalar, { description: 'The date that was looked at.' })
  date: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Today where the classes are held.' })
  today: LocalDate;

  @Field(() => Student, { description: 'The student.' })
  student: Student;

  @Field(() => Pass, { description: 'The pass.' })
  pass: Pass;

  @Field(() => PunchRefused, {
    nullable: true,
    description: 'Why the pass cannot be used on this date at all.',
  })
  problem: PunchRefused | null;

  @Field(() => [PunchableClass], { description: 'Classes that may be punched, by time.' })
  eligible: PunchableClass[];

  @Field(() => [PunchableClass], {
    description: 'Classes that the pass covers and a rule stops, by time.',
  })
  refused: PunchableClass[];

  @Field(() => Int, { description: 'How many classes of the date the pass does not cover.' })
  notCoveredCount: number;

  @Field(() => [PunchableClass], { description: 'Those classes, each with the reason.' })
  notCovered: PunchableClass[];
}
