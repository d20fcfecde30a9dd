import { statement, type Statement } from '../../db/statement.ts';
import { groupedInOrder, inOrder, loader } from '../../graphql/loader-set.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { studentJson, type StudentRow } from './student.sql.ts';

const BY_ID = statement(
  'students_by_id',
  `select ${studentJson('s', '$2::date')} as row from student s where s.id = any ($1)`,
);

const byFamily = (which: 'current' | 'archived') =>
  statement(
    `${which}_students_by_family`,
    `select ${studentJson('s', '$2::date')} as row from student s
     where s.family_id = any ($1) and s.archived_at is ${which === 'current' ? 'null' : 'not null'}
     order by s.born, s.id`,
  );

/** Students by id; null where there is none. */
export const studentById = loader<StudentRow | null>('student', async (snapshot, ids, context) => {
  const today = dateInZone(context.clock.now(), context.account.zone);
  const rows = await snapshot.query<{ row: StudentRow }>(BY_ID, [ids, today]);
  return inOrder(
    ids,
    rows.map(({ row }) => row),
    (row) => row.id,
    (row) => row ?? null,
  );
});

const ofFamily = (name: string, rowsOf: Statement) =>
  loader<StudentRow[]>(name, async (snapshot, ids, context) => {
    const today = dateInZone(context.clock.now(), context.account.zone);
    const rows = await snapshot.query<{ row: StudentRow }>(rowsOf, [ids, today]);
    return groupedInOrder(
      ids,
      rows.map(({ row }) => row),
      (row) => row.familyId,
    );
  });

/** The students of families, the eldest first. */
export const studentsOfFamily = ofFamily('familyStudents', byFamily('current'));
/** Those who are archived. */
export const archivedStudentsOfFamily = ofFamily('archivedStudents', byFamily('archived'));
