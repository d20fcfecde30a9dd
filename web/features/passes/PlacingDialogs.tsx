import type { FragmentType } from '@apollo/client/masking';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { EnrollmentDialogs } from '../enrollments/EnrollmentDialogs.tsx';
import { EnrollmentsHeader_studentFragmentDoc } from '../enrollments/EnrollmentsHeader.generated.ts';
import type { ComponentProps } from 'react';
import { GivePass_familyFragmentDoc } from './GivePass.generated.ts';

type Dialogs = Omit<
  ComponentProps<typeof EnrollmentDialogs>,
  'student' | 'students' | 'schoolClass'
>;

interface OfFamilyProps extends Dialogs {
  family: FragmentType<typeof GivePass_familyFragmentDoc>;
}

/** The dialogs about places on a family’s page: a new one is for one of its students. */
export function FamilyPlacing({ family, ...props }: OfFamilyProps) {
  const { students } = useFragmentData(GivePass_familyFragmentDoc, family);
  return <EnrollmentDialogs {...props} students={students.map(named)} />;
}

interface OfStudentProps extends Dialogs {
  student: FragmentType<typeof EnrollmentsHeader_studentFragmentDoc>;
}

/** … and on a student’s. */
export function StudentPlacing({ student, ...props }: OfStudentProps) {
  const facts = useFragmentData(EnrollmentsHeader_studentFragmentDoc, student);
  return <EnrollmentDialogs {...props} student={named(facts)} />;
}

const named = ({
  id,
  firstName,
  lastName,
}: {
  id: string;
  firstName: string;
  lastName: string;
}) => ({
  id,
  name: `${firstName} ${lastName}`,
});
