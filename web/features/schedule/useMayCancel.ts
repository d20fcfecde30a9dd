import { usePermission } from '../../lib/permission.ts';

/** Whether the viewer may cancel dates: it is said whose enrollments that touches. */
export function useMayCancel(): boolean {
  const mayChange = usePermission('CLASSES', 'FULL');
  const maySeeEnrollments = usePermission('ENROLLMENTS');
  const maySeeStudents = usePermission('STUDENTS');
  return mayChange && maySeeEnrollments && maySeeStudents;
}
