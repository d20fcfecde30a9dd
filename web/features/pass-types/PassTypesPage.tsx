import { useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useLocation } from 'react-router';
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
import { PassTypesPageDocument } from './PassTypesPage.generated.ts';
import { PassTypesTable } from './PassTypesTable.tsx';
import { listPath } from './trail.ts';

const filters = [
  { value: 'ACTIVE', label: 'Active' },
  { value: 'SUSPENDED', label: 'Suspended' },
  { value: 'ALL', label: 'All' },
] as const;

const emptyTitles = {
  ACTIVE: 'No pass types here yet',
  SUSPENDED: 'No pass type is suspended',
  ALL: 'No pass types here yet',
} as const;

const Saved = styled('span')(({ theme }) => ({ color: theme.vars.palette.tone.active }));

/** Leads to the form; a link, so that it opens in a new tab too. */
function NewButton() {
  return <NewLink to={`${listPath}/new`}>New pass type</NewLink>;
}

/** The kinds of pass that the school sells, with what is sold and still owed of each. */
export function PassTypesPage() {
  const list = useListParams({
    filters: filters.map(({ value }) => value),
    defaultFilter: 'ACTIVE',
    sorts: ['TITLE', 'PRICE'],
  });
  const location = useLocation();
  const saved = (location.state as { saved?: string } | null)?.saved;
  const mayChange = usePermission('PUNCH_PASSES_PAGE', 'FULL');
  const maySeeForm = usePermission('CLASSES');
  const result = useQuery(PassTypesPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: {
      search: list.search || null,
      filter: list.filter,
      sort: list.sort,
      descending: list.descending,
    },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const types = shown?.passTypes.edges.map(({ node }) => node) ?? [];

  return (
    <>
      <PageHeader
        title="Punch passes"
        beside={saved && <Saved role="status">{saved}</Saved>}
        actions={
          <>
            <SegmentedFilter
              label="Which pass types"
              value={list.filter}
              options={filters}
              onChange={list.setFilter}
            />
            <SearchField
              label="Search pass types"
              placeholder="Part of the title"
              value={list.search}
              onSearch={list.setSearch}
            />
            {mayChange && maySeeForm && <NewButton />}
          </>
        }
      />
      {result.error && !shown ? (
        <Card>
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        </Card>
      ) : (
        <>
          <PassTypesTable
            types={types}
            currency={shown?.viewer?.account.currency ?? ''}
            loading={isLoading}
            busy={isBusy}
            search={list.search}
            emptyTitle={emptyTitles[list.filter]}
            sorting={list.sorting}
          />
          {shown && types.length > 0 && (
            <LoadMore
              summary={`${count(types.length, 'pass type')} shown`}
              hasMore={shown.passTypes.pageInfo.hasNextPage}
              loading={isLoadingMore}
              onMore={() =>
                void result.fetchMore({ variables: { after: shown.passTypes.pageInfo.endCursor } })
              }
            />
          )}
        </>
      )}
    </>
  );
}
