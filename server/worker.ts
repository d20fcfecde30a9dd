import type { Logger } from 'pino';
import type { Services } from './graphql/context.ts';
import { loggedError } from './http/logged-error.ts';
import { cleanUpTasks } from './features/tasks/clean-up.ts';
import { queueLostTasks } from './features/tasks/lost-tasks.ts';
import { ownWork } from './features/tasks/own-work.ts';
import { startWorker, type RegularJob, type RunningWorker } from './features/tasks/start-worker.ts';
import { cleanUpEvaluations } from './features/tokens/clean-up.ts';
import { evaluateAllDue } from './features/tokens/evaluate.ts';

const DAY = 24 * 60 * 60_000;

/** What Cartwheel does by itself. */
const regularly: readonly RegularJob[] = [
  {
    name: 'clean_up_tasks',
    when: '17 3 * * *',
    madeUpFor: DAY,
    run: ({ owner, services }) => cleanUpTasks(owner, services.clock.now()),
  },
  { name: 'queue_lost_tasks', when: '* * * * *', run: queueLostTasks },
  {
    name: 'clean_up_evaluations',
    when: '37 3 * * *',
    madeUpFor: DAY,
    run: ({ owner, services }) => cleanUpEvaluations(owner, services.clock),
  },
  {
    // What was due while no worker ran is due still.
    name: 'evaluate_tokens',
    when: '* * * * *',
    run: (at) =>
      ownWork(at, { kind: 'EVALUATE_TOKENS', title: 'Makeup tokens for absences' }, (failed) =>
        evaluateAllDue(at.owner, at.services, failed),
      ),
  },
];

/** A worker of this process. Several, here and elsewhere, share the work. */
export const createWorker = (ownerUrl: string, services: Services, logger: Logger): RunningWorker =>
  startWorker({
    ownerUrl,
    services,
    logger: logger.child({}, { serializers: { err: loggedError } }),
    regularly,
  });
