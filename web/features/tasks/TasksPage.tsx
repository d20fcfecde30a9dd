import { useQuery } from '@apollo/client/react';
import { useAccount } from '../../lib/account-context.ts';
import { count } from '../../lib/format.ts';
import { listState } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SegmentedFilter } from '../../ui/SegmentedFilter.tsx';
import { useMayCancel } from '../schedule/useMayCancel.ts';
import { taskColumns } from './task-columns.tsx';
import { isOpen } from './task-words.ts';
import { Task_taskFragmentDoc } from './Task.generated.ts';
import { TasksPageDocument } from './TasksPage.generated.ts';
import { useLiveTasks } from './useLiveTasks.ts';
import { RUNNING_MS, skipPollAttempt, usePolling } from './usePolling.ts';
import { useTaskFilters, type Show } from './useTaskFilters.ts';

const PAGE = 50;

const shows: readonly { value: Show; label: string }[] = [
  { value: 'ALL', label: 'All' },
  { value: 'OPEN', label: 'Running' },
  { value: 'DONE', label: 'Done' },
  { value: 'FAILED', label: 'Failed' },
  { value: 'STOPPED', label: 'Stopped' },
];

const whose = [
  { value: 'ALL', label: 'Everybody’s' },
  { value: 'MINE', label: 'Mine' },
] as const;

/** What is or was done in the background, the newest on top. */
export function TasksPage() {
  const { zone } = useAccount();
  const seesAll = usePermission('ADMIN');
  const mayCancel = useMayCancel();
  const filters = useTaskFilters();
  const result = useQuery(TasksPageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { states: filters.states, mine: filters.mine },
    skipPollAttempt,
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const tasks = useFragmentList(
    Task_taskFragmentDoc,
    shown?.backgroundTasks.edges.map(({ node }) => node) ?? [],
  );
  const open = tasks.filter(isOpen).map(({ id }) => id);
  // Asking for the list begins with its first page: further ones that somebody reads are not taken away.
  const hasOnePage = tasks.length <= PAGE;
  usePolling(result, hasOnePage && open.length > 0 ? RUNNING_MS : null);
  useLiveTasks(hasOnePage ? [] : open);

  return (
    <>
      <PageHeader
        title="Background tasks"
        actions={
          <>
            <SegmentedFilter
              label="Which tasks"
              value={filters.show}
              options={shows}
              onChange={filters.setShow}
            />
            {seesAll && (
              <SegmentedFilter
                label="Whose tasks"
                value={filters.mine ? 'MINE' : 'ALL'}
                options={whose}
                onChange={(value) => {
                  filters.setMine(value === 'MINE');
                }}
              />
            )}
          </>
        }
      />
      {result.error && !shown ? (
        <Card>
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        </Card>
      ) : (
        <>
          <DataTable
            label="Background tasks"
            columns={taskColumns(zone)}
            rows={tasks}
            rowKey={({ id }) => id}
            loading={isLoading}
            busy={isBusy}
            isSubdued={({ state }) => state === 'CANCELLED'}
            empty={
              filters.show === 'ALL' && !filters.mine ? (
                <EmptyState
                  title="Nothing was done in the background yet"
                  hint={
                    mayCancel &&
                    'Cancelling dates of several classes, or closing for a day, runs here and can be watched.'
                  }
                />
              ) : (
                <EmptyState title="No such task" hint="“All” shows those of the last 60 days." />
              )
            }
          />
          {shown && tasks.length > 0 && (
            <LoadMore
              summary={`${count(tasks.length, 'task')} shown`}
              hasMore={shown.backgroundTasks.pageInfo.hasNextPage}
              loading={isLoadingMore}
              onMore={() =>
                void result.fetchMore({
                  variables: { after: shown.backgroundTasks.pageInfo.endCursor },
                })
              }
            />
          )}
        </>
      )}
    </>
  );
}
