import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { count } from '../../lib/format.ts';
import { listState } from '../../lib/list-state.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { Card } from '../../ui/Card.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { RecordHistoryDocument } from './History.generated.ts';
import { HistoryEntry } from './HistoryEntry.tsx';
import type { HistoryProps } from './History.tsx';

const List = styled('ol')(({ theme }) => ({
  margin: 0,
  padding: '2px 0 0 4px',
  listStyle: 'none',
  '& a': {
    color: theme.vars.palette.primary.main,
    fontWeight: 600,
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline' },
  },
}));
const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }));

/** What was done to a record, the newest first, ten at a time. */
export function HistoryList({ kind, id }: HistoryProps) {
  const result = useQuery(RecordHistoryDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { kind, id },
  });
  const { shown, isLoadingMore } = listState(result);

  if (result.error && !shown) {
    return (
      <Card>
        <LoadProblem problem={problemOf(result.error)} onRetry={() => void result.refetch()} />
      </Card>
    );
  }
  if (!shown) return <HistorySkeleton />;
  const { edges, pageInfo } = shown.recordStory;
  if (edges.length === 0) return <Quiet>Nothing was written down about it yet.</Quiet>;
  return (
    <>
      <List>
        {edges.map(({ node }) => (
          <HistoryEntry key={node.id} entry={node} of={id} />
        ))}
      </List>
      {pageInfo.hasNextPage && (
        <LoadMore
          summary={`The last ${count(edges.length, 'entry', 'entries')}`}
          hasMore
          loading={isLoadingMore}
          onMore={() => void result.fetchMore({ variables: { after: pageInfo.endCursor } })}
        />
      )}
    </>
  );
}

/** Three entries to come. */
export function HistorySkeleton() {
  return (
    <div role="status" aria-label="Loading the history">
      {[70, 55, 62].map((width) => (
        <Skeleton key={width} width={`${String(width)}%`} height={40} />
      ))}
    </div>
  );
}
