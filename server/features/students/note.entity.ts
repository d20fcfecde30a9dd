import { Check, Column, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { AccountRow } from '../../db/row.ts';
import { Family } from '../families/family.entities.ts';
import { Staff } from '../staff/staff.entities.ts';
import type { NoteLevel } from './note.form.ts';
import { Student } from './student.entities.ts';

/** What staff write down about a family or a student. Open until somebody closes it. */
@Entity()
@ForeignKey(() => Family, ['accountId', 'familyId'], ['accountId', 'id'], {
  name: 'note_family_fkey',
})
@ForeignKey(() => Student, ['accountId', 'studentId'], ['accountId', 'id'], {
  name: 'note_student_fkey',
})
@ForeignKey(() => Staff, ['accountId', 'authorId'], ['accountId', 'id'], {
  name: 'note_author_fkey',
})
@Index('note_family', ['accountId', 'familyId'], { where: 'family_id is not null' })
@Index('note_student', ['accountId', 'studentId'], { where: 'student_id is not null' })
@Check('note_of_one', `num_nonnulls(family_id, student_id) = 1`)
@Check('note_level', `level in ('INFO', 'IMPORTANT', 'CRITICAL')`)
export class Note extends AccountRow {
  @Column({ type: 'uuid', nullable: true })
  familyId: string | null;

  @Column({ type: 'uuid', nullable: true })
  studentId: string | null;

  @Column({ type: 'text' })
  level: NoteLevel;

  @Column({ type: 'text' })
  text: string;

  /** Null if it came with an import. */
  @Column({ type: 'uuid', nullable: true })
  authorId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @VersionColumn({ default: 1 })
  version: number;
}
