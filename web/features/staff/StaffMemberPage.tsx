import type { FragmentType } from '@apollo/client/masking';
import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { FormSkeleton } from './FormSkeleton.tsx';
import { StaffForm_memberFragmentDoc } from './StaffForm.generated.ts';
import { StaffForm, type Marks } from './StaffForm.tsx';
import { StaffHeader } from './StaffHeader.tsx';
import { StaffMemberPageDocument } from './StaffMemberPage.generated.ts';
import { listPath, trail } from './trail.ts';
import { useStaffMarks } from './useStaffMarks.ts';

/** One staff member's profile, to change or, with less permission, to read. */
export function StaffMemberPage() {
  const { staffId = '' } = useParams();
  const page = useQuery(StaffMemberPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { id: staffId },
  });
  const { marks, error, refetch } = useStaffMarks();
  const problem = page.data ? error : (page.error ?? error);

  if (problem && !(page.data && marks)) {
    return (
      <LoadProblemPage
        title="Staff member"
        trail={trail}
        problem={problemOf(problem)}
        onRetry={() => {
          void page.refetch();
          void refetch();
        }}
      />
    );
  }
  if (!page.data || !marks) return <FormSkeleton title="Staff member" />;
  const { staffMember } = page.data;
  return (
    <>
      <StaffHeader member={staffMember} />
      <Profile
        key={staffId}
        member={staffMember}
        marks={marks}
        onReload={() => void page.refetch()}
      />
    </>
  );
}

interface ProfileProps {
  member: FragmentType<typeof StaffForm_memberFragmentDoc>;
  marks: Marks;
  onReload: () => void;
}

function Profile(props: ProfileProps) {
  const navigate = useNavigate();
  const member = useFragmentData(StaffForm_memberFragmentDoc, props.member);
  return (
    <StaffForm
      member={member}
      marks={props.marks}
      onReload={props.onReload}
      onSaved={() => undefined}
      onCancel={() => void navigate(listPath)}
    />
  );
}
