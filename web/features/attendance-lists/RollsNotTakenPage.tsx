import { useQuery } from '@apollo/client/react';
import { useAccount } from '../../lib/account-context.ts';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { count } from '../../lib/format.ts';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { addDays } from '../../lib/plain-date.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useListParams } from '../../lib/useListParams.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NamedFilter } from '../../ui/NamedFilter.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { ClassTabs } from './ClassTabs.tsx';
import { DateRange } from './DateRange.tsx';
import { useAttendanceListFilters, useListChoices } from './list-filters.ts';
import { rollColumns } from './roll-columns.tsx';
import { RollsNotTakenPageDocument } from './RollsNotTakenPage.generated.ts';

/** How far back the server looks unasked (rule T-10). */
const DAYS_BACK = 14;

/** Occurrences that are over and of which nothing is recorded, the oldest first. */
export function RollsNotTakenPage() {
  const { locationId } = useChosenLocation();
  const { today } = useAccount();
  const list = useListParams({ filters: ['ALL'], defaultFilter: 'ALL', sorts: ['DATE'] });
  const narrowed = useAttendanceListFilters(['program', 'instructor', 'from', 'to']);
  const { filters, filterCount, change } = narrowed;
  const choices = useListChoices();
  const result = useQuery(RollsNotTakenPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: {
      ...{ search: list.search || null, locationId, descending: list.descending },
      ...{ from: filters.from, to: filters.to },
      ...{ programId: filters.program, instructorId: filters.instructor },
    },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const rolls = shown?.rollsNotTaken.edges.map(({ node }) => node) ?? [];

  return (
    <>
      <PageHeader
        title="Rolls not taken"
        actions={
          <SearchField
            label="Search classes"
            placeholder="Class name"
            value={list.search}
            onSearch={list.setSearch}
          />
        }
      />
      <ClassTabs />
      <FilterBar filterCount={filterCount} onClear={narrowed.clear}>
        <DateRange
          from={filters.from ?? addDays(filters.to ?? today, -DAYS_BACK)}
          to={filters.to ?? today}
          latest={today}
          onChange={change}
        />
        <NamedFilter
          label="Program"
          all="All programs"
          records={choices?.programs}
          value={filters.program}
          onChange={(program) => {
            change({ program });
          }}
        />
        <NamedFilter
          label="Instructor"
          all="All instructors"
          records={choices?.instructors}
          value={filters.instructor}
          onChange={(instructor) => {
            change({ instructor });
          }}
        />
      </FilterBar>
      {result.error && !shown ? (
        <Card>
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        </Card>
      ) : (
        <>
          <DataTable
            label="Rolls not taken"
            columns={rollColumns}
            rows={rolls}
            rowKey={({ id }) => id}
            loading={isLoading}
            busy={isBusy}
            sorting={list.sorting}
            empty={
              <EmptyState
                title={
                  list.search
                    ? `No roll of a class “${list.search}” is missing`
                    : 'All rolls are taken'
                }
                hint={
                  filterCount > 0 || list.search !== ''
                    ? 'The filters leave none; clear them to see all.'
                    : `Nothing is missing of the last ${String(DAYS_BACK)} days.`
                }
              />
            }
          />
          {shown && rolls.length > 0 && (
            <LoadMore
              summary={`${count(rolls.length, 'roll')} shown`}
              hasMore={shown.rollsNotTaken.pageInfo.hasNextPage}
              loading={isLoadingMore}
              onMore={() =>
                void result.fetchMore({
                  variables: { after: shown.rollsNotTaken.pageInfo.endCursor },
                })
              }
            />
          )}
        </>
      )}
    </>
  );
}
