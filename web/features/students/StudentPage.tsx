import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Link, useParams } from 'react-router';
import { useDesk } from '../../lib/desk.ts';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useMayPunch } from '../../lib/useMayPunch.ts';
import { DetailsSkeleton } from '../../ui/DetailsSkeleton.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { FamilyPeople } from '../families/FamilyPeople.tsx';
import { MedicalAlert } from './MedicalAlert.tsx';
import { StudentFacts } from './StudentFacts.tsx';
import { StudentPageDocument } from './StudentPage.generated.ts';

/** One student, read only. */
export function StudentPage() {
  const { studentId = '' } = useParams();
  const maySeeMedical = usePermission('STUDENT_MEDICAL');
  const maySeeFamilies = usePermission('FAMILIES');
  const maySeeEnrollments = useMaySeeEnrollments();
  const mayPunch = useMayPunch();
  const desk = useDesk();
  const { data, error, refetch } = useQuery(StudentPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id: studentId, withMedical: maySeeMedical, withFamily: maySeeFamilies },
  });

  if (error && !data) {
    return (
      <LoadProblemPage
        title="Student"
        trail={[['Students', '/students']]}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <DetailsSkeleton title="Student" trail={[['Students', '/students']]} />;
  const { student } = data;
  const name = `${student.firstName} ${student.lastName}`;
  return (
    <>
      <PageHeader
        title={name}
        trail={[['Students', '/students']]}
        beside={<ActivityDot isActive={student.isActive} />}
        actions={
          <>
            {mayPunch && (
              <Button
                onClick={() => {
                  desk.open({ kind: 'punch', studentId: student.id });
                }}
              >
                Punch in
              </Button>
            )}
            {maySeeEnrollments && (
              <Button
                variant="contained"
                color="primary"
                component={Link}
                to={`/students/${student.id}/enrollments`}
              >
                Enrollments
              </Button>
            )}
          </>
        }
      />
      {maySeeMedical && <MedicalAlert text={student.medicalAlert ?? null} />}
      <TwoColumns>
        <Section title="Details">
          <StudentFacts student={student} />
        </Section>
        {student.family && (
          <Section
            title={`${student.family.name} family`}
            actions={
              <Button size="small" component={Link} to={`/families/${student.family.id}`}>
                Open family
              </Button>
            }
          >
            <FamilyPeople family={student.family} />
          </Section>
        )}
      </TwoColumns>
    </>
  );
}
