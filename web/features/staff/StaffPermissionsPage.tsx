import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { FormSkeleton } from './FormSkeleton.tsx';
import { RightsForm } from './RightsForm.tsx';
import { StaffHeader } from './StaffHeader.tsx';
import { StaffPermissionsPageDocument } from './StaffPermissionsPage.generated.ts';
import { listPath, trail } from './trail.ts';

/** What one staff member may: groups and grants, and what they come to. */
export function StaffPermissionsPage() {
  const { staffId = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(StaffPermissionsPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id: staffId },
  });

  if (error && !data) {
    return (
      <LoadProblemPage
        title="Staff member"
        trail={trail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <FormSkeleton title="Staff member" />;
  return (
    <>
      <StaffHeader member={data.staffMember} />
      <RightsForm
        key={staffId}
        member={data.staffMember}
        groups={data.userGroups}
        onReload={() => void refetch()}
        onCancel={() => void navigate(listPath)}
      />
    </>
  );
}
