import { useQuery } from '@apollo/client/react';
import { count } from '../../lib/format.ts';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useListParams } from '../../lib/useListParams.ts';
import { useOnlyHit } from '../../lib/useOnlyHit.ts';
import { activities, ListPage } from '../../ui/ListPage.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { FamiliesPageDocument } from './FamiliesPage.generated.ts';
import { FamiliesTable } from './FamiliesTable.tsx';

/** Every family of the account: found by name, guardian, e-mail or phone, page by page. */
export function FamiliesPage() {
  const list = useListParams({
    filters: activities,
    defaultFilter: 'ALL',
    sorts: ['NAME', 'CREATED'],
  });
  const withStudents = usePermission('STUDENTS');
  const result = useQuery(FamiliesPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: {
      search: list.search || null,
      filter: list.filter,
      sort: list.sort,
      descending: list.descending,
      withStudents,
    },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const families = shown?.families.edges.map(({ node }) => node) ?? [];
  const maySeeEnrollments = useMaySeeEnrollments();
  const openOnly = useOnlyHit(
    list.search,
    result.loading || isBusy ? null : families.map(({ id }) => id),
    (id) => `/families/${id}${maySeeEnrollments ? '/enrollments' : ''}`,
  );

  return (
    <ListPage
      title="Families"
      search={{
        value: list.search,
        placeholder: 'Name, e-mail or last digits of a phone',
        onSearch: list.setSearch,
        onEnter: openOnly,
      }}
      filter={{ value: list.filter, onChange: list.setFilter }}
      problem={result.error && !shown ? problemOf(result.error) : null}
      onRetry={() => void result.refetch()}
    >
      <FamiliesTable
        families={families}
        loading={isLoading}
        busy={isBusy}
        search={list.search}
        sorting={list.sorting}
      />
      {shown && families.length > 0 && (
        <LoadMore
          summary={`${count(families.length, 'family', 'families')} shown`}
          hasMore={shown.families.pageInfo.hasNextPage}
          loading={isLoadingMore}
          onMore={() =>
            void result.fetchMore({ variables: { after: shown.families.pageInfo.endCursor } })
          }
        />
      )}
    </ListPage>
  );
}
