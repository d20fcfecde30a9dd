import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { connectionOf } from '../../graphql/connection.ts';
import { ListArgs, PageArgs } from '../../graphql/list-args.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import { AttendanceClass, CountedOccurrence } from './attendance.types.ts';

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'An occurrence that is over and of which nothing is recorded. Source: rule T-10.',
  simpleResolvers: true,
})
export class NotTakenRoll {
  @Field(() => ID, { description: 'That of the occurrence.' })
  id: string;

  @Field(() => AttendanceClass, { description: 'The class.' })
  class: AttendanceClass;

  @Field(() => CountedOccurrence, { description: 'The occurrence.' })
  occurrence: CountedOccurrence;
}

@Needs(SEE_ATTENDANCE)
@ObjectType({
  description:
    'A student of a class whose latest marks in it are unexcused absences. Source: rule T-11.',
  simpleResolvers: true,
})
export class AbsenceRun {
  @Field(() => ID, { description: 'The class and the student: `<classId>/<studentId>`.' })
  id: string;

  @Field(() => ID, { description: 'Who.' })
  studentId: string;

  @Field(() => String, { description: 'First and last name.' })
  studentName: string;

  @Field(() => ID, { description: 'Whose child.' })
  familyId: string;

  @Field(() => AttendanceClass, { description: 'The class.' })
  class: AttendanceClass;

  @Field(() => Int, { description: 'How many absences, without excused ones.' })
  count: number;

  @Field(() => LocalDateScalar, { description: 'The date of the first of them.' })
  since: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The date of the last of them.' })
  last: LocalDate;
}

export const RollsNotTakenConnection = connectionOf(NotTakenRoll, 'RollsNotTaken');
export const AbsenceRunConnection = connectionOf(AbsenceRun, 'AbsenceRun');

@ArgsType()
export class RollsNotTakenArgs extends ListArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first date; 14 days ago when left out.',
  })
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last date, at most 92 days in all; today when left out.',
  })
  to?: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'Only classes at this location.' })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only classes of this program.' })
  programId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only classes that this staff member teaches on the date.',
  })
  instructorId?: string | null;
}

@ArgsType()
export class AbsencesInARowArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only classes at this location.' })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only classes of this program.' })
  programId?: string | null;
}
