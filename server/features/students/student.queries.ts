import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { notFound } from '../../graphql/errors.ts';
import type { Gender } from '../../shared/gender.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { lockFamilies } from '../families/family.queries.ts';

/** A student as those who change it need it. */
export interface LockedStudent {
  readonly id: string;
  readonly familyId: string;
  readonly familyName: string;
  readonly familyIsArchived: boolean;
  readonly version: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly born: LocalDate | null;
  readonly gender: Gender;
  readonly level: { readonly id: string; readonly name: string } | null;
  readonly rollComment: string | null;
  readonly isArchived: boolean;
  readonly [key: string]: unknown;
}

const FAMILY_OF = statement(
  'student_family_of',
  'select family_id as "familyId" from student where id = $1',
);

const LOCK = statement('student_lock', 'select 1 from student where id = $1 for no key update');

const LOAD = statement(
  'student_load',
  `select s.id, s.family_id as "familyId", f.name as "familyName", f.archived_at is not null as "familyIsArchived",
     s.version, s.first_name as "firstName", s.last_name as "lastName", s.born::text, s.gender,
     (select json_build_object('id', l.id, 'name', l.name) from level l where l.id = s.level_id) as level,
     s.roll_comment as "rollComment", s.archived_at is not null as "isArchived"
   from student s join family f on f.id = s.family_id where s.id = $1`,
);

/** Locks a student, whose family does not matter, and reads it. */
export async function lockStudent(tx: Tx, id: string): Promise<LockedStudent> {
  tx.send(LOCK, [id]);
  const [student] = await tx.query<LockedStudent>(LOAD, [id]);
  if (!student) throw notFound('student');
  return student;
}

/**
 * Locks a student with its family and perhaps another one, families first, as everybody does who moves students. Who
 * waited while the student was moved lets go of everything and begins again with the family where it is now: locks that
 * are taken in another order could wait for each other for ever.
 */
export async function lockStudentInFamily(
  tx: Tx,
  id: string,
  otherFamilyId: string | null = null,
): Promise<LockedStudent> {
  for (;;) {
    const [known] = await tx.query<{ familyId: string }>(FAMILY_OF, [id]);
    if (!known) throw notFound('student');
    const { familyId } = known;
    tx.send('savepoint unlocked');
    lockFamilies(tx, otherFamilyId === null ? [familyId] : [familyId, otherFamilyId]);
    const student = await lockStudent(tx, id);
    if (student.familyId === familyId) return student;
    tx.send('rollback to savepoint unlocked');
  }
}
