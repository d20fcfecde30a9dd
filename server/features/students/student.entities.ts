import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow, NAME_ORDER } from '../../db/row.ts';
import { LoadedBy, Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import { Gender } from '../../shared/gender.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Family } from '../families/family.entities.ts';
import { studentById } from './student.loaders.ts';

@Needs([Permission.STUDENTS, PermissionLevel.VIEW])
@ObjectType({
  description: 'Somebody who takes classes; belongs to one family.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Family, ['accountId', 'familyId'], ['accountId', 'id'], {
  name: 'student_family_fkey',
})
@ForeignKey('Level', ['accountId', 'levelId'], ['accountId', 'id'], {
  name: 'student_level_fkey',
})
@Index('student_level', ['accountId', 'levelId'], { where: 'level_id is not null' })
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

  /** Levels belong to the schedule, which comes after the students: named, not imported. */
  @Column({ type: 'uuid', nullable: true })
  levelId: string | null;

  @LoadedBy(studentById)
  @Field(() => String, {
    nullable: true,
    description: 'What instructors read beside the name on a roll.',
  })
  @Column({ type: 'text', nullable: true })
  rollComment: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  archivedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @LoadedBy(studentById)
  @Field(() => Int, { description: 'Number of its state; each change of its form makes the next.' })
  @VersionColumn({ default: 1 })
  version: number;
}

/** Health stands in a table of its own, so that reading a student never reads it by accident. Its id is the student's. */
@Entity()
@ForeignKey(() => Student, ['accountId', 'id'], ['accountId', 'id'], {
  name: 'student_medical_student_fkey',
})
export class StudentMedical extends AccountRow {
  /** Health concerns. */
  @Column({ type: 'text' })
  alert: string;

  @Column({ type: 'text', nullable: true })
  allergies: string | null;

  @Column({ type: 'text', nullable: true })
  medication: string | null;

  @Column({ type: 'text', nullable: true })
  physician: string | null;

  @Column({ type: 'text', nullable: true })
  emergencyContact: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
