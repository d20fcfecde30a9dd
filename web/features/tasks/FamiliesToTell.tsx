import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { accountPath } from '../../lib/account.ts';
import { count } from '../../lib/format.ts';
import { listState } from '../../lib/list-state.ts';
import { usePermission } from '../../lib/permission.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Section } from '../../ui/Section.tsx';
import { FamiliesToTellDocument } from './FamiliesToTell.generated.ts';
import { familyColumns } from './family-columns.tsx';
import { PrintStyles } from './PrintStyles.tsx';
import { isOpen, type Task } from './task-words.ts';

const PAGE = 50;

/** Where the same list can be had as a file. */
function csvAddress(taskId: string, search: string): string {
  const query = new URLSearchParams({ taskId, ...(search !== '' && { search }) });
  return `${accountPath('families-to-tell.csv')}?${query.toString()}`;
}

/** The families that are to be told of what a task has cancelled; nothing for whom may not see them. */
export function FamiliesToTell({ task }: { task: Task }) {
  const maySeeFamilies = usePermission('FAMILIES');
  const maySeeStudents = usePermission('STUDENTS');
  return maySeeFamilies && maySeeStudents ? <Families task={task} /> : null;
}

function Families({ task }: { task: Task }) {
  const [search, setSearch] = useState('');
  const [isPrinting, setPrinting] = useState(false);
  const result = useQuery(FamiliesToTellDocument, {
    // What is known of a task that just ended is of before: it would say that nobody is to be told.
    fetchPolicy: isOpen(task) ? 'cache-and-network' : 'network-only',
    variables: { taskId: task.id, search: search || null, first: PAGE },
  });
  const { shown, isLoading, isBusy, isLoadingMore } = listState(result);
  const list = shown?.backgroundTask.familiesToTell;
  // What others do in the background concerns no family.
  if (list === null) return null;
  const families = list?.edges.map(({ node }) => node) ?? [];

  /** On paper stand all of them, not only the page that is shown. */
  async function print() {
    setPrinting(true);
    try {
      let page = list?.pageInfo;
      while (page?.hasNextPage === true) {
        const { data } = await result.fetchMore({ variables: { after: page.endCursor } });
        page = data.backgroundTask.familiesToTell?.pageInfo;
      }
    } finally {
      setPrinting(false);
    }
    // The rows are there once React has drawn them.
    requestAnimationFrame(() => {
      window.print();
    });
  }

  return (
    <>
      <PrintStyles title={task.title} reason={task.reason} />
      <Section
        title="Families to tell"
        note={isOpen(task) && 'Those so far'}
        actions={
          <>
            <SearchField
              label="Search families to tell"
              placeholder="Family, student, e-mail or phone"
              value={search}
              onSearch={setSearch}
            />
            <Button component="a" href={csvAddress(task.id, search)} download>
              Export to CSV
            </Button>
            <Button
              aria-busy={isPrinting}
              onClick={() => {
                if (!isPrinting && families.length > 0) print().catch(() => undefined);
              }}
            >
              Print
            </Button>
          </>
        }
      >
        {result.error && !shown ? (
          <Card>
            <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
          </Card>
        ) : (
          <>
            <DataTable
              label="Families to tell"
              columns={familyColumns}
              rows={families}
              rowKey={({ id }) => id}
              loading={isLoading}
              busy={isBusy}
              skeletonRows={4}
              empty={
                search === '' ? (
                  <EmptyState
                    title={isOpen(task) ? 'Nobody yet' : 'Nobody is to be told'}
                    hint={
                      isOpen(task)
                        ? 'The families stand here once the task is over.'
                        : 'Nobody had a place on the dates.'
                    }
                  />
                ) : (
                  <EmptyState title={`No family “${search}” is to be told`} />
                )
              }
            />
            {list && families.length > 0 && (
              <LoadMore
                summary={`${count(families.length, 'family', 'families')} shown`}
                hasMore={list.pageInfo.hasNextPage}
                loading={isLoadingMore}
                onMore={() =>
                  void result.fetchMore({ variables: { after: list.pageInfo.endCursor } })
                }
              />
            )}
          </>
        )}
      </Section>
    </>
  );
}
