import { useQuery } from '@apollo/client/react';
import { count } from '../../lib/format.ts';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useListParams } from '../../lib/useListParams.ts';
import { activities, ListPage } from '../../ui/ListPage.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { ClassesPageDocument } from './ClassesPage.generated.ts';
import { ClassesTable } from './ClassesTable.tsx';

/** The classes of the chosen location, or of all. */
export function ClassesPage() {
  const { locationId } = useChosenLocation();
  const list = useListParams({
    filters: activities,
    defaultFilter: 'ACTIVE',
    sorts: ['NAME', 'STARTS_ON'],
  });
  const result = useQuery(ClassesPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: {
      search: list.search || null,
      filter: list.filter,
      locationId,
      sort: list.sort,
      descending: list.descending,
    },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const classes = shown?.classes.edges.map(({ node }) => node) ?? [];

  return (
    <ListPage
      title="Classes"
      search={{ value: list.search, placeholder: 'Class name', onSearch: list.setSearch }}
      filter={{ value: list.filter, onChange: list.setFilter }}
      problem={result.error && !shown ? problemOf(result.error) : null}
      onRetry={() => void result.refetch()}
    >
      <ClassesTable
        classes={classes}
        loading={isLoading}
        busy={isBusy}
        search={list.search}
        sorting={list.sorting}
      />
      {shown && classes.length > 0 && (
        <LoadMore
          summary={`${count(classes.length, 'class', 'classes')} shown`}
          hasMore={shown.classes.pageInfo.hasNextPage}
          loading={isLoadingMore}
          onMore={() =>
            void result.fetchMore({ variables: { after: shown.classes.pageInfo.endCursor } })
          }
        />
      )}
    </ListPage>
  );
}
