import type { FragmentType } from '@apollo/client/masking';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatAge } from '../../lib/format.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import { FamilyAlerts } from '../families/FamilyAlerts.tsx';
import {
  EnrollmentsHeader_familyFragmentDoc,
  EnrollmentsHeader_studentFragmentDoc,
} from './EnrollmentsHeader.generated.ts';
import { FamilyLine } from './FamilyLine.tsx';

type Family = FragmentType<typeof EnrollmentsHeader_familyFragmentDoc>;

interface FamilyHeaderProps {
  family: Family;
  actions: ReactNode;
}

/** Whose enrollments these are: a family's. */
export function FamilyEnrollmentsHeader({ actions, ...props }: FamilyHeaderProps) {
  const family = useFragmentData(EnrollmentsHeader_familyFragmentDoc, props.family);
  const title = `${family.name} family`;
  return (
    <>
      <PageHeader
        title={title}
        documentTitle={`${title}: enrollments`}
        trail={[['Families', '/families']]}
        beside={<ActivityDot isActive={family.isActive} isArchived={family.isArchived} />}
        meta={<FamilyLine family={family} />}
        actions={
          <>
            <Button component={Link} to={`/families/${family.id}`}>
              Family details
            </Button>
            {actions}
          </>
        }
      />
      <FamilyAlerts family={family} />
    </>
  );
}

const Age = styled('b')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  fontWeight: 500,
}));

const Meta = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 12px',
  '& > a': { color: theme.vars.palette.primary.main, fontWeight: 600, textDecoration: 'none' },
  '& > a:hover': { textDecoration: 'underline' },
}));

interface StudentHeaderProps {
  student: FragmentType<typeof EnrollmentsHeader_studentFragmentDoc>;
  /** Absent where the viewer may not see families. */
  family: Family | undefined;
  actions: ReactNode;
}

/** Whose enrollments these are: one student's. */
export function StudentEnrollmentsHeader({ family, actions, ...props }: StudentHeaderProps) {
  const student = useFragmentData(EnrollmentsHeader_studentFragmentDoc, props.student);
  const title = `${student.firstName} ${student.lastName}`;
  return (
    <>
      <PageHeader
        title={title}
        documentTitle={`${title}: enrollments`}
        trail={[['Students', '/students']]}
        beside={
          <>
            <ActivityDot isActive={student.isActive} isArchived={student.isArchived} />
            {student.age && <Age>{formatAge(student.age)}</Age>}
          </>
        }
        meta={family && <FamilyOfStudent family={family} />}
        actions={
          <>
            <Button component={Link} to={`/students/${student.id}`}>
              Student details
            </Button>
            {actions}
          </>
        }
      />
      {family && <FamilyWarnings family={family} />}
    </>
  );
}

function FamilyWarnings(props: { family: Family }) {
  return (
    <FamilyAlerts family={useFragmentData(EnrollmentsHeader_familyFragmentDoc, props.family)} />
  );
}

function FamilyOfStudent(props: { family: Family }) {
  const family = useFragmentData(EnrollmentsHeader_familyFragmentDoc, props.family);
  return (
    <Meta>
      <Link to={`/families/${family.id}/enrollments`}>{family.name} family</Link>
      <FamilyLine family={family} withStudents={false} />
    </Meta>
  );
}
