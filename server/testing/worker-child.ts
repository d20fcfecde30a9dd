import 'reflect-metadata';
import { pino } from 'pino';
import { createDataSource } from '../db/data-source.ts';
import { startWorker } from '../features/tasks/start-worker.ts';
import { systemClock } from '../shared/clock.ts';
import { wordServices, wordTasks } from './word-tasks.ts';

/** A worker that stands still in the second step, when its word is written and nothing is noted: to be killed there. */
const [ownerUrl = '', serverUrl = ''] = process.argv.slice(2);

const tasks = wordTasks({
  after: async (step) => {
    if (step < 2) return;
    process.stdout.write('stands still\n');
    await new Promise(() => undefined);
  },
});
const source = await createDataSource(serverUrl, { poolSize: 2 }).initialize();
startWorker({
  ownerUrl,
  services: wordServices(source, systemClock, tasks),
  logger: pino({ level: 'silent' }),
  regularly: [],
});
