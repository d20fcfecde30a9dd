import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobHelpers, Runner, WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { createDataSource } from '../../db/data-source.ts';
import { QUEUE_SCHEMA } from '../../db/queue.ts';
import type { Services } from '../../graphql/context.ts';
import { LivingWorkers, SWEEP_TIMES, type SweepTimes } from './living-workers.ts';
import type { Surroundings } from './own-work.ts';
import { workOn, type TaskRef } from './run-task.ts';
import { queueLog } from './worker-log.ts';

/** What is done again and again, on one of the workers; never twice at once. */
export interface RegularJob {
  readonly name: string;
  /** When, as cron says it, in UTC. */
  readonly when: string;
  /** How far back it is made up for when no worker ran, in milliseconds; not at all if this is left out. */
  readonly madeUpFor?: number;
  run(at: Surroundings): Promise<void>;
}

export interface WorkerOptions {
  readonly ownerUrl: string;
  readonly services: Services;
  readonly logger: Logger;
  readonly regularly: readonly RegularJob[];
  readonly sweep?: SweepTimes;
}

export interface RunningWorker {
  /** Takes nothing new and lets the steps that run end, if they do within the patience, in milliseconds. */
  stop(patience?: number): Promise<void>;
}

/** How many things one worker does at once. */
const AT_ONCE = 2;
/** A task makes room for others after this time, in milliseconds, and goes on after them. */
const SLICE = 20_000;
/** New work announces itself; only what is to be tried again later is looked for, so often, in milliseconds. */
const LOOK_EVERY = 15_000;
/** After the queue could not be reached, in milliseconds. */
const RESTART_AFTER = 5_000;
const PATIENCE = 10_000;

/** Works on what is queued until it is stopped, also when the database is away for a while. */
export function startWorker(options: WorkerOptions): RunningWorker {
  const log = options.logger.child({ part: 'worker' });
  const stopping = new AbortController();
  let runner: Runner | null = null;

  const once = async (): Promise<void> => {
    // Loading it takes a while, and a server without a worker needs it nowhere else.
    const { Logger: QueueLogger, parseCronItems, run } = await import('graphile-worker');
    const owner = createDataSource(options.ownerUrl, {
      poolSize: AT_ONCE + 3,
      applicationName: 'cartwheel-worker',
      // What is done for all accounts at once takes as long as it takes.
      statementTimeout: 0,
    });
    await owner.initialize();
    const living = new LivingWorkers(options.ownerUrl, options.sweep ?? SWEEP_TIMES, log);
    const events = new EventEmitter() as WorkerEvents;
    events.on('worker:create', ({ worker }) => {
      living.add(worker.workerId);
    });
    events.on('worker:stop', ({ worker }) => {
      living.remove(worker.workerId);
    });
    // It could not say how a job ended, and is gone; the others are not enough.
    events.on('worker:fatalError', () => {
      void end(runner);
    });
    try {
      runner = await run({
        pgPool: (owner.driver as PostgresDriver).master as Pool,
        schema: QUEUE_SCHEMA,
        logger: new QueueLogger(queueLog(log)),
        concurrency: AT_ONCE,
        noHandleSignals: true,
        pollInterval: LOOK_EVERY,
        events,
        taskList: {
          run_task: (payload: unknown, helpers) => runTask(payload as TaskRef, helpers),
          ...Object.fromEntries(
            options.regularly.map((job) => [job.name, () => runRegular(job, owner)]),
          ),
        },
        parsedCronItems: parseCronItems(
          options.regularly.map(({ name, when, madeUpFor = 0 }) => ({
            task: name,
            match: when,
            options: {
              queueName: name,
              jobKey: name,
              maxAttempts: 1,
              backfillPeriod: madeUpFor,
            },
          })),
        ),
      });
      if (stopping.signal.aborted) await end(runner);
      await runner.promise;
    } finally {
      runner = null;
      await living.stop();
      await owner.destroy();
    }
  };

  const runTask = async (ref: TaskRef, helpers: JobHelpers): Promise<void> => {
    const until = performance.now() + SLICE;
    const ended = await workOn(
      options.services,
      ref,
      () => !stopping.signal.aborted && performance.now() < until,
    );
    const { taskId, accountId } = ref;
    if (ended.kind === 'failed')
      log.error({ taskId, accountId, err: ended.error }, 'a task failed');
    if (ended.kind !== 'more') return;
    if (ended.error) log.warn({ taskId, accountId, err: ended.error }, 'a try of a task failed');
    const runAt = new Date(options.services.clock.now().getTime() + ended.pause);
    await helpers.addJob('run_task', ended.next, {
      jobKey: `task:${taskId}`,
      ...(ended.pause > 0 && { runAt }),
    });
  };

  /** What fails is done again at its next time. */
  const runRegular = async (job: RegularJob, owner: DataSource): Promise<void> => {
    await job.run({ owner, services: options.services, log }).catch((error: unknown) => {
      log.error({ err: error, job: job.name }, 'what is done regularly failed');
    });
  };

  const running = (async () => {
    while (!stopping.signal.aborted) {
      await once().catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ err: error }, 'the queue cannot be reached');
      });
      await sleep(RESTART_AFTER, null, { signal: stopping.signal, ref: false }).catch(
        () => undefined,
      );
    }
  })();

  return {
    stop: async (patience = PATIENCE) => {
      stopping.abort();
      void end(runner);
      await Promise.race([running, sleep(patience, null, { ref: false })]);
    },
  };
}

/** It may be at its end already. */
const end = async (runner: Runner | null): Promise<void> => {
  await runner?.stop().catch(() => undefined);
};
