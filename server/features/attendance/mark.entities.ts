import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { Needs } from '../../graphql/access.ts';
import { Instant, LocalTimeScalar } from '../../graphql/scalars.ts';
import type { LocalTime } from '../../shared/local-date.ts';
import { Channel } from '../audit/channel.ts';
import { Enrollment } from '../enrollments/enrollment.entity.ts';
import { Staff } from '../staff/staff.entities.ts';
import { Student } from '../students/student.entities.ts';
import { SEE_ATTENDANCE } from './attendance.access.ts';
import { MarkStatus } from './attendance.enums.ts';
import { Occurrence } from './occurrence.entity.ts';

const STATUSES = `'PRESENT', 'TARDY', 'LEFT_EARLY', 'TARDY_LEFT_EARLY', 'ABSENT', 'EXCUSED'`;

/** What is recorded of a student at an occurrence, as it stands; its versions tell how it came about. */
@Needs(SEE_ATTENDANCE)
@ObjectType({
  description: 'What is recorded of a student at an occurrence. Source: rule T-3.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Occurrence, ['accountId', 'occurrenceId'], ['accountId', 'id'], {
  name: 'mark_occurrence_fkey',
})
@ForeignKey(() => Student, ['accountId', 'studentId'], ['accountId', 'id'], {
  name: 'mark_student_fkey',
})
@ForeignKey(() => Enrollment, ['accountId', 'enrollmentId'], ['accountId', 'id'], {
  name: 'mark_enrollment_fkey',
})
@Index('mark_key', { synchronize: false })
@Index('mark_student', { synchronize: false })
@Index('mark_absent', ['accountId', 'studentId', 'occurrenceId'], { where: "status = 'ABSENT'" })
@Index('mark_enrollment', ['accountId', 'enrollmentId'])
@Check('mark_status', `status in (${STATUSES})`)
@Check('mark_auto', `not is_auto or status in ('ABSENT', 'EXCUSED')`)
@Check('mark_times', `arrived_at <= left_at`)
export class Mark extends AccountRow {
  @Column({ type: 'uuid' })
  occurrenceId: string;

  @Column({ type: 'uuid' })
  studentId: string;

  /** The enrollment that covered the date when it was marked; the mark stays when that is changed. */
  @Column({ type: 'uuid', nullable: true })
  enrollmentId: string | null;

  /** Null when a mark was taken back: nothing is recorded again. */
  @Field(() => MarkStatus, {
    nullable: true,
    description: 'What is recorded; null when the mark was taken back. Source: rule T-3.',
  })
  @Column({ type: 'text', nullable: true })
  status: MarkStatus | null;

  /** Made by the first check-in of somebody else, not by a person (rule T-6). */
  @Field(() => Boolean, {
    description: 'Made by the first check-in of somebody else, not by a person. Source: rule T-6.',
  })
  @Column({ type: 'boolean', default: false })
  isAuto: boolean;

  @Field(() => String, { nullable: true, description: 'What was written beside it.' })
  @Column({ type: 'text', nullable: true })
  comment: string | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When the student came.' })
  @Column({ type: 'time', precision: 0, nullable: true })
  arrivedAt: LocalTime | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When the student left.' })
  @Column({ type: 'time', precision: 0, nullable: true })
  leftAt: LocalTime | null;

  /** The number of its last version. */
  @Field(() => Int, { description: 'The number of its last version.' })
  @Column({ type: 'integer', default: 1 })
  version: number;

  @Field(() => Instant, { description: 'When that was made.' })
  @Column({ type: 'timestamptz' })
  changedAt: Date;
}

/** A mark as somebody made it. Added to, never changed. */
@Needs(SEE_ATTENDANCE)
@ObjectType({ description: 'A mark as somebody made it. Source: rule T-5.', simpleResolvers: true })
@Entity()
@ForeignKey(() => Mark, ['accountId', 'markId'], ['accountId', 'id'], {
  name: 'mark_version_mark_fkey',
})
@ForeignKey(() => Staff, ['accountId', 'byId'], ['accountId', 'id'], {
  name: 'mark_version_by_fkey',
})
@Index('mark_version_key', ['accountId', 'markId', 'no'], { unique: true })
@Index('mark_version_by', ['accountId', 'byId'])
export class MarkVersion extends AccountRow {
  @Column({ type: 'uuid' })
  markId: string;

  /** From 1 on. */
  @Field(() => Int, { description: 'From 1 on.' })
  @Column({ type: 'integer' })
  no: number;

  @Field(() => MarkStatus, {
    nullable: true,
    description: 'What is recorded; null when the mark was taken back. Source: rule T-3.',
  })
  @Column({ type: 'text', nullable: true })
  status: MarkStatus | null;

  @Field(() => Boolean, {
    description: 'Made by the first check-in of somebody else, not by a person. Source: rule T-6.',
  })
  @Column({ type: 'boolean' })
  isAuto: boolean;

  @Field(() => String, { nullable: true, description: 'What was written beside it.' })
  @Column({ type: 'text', nullable: true })
  comment: string | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When the student came.' })
  @Column({ type: 'time', precision: 0, nullable: true })
  arrivedAt: LocalTime | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When the student left.' })
  @Column({ type: 'time', precision: 0, nullable: true })
  leftAt: LocalTime | null;

  /** Whether the check-in mode of its channel was on. */
  @Column({ type: 'boolean' })
  inCheckInMode: boolean;

  @Field(() => Channel, { description: 'Where it was made.' })
  @Column({ type: 'text' })
  channel: Channel;

  /** Null where Cartwheel itself made it. */
  @Column({ type: 'uuid', nullable: true })
  byId: string | null;

  @Field(() => Instant, { description: 'When it was made.' })
  @Column({ type: 'timestamptz' })
  at: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who made it; null where Cartwheel itself did.',
  })
  readonly by?: string | null;
}
