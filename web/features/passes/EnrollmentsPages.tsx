import { useParams } from 'react-router';
import { EnrollmentsView } from './EnrollmentsView.tsx';

/** What a family's students are enrolled in, and the family's passes. */
export function FamilyEnrollmentsPage() {
  const { familyId = '' } = useParams();
  return <EnrollmentsView key={familyId} of={{ familyId }} />;
}

/** What one student is enrolled in, and the passes that the student holds. */
export function StudentEnrollmentsPage() {
  const { studentId = '' } = useParams();
  return <EnrollmentsView key={studentId} of={{ studentId }} />;
}
