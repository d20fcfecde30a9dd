import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { enumOf } from '../../graphql/enum-of.ts';
import { Instant } from '../../graphql/scalars.ts';
import { AgeType } from '../../graphql/types.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import { AttendanceClass, CountedOccurrence } from './attendance.types.ts';
import { ToldAbsence } from './expected-absence.types.ts';
import { Mark } from './mark.entities.ts';
import type { RollIndicatorKind } from './roll-indicators.rules.ts';

const KindEnum = enumOf<RollIndicatorKind>({
  name: 'RollIndicatorKind',
  description: 'What to know about somebody at an occurrence. Source: rule T-13.',
  values: {
    BIRTHDAY: 'The birthday lies within three days of the date.',
    ROLL_COMMENT: 'There is a comment for instructors.',
    NOTES: 'There is an open note that is important or critical.',
    MAKEUP: 'Comes to make up for a missed class.',
    TRIAL: 'Comes to try the class.',
    SINGLE_DAY: 'Comes on this one day.',
    EXPECTED_ABSENT: 'Somebody told beforehand that the student will not come.',
    LAST_DAY: 'The last meeting before an ACTIVE enrollment is dropped.',
    TRANSFER: 'Comes from another class, or goes to one, within seven days of the date.',
    FIRST_DAY: 'The first meeting of an ACTIVE enrollment.',
  },
});

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'Something to know about somebody at an occurrence. Source: rule T-13.',
  simpleResolvers: true,
})
export class RollIndicator {
  @Field(() => KindEnum, { description: 'What it is.' })
  kind: RollIndicatorKind;

  @Field(() => String, { description: 'What it means for this student, in one sentence.' })
  says: string;
}

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'Somebody on the roll of an occurrence. Source: rule T-4.',
  simpleResolvers: true,
})
export class RollLine {
  @Field(() => ID, {
    description: 'The occurrence and the student: `<occurrence id>/<studentId>`.',
  })
  id: string;

  @Field(() => ID, { description: 'Who.' })
  studentId: string;

  @Field(() => ID, { description: 'Whose child.' })
  familyId: string;

  @Field(() => String, { description: 'First name.' })
  firstName: string;

  @Field(() => String, { description: 'Last name.' })
  lastName: string;

  @Field(() => AgeType, {
    nullable: true,
    description: 'Age on the date; null when the birth date is unknown.',
  })
  age: AgeType | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The enrollment that covers the date; null when none does.',
  })
  enrollmentId: string | null;

  @Field(() => EnrollmentType, { nullable: true, description: 'What kind of place it is.' })
  enrollmentType: EnrollmentType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the student is on the roll no more but for the mark; null when an enrollment covers the date. Source: rule T-4.',
  })
  notCovered: string | null;

  @Field(() => [RollIndicator], {
    description: 'What to know about him or her at this occurrence.',
  })
  indicators: RollIndicator[];

  @Field(() => String, { nullable: true, description: 'The comment for instructors.' })
  rollComment: string | null;

  @Field(() => ToldAbsence, {
    nullable: true,
    description: 'That the student will not come, as it was told beforehand. Source: rule T-8.',
  })
  expectedAbsence: ToldAbsence | null;

  @Field(() => Mark, {
    nullable: true,
    description: 'What is recorded; null when nothing ever was. Source: rule T-3.',
  })
  mark: Mark | null;
}

@Needs(SEE_ATTENDANCE)
@ObjectType({ description: 'The roll of an occurrence. Source: rule T-4.', simpleResolvers: true })
export class Roll {
  @Field(() => ID, { description: 'That of the occurrence.' })
  id: string;

  @Field(() => AttendanceClass, { description: 'The class.' })
  class: AttendanceClass;

  @Field(() => CountedOccurrence, { description: 'The occurrence, with its numbers.' })
  occurrence: CountedOccurrence;

  @Field(() => Int, {
    description:
      'Number of its state, 0 before anything was recorded; a submission names the one that was read. Source: rule T-5.',
  })
  version: number;

  @Field(() => Instant, {
    nullable: true,
    description: 'When the first mark was made; null while nothing is recorded.',
  })
  takenAt: Date | string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'When the first check-in marked everybody else absent. Source: rule T-6.',
  })
  checkedInAt: Date | string | null;

  @Field(() => [RollLine], {
    description: 'Who is on it, by last name and first name, at most 500. Source: rule T-4.',
  })
  lines: RollLine[];

  @Field(() => Boolean, { description: 'Whether one may mark it now. Source: rules T-2 and T-9.' })
  mayMark: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why one may not mark it, in one sentence; null when one may.',
  })
  cannotMark: string | null;

  @Field(() => Boolean, { description: 'Whether check-in mode is on. Source: rule T-6.' })
  checkInMode: boolean;
}

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'Who has a roll open, and whether it has changed. Source: rule T-12.',
  simpleResolvers: true,
})
export class RollReaders {
  @Field(() => Int, { description: 'Number of the roll’s state, 0 before anything was recorded.' })
  version: number;

  @Field(() => [String], { description: 'The names of the others, by name.' })
  others: string[];
}
