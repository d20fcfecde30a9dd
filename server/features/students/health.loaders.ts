import { In } from 'typeorm';
import { inOrder, loader } from '../../graphql/loader-set.ts';
import { StudentMedical } from './student.entities.ts';

/** What is known of students' health; null where nothing is. */
export const healthOfStudent = loader<StudentMedical | null>('health', async (snapshot, ids) => {
  const rows = await snapshot.manager.find(StudentMedical, { where: { id: In([...ids]) } });
  return inOrder(
    ids,
    rows,
    (row) => row.id,
    (row) => row ?? null,
  );
});
