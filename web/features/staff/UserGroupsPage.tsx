import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Link, useLocation } from 'react-router';
import { problemOf } from '../../lib/query-problem.ts';
import { LoadProblemPage } from '../../ui/LoadProblemPage.tsx';
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
        actions={
          <Button component={Link} to={`${groupsPath}/new`} variant="contained" color="primary">
            New user group
          </Button>
        }
      />
      <UserGroupsTable groups={data?.userGroups ?? []} loading={!data} />
    </>
  );
}
