import { useQuery } from '@apollo/client/react';
import { count } from '../../lib/format.ts';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useAddressId } from '../../lib/useAddressId.ts';
import { useListParams } from '../../lib/useListParams.ts';
import { useOnlyHit } from '../../lib/useOnlyHit.ts';
import { useTold } from '../../lib/useTold.ts';
import { keepings, ListPage } from '../../ui/ListPage.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { NewLink } from '../../ui/NewLink.tsx';
import { Told } from '../../ui/Told.tsx';
import { FamiliesPageDocument } from './FamiliesPage.generated.ts';
import { FamiliesTable } from './FamiliesTable.tsx';

const KeywordFilter = lazyComponent(
  async () => (await import('./KeywordFilter.tsx')).KeywordFilter,
);

/** Every family of the account: found by name, guardian, e-mail or phone, page by page. */
export function FamiliesPage() {
  const list = useListParams({
    filters: keepings,
    defaultFilter: 'ALL',
    sorts: ['NAME', 'CREATED'],
  });
  const [keywordId] = useAddressId('keyword');
  const [told] = useTold();
  const withStudents = usePermission('STUDENTS');
  const mayCreate = usePermission('FAMILIES', 'FULL');
  const result = useQuery(FamiliesPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: {
      search: list.search || null,
      keywordId,
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
      beside={<Told news={told} />}
      filter={{ value: list.filter, onChange: list.setFilter }}
      filters={<KeywordFilter target="FAMILY" />}
      actions={mayCreate && <NewLink to="/families/new">New family</NewLink>}
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
