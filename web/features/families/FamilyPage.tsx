import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Link, useParams } from 'react-router';
import { useAccount } from '../../lib/account-context.ts';
import { formatInstant } from '../../lib/format.ts';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { DetailsSkeleton } from '../../ui/DetailsSkeleton.tsx';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { ActivityDot } from '../../ui/StatusDot.tsx';
import { FamilyPageDocument } from './FamilyPage.generated.ts';
import { FamilyPeople } from './FamilyPeople.tsx';
import { FamilyStudents } from './FamilyStudents.tsx';

/** One family, read only: its guardians, how to reach them, and its students. */
export function FamilyPage() {
  const { familyId = '' } = useParams();
  const { zone } = useAccount();
  const maySeeEnrollments = useMaySeeEnrollments();
  const maySeeStudents = usePermission('STUDENTS');
  const { data, error, refetch } = useQuery(FamilyPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id: familyId, withStudents: maySeeStudents },
  });

  if (error && !data) {
    return (
      <LoadProblemPage
        title="Family"
        trail={[['Families', '/families']]}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <DetailsSkeleton title="Family" trail={[['Families', '/families']]} />;
  const { family } = data;
  return (
    <>
      <PageHeader
        title={`${family.name} family`}
        trail={[['Families', '/families']]}
        beside={<ActivityDot isActive={family.isActive} />}
        meta={`With us since ${formatInstant(family.createdAt, zone).split(',')[0] ?? ''}`}
        actions={
          maySeeEnrollments && (
            <Button
              variant="contained"
              color="primary"
              component={Link}
              to={`/families/${family.id}/enrollments`}
            >
              Enrollments
            </Button>
          )
        }
      />
      <Section title="Guardians and contacts">
        <FamilyPeople family={family} />
      </Section>
      {maySeeStudents && <FamilyStudents family={family} />}
    </>
  );
}
