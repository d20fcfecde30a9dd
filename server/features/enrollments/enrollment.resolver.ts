import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Carried } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { SchoolClass, Timeslot } from '../schedule/class.entities.ts';
import { Student } from '../students/student.entities.ts';
import { studentById } from '../students/student.loaders.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { actionsOf, type EnrollmentActions } from './ending.rules.ts';
import { Enrollment } from './enrollment.entity.ts';
import { EnrollmentActionsType } from './enroll.types.ts';
import { EnrollmentPeriod } from './enrollment.enums.ts';
import { enrollmentById, enrollmentsOfStudent } from './enrollment.loaders.ts';

@Resolver(() => Enrollment)
export class EnrollmentResolver {
  @Carried()
  @FieldResolver(() => Student, { description: 'Whose place it is.' })
  student(@Root() enrollment: Enrollment, @Ctx() context: Context) {
    return context.loaders.load(studentById, enrollment.studentId);
  }

  @Carried()
  @FieldResolver(() => SchoolClass, { name: 'class', description: 'The class.' })
  async schoolClass(@Root() enrollment: Enrollment, @Ctx() context: Context) {
    return (await context.loaders.load(enrollmentById, enrollment.id))?.class;
  }

  @Carried()
  @FieldResolver(() => EnrollmentPeriod, {
    description: 'When it holds, seen from today. Source: rule E-5.',
  })
  async period(@Root() enrollment: Enrollment, @Ctx() context: Context) {
    return (await context.loaders.load(enrollmentById, enrollment.id))?.period;
  }

  @Carried()
  @FieldResolver(() => [Timeslot], {
    description:
      'The weekly timeslots it covers; of a one-day type all those of its date. Source: rule R-2.',
  })
  async timeslots(@Root() enrollment: Enrollment, @Ctx() context: Context) {
    return (await context.loaders.load(enrollmentById, enrollment.id))?.timeslots ?? [];
  }

  @FieldResolver(() => EnrollmentActionsType, {
    description: 'What may be done with it, by its type and dates. Source: rules E-10 to E-13.',
  })
  actions(@Root() enrollment: Enrollment, @Ctx() context: Context): EnrollmentActions {
    const today = dateInZone(context.clock.now(), context.account.zone);
    // Of a transferred one the server alone knows; it ends with the transfer.
    return actionsOf({ ...enrollment, isTransferred: false, today });
  }

  @Carried()
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Place in the line of the class, from 1; null unless WAIT.',
  })
  async waitPosition(@Root() enrollment: Enrollment, @Ctx() context: Context) {
    return (await context.loaders.load(enrollmentById, enrollment.id))?.waitPosition ?? null;
  }
}

@Resolver(() => Student)
export class StudentEnrollmentsResolver {
  @FieldResolver(() => [Enrollment], {
    description: 'The student’s enrollments, newest first, at most 200.',
  })
  enrollments(
    @Root() student: Student,
    @Arg('when', () => EnrollmentPeriod, {
      defaultValue: EnrollmentPeriod.CURRENT,
      description: 'Which of them. Source: rule E-5.',
    })
    when: EnrollmentPeriod,
    @Ctx() context: Context,
  ) {
    return context.loaders.load(enrollmentsOfStudent, `${student.id}@${when}`);
  }
}
