import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { useChosenLocation } from '../../lib/chosen-location.ts';
import { count } from '../../lib/format.ts';
import { listState, useListFetchPolicy } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { useChosenRows } from '../../lib/useChosenRows.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { useListParams } from '../../lib/useListParams.ts';
import { useTold } from '../../lib/useTold.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Told } from '../../ui/Told.tsx';
import { useActionsWidth } from '../../ui/useActionsWidth.ts';
import { ChosenTokensBar } from './ChosenTokensBar.tsx';
import { MakeupTokensPageDocument } from './MakeupTokensPage.generated.ts';
import { TokenPlacesDocument } from './ReassignTokens.generated.ts';
import { StudentTabs } from './StudentTabs.tsx';
import { Token_tokenFragmentDoc } from './Token.generated.ts';
import { tokenColumns } from './token-columns.tsx';
import { shows, statusesOf, useTokenFilters } from './token-filters.ts';
import type { TokenTask } from './token-task.ts';
import type { Token } from './token-words.ts';
import { TokenDialogs } from './TokenDialogs.tsx';
import { TokenFilterBar } from './TokenFilterBar.tsx';
import { TokenRowActions } from './TokenRowActions.tsx';
import { useTokenRights } from './useTokenRights.ts';

/** The makeup tokens of all students, the first to expire on top. */
export function MakeupTokensPage() {
  const { locationId } = useChosenLocation();
  const { today } = useAccount();
  const { mayCreate } = useTokenRights();
  const maySeeAttendance = usePermission('ATTENDANCE');
  const actionsWidth = useActionsWidth(3);
  const list = useListParams({
    ...{ filters: shows, defaultFilter: 'OPEN' },
    sorts: ['EXPIRES', 'STUDENT', 'ISSUED'],
  });
  const narrowed = useTokenFilters();
  const { filters, filterCount } = narrowed;
  const places = useQuery(TokenPlacesDocument).data;
  const [task, setTask] = useState<TokenTask | null>(null);
  const [told, setTold] = useTold();
  const result = useQuery(MakeupTokensPageDocument, {
    fetchPolicy: useListFetchPolicy(),
    variables: {
      ...{ search: list.search || null, status: statusesOf(list.filter), locationId },
      ...{ programId: filters.program, needsProgram: filters.needs === null ? null : true },
      ...{ expiresFrom: filters.from, expiresTo: filters.to },
      ...{ sort: list.sort, descending: list.descending },
    },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const tokens = useFragmentList(
    Token_tokenFragmentDoc,
    shown?.makeupTokens.edges.map(({ node }) => node) ?? [],
  );
  const selection = useChosenRows<Token>();
  const withSelection = mayCreate && filters.needs !== null;
  const close = () => {
    setTask(null);
  };

  /** What somebody has taken back meanwhile has no row to untick: the list says which of them are there. */
  const dropGone = async () => {
    close();
    const { data } = await result.refetch();
    const there = new Set(data?.makeupTokens.edges.map(({ node }) => node.id));
    const gone = selection.chosen.filter(({ id }) => !there.has(id));
    selection.change(gone, false);
    setTold('Nothing was reassigned: a chosen token is gone. Only those listed are still chosen.');
  };

  return (
    <>
      <PageHeader
        title="Makeup tokens"
        beside={<Told news={told} />}
        actions={
          <SearchField
            label="Search makeup tokens"
            placeholder="Student name"
            value={list.search}
            onSearch={list.setSearch}
          />
        }
      />
      <StudentTabs />
      <TokenFilterBar
        show={list.filter}
        onShow={list.setFilter}
        programs={places?.programs}
        narrowed={narrowed}
      />
      {result.error && !shown ? (
        <Card>
          <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
        </Card>
      ) : (
        <>
          <DataTable
            label="Makeup tokens"
            columns={tokenColumns(tokens, {
              ...{ today, attendance: maySeeAttendance },
              selection: withSelection ? selection : null,
            })}
            rows={tokens}
            rowKey={({ id }) => id}
            loading={isLoading}
            busy={isBusy}
            sorting={list.sorting}
            isSubdued={({ status }) => status === 'EXPENDED' || status === 'EXPIRED'}
            actionsWidth={actionsWidth}
            rowActions={(token) => <TokenRowActions token={token} onTask={setTask} />}
            empty={
              <EmptyState
                title={
                  list.search
                    ? `No token of a student “${list.search}” is here`
                    : filters.needs === null
                      ? 'No makeup tokens here'
                      : 'No token here needs another program'
                }
                hint={
                  filterCount > 0 || list.search !== '' || list.filter !== 'ALL'
                    ? 'Fewer filters, or “All”, may show some.'
                    : 'They are earned by missed classes as the settings say, given for cancelled dates, or made by hand on the attendance page of a student.'
                }
              />
            }
          />
          {shown && tokens.length > 0 && (
            <LoadMore
              summary={`${count(tokens.length, 'token')} shown`}
              hasMore={shown.makeupTokens.pageInfo.hasNextPage}
              loading={isLoadingMore}
              onMore={() =>
                void result.fetchMore({
                  variables: { after: shown.makeupTokens.pageInfo.endCursor },
                })
              }
            />
          )}
        </>
      )}
      {withSelection && (
        <ChosenTokensBar
          list={selection}
          shown={tokens}
          onReassign={() => {
            setTask({ kind: 'reassign', tokens: selection.chosen });
          }}
        />
      )}
      <TokenDialogs
        task={task}
        onDone={(news) => {
          close();
          selection.clear();
          setTold(news);
        }}
        onGone={() => void dropGone()}
        onClose={close}
      />
    </>
  );
}
