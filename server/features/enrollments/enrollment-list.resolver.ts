import { ArrayMaxSize } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { Needs } from '../../graphql/access.ts';
import { connectionOf, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { ListArgs } from '../../graphql/list-args.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { dateInZone, type LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { EnrollmentSort } from './enrollment.list.ts';
import { enrollmentPage, type ListedEnrollment } from './enrollment-list.queries.ts';
import { Enrollment } from './enrollment.entity.ts';
import { EnrollmentType } from './enrollment.enums.ts';
import { waitingFor } from './enrollment.loaders.ts';
import { SEE_ENROLLMENTS } from './enrollment.policy.ts';

const EnrollmentConnection = connectionOf(Enrollment, 'Enrollment');

@ArgsType()
class EnrollmentsArgs extends ListArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Those that hold on this day or later.',
  })
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: '… and on this day or earlier.' })
  to?: LocalDate | null;

  @Field(() => [EnrollmentType], {
    nullable: true,
    description: 'Of these types; all when left out.',
  })
  @ArrayMaxSize(10)
  types?: EnrollmentType[] | null;

  @Field(() => ID, { nullable: true, description: 'In classes of this program.' })
  programId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In classes of this level.' })
  levelId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this class.' })
  classId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'In classes that this person teaches in these days.',
  })
  instructorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In classes of this location.' })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In classes of this session.' })
  seasonId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of students with this keyword.' })
  keywordId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Made on this day or later.' })
  createdFrom?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Made on this day or earlier.' })
  createdTo?: LocalDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only the first enrollment that a student ever had: who is new.',
  })
  firstOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that end, and have not yet.' })
  dropping?: boolean | null;

  @Field(() => EnrollmentSort, {
    defaultValue: EnrollmentSort.STUDENT,
    description: 'Sort order; a search puts the best matches first.',
  })
  sort: EnrollmentSort;
}

@Resolver()
export class EnrollmentListResolver {
  @Needs(...SEE_ENROLLMENTS)
  @Query(() => EnrollmentConnection, {
    description:
      'Enrollments that hold between two days, by page. A search finds students as Query.students does. Also as a file, with the same filters: GET /a/{account}/enrollments.csv. Source: rule E-14.',
  })
  async enrollments(
    @Args(() => EnrollmentsArgs) args: EnrollmentsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ListedEnrollment>> {
    const id = (what: string, value?: string | null) => (value ? idOf(what, value) : null);
    const filters = {
      ...args,
      programId: id('program', args.programId),
      levelId: id('level', args.levelId),
      classId: id('class', args.classId),
      instructorId: id('staff member', args.instructorId),
      locationId: id('location', args.locationId),
      seasonId: id('session', args.seasonId),
      keywordId: id('keyword', args.keywordId),
    };
    return enrollmentPage(await context.read(), filters, listedFor(context));
  }

  @Needs(...SEE_ENROLLMENTS)
  @Query(() => [Enrollment], {
    description:
      'Who waits for a class, in the order of the line, at most 200. NOT_FOUND when there is no such class. Source: rule E-4.',
  })
  async waiting(
    @Arg('classId', () => ID, { description: 'Id of the class.' }) classId: string,
    @Ctx() context: Context,
  ) {
    const waits = await context.loaders.load(waitingFor, idOf('class', classId));
    if (!waits) throw notFound('class');
    return waits;
  }
}

/** What a list depends on beside its filters. */
export const listedFor = (context: Context) => {
  const { zone } = context.account;
  const maySeeFamilies = context.viewer.may(Permission.FAMILIES, PermissionLevel.VIEW);
  return { today: dateInZone(context.clock.now(), zone), zone, maySeeFamilies };
};
