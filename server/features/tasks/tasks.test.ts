import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { askForWords, wordTasks } from '../../testing/word-tasks.ts';
import { Channel } from '../audit/channel.ts';
import type { Staff } from '../staff/staff.entities.ts';
import { cleanUpTasks } from './clean-up.ts';
import { ownWork } from './own-work.ts';
import { workOn } from './run-task.ts';
import { TaskFailed } from './task-kind.ts';

const { FULL } = PermissionLevel;
const NOW = '2026-11-21T20:00:00Z';
const database = testDatabase({ poolSize: 4 });
const clock = fixedClock(NOW);
const log = pino({ level: 'silent' });
let beforeStep: (step: number) => Promise<void>;
let afterStep: (step: number) => Promise<void>;
let app: TestApp;
let school: School;
let manager: Staff;
let desk: TestClient;

beforeAll(async () => {
  const tasks = wordTasks({ before: (n) => beforeStep(n), after: (n) => afterStep(n) });
  app = await TestApp.start(database.source, clock, { tasks });
});
afterAll(() => app.stop());
beforeEach(async () => {
  clock.set(NOW);
  beforeStep = () => Promise.resolve();
  afterStep = () => Promise.resolve();
  school = await School.open(database.source);
  manager = await school.staff({ [Permission.SETTINGS]: FULL }, { firstName: 'Mo' });
  desk = await app.signIn(school.account.slug, manager.login);
});

const ask = (words = 3, how = {}) =>
  askForWords(
    app.services,
    {
      ...{ accountId: school.account.id, actorId: manager.id, ip: null },
      channel: Channel.STAFF_PORTAL,
    },
    { prefix: 'Word', words },
    how,
  );
const work = (taskId: string) => app.runTask(school.account.id, taskId);

const FIELDS = `id kind title state done total counts { name count } exceptions { what why } exceptionCount error
  attempts channel by isMine isStopping startedAt finishedAt mayStop mayRetry mayUndo undoes undoneBy isDismissed mayDismiss`;
const find = async (id: string, client = desk) =>
  (
    await client.data<{ backgroundTask: Record<string, unknown> }>(
      `query ($id: ID!) { backgroundTask(id: $id) { ${FIELDS} } }`,
      { id },
    )
  ).backgroundTask;
const change = async (mutation: string, id: string, args = '', client = desk) =>
  (
    await client.data<{ answer: { task?: { id: string } } & Record<string, unknown> }>(
      `mutation ($id: ID!) { answer: ${mutation}(id: $id ${args}) { __typename
        ... on TaskStarted { repeated task { id state } } ... on TaskPreview { says }
        ... on RecordRefused { reason rule message } } }`,
      { id },
    )
  ).answer;
const words = async () =>
  (
    await database.owner.query<{ name: string }[]>(
      'select name from keyword where account_id = $1 order by name',
      [school.account.id],
    )
  ).map(({ name }) => name);
const jobs = async (taskId: string) =>
  database.owner.query<object[]>('select 1 from graphile_worker.jobs where key = $1', [
    `task:${taskId}`,
  ]);

describe('asking for a task', () => {
  test('puts it into the queue with the command, or not at all', async () => {
    const asked = await ask();
    expect(await jobs(asked)).toHaveLength(1);
    expect(await find(asked)).toMatchObject({
      ...{ kind: 'ADD_WORDS', title: 'Add 3 words', state: 'QUEUED', done: 0, total: 3 },
      ...{ by: 'Mo Reyes', isMine: true, channel: 'STAFF_PORTAL', startedAt: null, error: null },
      ...{ mayStop: true, mayRetry: false, mayUndo: false, exceptions: [], counts: [] },
    });
    for (const how of [{ dryRun: true }, { broken: true }]) {
      const before = await database.owner.query<object[]>('select id from graphile_worker.jobs');
      await ask(3, how).catch(() => undefined);
      expect(await database.owner.query('select id from graphile_worker.jobs')).toEqual(before);
    }
  });

  test('is refused by the queue for a task of another account', async () => {
    const other = await School.open(database.source);
    const foreign = await ask();
    await database.owner.query('delete from graphile_worker._private_jobs');
    const client = database.source.createQueryRunner();
    await client.query(`select set_config('app.account_id', $1, false)`, [other.account.id]);
    await client.query('select enqueue_task($1)', [foreign]);
    await client.query(`select set_config('app.account_id', '', false)`);
    await client.query('select enqueue_task($1)', [foreign]);
    await client.release();
    expect(await jobs(foreign)).toEqual([]);
  });
});

describe('a task', () => {
  test('is done step by step, with what came of it', async () => {
    const id = await ask(4);
    await work(id);
    expect(await words()).toEqual(['Word 1', 'Word 2', 'Word 3', 'Word 4']);
    expect(await find(id)).toMatchObject({
      ...{ state: 'DONE', done: 4, total: 4, error: null, mayStop: false, mayUndo: true },
      counts: [{ name: 'added', count: 4 }],
      ...{ exceptions: [{ what: 'Word 3', why: 'It was not easy.' }], exceptionCount: 1 },
      ...{ startedAt: '2026-11-21T20:00:00.000Z', finishedAt: '2026-11-21T20:00:00.000Z' },
    });
    await work(id);
    expect(await words()).toHaveLength(4);
  });

  test('hands itself on when it has had its time, and goes on where it was', async () => {
    const id = await ask(3);
    const ref = { accountId: school.account.id, taskId: id };
    const first = await workOn(app.services, ref, () => false);
    expect(first).toMatchObject({ kind: 'more', pause: 0, next: ref });
    expect(await find(id)).toMatchObject({ state: 'RUNNING', done: 1, attempts: 1 });
    if (first.kind !== 'more') throw new Error('It was over.');
    expect(await workOn(app.services, first.next, () => true)).toEqual({ kind: 'over' });
    expect(await words()).toHaveLength(3);
  });

  test('is done once although two work on it at the same time', async () => {
    const id = await ask(5);
    await Promise.all([work(id), work(id), work(id)]);
    expect(await words()).toHaveLength(5);
    expect(await find(id)).toMatchObject({
      ...{ state: 'DONE', done: 5, counts: [{ name: 'added', count: 5 }], exceptionCount: 1 },
    });
  });

  test('fails after three tries, says why, and goes on when it is retried', async () => {
    const id = await ask();
    let tries = 0;
    beforeStep = (step) => {
      if (step < 2) return Promise.resolve();
      tries += 1;
      return Promise.reject(new Error('disk of db-7 is full'));
    };
    await work(id);
    expect(tries).toBe(3);
    expect(await find(id)).toMatchObject({
      ...{ state: 'FAILED', done: 1, attempts: 3, mayRetry: true, mayUndo: true },
      error: 'Something went wrong on our side. The log of the server says more.',
    });
    beforeStep = () => Promise.resolve();
    await database.owner.query('delete from graphile_worker._private_jobs');
    expect(await change('retryTask', id)).toMatchObject({
      ...{ __typename: 'TaskStarted', repeated: false, task: { id, state: 'QUEUED' } },
    });
    expect(await jobs(id)).toHaveLength(1);
    await work(id);
    expect(await words()).toHaveLength(3);
    expect(await find(id)).toMatchObject({ state: 'DONE', done: 3, error: null });
    expect(await change('retryTask', id)).toMatchObject({ reason: 'ALREADY_SO', rule: 'B-3' });
  });

  test('is not tried forever when it takes its worker along each time', async () => {
    const id = await ask();
    const ref = { accountId: school.account.id, taskId: id };
    beforeStep = () => new Promise(() => undefined);
    for (const _ of [1, 2, 3]) {
      void workOn(app.services, ref, () => true);
      await expect.poll(async () => (await find(id))['attempts']).toBe(_);
    }
    await workOn(app.services, ref, () => true);
    expect(await find(id)).toMatchObject({
      ...{ state: 'FAILED', error: 'Cartwheel ended in the middle of it, three times.' },
    });
  });

  test.each<[why: string, happens: () => Promise<unknown>, error: string]>([
    [
      'says that it cannot be done',
      () => {
        beforeStep = () => Promise.reject(new TaskFailed('There are no words.'));
        return Promise.resolve();
      },
      'There are no words.',
    ],
    [
      'was asked for by somebody who is not active any more',
      () => database.owner.query('update staff set is_active = false where id = $1', [manager.id]),
      'Whoever asked for it is not active any more.',
    ],
    [
      'was asked for by somebody who may not do it any more',
      () => database.owner.query('delete from permission_grant where staff_id = $1', [manager.id]),
      'Whoever asked for it does not have the permission for it any more.',
    ],
    [
      'is of a kind that nobody knows any more',
      () => database.owner.query(`update task set kind = 'DANCE' where by_id = $1`, [manager.id]),
      'This version of Cartwheel does not know how to do this.',
    ],
  ])('fails at once when it %s', async (_why, happens, error) => {
    const owner = await app.signIn(school.account.slug, (await school.owner()).login);
    const id = await ask();
    await happens();
    await work(id);
    expect(await find(id, owner)).toMatchObject({ state: 'FAILED', error, done: 0 });
    expect(await words()).toEqual([]);
  });
});

describe('stopping', () => {
  test('ends one that waits at once, and one that runs after its step; what was done stays', async () => {
    const waiting = await ask();
    expect(await change('stopTask', waiting, 'dryRun: true')).toEqual({
      ...{ __typename: 'TaskPreview', says: ['It is stopped at once.', 'What it has done stays.'] },
    });
    expect(await change('stopTask', waiting)).toMatchObject({ task: { state: 'CANCELLED' } });
    await work(waiting);
    expect(await words()).toEqual([]);
    expect(await find(waiting)).toMatchObject({ mayUndo: false, mayRetry: true });

    const running = await ask();
    afterStep = async (step) => {
      if (step === 2) await change('stopTask', running);
    };
    await work(running);
    expect(await words()).toEqual(['Word 1', 'Word 2']);
    expect(await find(running)).toMatchObject({ state: 'CANCELLED', done: 2, mayUndo: true });
    expect(await change('stopTask', running)).toMatchObject({ reason: 'ALREADY_SO', rule: 'B-3' });

    afterStep = () => Promise.resolve();
    await change('retryTask', running);
    await work(running);
    expect(await words()).toHaveLength(3);
  });

  test('also ends one whose worker died meanwhile', async () => {
    const id = await ask();
    beforeStep = () => new Promise(() => undefined);
    void workOn(app.services, { accountId: school.account.id, taskId: id }, () => true);
    await expect.poll(async () => (await find(id))['state']).toBe('RUNNING');
    expect(await change('stopTask', id)).toMatchObject({ task: { state: 'RUNNING' } });
    expect(await find(id)).toMatchObject({ isStopping: true, mayStop: false });
    await work(id);
    expect(await find(id)).toMatchObject({ state: 'CANCELLED', done: 0 });
  });
});

describe('undoing', () => {
  test('is a task of its own, once, with the rights for it', async () => {
    const id = await ask();
    expect(await change('undoTask', id)).toMatchObject({ rule: 'B-3', reason: 'NOT_ALLOWED' });
    await work(id);
    expect(await change('undoTask', id, 'dryRun: true')).toEqual({
      ...{ __typename: 'TaskPreview', says: ['The words go.'] },
    });
    const request = `requestId: "${newId()}"`;
    const { task } = await change('undoTask', id, request);
    expect(await change('undoTask', id, request)).toMatchObject({ repeated: true, task });
    expect(await change('undoTask', id)).toMatchObject({ rule: 'B-3', reason: 'ALREADY_SO' });
    const undoing = task?.id ?? '';
    await work(undoing);
    expect(await words()).toEqual([]);
    expect(await find(id)).toMatchObject({ undoneBy: undoing, mayUndo: false });
    expect(await find(undoing)).toMatchObject({ undoes: id, state: 'DONE', mayUndo: false });
    expect(await change('undoTask', undoing)).toMatchObject({ reason: 'NOT_ALLOWED' });

    const another = await ask();
    await work(another);
    await database.owner.query('delete from permission_grant where staff_id = $1', [manager.id]);
    const { errors } = await desk.run('mutation ($id: ID!) { undoTask(id: $id) { __typename } }', {
      id: another,
    });
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('and going on exclude each other', async () => {
    const id = await ask();
    const stopAfterStep = () => {
      afterStep = async () => {
        afterStep = () => Promise.resolve();
        await change('stopTask', id);
      };
    };
    stopAfterStep();
    await work(id);
    const undoing = (await change('undoTask', id)).task?.id ?? '';
    expect(await change('retryTask', id)).toMatchObject({ rule: 'B-3', reason: 'ALREADY_SO' });
    await change('stopTask', undoing);
    expect(await change('retryTask', id)).toMatchObject({ task: { state: 'QUEUED' } });
    expect(await change('retryTask', undoing)).toMatchObject({
      ...{ rule: 'B-3', message: 'The task that this one takes back is not over yet.' },
    });

    stopAfterStep();
    await work(id);
    // It begins, and fails: nobody knows how much of it is done.
    await change('retryTask', undoing);
    await database.owner.query(`update task set kind = 'NOBODY_KNOWS' where id = $1`, [undoing]);
    await work(undoing);
    expect(await find(undoing)).toMatchObject({ state: 'FAILED', mayRetry: true });
    expect(await find(id)).toMatchObject({ mayRetry: false, mayUndo: true });
    expect(await change('retryTask', id)).toMatchObject({
      ...{ rule: 'B-3', message: 'A part of this task is taken back.' },
    });
  });
});

describe('who sees a task', () => {
  const list = async (client: TestClient, args = '') =>
    (
      await client.data<{ backgroundTasks: { nodes: { id: string }[] } }>(
        `{ backgroundTasks${args} { nodes { id } } }`,
      )
    ).backgroundTasks.nodes.map(({ id }) => id);
  const counts = async (client: TestClient) =>
    (await client.data<{ taskCounts: object }>('{ taskCounts { running failed } }')).taskCounts;

  test('is who asked for it, and administrators; nobody else, whatever they may', async () => {
    const [first, second] = [await ask(), await ask()];
    const colleague = await school.staff({ [Permission.SETTINGS]: FULL });
    const other = await app.signIn(school.account.slug, colleague.login);
    const admin = await app.signIn(
      school.account.slug,
      (await school.staff({ [Permission.ADMIN]: FULL })).login,
    );
    expect(await list(desk)).toEqual([second, first]);
    expect(await list(admin)).toEqual([second, first]);
    expect(await list(admin, '(mine: true)')).toEqual([]);
    expect(await list(desk, '(states: [DONE])')).toEqual([]);
    expect(await list(desk, `(ids: ["${first}", "none"])`)).toEqual([first]);
    expect(await list(other, `(ids: ["${first}"])`)).toEqual([]);
    expect(await list(other)).toEqual([]);
    expect(await counts(admin)).toEqual({ running: 2, failed: 0 });
    expect(await counts(other)).toEqual({ running: 0, failed: 0 });
    for (const field of ['backgroundTask', 'stopTask', 'retryTask', 'undoTask', 'dismissTask']) {
      const kind = field === 'backgroundTask' ? 'query' : 'mutation';
      const { errors } = await other.run(
        `${kind} ($id: ID!) { ${field}(id: $id) { __typename } }`,
        { id: first },
      );
      expect(errors[0]?.extensions['code'], field).toBe('NOT_FOUND');
    }
    expect(await change('stopTask', first, '', admin)).toMatchObject({ task: { id: first } });
  });

  test('and whoever has dismissed one that failed is not told of it, until it fails again', async () => {
    const admin = await app.signIn(school.account.slug, (await school.owner()).login);
    const id = await ask();
    expect(await change('dismissTask', id)).toMatchObject({ reason: 'NOT_ALLOWED', rule: 'B-7' });
    beforeStep = () => Promise.reject(new TaskFailed('There are no words.'));
    await work(id);
    expect(await counts(desk)).toEqual({ running: 0, failed: 1 });
    expect(await find(id)).toMatchObject({ mayDismiss: true, isDismissed: false });
    expect(await change('dismissTask', id)).toMatchObject({ task: { id, state: 'FAILED' } });
    expect(await counts(desk)).toEqual({ running: 0, failed: 0 });
    expect(await find(id)).toMatchObject({ mayDismiss: false, isDismissed: true });
    expect(await change('dismissTask', id)).toMatchObject({ reason: 'ALREADY_SO', rule: 'B-7' });
    expect(await counts(admin)).toEqual({ running: 0, failed: 1 });
    await change('retryTask', id, '', admin);
    await work(id);
    expect(await counts(desk)).toEqual({ running: 0, failed: 1 });
    clock.set('2026-11-28T20:00:01Z');
    desk = await app.signIn(school.account.slug, manager.login);
    expect(await counts(desk)).toEqual({ running: 0, failed: 0 });
    expect(await find(id)).toMatchObject({ mayDismiss: false, isDismissed: false });
    expect(await change('dismissTask', id)).toMatchObject({ reason: 'NOT_ALLOWED', rule: 'B-7' });
  });

  test('of what Cartwheel does by itself: administrators, while it fails', async () => {
    const owner = await app.signIn(school.account.slug, (await school.owner()).login);
    const what = { kind: 'SWEEP_FLOORS', title: 'Sweep the floors' };
    const sweep = (...failing: string[]) =>
      ownWork({ owner: database.owner, services: app.services, log }, what, async (failed) => {
        for (const accountId of failing) await failed(accountId, new Error('secret'));
      });
    await sweep(school.account.id);
    await sweep(school.account.id);
    expect(await counts(owner)).toEqual({ running: 0, failed: 1 });
    expect(await counts(desk)).toEqual({ running: 0, failed: 0 });
    const [id = ''] = await list(owner);
    expect(await find(id, owner)).toMatchObject({
      ...{ state: 'FAILED', title: what.title, by: null, channel: 'SYSTEM', attempts: 2 },
      ...{ mayRetry: false, mayStop: false, mayUndo: false },
      error: 'Something went wrong on our side. The log of the server says more.',
    });
    expect(await change('retryTask', id, '', owner)).toMatchObject({ rule: 'B-6' });
    await sweep();
    expect(await find(id, owner)).toMatchObject({ state: 'DONE', error: null });
  });
});

test('tasks are kept for sixty days, and for one when they never began', async () => {
  const [finished, stopped, undone, open] = [await ask(), await ask(), await ask(), await ask()];
  await change('stopTask', stopped);
  for (const id of [finished, undone]) {
    await database.owner.query('delete from keyword where account_id = $1', [school.account.id]);
    await work(id);
  }
  const { task } = await change('undoTask', undone);
  const left = async (days: number) => {
    clock.set(new Date(Date.parse(NOW) + days * 86_400_000).toISOString());
    await cleanUpTasks(database.owner, clock.now());
    const rows = await database.owner.query<{ id: string }[]>(
      'select id from task where account_id = $1 order by created_at, id',
      [school.account.id],
    );
    return rows.map(({ id }) => id);
  };
  expect(await left(0.9)).toHaveLength(5);
  expect(await left(1.1)).toEqual([finished, undone, open, task?.id]);
  // What is being undone is still named by that.
  expect(await left(60.1)).toEqual([undone, open, task?.id]);
  // And it says for good that it was.
  await work(task?.id ?? '');
  expect(await left(130)).toEqual([undone, open, task?.id]);
  desk = await app.signIn(school.account.slug, manager.login);
  expect(await find(undone)).toMatchObject({ undoneBy: task?.id, mayUndo: false });
  expect(await change('undoTask', undone)).toMatchObject({ reason: 'ALREADY_SO', rule: 'B-3' });
});
