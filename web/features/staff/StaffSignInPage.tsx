import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { FormSkeleton } from './FormSkeleton.tsx';
import { SignInParts } from './SignInParts.tsx';
import { StaffHeader } from './StaffHeader.tsx';
import { StaffSignInPageDocument } from './StaffSignInPage.generated.ts';
import { trail } from './trail.ts';

/** How one staff member comes into the portal, and whether at all. */
export function StaffSignInPage() {
  const { staffId = '' } = useParams();
  const { data, error, refetch } = useQuery(StaffSignInPageDocument, {
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
      <SignInParts member={data.staffMember} />
    </>
  );
}
