import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './process-facts.ts';

/** PostgreSQL's signals, politest first: fast shutdown, immediate shutdown, and the end of patience. */
const steps: [signal: NodeJS.Signals, patience: number][] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/** Stops a postmaster and resolves when it is gone. */
export async function stopProcess(pid: number): Promise<void> {
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (!isRunning(pid)) return;
      throw new Error(`PostgreSQL (process ${pid}) runs and cannot be stopped by this user.`, {
        cause: error,
      });
    }
    const giveUp = performance.now() + patience;
    while (performance.now() < giveUp) {
      if (!isRunning(pid)) return;
      await sleep(20);
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end, whatever signal it gets.`);
}
