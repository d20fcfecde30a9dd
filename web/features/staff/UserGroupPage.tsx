import type { FragmentType } from '@apollo/client/masking';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { problemOf, type QueryProblem } from '../../lib/query-problem.ts';
import { useFragmentData } from '../../lib/useFragmentData.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FormSkeleton } from './FormSkeleton.tsx';
import { groupsTrail } from './trail.ts';
import { UserGroupForm_groupFragmentDoc } from './UserGroupForm.generated.ts';
import { UserGroupForm } from './UserGroupForm.tsx';
import { UserGroupPageDocument } from './UserGroupPage.generated.ts';

/** One user group, to change. */
export function UserGroupPage() {
  const { groupId = '' } = useParams();
  const { data, error, refetch } = useQuery(UserGroupPageDocument, {
    fetchPolicy: 'cache-and-network',
  });

  const group = data?.userGroups.find(({ id }) => id === groupId);

  if (!group && (data || error)) {
    return (
      <LoadProblemPage
        title="User group"
        trail={groupsTrail}
        problem={error && !data ? problemOf(error) : gone}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!group) return <FormSkeleton title="User group" />;
  return (
    <>
      <PageHeader title={group.name} trail={groupsTrail} />
      <Group key={groupId} group={group} onReload={() => void refetch()} />
    </>
  );
}

const gone: QueryProblem = {
  kind: 'notFound',
  message: 'There is no such user group.',
  requestId: null,
};

interface GroupProps {
  group: FragmentType<typeof UserGroupForm_groupFragmentDoc>;
  onReload: () => void;
}

function Group({ group, onReload }: GroupProps) {
  return (
    <UserGroupForm
      group={useFragmentData(UserGroupForm_groupFragmentDoc, group)}
      onReload={onReload}
    />
  );
}
