import { skipToken, useQuery } from '@apollo/client/react';
import { LiveTasksDocument } from './LiveTasks.generated.ts';
import { RUNNING_MS, skipPollAttempt, usePolling } from './usePolling.ts';

/** Most tasks that the server gives at once. */
const MOST = 200;

/** Keeps these tasks up to date wherever they are shown, while they wait or run. */
export function useLiveTasks(ids: readonly string[]) {
  const isNeeded = ids.length > 0;
  const result = useQuery(
    LiveTasksDocument,
    isNeeded
      ? { variables: { ids: ids.slice(0, MOST) }, fetchPolicy: 'network-only', skipPollAttempt }
      : skipToken,
  );
  usePolling(result, isNeeded ? RUNNING_MS : null);
}
