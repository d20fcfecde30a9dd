import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Carried, Needs } from '../../graphql/access.ts';
import type { Context } from '../../graphql/context.ts';
import { badInput, notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { selectedBelow } from '../../graphql/selection.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Enrollment } from '../enrollments/enrollment.entity.ts';
import { EnrollmentPeriod, EnrollmentWarningReason } from '../enrollments/enrollment.enums.ts';
import { enrollmentById } from '../enrollments/enrollment.loaders.ts';
import { Family } from '../families/family.entities.ts';
import { Student } from '../students/student.entities.ts';
import { loadEnrollmentsView } from './enrollments-view.queries.ts';
import { Pass, PassEntry, PassHolder } from './pass.entities.ts';
import { passById, passesOfFamily, passesOfStudent } from './pass.loaders.ts';
import { EnrollmentsView } from './pass.types.ts';

/** What is there of a class when only names were read. */
const NAMED = new Set(['id', 'name', '__typename']);

@Resolver()
export class EnrollmentsViewResolver {
  @Needs([Permission.ENROLLMENTS, PermissionLevel.VIEW])
  @Query(() => EnrollmentsView, {
    description:
      'The Enrollments View of a family or of a student: give exactly one id. NOT_FOUND when there is none.',
  })
  async enrollmentsView(
    @Arg('familyId', () => ID, { nullable: true, description: 'All students of this family.' })
    familyId: string | null,
    @Arg('studentId', () => ID, { nullable: true, description: 'This student only.' })
    studentId: string | null,
    @Arg('when', () => EnrollmentPeriod, {
      defaultValue: EnrollmentPeriod.CURRENT,
      description: 'Which enrollments. Source: rule E-5.',
    })
    when: EnrollmentPeriod,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    if (Boolean(familyId) === Boolean(studentId)) {
      throw badInput('Give either a family or a student.', 'familyId');
    }
    const today = dateInZone(context.clock.now(), context.account.zone);
    const of = {
      familyId: familyId ? idOf('family', familyId) : null,
      studentId: studentId ? idOf('student', studentId) : null,
      when,
      classes: [...selectedBelow(info, ['enrollments', 'class'])].every((field) => NAMED.has(field))
        ? ('names' as const)
        : ('whole' as const),
    };
    const view = await context.readOnce(
      (snapshot) => loadEnrollmentsView(snapshot, of, today),
      'once',
    );
    if (!view) throw notFound(familyId ? 'family' : 'student');
    return view;
  }
}

@Resolver(() => Enrollment)
export class EnrollmentPassResolver {
  @Carried()
  @FieldResolver(() => Pass, { nullable: true, description: 'The pass whose punch paid for it.' })
  async pass(@Root() enrollment: Enrollment & { passId?: string | null }, @Ctx() context: Context) {
    const passId =
      enrollment.passId ?? (await context.loaders.load(enrollmentById, enrollment.id))?.passId;
    return passId ? context.loaders.load(passById, passId) : null;
  }

  @Carried()
  @FieldResolver(() => PassEntry, {
    nullable: true,
    description:
      'The line of the pass’s log that paid for it, unless the punch came back; to undo it takes its id. Source: rule R-9.',
  })
  async punch(@Root() enrollment: Enrollment, @Ctx() context: Context) {
    return (await context.loaders.load(enrollmentById, enrollment.id))?.punch;
  }

  @Carried()
  @FieldResolver(() => [EnrollmentWarningReason], {
    description: 'What staff set aside when it was made or moved. Source: rules E-9 and R-7.',
  })
  async overrides(@Root() enrollment: Enrollment, @Ctx() context: Context) {
    return (await context.loaders.load(enrollmentById, enrollment.id))?.overrides ?? [];
  }
}

@Resolver(() => Student)
export class StudentPassesResolver {
  @Carried()
  @FieldResolver(() => [PassHolder], {
    description: 'The student’s rows of passes, usable ones first. Source: rule P-1.',
  })
  passes(@Root() student: Student, @Ctx() context: Context) {
    return context.loaders.load(passesOfStudent, student.id);
  }
}

@Resolver(() => Family)
export class FamilyPassesResolver {
  @Carried()
  @FieldResolver(() => [PassHolder], {
    description: 'All rows of its passes, usable ones first. Source: rule P-1.',
  })
  passes(@Root() family: Family, @Ctx() context: Context) {
    return context.loaders.load(passesOfFamily, family.id);
  }
}
