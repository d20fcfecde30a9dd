import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../../lib/useCommand.ts';
import { RetryTaskDocument, StopTaskDocument } from './ChangeTask.generated.ts';
import { TaskCountsDocument } from './TaskCounts.generated.ts';

/** Stops a task, or lets it go on. */
export function useTaskChange(id: string) {
  const client = useApolloClient();
  return useCommand<{ act: 'stop' | 'retry' }, { message: string; fix: string | null }>(
    async ({ act, requestId }) => {
      const { data } = await client.mutate({
        mutation: act === 'stop' ? StopTaskDocument : RetryTaskDocument,
        variables: { id, requestId },
      });
      const changed = data?.changed;
      if (changed?.__typename === 'RecordRefused') return changed;
      if (changed?.__typename !== 'TaskStarted') throw new Error('The server gave no answer.');
      void client.query({ query: TaskCountsDocument, fetchPolicy: 'network-only' });
      return null;
    },
  );
}
