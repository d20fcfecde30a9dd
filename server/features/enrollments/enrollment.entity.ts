import { Field, Int, ObjectType } from 'type-graphql';
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
import { Instant, LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Cancellation, Season } from '../schedule/calendar.entities.ts';
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
@ForeignKey(() => Cancellation, ['accountId', 'cancellationId'], ['accountId', 'id'], {
  name: 'enrollment_cancellation_fkey',
})
@Index('enrollment_cancellation', ['accountId', 'cancellationId'], {
  where: 'cancellation_id is not null',
})
@Index('enrollment_student', { synchronize: false })
@Index('enrollment_class', { synchronize: false })
@Index('enrollment_by_start', { synchronize: false })
@Index('enrollment_by_end', { synchronize: false })
@Index('enrollment_by_created', ['accountId', 'createdAt', 'id'], { where: 'removed_at is null' })
@Index('enrollment_waiting', ['accountId', 'classId', 'waitedAt', 'id'], {
  where: `((type = 'WAIT'::text) AND (removed_at IS NULL))`,
})
@Index('enrollment_drop_reason', ['accountId', 'dropReason'], {
  where: 'drop_reason is not null',
})
@Index('enrollment_season', ['accountId', 'seasonId'], { where: 'season_id is not null' })
@Index('enrollment_transferred_key', ['accountId', 'transferredFrom'], {
  unique: true,
  where: '((removed_at IS NULL) AND (transferred_from IS NOT NULL))',
})
@Check('enrollment_type', `type in ('ACTIVE', 'TRIAL', 'MAKEUP', 'SINGLE_DAY', 'WAIT')`)
@Check('enrollment_cancelled', `cancellation_id is null or removed_at is not null`)
@Check('enrollment_order', `starts_on <= drops_on`)
@Check(
  'enrollment_dates',
  `case when type = 'WAIT' then waited_at is not null
        when type = 'ACTIVE' then starts_on is not null
        else starts_on is not null and drops_on is not null and starts_on = drops_on end`,
)
@Exclusion(
  'enrollment_once_a_day',
  `using gist (account_id with =, student_id with =, class_id with =, daterange(starts_on, drops_on, '[]') with &&) where (case when type = 'WAIT' then false else removed_at is null end)`,
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

  @Field(() => String, { nullable: true, description: 'Why it ends, as it was chosen then.' })
  @Column({ type: 'text', nullable: true })
  dropReason: string | null;

  @Field(() => String, { nullable: true, description: 'What was written about its end.' })
  @Column({ type: 'text', nullable: true })
  dropNote: string | null;

  /** What staff set aside when it was made or moved, as `EnrollmentWarningReason` values. */
  @Column({ type: 'text', array: true, default: '{}' })
  overrides: string[];

  @Column({ type: 'uuid', nullable: true })
  transferredFrom: string | null;

  /** Since when a WAIT enrollment is in line. */
  @Field(() => Instant, { nullable: true, description: 'Since when it waits; null unless WAIT.' })
  @Column({ type: 'timestamptz', nullable: true })
  waitedAt: Date | null;

  /** Removed enrollments are kept for the log; they take no place. */
  @Column({ type: 'timestamptz', nullable: true })
  removedAt: Date | null;

  /** The cancelled date that it was removed with; it is offered again when that is taken back (rule E-6). */
  @Column({ type: 'uuid', nullable: true })
  cancellationId: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Field(() => Int, { description: 'Counts its changes; a change names the one that was read.' })
  @VersionColumn({ default: 1 })
  version: number;
}
