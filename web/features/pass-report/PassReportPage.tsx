import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { count } from '../../lib/format.ts';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { Card } from '../../ui/Card.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { PassReportPageDocument } from './PassReportPage.generated.ts';
import { PassReportTable } from './PassReportTable.tsx';
import { csvAddress, filterArguments } from './report-filters.ts';
import { ReportFilterBar } from './ReportFilterBar.tsx';
import { useReportParams } from './useReportParams.ts';

/** Every sold pass, to be found by what stands on it: status, holder, days to go, punches left, days unused. */
export function PassReportPage() {
  const report = useReportParams();
  const withFamily = usePermission('FAMILIES');
  const withStudents = usePermission('STUDENTS');
  const asked = {
    search: report.search || null,
    ...filterArguments(report.filters),
    sort: report.sort,
    descending: report.descending,
  };
  const result = useQuery(PassReportPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: { ...asked, withFamily, withStudents },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const passes = shown?.passes.edges.map(({ node }) => node) ?? [];

  return (
    <>
      <PageHeader
        title="Pass report"
        actions={
          <>
            {withFamily && (
              <SearchField
                label="Search passes"
                placeholder="Family, student, e-mail or phone"
                value={report.search}
                onSearch={report.setSearch}
              />
            )}
            <Button component="a" href={csvAddress(asked)} download>
              Export to CSV
            </Button>
          </>
        }
      />
      <ReportFilterBar
        filters={report.filters}
        isFiltered={report.isFiltered}
        onChange={report.change}
        onClear={report.clear}
      />
      {result.error && !shown ? (
        <Card>
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        </Card>
      ) : (
        <>
          <PassReportTable
            passes={passes}
            loading={isLoading}
            busy={isBusy}
            isNarrowed={report.isFiltered || report.search !== ''}
            sorting={report.sorting}
          />
          {shown && passes.length > 0 && (
            <LoadMore
              summary={`${count(passes.length, 'pass', 'passes')} shown`}
              hasMore={shown.passes.pageInfo.hasNextPage}
              loading={isLoadingMore}
              onMore={() =>
                void result.fetchMore({ variables: { after: shown.passes.pageInfo.endCursor } })
              }
            />
          )}
        </>
      )}
    </>
  );
}
