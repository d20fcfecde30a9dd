import { Field, ObjectType } from 'type-graphql';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Exclusion,
  ForeignKey,
  Index,
  VersionColumn,
} from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { Needs } from '../../graphql/access.ts';
import { LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Season } from '../schedule/calendar.entities.ts';
import { SchoolClass } from '../schedule/class.entities.ts';
import { Student } from '../students/student.entities.ts';
import { EnrollmentType } from './enrollment.enums.ts';

@Needs([Permission.ENROLLMENTS, PermissionLevel.VIEW])
@ObjectType({ description: 'A student’s place in a class.', simpleResolvers: true })
@Entity()
@ForeignKey(() => Student, ['accountId', 'studentId'], ['accountId', 'id'], {
  name: 'enrollment_student_fkey',
})
@ForeignKey(() => SchoolClass, ['accountId', 'classId'], ['accountId', 'id'], {
  name: 'enrollment_class_fkey',
})
@ForeignKey(() => Season, ['accountId', 'seasonId'], ['accountId', 'id'], {
  name: 'enrollment_season_fkey',
})
@ForeignKey(() => Enrollment, ['accountId', 'transferredFrom'], ['accountId', 'id'], {
  name: 'enrollment_transferred_fkey',
})
@Index('enrollment_student', ['accountId', 'studentId', 'startsOn'])
@Index('enrollment_class', ['accountId', 'classId', 'startsOn'])
@Index('enrollment_season', ['accountId', 'seasonId'])
@Index('enrollment_transferred_key', ['accountId', 'transferredFrom'], { unique: true })
@Check('enrollment_type', `type in ('ACTIVE', 'TRIAL', 'MAKEUP', 'SINGLE_DAY', 'WAIT')`)
@Check('enrollment_order', `starts_on <= drops_on`)
@Check(
  'enrollment_dates',
  `case when type = 'WAIT' then waited_at is not null
        when type = 'ACTIVE' then starts_on is not null
        else starts_on is not null and drops_on is not null and starts_on = drops_on end`,
)
@Exclusion(
  'enrollment_once_a_day',
  `using gist (account_id with =, student_id with =, class_id with =, daterange(starts_on, drops_on, '[]') with &&) where (type <> 'WAIT' and removed_at is null)`,
)
export class Enrollment extends AccountRow {
  @Column({ type: 'uuid' })
  studentId: string;

  @Column({ type: 'uuid' })
  classId: string;

  @Column({ type: 'uuid', nullable: true })
  seasonId: string | null;

  @Field(() => EnrollmentType, { description: 'What kind of place it is.' })
  @Column({ type: 'text' })
  type: EnrollmentType;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day; null only while waiting.',
  })
  @Column({ type: 'date', nullable: true })
  startsOn: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Last day, enrolled until its end; null is open. One-day types start and drop on their date.',
  })
  @Column({ type: 'date', nullable: true })
  dropsOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  dropReason: string | null;

  /** Which rules staff set aside when it was made, as `PunchRefusalReason` values. */
  @Column({ type: 'text', array: true, default: '{}' })
  overrides: string[];

  @Column({ type: 'uuid', nullable: true })
  transferredFrom: string | null;

  /** Since when a WAIT enrollment is in line. */
  @Column({ type: 'timestamptz', nullable: true })
  waitedAt: Date | null;

  /** Removed enrollments are kept for the log; they take no place. */
  @Column({ type: 'timestamptz', nullable: true })
  removedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}
