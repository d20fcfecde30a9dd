import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { Channel } from '../audit/channel.ts';
import { Enrollment } from '../enrollments/enrollment.entity.ts';
import { Cancellation } from '../schedule/calendar.entities.ts';
import { SchoolClass } from '../schedule/class.entities.ts';
import { Location, Program } from '../schedule/place.entities.ts';
import { Staff } from '../staff/staff.entities.ts';
import { Student } from '../students/student.entities.ts';
import { type TokenEntryKind, type TokenOrigin } from './token.enums.ts';

/** A credit for a missed class. Never erased: taken back or deleted, it still says that its absence has had one. */
@Entity()
@ForeignKey(() => Student, ['accountId', 'studentId'], ['accountId', 'id'], {
  name: 'token_student_fkey',
})
@ForeignKey(() => SchoolClass, ['accountId', 'classId'], ['accountId', 'id'], {
  name: 'token_class_fkey',
})
@ForeignKey(() => Enrollment, ['accountId', 'enrollmentId'], ['accountId', 'id'], {
  name: 'token_enrollment_fkey',
})
@ForeignKey(() => Cancellation, ['accountId', 'cancellationId'], ['accountId', 'id'], {
  name: 'token_cancellation_fkey',
})
@ForeignKey(() => Location, ['accountId', 'locationId'], ['accountId', 'id'], {
  name: 'token_location_fkey',
})
@ForeignKey(() => Enrollment, ['accountId', 'makeupId'], ['accountId', 'id'], {
  name: 'token_makeup_fkey',
})
@Index('token_earned_key', { synchronize: false })
@Index('token_makeup_key', ['accountId', 'makeupId'], {
  unique: true,
  where: 'makeup_id is not null',
})
@Index('token_student', ['accountId', 'studentId', 'expires', 'id'])
@Index('token_by_expires', { synchronize: false })
@Index('token_by_issued', ['accountId', 'issuedOn', 'id'], {
  where: '((revoked_at IS NULL) AND (deleted_at IS NULL))',
})
@Index('token_requested', { synchronize: false })
@Index('token_class', ['accountId', 'classId', 'date'], { where: 'class_id is not null' })
@Index('token_enrollment', ['accountId', 'enrollmentId'], { where: 'enrollment_id is not null' })
@Index('token_cancellation', ['accountId', 'cancellationId'], {
  where: 'cancellation_id is not null',
})
@Index('token_location', ['accountId', 'locationId'], { where: 'location_id is not null' })
@Check('token_origin', `origin in ('ABSENCE', 'CANCELLATION', 'MANUAL')`)
@Check(
  'token_missed',
  `case origin when 'MANUAL' then class_id is null and date is null
     else class_id is not null and date is not null end`,
)
@Check(
  'token_cancelled',
  `case origin when 'CANCELLATION' then cancellation_id is not null
     when 'MANUAL' then cancellation_id is null else true end`,
)
@Check('token_recalled', `recalled_at is null or origin <> 'MANUAL'`)
@Check('token_requested', `requested_at is null or makeup_id is not null`)
@Check('token_unused', `makeup_id is null or (revoked_at is null and deleted_at is null)`)
export class Token extends AccountRow {
  @Column({ type: 'uuid' })
  studentId: string;

  @Column({ type: 'text' })
  origin: TokenOrigin;

  /** The class that was missed or cancelled, with its date; neither of what was made by hand. */
  @Column({ type: 'uuid', nullable: true })
  classId: string | null;

  @Column({ type: 'date', nullable: true })
  date: LocalDate | null;

  /** The enrollment that earned it. */
  @Column({ type: 'uuid', nullable: true })
  enrollmentId: string | null;

  /** What it was given for; of what an absence has earned, the cancellation that it is owed for while that stands (rule M-6). */
  @Column({ type: 'uuid', nullable: true })
  cancellationId: string | null;

  /** Whether it counts against the limit of its period (rule M-4). */
  @Column({ type: 'boolean', default: false })
  counts: boolean;

  /** Where it can be used, if the settings lock tokens to a location; null is anywhere. */
  @Column({ type: 'uuid', nullable: true })
  locationId: string | null;

  @Column({ type: 'date' })
  issuedOn: LocalDate;

  /** The last day on which its makeup may be; null is never. */
  @Column({ type: 'date', nullable: true })
  expires: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  comment: string | null;

  /** The enrollment that it pays for. */
  @Column({ type: 'uuid', nullable: true })
  makeupId: string | null;

  /** Somebody has asked for that makeup, and nobody has decided. */
  @Column({ type: 'timestamptz', nullable: true })
  requestedAt: Date | null;

  /**
   * It goes when its makeup does: the date that it was given for is held after all, and staff want it back; or its excuse
   * was taken back while only excused absences earned (rule M-8).
   */
  @Column({ type: 'timestamptz', nullable: true })
  recalledAt: Date | null;

  /** What it was made for is not so any more. */
  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  deletedAt: Date | null;

  @VersionColumn({ default: 1 })
  version: number;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}

/** The programs in whose classes a token can be used; without any, in all. */
@Entity()
@ForeignKey(() => Token, ['accountId', 'tokenId'], ['accountId', 'id'], {
  name: 'token_program_token_fkey',
})
@ForeignKey(() => Program, ['accountId', 'programId'], ['accountId', 'id'], {
  name: 'token_program_program_fkey',
})
@Index('token_program_key', ['accountId', 'tokenId', 'programId'], { unique: true })
@Index('token_program_program', ['accountId', 'programId'])
export class TokenProgram extends AccountRow {
  @Column({ type: 'uuid' })
  tokenId: string;

  @Column({ type: 'uuid' })
  programId: string;
}

/** A step in a token's story. Added to, never changed. */
@Entity()
@ForeignKey(() => Token, ['accountId', 'tokenId'], ['accountId', 'id'], {
  name: 'token_entry_token_fkey',
})
@ForeignKey(() => Enrollment, ['accountId', 'makeupId'], ['accountId', 'id'], {
  name: 'token_entry_makeup_fkey',
})
@ForeignKey(() => Staff, ['accountId', 'byId'], ['accountId', 'id'], {
  name: 'token_entry_by_fkey',
})
@Index('token_entry_key', ['accountId', 'tokenId', 'no'], { unique: true })
@Index('token_entry_makeup', ['accountId', 'makeupId'], { where: 'makeup_id is not null' })
@Index('token_entry_by', ['accountId', 'byId'], { where: 'by_id is not null' })
@Check(
  'token_entry_kind',
  `kind in ('ISSUE', 'REVOKE', 'REQUEST', 'APPROVE', 'DENY', 'REDEEM', 'RETURN', 'EDIT', 'REASSIGN', 'DELETE')`,
)
export class TokenEntry extends AccountRow {
  @Column({ type: 'uuid' })
  tokenId: string;

  /** From 1 on; the token's version that the step made. */
  @Column({ type: 'integer' })
  no: number;

  @Column({ type: 'text' })
  kind: TokenEntryKind;

  /** The makeup that it is about. */
  @Column({ type: 'uuid', nullable: true })
  makeupId: string | null;

  /** The expiry after this step. */
  @Column({ type: 'date', nullable: true })
  expires: LocalDate | null;

  /** Why, in one sentence. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text' })
  channel: Channel;

  /** Null where Cartwheel itself did it. */
  @Column({ type: 'uuid', nullable: true })
  byId: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;
}

/** An evaluation of a class date that is to be made, or was: after the class, and at the end of the day (rule M-3). */
@Entity()
@ForeignKey(() => SchoolClass, ['accountId', 'classId'], ['accountId', 'id'], {
  name: 'evaluation_class_fkey',
})
@Index('evaluation_key', ['accountId', 'classId', 'date', 'dueAt'], { unique: true })
@Index('evaluation_due', { synchronize: false })
@Index('evaluation_open', { synchronize: false })
@Index('evaluation_done', ['doneAt'], { where: 'done_at is not null' })
export class Evaluation extends AccountRow {
  @Column({ type: 'uuid' })
  classId: string;

  @Column({ type: 'date' })
  date: LocalDate;

  @Column({ type: 'timestamptz' })
  dueAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  doneAt: Date | null;
}
