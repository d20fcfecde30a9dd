import { useQuery } from '@apollo/client/react';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { count } from '../../lib/format.ts';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useListParams } from '../../lib/useListParams.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { IconLink } from '../../ui/IconLink.tsx';
import { OpenIcon } from '../../ui/icons.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NamedFilter } from '../../ui/NamedFilter.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { AbsencesInARowPageDocument } from './AbsencesInARowPage.generated.ts';
import { ClassTabs } from './ClassTabs.tsx';
import { useAttendanceListFilters, useListChoices } from './list-filters.ts';
import { runColumns } from './run-columns.tsx';

/** Students who were absent several times one after the other, the longest run first. */
export function AbsencesInARowPage() {
  const { locationId } = useChosenLocation();
  const maySeeFamilies = usePermission('FAMILIES');
  // The server has one order of them.
  const { search, setSearch } = useListParams({
    ...{ filters: ['ALL'], defaultFilter: 'ALL', sorts: ['COUNT'] },
  });
  const { filters, filterCount, change, clear } = useAttendanceListFilters(['program']);
  const choices = useListChoices();
  const result = useQuery(AbsencesInARowPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: { search: search || null, locationId, programId: filters.program },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const runs = shown?.absencesInARow.edges.map(({ node }) => node) ?? [];

  return (
    <>
      <PageHeader
        title="Absences in a row"
        actions={
          <SearchField
            label="Search students"
            placeholder="Student name"
            value={search}
            onSearch={setSearch}
          />
        }
      />
      <ClassTabs />
      {choices && choices.programs.length > 0 && (
        <FilterBar filterCount={filterCount} onClear={clear}>
          <NamedFilter
            label="Program"
            all="All programs"
            records={choices.programs}
            value={filters.program}
            onChange={(program) => {
              change({ program });
            }}
          />
        </FilterBar>
      )}
      {result.error && !shown ? (
        <Card>
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        </Card>
      ) : (
        <>
          <DataTable
            label="Absences in a row"
            columns={runColumns}
            rows={runs}
            rowKey={({ id }) => id}
            loading={isLoading}
            busy={isBusy}
            actionsWidth={56}
            rowActions={
              maySeeFamilies
                ? ({ familyId, studentName }) => (
                    <IconLink
                      to={`/families/${familyId}`}
                      tip="Open family"
                      label={`Open the family of ${studentName}`}
                    >
                      <OpenIcon />
                    </IconLink>
                  )
                : undefined
            }
            empty={
              <EmptyState
                title={
                  search ? `No student matches “${search}”` : 'Nobody is absent again and again'
                }
                hint={
                  filterCount > 0 || search !== ''
                    ? 'The filters leave none; clear them to see all.'
                    : 'Here stands whose latest marks in a class are absences without an excuse.'
                }
              />
            }
          />
          {shown && runs.length > 0 && (
            <LoadMore
              summary={`${count(runs.length, 'student')} shown`}
              hasMore={shown.absencesInARow.pageInfo.hasNextPage}
              loading={isLoadingMore}
              onMore={() =>
                void result.fetchMore({
                  variables: { after: shown.absencesInARow.pageInfo.endCursor },
                })
              }
            />
          )}
        </>
      )}
    </>
  );
}
