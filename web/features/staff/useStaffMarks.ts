import { useQuery } from '@apollo/client/react';
import { StaffMarksDocument } from './StaffMarks.generated.ts';

/** What the school keeps of staff beyond the profile: keywords to choose from, and fields of its own. */
export function useStaffMarks() {
  const { data, error, refetch } = useQuery(StaffMarksDocument);
  return { marks: data, error, refetch };
}
