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
import { dateInZone } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Family } from '../families/family.entities.ts';
import { familyById, type FamilyRow } from '../families/family.loaders.ts';
import { Student } from './student.entities.ts';
import { students, studentsByName, StudentSort } from './student.list.ts';
import { medicalAlert, studentById } from './student.loaders.ts';
import type { StudentRow } from './student.sql.ts';

const StudentConnection = connectionOf(Student, 'Student');

@ArgsType()
class StudentsArgs extends ListArgs {
  @Field(() => ActivityFilter, {
    defaultValue: ActivityFilter.ALL,
    description: 'Active students have a current ACTIVE enrollment. Source: rule F-1.',
  })
  filter: ActivityFilter;

  @Field(() => StudentSort, {
    defaultValue: StudentSort.LAST_NAME,
    description: 'Sort order; a search puts the best matches first.',
  })
  sort: StudentSort;
}

@Resolver(() => Student)
export class StudentResolver {
  @Needs([Permission.STUDENTS, PermissionLevel.VIEW])
  @Query(() => StudentConnection, { description: 'Students that are not archived, by page.' })
  async students(
    @Args(() => StudentsArgs) args: StudentsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StudentRow>> {
    const today = dateInZone(context.clock.now(), context.account.zone);
    const spec = context.viewer.may(Permission.FAMILIES, PermissionLevel.VIEW)
      ? students
      : studentsByName;
    return listPage(await context.read(), spec, { ...args, parameter: today });
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
  @FieldResolver(() => Family, { description: 'The family that the student belongs to.' })
  family(@Root() student: Student, @Ctx() context: Context): Promise<FamilyRow | null> {
    return context.loaders.load(familyById, student.familyId);
  }

  @Needs([Permission.STUDENT_MEDICAL, PermissionLevel.VIEW])
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What staff must know for the student’s health. Reading it is written to the audit.',
  })
  medicalAlert(@Root() student: Student, @Ctx() context: Context): Promise<string | null> {
    context.auditRead('READ_MEDICAL', student.id);
    return context.loaders.load(medicalAlert, student.id);
  }
}
