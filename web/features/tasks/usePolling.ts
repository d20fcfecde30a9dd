import { useEffect } from 'react';

/** So often is asked for what runs, by a page that shows it. */
export const RUNNING_MS = 2_000;

interface Polled {
  startPolling: (interval: number) => void;
  stopPolling: () => void;
}

/** An option of `useQuery`: nobody looks at a page that lies behind others. */
export const skipPollAttempt = () => document.visibilityState === 'hidden';

/** Asks a query again and again; null: not now. */
export function usePolling({ startPolling, stopPolling }: Polled, everyMs: number | null) {
  useEffect(() => {
    if (everyMs === null) return;
    startPolling(everyMs);
    return stopPolling;
  }, [everyMs, startPolling, stopPolling]);
}
