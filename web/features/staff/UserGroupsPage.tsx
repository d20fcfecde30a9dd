import { useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useLocation } from 'react-router';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
import { NewLink } from '../../ui/NewLink.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { groupsPath, trail } from './trail.ts';
import { UserGroupsPageDocument } from './UserGroupsPage.generated.ts';
import { UserGroupsTable } from './UserGroupsTable.tsx';

const Saved = styled('span')(({ theme }) => ({ color: theme.vars.palette.tone.active }));

/** The sets of permissions that staff share. */
export function UserGroupsPage() {
  const location = useLocation();
  const saved = (location.state as { saved?: string } | null)?.saved;
  const { data, error, refetch } = useQuery(UserGroupsPageDocument, {
    fetchPolicy: 'cache-and-network',
  });

  if (error && !data) {
    return (
      <LoadProblemPage
        title="User groups"
        trail={trail}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <>
      <PageHeader
        title="User groups"
        trail={trail}
        beside={saved && <Saved role="status">{saved}</Saved>}
        meta="A group gives all who are in it the same permissions. A change counts from their next click on."
        actions={<NewLink to={`${groupsPath}/new`}>New user group</NewLink>}
      />
      <UserGroupsTable groups={data?.userGroups ?? []} loading={!data} />
    </>
  );
}
