import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import {
  AttendancePeriod,
  EnrollmentAttendance,
  StudentAttendance,
  StudentOccurrence,
} from './student-attendance.types.ts';
import { studentAttendance } from './student-attendance.queries.ts';
import { datesOf, studentOccurrences } from './student-occurrences.loader.ts';

/** The longest window. */
const MOST_DAYS = 400;

@ArgsType()
class StudentAttendanceArgs {
  @Field(() => ID, { description: 'Who.' })
  studentId: string;

  @Field(() => AttendancePeriod, {
    defaultValue: AttendancePeriod.CURRENT,
    description: 'Which enrollments.',
  })
  period: AttendancePeriod;
}

@Resolver(() => EnrollmentAttendance)
export class StudentAttendanceResolver {
  @Needs(SEE_ATTENDANCE)
  @Query(() => StudentAttendance, {
    description:
      'A student’s attendance. NOT_FOUND when there is no such student. Source: rules T-7 and T-9.',
  })
  async studentAttendance(
    @Args(() => StudentAttendanceArgs) args: StudentAttendanceArgs,
    @Ctx() context: Context,
  ): Promise<StudentAttendance> {
    const of = { ...args, studentId: idOf('student', args.studentId) };
    return studentAttendance(await context.read(), of, context.viewer, context.clock.now());
  }

  @FieldResolver(() => [StudentOccurrence], {
    description:
      'Those of the class between two dates, the latest first, at most 400 days, and 10,000 of all enrollments of a request together; cancelled ones only while check-in mode is on. Those that the enrollment does not cover or that are not held say why.',
  })
  occurrences(
    @Root() of: EnrollmentAttendance,
    @Arg('from', () => LocalDateScalar, {
      nullable: true,
      description:
        'The first date; eight weeks before the last day, or before today while it runs, when left out.',
    })
    from: LocalDate | null,
    @Arg('to', () => LocalDateScalar, {
      nullable: true,
      description: 'The last date; four weeks after that day when left out.',
    })
    to: LocalDate | null,
    @Ctx() context: Context,
  ): Promise<object[]> {
    const dates = datesOf(of, from, to);
    if (dates.to > addDays(dates.from, MOST_DAYS - 1))
      throw badInput(`Ask for ${MOST_DAYS} days at most.`, 'to');
    return context.loaders.load(studentOccurrences, `${of.id}@${dates.from}@${dates.to}`);
  }
}
