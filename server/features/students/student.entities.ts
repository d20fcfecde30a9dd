import { Field, ObjectType } from 'type-graphql';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow, NAME_ORDER } from '../../db/row.ts';
import { Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { Gender } from '../../shared/gender.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Family } from '../families/family.entities.ts';

@Needs([Permission.STUDENTS, PermissionLevel.VIEW])
@ObjectType({
  description: 'Somebody who takes classes; belongs to one family.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Family, ['accountId', 'familyId'], ['accountId', 'id'], {
  name: 'student_family_fkey',
})
@Index('student_family', ['accountId', 'familyId'])
@Index('student_by_last_name', ['accountId', 'lastName', 'id'])
@Index('student_by_first_name', ['accountId', 'firstName', 'id'])
@Index('student_by_born', { synchronize: false })
@Index('student_code', { synchronize: false })
@Check('student_gender', `gender in ('FEMALE', 'MALE', 'OTHER', 'UNDISCLOSED')`)
export class Student extends AccountRow {
  @Column({ type: 'uuid' })
  familyId: string;

  @Field(() => String, { description: 'First name.' })
  @Column({ type: 'text', collation: NAME_ORDER })
  firstName: string;

  @Field(() => String, { description: 'Last name.' })
  @Column({ type: 'text', collation: NAME_ORDER })
  lastName: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Date of birth, if it is known.' })
  @Column({ type: 'date', nullable: true })
  born: LocalDate | null;

  @Field(() => Gender, { description: 'Gender as the family told it.' })
  @Column({ type: 'text', default: Gender.UNDISCLOSED })
  gender: Gender;

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}

/** Health stands in a table of its own, so that reading a student never reads it by accident. Its id is the student's. */
@Entity()
@ForeignKey(() => Student, ['accountId', 'id'], ['accountId', 'id'], {
  name: 'student_medical_student_fkey',
})
export class StudentMedical extends AccountRow {
  @Column({ type: 'text' })
  alert: string;
}
