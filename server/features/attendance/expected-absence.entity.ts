import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import type { Channel } from '../audit/channel.ts';
import { Staff } from '../staff/staff.entities.ts';
import { Student } from '../students/student.entities.ts';
import { Occurrence } from './occurrence.entity.ts';

/** Somebody told the school beforehand that a student will not come. */
@Entity()
@ForeignKey(() => Student, ['accountId', 'studentId'], ['accountId', 'id'], {
  name: 'expected_absence_student_fkey',
})
@ForeignKey(() => Occurrence, ['accountId', 'occurrenceId'], ['accountId', 'id'], {
  name: 'expected_absence_occurrence_fkey',
})
@ForeignKey(() => Staff, ['accountId', 'byId'], ['accountId', 'id'], {
  name: 'expected_absence_by_fkey',
})
@Index('expected_absence_key', ['accountId', 'occurrenceId', 'studentId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('expected_absence_student', ['accountId', 'studentId', 'at'])
@Index('expected_absence_by', ['accountId', 'byId'])
export class ExpectedAbsence extends AccountRow {
  @Column({ type: 'uuid' })
  studentId: string;

  @Column({ type: 'uuid' })
  occurrenceId: string;

  @Column({ type: 'boolean' })
  isExcused: boolean;

  /** The family may read it. */
  @Column({ type: 'text', nullable: true })
  comment: string | null;

  @Column({ type: 'text' })
  channel: Channel;

  @Column({ type: 'uuid', nullable: true })
  byId: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;
}
