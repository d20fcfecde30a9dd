import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../shared/clock.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  askForWords,
  wordServices,
  wordTasks,
  type Interventions,
} from '../../testing/word-tasks.ts';
import { Channel } from '../audit/channel.ts';
import { cleanUpTasks } from './clean-up.ts';
import { LivingWorkers } from './living-workers.ts';
import { queueLostTasks } from './lost-tasks.ts';
import { startWorker, type RegularJob, type RunningWorker } from './start-worker.ts';
import { TaskState } from './task.enums.ts';

const database = testDatabase({ poolSize: 6 });
const running: RunningWorker[] = [];
const logger = pino({ level: 'info', base: null }, { write: (line: string) => lines.push(line) });
const SWEEP = { every: 200, grace: 500, again: 50 };
let lines: string[];
let school: School;
let managerId: string;

beforeEach(async () => {
  lines = [];
  school = await School.open(database.source);
  managerId = (await school.owner()).id;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
});

const services = (interventions: Interventions = {}) =>
  wordServices(database.source, systemClock, wordTasks(interventions));

function start(interventions: Interventions = {}, regularly: RegularJob[] = []): RunningWorker {
  const worker = startWorker({
    ownerUrl: database.ownerUrl,
    services: services(interventions),
    logger,
    regularly,
    sweep: SWEEP,
  });
  running.push(worker);
  return worker;
}

const ask = (prefix: string, words = 3) =>
  askForWords(
    services(),
    { accountId: school.account.id, actorId: managerId, ip: null, channel: Channel.API },
    { prefix, words },
  );

const states = async () =>
  (
    await database.owner.query<{ state: TaskState }[]>(
      'select state from task where account_id = $1 order by created_at, id',
      [school.account.id],
    )
  ).map(({ state }) => state);
const words = async () =>
  (
    await database.owner.query<{ name: string }[]>(
      'select name from keyword where account_id = $1 order by name',
      [school.account.id],
    )
  ).map(({ name }) => name);
const WAIT = { timeout: 20_000, interval: 50 };
const queued = () => database.owner.query<object[]>('select 1 from graphile_worker.jobs');

describe('workers', { timeout: 40_000 }, () => {
  test('do what is queued before they start and while they run, several of them each task once', async () => {
    const prefixes = ['a', 'b', 'c', 'd', 'e', 'f'];
    await ask('a');
    start();
    start();
    for (const prefix of prefixes.slice(1)) await ask(prefix);
    await expect.poll(states, WAIT).toEqual(prefixes.map(() => TaskState.DONE));
    expect(await words()).toEqual(prefixes.flatMap((p) => [`${p} 1`, `${p} 2`, `${p} 3`]));
    await expect.poll(queued, WAIT).toEqual([]);
    expect(lines).toEqual([]);
  });

  test('do what is regular, and it can fail without harm', async () => {
    let times = 0;
    const regular: RegularJob = {
      name: 'look_out',
      when: '0 0 1 1 *',
      run: async ({ owner }) => {
        const time = ++times;
        const [seen] = await owner.query<{ count: number }[]>(
          'select count(*)::int as count from account',
        );
        if (time === 1) throw new Error(`no way out of ${seen?.count ?? 0}`);
      },
    };
    start({}, [regular]);
    for (const time of [1, 2]) {
      await database.owner.query(`select graphile_worker.add_job('look_out')`);
      await expect.poll(() => times, WAIT).toBe(time);
    }
    await expect.poll(queued, WAIT).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ...{ part: 'worker', job: 'look_out', msg: 'what is done regularly failed' },
    });
  });

  test('go on with what a worker did that was killed in the middle, and double nothing', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'server/testing/worker-child.ts', database.ownerUrl, database.serverUrl],
      { cwd: resolve('.'), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = new Promise((done) => child.once('exit', done));
    try {
      await ask('kept', 4);
      await new Promise<void>((stands, gone) => {
        child.stdout.once('data', () => {
          stands();
        });
        child.once('exit', () => {
          gone(new Error('The worker ended by itself.'));
        });
      });
      expect(await words()).toEqual(['kept 1', 'kept 2']);
      start();
      // It lives: nobody takes its work.
      await new Promise((wait) => setTimeout(wait, 700));
      expect(await states()).toEqual([TaskState.RUNNING]);
    } finally {
      child.kill('SIGKILL');
    }
    await ended;
    await expect.poll(states, WAIT).toEqual([TaskState.DONE]);
    expect(await words()).toEqual(['kept 1', 'kept 2', 'kept 3', 'kept 4']);
    const [task] = await database.owner.query<object[]>(
      'select done, attempts, result from task where account_id = $1',
      [school.account.id],
    );
    expect(task).toMatchObject({
      ...{ done: 4, result: { counts: [{ name: 'added', count: 4 }], exceptionCount: 1 } },
    });
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'workers died; others go on with what they did',
    ]);
  });

  test('do what has lost its job, whatever became of that, and leave alone what has one', async () => {
    const [erased, givenUp, held] = [await ask('a'), await ask('b'), await ask('c')];
    const job = (does: string, id: string) =>
      database.owner.query(`${does} where key = $1`, [`task:${id}`]);
    await job('delete from graphile_worker._private_jobs', erased);
    await job('update graphile_worker._private_jobs set attempts = max_attempts', givenUp);
    await job(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'x'`, held);
    const at = { owner: database.owner, log: logger };
    await queueLostTasks(at);
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { tasks: expect.arrayContaining([erased, givenUp]) as unknown },
    ]);
    expect(lines[0]).not.toContain(held);
    await queueLostTasks(at);
    expect(lines).toHaveLength(1);
    start();
    await expect.poll(states, WAIT).toEqual([erased, givenUp, held].map(() => TaskState.DONE));
    expect(await words()).toHaveLength(9);
    await cleanUpTasks(database.owner, systemClock.now());
    await expect.poll(queued, WAIT).toEqual([]);
  });

  test('are told from the dead again when they were cut off, and nobody waits for that', async () => {
    const lock = `hashtextextended('worker-1', 7241906)`;
    const holders = async () => {
      const rows = await database.owner.query<{ pid: number; granted: boolean }[]>(
        `select pid, granted from pg_locks where locktype = 'advisory' and (classid::bigint << 32) + objid::bigint = ${lock}
         order by granted desc`,
      );
      return rows.map(({ pid, granted }) => (granted ? pid : -pid));
    };
    const living = new LivingWorkers(database.ownerUrl, SWEEP, logger);
    const other = database.owner.createQueryRunner();
    try {
      living.add('worker-1');
      await expect.poll(holders, WAIT).toHaveLength(1);
      const [first = 0] = await holders();
      // Stands for the session of before, as long as PostgreSQL has not missed it.
      const taken = other.query(`select pg_advisory_lock(${lock})`);
      await expect.poll(holders, WAIT).toHaveLength(2);
      await database.owner.query('select pg_terminate_backend($1)', [first]);
      await taken;
      const [second = 0] = await holders();
      await database.owner.query(`select graphile_worker.add_job('look_out')`);
      await database.owner.query(
        `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = 'dead'`,
      );
      const locked = () =>
        database.owner.query('select 1 from graphile_worker.jobs where locked_by is not null');
      await expect.poll(locked, WAIT).toEqual([]);
      expect(await holders()).toEqual([second]);
      await other.query(`select pg_advisory_unlock(${lock})`);
      await expect.poll(async () => (await holders())[0] ?? second, WAIT).not.toBe(second);
      expect(await holders()).not.toContain(first);
    } finally {
      await other.release();
      await living.stop();
      await database.owner.query('delete from graphile_worker._private_jobs');
    }
    expect(await holders()).toEqual([]);
  });

  test('end with the step that runs when they are stopped, and others go on', async () => {
    let finish = () => undefined as unknown;
    let stepped = 0;
    const first = start({
      before: async () => {
        stepped += 1;
        await new Promise((done) => (finish = () => done(null)));
      },
    });
    await ask('half');
    await expect.poll(() => stepped, WAIT).toBe(1);
    const stopped = first.stop();
    finish();
    await stopped;
    expect(stepped).toBe(1);
    expect(await words()).toEqual(['half 1']);
    expect(await states()).toEqual([TaskState.RUNNING]);
    start();
    await expect.poll(states, WAIT).toEqual([TaskState.DONE]);
    expect(await words()).toEqual(['half 1', 'half 2', 'half 3']);
    expect(lines).toEqual([]);
  });

  test('say in the log what went wrong, try it again, and leave the queue empty in the end', async () => {
    let tries = 0;
    start({
      before: () => {
        tries += 1;
        return Promise.reject(new Error('the roof leaks'));
      },
    });
    await ask('wet');
    await expect.poll(() => tries, WAIT).toBe(1);
    await expect.poll(states, WAIT).toEqual([TaskState.QUEUED]);
    await expect
      .poll(async () => {
        const rows = await database.owner.query<{ waits: boolean }[]>(
          'select run_at > now() and locked_at is null as waits from graphile_worker.jobs',
        );
        return rows;
      }, WAIT)
      .toEqual([{ waits: true }]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ...{ msg: 'a try of a task failed', accountId: school.account.id },
      err: { message: 'the roof leaks' },
    });
    await database.owner.query('delete from graphile_worker._private_jobs');
  });
});
