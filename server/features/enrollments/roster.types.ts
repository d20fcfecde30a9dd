import { Field, ID, ObjectType } from 'type-graphql';
import { Needs, type Need } from '../../graphql/access.ts';
import { enumOf } from '../../graphql/enum-of.ts';
import { AgeType } from '../../graphql/types.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Student } from '../students/student.entities.ts';
import { Enrollment } from './enrollment.entity.ts';
import { EnrollmentType } from './enrollment.enums.ts';
import type { Indicator } from './indicators.rules.ts';

const SEE_ROSTER: readonly Need[] = [
  [Permission.ENROLLMENTS, PermissionLevel.VIEW],
  [Permission.STUDENTS, PermissionLevel.VIEW],
];

export const IndicatorEnum = enumOf<Indicator>({
  name: 'RosterIndicator',
  description: 'What staff should know at a glance about somebody who comes. Source: rule E-20.',
  values: {
    BIRTHDAY: 'The birthday lies within three days of the date.',
    FIRST_DAY: 'The first meeting of an ACTIVE enrollment.',
    LAST_DAY: 'The last meeting before an ACTIVE enrollment is dropped.',
    TRANSFER: 'Comes from another class, or goes to one, within seven days of the date.',
    ROLL_COMMENT: 'There is a comment for instructors.',
    NOTES: 'There is an open note that is important or critical.',
  },
});

@Needs(...SEE_ROSTER)
@ObjectType({
  description: 'Somebody who has a place in a class on a date. Source: rule E-20.',
  simpleResolvers: true,
})
export class RosterLine {
  @Field(() => Student, { description: 'Who.' })
  student: Student;

  @Field(() => Enrollment, { description: 'The enrollment that covers the date.' })
  enrollment: Enrollment;

  @Field(() => EnrollmentType, { description: 'What kind of place it is.' })
  type: EnrollmentType;

  @Field(() => AgeType, {
    nullable: true,
    description: 'Age on the date; null when the birth date is unknown.',
  })
  age: AgeType | null;

  @Field(() => [IndicatorEnum], { description: 'What to know about him or her on the date.' })
  indicators: Indicator[];
}

@Needs(...SEE_ROSTER)
@ObjectType({
  description:
    'A one-day place that went with a cancelled date and is offered again when the date is held after all. Source: rule E-6.',
  simpleResolvers: true,
})
export class RemovedPlace {
  @Field(() => ID, { description: 'Id of the enrollment that was removed.' })
  id: string;

  @Field(() => Student, { description: 'Whose place it was.' })
  student: Student;

  @Field(() => EnrollmentType, { description: 'TRIAL, MAKEUP or SINGLE_DAY.' })
  type: EnrollmentType;

  @Field(() => Boolean, {
    description: 'A punch had paid for it, which came back: punch in again to restore it.',
  })
  wasPaidByPass: boolean;
}
