import { Field, ID, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { Instant, LocalDateScalar, LocalTimeScalar } from '../../graphql/scalars.ts';
import type { LocalDate, LocalTime } from '../../shared/local-date.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';

@Needs(SEE_ATTENDANCE)
@ObjectType('ExpectedAbsence', {
  description:
    'Somebody told the school beforehand that a student will not come. Source: rule T-8.',
  simpleResolvers: true,
})
export class ToldAbsence {
  @Field(() => ID, { description: 'Id of what was told.' })
  id: string;

  @Field(() => ID, { description: 'Who will not come.' })
  studentId: string;

  @Field(() => String, { description: 'First and last name.' })
  studentName: string;

  @Field(() => ID, { description: 'The class.' })
  classId: string;

  @Field(() => String, { description: 'Its name.' })
  className: string;

  @Field(() => LocalDateScalar, { description: 'The date.' })
  date: LocalDate;

  @Field(() => LocalTimeScalar, { description: 'When the occurrence starts.' })
  starts: LocalTime;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'When it ends; null when no timeslot starts then any more.',
  })
  ends: LocalTime | null;

  @Field(() => LocalDateScalar, {
    description: "Today at the class's location: what is before it is over.",
  })
  today: LocalDate;

  @Field(() => Boolean, { description: 'Whether the absence is excused.' })
  isExcused: boolean;

  @Field(() => String, { nullable: true, description: 'Why; the family may read it.' })
  comment: string | null;

  @Field(() => Instant, { description: 'When it was written down.' })
  at: Date | string;

  @Field(() => String, {
    nullable: true,
    description: 'Who wrote it down; null where Cartwheel itself did.',
  })
  by: string | null;
}
