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
import { listPage } from '../../db/listing.ts';
import { Carried, Needs } from '../../graphql/access.ts';
import { ActivityFilter } from '../../graphql/activity-filter.ts';
import { connectionOf, type Connection } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { idOf } from '../../graphql/id.ts';
import { ListArgs } from '../../graphql/list-args.ts';
import { AgeType } from '../../graphql/types.ts';
import { ageOn } from '../../shared/age.ts';
import { Gender } from '../../shared/gender.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Family } from '../families/family.entities.ts';
import { familyById, type FamilyRow } from '../families/family.loaders.ts';
import { customValuesOf, keywordsOf } from '../settings/record-marks.loaders.ts';
import { CustomValueOfRecord } from '../settings/record-marks.types.ts';
import { Keyword } from '../settings/settings.entities.ts';
import { Student } from './student.entities.ts';
import { studentsBy, StudentSort } from './student.list.ts';
import { studentById } from './student.loaders.ts';
import type { StudentRow } from './student.sql.ts';

const StudentConnection = connectionOf(Student, 'Student');

@ArgsType()
class StudentsArgs extends ListArgs {
  @Field(() => ActivityFilter, {
    defaultValue: ActivityFilter.ALL,
    description: 'Active students have a current ACTIVE enrollment. Source: rule F-1.',
  })
  filter: ActivityFilter;

  @Field(() => ID, { nullable: true, description: 'Only students with this keyword.' })
  keywordId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only students of this level.' })
  levelId?: string | null;

  @Field(() => Gender, { nullable: true, description: 'Only students of this gender.' })
  gender?: Gender | null;

  @Field(() => StudentSort, {
    defaultValue: StudentSort.LAST_NAME,
    description: 'Sort order; a search puts the best matches first.',
  })
  sort: StudentSort;
}

@Resolver(() => Student)
export class StudentResolver {
  @Needs([Permission.STUDENTS, PermissionLevel.VIEW])
  @Query(() => StudentConnection, {
    description: 'Students by page; archived ones only when they are asked for. Source: rule F-8.',
  })
  async students(
    @Args(() => StudentsArgs) args: StudentsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StudentRow>> {
    const today = dateInZone(context.clock.now(), context.account.zone);
    const { spec, conditions } = studentsBy(
      {
        ...args,
        keywordId: args.keywordId ? idOf('keyword', args.keywordId) : null,
        levelId: args.levelId ? idOf('level', args.levelId) : null,
      },
      context.viewer.may(Permission.FAMILIES, PermissionLevel.VIEW),
    );
    return listPage(await context.read(), spec, { ...args, conditions, parameter: today });
  }

  @Needs([Permission.STUDENTS, PermissionLevel.VIEW])
  @Query(() => Student, { description: 'One student. NOT_FOUND when there is none of this id.' })
  async student(
    @Arg('id', () => ID, { description: 'Id of the student.' }) id: string,
    @Ctx() context: Context,
  ): Promise<StudentRow> {
    const student = await context.loaders.load(studentById, idOf('student', id));
    if (!student) throw notFound('student');
    return student;
  }

  @FieldResolver(() => AgeType, {
    nullable: true,
    description:
      'Whole years, months and days today in the account’s zone; null when the birth date is unknown.',
  })
  age(@Root() student: Student, @Ctx() context: Context): AgeType | null {
    if (student.born === null) return null;
    return ageOn(student.born, dateInZone(context.clock.now(), context.account.zone));
  }

  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'Has a current ACTIVE enrollment. Source: rule F-1.',
  })
  async isActive(@Root() student: Student, @Ctx() context: Context): Promise<boolean> {
    return (await context.loaders.load(studentById, student.id))?.isActive ?? false;
  }

  @Carried()
  @FieldResolver(() => Boolean, {
    description: 'Was removed, and is kept for what happened with it. Source: rule F-8.',
  })
  async isArchived(@Root() student: Student, @Ctx() context: Context): Promise<boolean> {
    return (await context.loaders.load(studentById, student.id))?.isArchived ?? false;
  }

  @FieldResolver(() => [Keyword], { description: 'The student’s keywords, by name.' })
  keywords(@Root() student: Student, @Ctx() context: Context): Promise<Keyword[]> {
    return context.loaders.load(keywordsOf.STUDENT, student.id);
  }

  @FieldResolver(() => [CustomValueOfRecord], {
    description: 'What the student has in the school’s own fields, in their order.',
  })
  customValues(@Root() student: Student, @Ctx() context: Context): Promise<CustomValueOfRecord[]> {
    return context.loaders.load(customValuesOf.STUDENT, student.id);
  }

  @Carried()
  @FieldResolver(() => Family, { description: 'The family that the student belongs to.' })
  family(@Root() student: Student, @Ctx() context: Context): Promise<FamilyRow | null> {
    return context.loaders.load(familyById, student.familyId);
  }
}
