import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../../lib/useCommand.ts';
import {
  DismissTaskDocument,
  RetryTaskDocument,
  StopTaskDocument,
} from './ChangeTask.generated.ts';
import { TaskCountsDocument } from './TaskCounts.generated.ts';

const changes = {
  stop: StopTaskDocument,
  retry: RetryTaskDocument,
  dismiss: DismissTaskDocument,
} as const;

export type TaskChange = keyof typeof changes;

/** Stops a task, lets it go on, or puts one that failed aside. */
export function useTaskChange(id: string) {
  const client = useApolloClient();
  return useCommand<{ act: TaskChange }, { message: string; fix: string | null }>(
    async ({ act, requestId }) => {
      const { data } = await client.mutate({
        mutation: changes[act],
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
