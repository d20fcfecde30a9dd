import type { LogFunctionFactory } from 'graphile-worker';
import type { Logger } from 'pino';

/** The queue's own levels in ours: it tells of each job at "info", which is for those who look for something. */
const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** What the queue says goes into the log; of what it hands along, which holds whole jobs, nothing does. */
export const queueLog =
  (log: Logger): LogFunctionFactory =>
  () =>
  (level, message) => {
    log[LEVELS[level]](message);
  };
