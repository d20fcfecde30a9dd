import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import { AttendanceClass, CountedOccurrence } from './attendance.types.ts';
import { ToldAbsence } from './expected-absence.types.ts';
import { Mark } from './mark.entities.ts';

/** Which enrollments of a student attendance shows. */
export enum AttendancePeriod {
  CURRENT = 'CURRENT',
  PAST = 'PAST',
  ALL = 'ALL',
}

registerEnumType(AttendancePeriod, {
  name: 'AttendancePeriod',
  description: 'Which enrollments of a student are shown, seen from today at their classes.',
  valuesConfig: {
    CURRENT: { description: 'Those that run today or are to come.' },
    PAST: {
      description: 'Those that were dropped before today, or removed after something was recorded.',
    },
    ALL: { description: 'Both.' },
  },
});

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'An occurrence as one student has it.',
  simpleResolvers: true,
})
export class StudentOccurrence {
  @Field(() => CountedOccurrence, { description: 'The occurrence.' })
  occurrence: CountedOccurrence;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the enrollment does not cover the date, e.g. that it ended; null when it does. Source: rule T-4.',
  })
  notCovered: string | null;

  @Field(() => Mark, {
    nullable: true,
    description: 'What is recorded; null when nothing ever was. Source: rule T-3.',
  })
  mark: Mark | null;

  @Field(() => ToldAbsence, {
    nullable: true,
    description: 'That the student will not come, as it was told beforehand. Source: rule T-8.',
  })
  expectedAbsence: ToldAbsence | null;
}

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'How a student has attended in one enrollment. Source: rule T-7.',
  simpleResolvers: true,
})
export class EnrollmentAttendance {
  @Field(() => ID, { description: 'Id of the enrollment.' })
  id: string;

  @Field(() => AttendanceClass, { description: 'The class.' })
  class: AttendanceClass;

  @Field(() => EnrollmentType, { description: 'What kind of place it is.' })
  type: EnrollmentType;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day.' })
  startsOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null is open.' })
  dropsOn: LocalDate | null;

  @Field(() => Int, {
    description:
      'How many marks are recorded in it, without those of occurrences that were cancelled or closed since. Source: rule T-7.',
  })
  recorded: number;

  @Field(() => Int, { description: 'How many of these have attended.' })
  attended: number;

  @Field(() => Int, { description: 'How many of these are excused absences.' })
  excused: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Attended of recorded, from 0 to 1; null when nothing is recorded. Source: rule T-7.',
  })
  rate: number | null;
}

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'A student’s attendance across enrollments. Source: rules T-7 and T-9.',
  simpleResolvers: true,
})
export class StudentAttendance {
  @Field(() => ID, { description: 'Who.' })
  studentId: string;

  @Field(() => String, { description: 'First and last name.' })
  name: string;

  @Field(() => Boolean, {
    description: 'Whether one may mark this student alone. Source: rules T-6 and T-9.',
  })
  mayMark: boolean;

  @Field(() => Boolean, { description: 'Whether check-in mode is on. Source: rule T-6.' })
  checkInMode: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why one may not mark, in one sentence; null when one may.',
  })
  cannotMark: string | null;

  @Field(() => [EnrollmentAttendance], {
    description:
      'At most 100, without waiting ones and removed ones of which nothing is recorded: those that run first, then the latest; only those of classes whose rolls one may see.',
  })
  enrollments: EnrollmentAttendance[];
}
