import { setTimeout as sleep } from 'node:timers/promises';
import type { Postmaster } from './postmaster.ts';

/** Waits before each new try; a database that ran for a minute begins again with the first. */
const waits = [100, 500, 1_000, 2_000, 5_000, 10_000, 30_000];
const healthyAfter = 60_000;

export interface KeepRunningOptions {
  start: () => Promise<Postmaster>;
  log: (message: string) => void;
  onUnexpectedExit?: (how: string) => void;
}

/** Starts PostgreSQL again whenever it ends without having been asked to. */
export function keepRunning(
  first: Postmaster,
  { start, log, onUnexpectedExit }: KeepRunningOptions,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let current = first;
  let failures = 0;

  async function keep(): Promise<void> {
    for (;;) {
      const since = performance.now();
      const how = await current.ended;
      if (isStopping()) return;
      if (performance.now() - since > healthyAfter) failures = 0;
      log(`The embedded PostgreSQL ended unexpectedly (${how}).`);
      onUnexpectedExit?.(how);
      if (!(await startAgain())) return;
      log('The embedded PostgreSQL is back.');
    }
  }

  async function startAgain(): Promise<boolean> {
    for (;;) {
      const wait = waits[Math.min(failures, waits.length - 1)];
      failures += 1;
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (isStopping()) return false;
      try {
        current = await start();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log(`The embedded PostgreSQL does not start; it will be tried again. ${reason}`);
        continue;
      }
      // It may have been told to stop while PostgreSQL was starting.
      if (!isStopping()) return true;
      await current.stop();
      return false;
    }
  }

  const kept = keep();
  return {
    stop: async () => {
      stopping.abort();
      await current.stop();
      await kept;
    },
  };
}
