import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Link, useLocation, useSearchParams } from 'react-router';
import { count } from '../../lib/format.ts';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useListParams } from '../../lib/useListParams.ts';
import { Card } from '../../ui/Card.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NewLink } from '../../ui/NewLink.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { GroupFilter } from './GroupFilter.tsx';
import { StaffPageDocument } from './StaffPage.generated.ts';
import { StaffTable } from './StaffTable.tsx';

const filters = [
  { value: 'ACTIVE', label: 'Active' },
  { value: 'INACTIVE', label: 'Inactive' },
  { value: 'ALL', label: 'All' },
] as const;

const emptyTitles = {
  ACTIVE: 'Nobody active here',
  INACTIVE: 'Nobody was deactivated',
  ALL: 'Nobody here',
} as const;

const Saved = styled('span')(({ theme }) => ({ color: theme.vars.palette.tone.active }));

/** Who works here and who did. */
export function StaffPage() {
  const list = useListParams({
    filters: filters.map(({ value }) => value),
    defaultFilter: 'ACTIVE',
    sorts: ['NAME', 'TITLE', 'LOGIN', 'EMAIL', 'SIGNED_IN'],
  });
  const [params, setParams] = useSearchParams();
  const groupId = params.get('group');
  const location = useLocation();
  const saved = (location.state as { saved?: string } | null)?.saved;
  const mayCreate = usePermission('STAFF', 'FULL');
  const isAdmin = usePermission('ADMIN', 'FULL');
  const result = useQuery(StaffPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: {
      search: list.search || null,
      filter: list.filter,
      sort: list.sort,
      descending: list.descending,
      groupId,
    },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const members = shown?.staffMembers.edges.map(({ node }) => node) ?? [];

  return (
    <>
      <PageHeader
        title="Staff"
        beside={saved && <Saved role="status">{saved}</Saved>}
        actions={
          <>
            <SegmentedFilter
              label="Which staff"
              value={list.filter}
              options={filters}
              onChange={list.setFilter}
            />
            <GroupFilter
              groups={shown?.userGroups ?? []}
              value={groupId}
              onChange={(next) => {
                setParams(
                  (before) => {
                    const after = new URLSearchParams(before);
                    if (next) after.set('group', next);
                    else after.delete('group');
                    return after;
                  },
                  { replace: true },
                );
              }}
            />
            <SearchField
              label="Search staff"
              placeholder="Name, login, e-mail or phone"
              value={list.search}
              onSearch={list.setSearch}
            />
            {isAdmin && (
              <Button component={Link} to="/staff/groups">
                User groups
              </Button>
            )}
            {mayCreate && <NewLink to="/staff/new">New staff member</NewLink>}
          </>
        }
      />
      {result.error && !shown ? (
        <Card>
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        </Card>
      ) : (
        <>
          <StaffTable
            members={members}
            loading={isLoading}
            busy={isBusy}
            search={list.search}
            emptyTitle={emptyTitles[list.filter]}
            sorting={list.sorting}
          />
          {shown && members.length > 0 && (
            <LoadMore
              summary={`${count(members.length, 'staff member')} shown`}
              hasMore={shown.staffMembers.pageInfo.hasNextPage}
              loading={isLoadingMore}
              onMore={() =>
                void result.fetchMore({
                  variables: { after: shown.staffMembers.pageInfo.endCursor },
                })
              }
            />
          )}
        </>
      )}
    </>
  );
}
