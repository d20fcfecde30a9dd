import { skipToken, useQuery } from '@apollo/client/react';
import { usePermission } from '../../lib/permission.ts';
import { ClassRosterDocument } from './ClassRoster.generated.ts';

/** The class on a date: whether it meets, its openings and, for who may see it, its roster. */
export function useClassOnDate(id: string, date: string | null) {
  const maySeeEnrollments = usePermission('ENROLLMENTS');
  const maySeeStudents = usePermission('STUDENTS');
  const withMedical = usePermission('STUDENT_MEDICAL');
  const withTokens = usePermission('MAKEUP_TOKENS');
  const withRoster = maySeeEnrollments && maySeeStudents;
  const { data, refetch } = useQuery(
    ClassRosterDocument,
    date
      ? {
          fetchPolicy: 'cache-and-network',
          variables: { id, date, withRoster, withMedical, withTokens },
        }
      : skipToken,
  );
  return { onDate: data?.class, maySeeRoster: withRoster, reload: () => void refetch() };
}
