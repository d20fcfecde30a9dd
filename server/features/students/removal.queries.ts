import { statement, type Statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RemovalFacts } from './removal.rules.ts';

type Write = readonly [Statement, readonly unknown[]];

/** Nobody is enrolled or given a pass while it is looked at whether that has happened. */
const LOCK = statement(
  'removal_lock',
  'select 1 from student where id = any ($1::uuid[]) order by id for update',
);

const FACTS = statement(
  'removal_facts',
  `select
     (select count(*)::int from enrollment e where e.student_id = any ($1::uuid[])) as enrollments,
     (select count(*)::int from (
        select h.pass_id from pass_holder h where h.student_id = any ($1::uuid[])
        union select p.id from pass p where p.student_id = any ($1::uuid[])
        union select p.id from pass p where p.family_id = $2::uuid) passes) as passes,
     (select count(*)::int from mark m where m.student_id = any ($1::uuid[])) as marks,
     (select count(*)::int from expected_absence a where a.student_id = any ($1::uuid[])) as absences,
     (select count(*)::int from token t where t.student_id = any ($1::uuid[])) as tokens,
     (select coalesce(json_agg(s.first_name order by s.born, s.id), '[]') from student s
      where s.id = any ($1::uuid[]) and exists (
        select from enrollment e where e.student_id = s.id and e.removed_at is null
          and (e.drops_on is null or e.drops_on >= $3::date))) as enrolled`,
);

/** What keeps students, and perhaps their family, from being removed or erased. */
export async function removalFacts(
  tx: Tx,
  of: { studentIds: readonly string[]; familyId: string | null },
  today: LocalDate,
): Promise<RemovalFacts> {
  tx.send(LOCK, [of.studentIds]);
  const [facts] = (await tx.query(FACTS, [of.studentIds, of.familyId, today])) as [RemovalFacts];
  return facts;
}

const ARCHIVE_STUDENTS = statement(
  'students_archive',
  'update student set archived_at = $3 where account_id = $1 and id = any ($2::uuid[])',
);

/** Archives students, or restores them. */
export const archiveStudents = (
  accountId: string,
  ids: readonly string[],
  at: Date | null,
): Write => [ARCHIVE_STUDENTS, [accountId, ids, at]];

const ERASE_OF_STUDENTS = [
  statement(
    'students_erase_notes',
    'delete from note where account_id = $1 and student_id = any ($2::uuid[])',
  ),
  statement(
    'students_erase_health',
    'delete from student_medical where account_id = $1 and id = any ($2::uuid[])',
  ),
  statement(
    'students_erase',
    'delete from student where account_id = $1 and id = any ($2::uuid[])',
  ),
];

/** Erases students with what was written down about them; keywords and custom values go by themselves. */
export const eraseStudents = (accountId: string, ids: readonly string[]): Write[] =>
  ERASE_OF_STUDENTS.map((what) => [what, [accountId, ids]]);

const ERASE_OF_FAMILY = ['note', 'address', 'contact', 'guardian', 'family'].map((table) =>
  statement(
    `family_erase_${table}`,
    `delete from ${table} where account_id = $1 and ${table === 'family' ? 'id' : 'family_id'} = $2`,
  ),
);

/** Erases a family that has no students any more. */
export const eraseFamily = (accountId: string, familyId: string): Write[] =>
  ERASE_OF_FAMILY.map((what) => [what, [accountId, familyId]]);

const ARCHIVE_FAMILY = statement(
  'family_archive',
  'update family set archived_at = $3 where account_id = $1 and id = $2',
);

/** Archives a family, or restores it. */
export const archiveFamily = (accountId: string, familyId: string, at: Date | null): Write => [
  ARCHIVE_FAMILY,
  [accountId, familyId, at],
];

/** Its students; those who were archived together with it are told apart from those who were so before. */
const STUDENTS = statement(
  'removal_students',
  `select s.id, s.first_name as "firstName", s.first_name || ' ' || s.last_name as name,
     s.archived_at is not null as "isArchived", coalesce(s.archived_at = f.archived_at, false) as "wentAlong"
   from student s join family f on f.id = s.family_id where s.family_id = $1 order by s.born, s.id`,
);

export interface FamilyStudent {
  readonly id: string;
  readonly firstName: string;
  readonly name: string;
  readonly isArchived: boolean;
  readonly wentAlong: boolean;
}

export const studentsToRemove = (tx: Tx, familyId: string): Promise<FamilyStudent[]> =>
  tx.query<FamilyStudent & Record<string, unknown>>(STUDENTS, [familyId]);
