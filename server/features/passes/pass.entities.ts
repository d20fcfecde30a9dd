import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { Needs } from '../../graphql/access.ts';
import { Instant, LocalDateScalar } from '../../graphql/scalars.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { Channel } from '../audit/channel.ts';
import { Enrollment } from '../enrollments/enrollment.entity.ts';
import { Family } from '../families/family.entities.ts';
import { SchoolClass } from '../schedule/class.entities.ts';
import { Staff } from '../staff/staff.entities.ts';
import { Student } from '../students/student.entities.ts';
import { Task } from '../tasks/task.entity.ts';
import { PassTypeVersion } from './pass-type.entities.ts';
import { PassEntryKind } from './pass.enums.ts';

const SEE_PASSES = [Permission.PUNCH_PASSES, PermissionLevel.VIEW] as const;

@Needs(SEE_PASSES)
@ObjectType({
  description: 'A sold punch pass: prepaid visits of a family or a student.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => PassTypeVersion, ['accountId', 'versionId'], ['accountId', 'id'], {
  name: 'pass_version_fkey',
})
@ForeignKey(() => Family, ['accountId', 'familyId'], ['accountId', 'id'], {
  name: 'pass_family_fkey',
})
@ForeignKey(() => Student, ['accountId', 'studentId'], ['accountId', 'id'], {
  name: 'pass_student_fkey',
})
@Index('pass_family', ['accountId', 'familyId'])
@Index('pass_student', ['accountId', 'studentId'])
@Index('pass_version', ['accountId', 'versionId'])
@Index('pass_by_expiry', { synchronize: false })
@Index('pass_by_last_use', { synchronize: false })
@Index('pass_suspended', { synchronize: false })
@Index('pass_code', { synchronize: false })
@Check('pass_used_within_total', `used >= 0 and (total is null or used <= total)`)
@Check('pass_dates', `active_on <= expires`)
@Check('pass_last_used', `last_used_on is null or used > 0`)
export class Pass extends AccountRow {
  @Column({ type: 'uuid' })
  versionId: string;

  @Column({ type: 'uuid' })
  familyId: string;

  /** Set for a student pass, null for a family pass. */
  @Column({ type: 'uuid', nullable: true })
  studentId: string | null;

  @Field(() => Int, { nullable: true, description: 'Punches it was given; null is unlimited.' })
  @Column({ type: 'integer', nullable: true })
  total: number | null;

  /** Kept for speed; always the number of USE lines less the RETURN lines of its ledger. */
  @Field(() => Int, { description: 'Punches used and not returned.' })
  @Column({ type: 'integer', default: 0 })
  used: number;

  @Field(() => LocalDateScalar, { description: 'First day on which it may be used.' })
  @Column({ type: 'date' })
  activeOn: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day on which it may be used; null is never.',
  })
  @Column({ type: 'date', nullable: true })
  expires: LocalDate | null;

  /** Kept for speed, as `used` is: the latest date of a class whose punch was used and not returned. */
  @Column({ type: 'date', nullable: true })
  lastUsedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'What was noted when it was given.' })
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}

@Needs(SEE_PASSES)
@ObjectType({
  description:
    'A student’s row of a pass. A family pass has one for each student of the family. Source: rule P-1.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Pass, ['accountId', 'passId'], ['accountId', 'id'], {
  name: 'pass_holder_pass_fkey',
})
@ForeignKey(() => Student, ['accountId', 'studentId'], ['accountId', 'id'], {
  name: 'pass_holder_student_fkey',
})
@Index('pass_holder_key', ['accountId', 'passId', 'studentId'], { unique: true })
@Index('pass_holder_student', ['accountId', 'studentId'])
export class PassHolder extends AccountRow {
  @Column({ type: 'uuid' })
  passId: string;

  @Column({ type: 'uuid' })
  studentId: string;

  @Column({ type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;

  /** When the student left the family; punches made before stand. */
  @Column({ type: 'timestamptz', nullable: true })
  leftAt: Date | null;
}

@Needs(SEE_PASSES)
@ObjectType({
  description: 'A line of a pass’s ledger. Lines are only ever added.',
  simpleResolvers: true,
})
@Entity()
@ForeignKey(() => Task, ['accountId', 'taskId'], ['accountId', 'id'], {
  name: 'pass_entry_task_fkey',
})
@Index('pass_entry_task', ['accountId', 'taskId'], { where: 'task_id is not null' })
@ForeignKey(() => Pass, ['accountId', 'passId'], ['accountId', 'id'], {
  name: 'pass_entry_pass_fkey',
})
@ForeignKey(() => Enrollment, ['accountId', 'enrollmentId'], ['accountId', 'id'], {
  name: 'pass_entry_enrollment_fkey',
})
@ForeignKey(() => Student, ['accountId', 'studentId'], ['accountId', 'id'], {
  name: 'pass_entry_student_fkey',
})
@ForeignKey(() => SchoolClass, ['accountId', 'classId'], ['accountId', 'id'], {
  name: 'pass_entry_class_fkey',
})
@ForeignKey(() => Staff, ['accountId', 'byId'], ['accountId', 'id'], { name: 'pass_entry_by_fkey' })
@Index('pass_entry_seq_key', ['accountId', 'passId', 'seq'], { unique: true })
@Index('pass_entry_enrollment_key', ['accountId', 'enrollmentId', 'kind'], { unique: true })
@Index('pass_entry_student', ['accountId', 'studentId'])
@Index('pass_entry_class', ['accountId', 'classId'])
@Index('pass_entry_used_on', { synchronize: false })
@Check(
  'pass_entry_kind',
  `kind in ('GIVE', 'USE', 'RETURN', 'TOTAL', 'DATES', 'SUSPEND', 'UNSUSPEND', 'DELETE', 'JOIN', 'LEAVE')`,
)
@Check(
  'pass_entry_of_a_day',
  `case when kind in ('USE', 'RETURN')
    then num_nulls(enrollment_id, student_id, class_id, class_date) = 0
    else num_nonnulls(enrollment_id, class_id, class_date) = 0 end`,
)
@Check(
  'pass_entry_used_within_total',
  `used_after >= 0 and (total_after is null or used_after <= total_after)`,
)
export class PassEntry extends AccountRow {
  @Column({ type: 'uuid' })
  passId: string;

  @Field(() => Int, { description: 'Place in the ledger, from 1, without gaps.' })
  @Column({ type: 'integer' })
  seq: number;

  @Field(() => PassEntryKind, { description: 'What it records.' })
  @Column({ type: 'text' })
  kind: PassEntryKind;

  @Column({ type: 'uuid', nullable: true })
  enrollmentId: string | null;

  @Column({ type: 'uuid', nullable: true })
  studentId: string | null;

  @Column({ type: 'uuid', nullable: true })
  classId: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The date of the class, of USE and RETURN.',
  })
  @Column({ type: 'date', nullable: true })
  classDate: LocalDate | null;

  @Field(() => Int, { description: 'Punches used after this line.' })
  @Column({ type: 'integer' })
  usedAfter: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Punches given after this line; null is unlimited.',
  })
  @Column({ type: 'integer', nullable: true })
  totalAfter: number | null;

  /** Of GIVE and DATES. */
  @Column({ type: 'date', nullable: true })
  activeOnAfter: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day after this line, of GIVE and DATES; null is never.',
  })
  @Column({ type: 'date', nullable: true })
  expiresAfter: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' })
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Field(() => Channel, { description: 'Where it was done.' })
  @Column({ type: 'text' })
  channel: Channel;

  /** The closure that it was extended for. */
  @Column({ type: 'uuid', nullable: true })
  taskId: string | null;

  @Column({ type: 'uuid', nullable: true })
  byId: string | null;

  @Field(() => Instant, { description: 'When it was done.' })
  @Column({ type: 'timestamptz' })
  at: Date;
}
