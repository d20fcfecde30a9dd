import { In } from 'typeorm';
import { statement } from '../../db/statement.ts';
import { groupedInOrder, inOrder, loader } from '../../graphql/loader-set.ts';
import { dateInZone } from '../../shared/local-date.ts';
import { StudentMedical } from './student.entities.ts';
import { studentJson, type StudentRow } from './student.sql.ts';

const BY_ID = statement(
  'students_by_id',
  `select ${studentJson('s', '$2::date')} as row from student s where s.id = any ($1)`,
);

const BY_FAMILY = statement(
  'students_by_family',
  `select ${studentJson('s', '$2::date')} as row from student s
   where s.family_id = any ($1) and s.archived_at is null order by s.born, s.id`,
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

/** The students of families, the eldest first. */
export const studentsOfFamily = loader<StudentRow[]>(
  'familyStudents',
  async (snapshot, ids, context) => {
    const today = dateInZone(context.clock.now(), context.account.zone);
    const rows = await snapshot.query<{ row: StudentRow }>(BY_FAMILY, [ids, today]);
    return groupedInOrder(
      ids,
      rows.map(({ row }) => row),
      (row) => row.familyId,
    );
  },
);

/** Medical alerts by student; null where there is none. */
export const medicalAlert = loader<string | null>('medicalAlert', async (snapshot, ids) => {
  const rows = await snapshot.manager.find(StudentMedical, { where: { id: In([...ids]) } });
  return inOrder(
    ids,
    rows,
    (row) => row.id,
    (row) => row?.alert ?? null,
  );
});
