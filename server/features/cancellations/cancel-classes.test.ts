import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import {
  CANCEL_CLASSES,
  cancelledIn,
  doneTask,
  interrupted,
  RETRY_TASK,
  STOP_TASK,
  taskAnswer,
  taskOf,
  tokensIn,
  UNDO_TASK,
} from '../../testing/cancellation-operations.ts';
import { answerOf, CANCEL_DATE, TAKE_BACK } from '../../testing/class-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { PUNCH_IN } from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { Setting } from '../settings/settings.entities.ts';
import { USUAL_TOKENS } from '../settings/token-settings.form.ts';
import { cancelClassesTask } from './cancel-classes.task.ts';
import { undoCancellations } from './undo-cancellations.task.ts';

const database = testDatabase();
/** Saturday afternoon in Toronto. */
const clock = fixedClock('2026-11-21T20:00:00Z');
/** Monday to Wednesday. */
const [FROM, DATE, TO] = ['2026-11-23', '2026-11-24', '2026-11-25'];
let app: TestApp;
let school: School;
let owner: TestClient;
/** What a worker goes through after a step, before it is noted. */
let afterStep: () => Promise<unknown> | undefined;

beforeAll(async () => {
  const tasks = interrupted([cancelClassesTask, undoCancellations], () => afterStep());
  app = await TestApp.start(database.source, clock, { tasks });
});
beforeEach(async () => {
  afterStep = () => undefined;
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const run = (operation: string, variables: object) =>
  doneTask(app, { client: owner, accountId: school.account.id }, operation, variables);
const cancel = (classIds: string[], more: object = {}) =>
  run(CANCEL_CLASSES, { input: { classIds, from: FROM, to: TO, ...more } });
const preview = (classIds: string[], more: object = {}) =>
  taskAnswer(owner, CANCEL_CLASSES, {
    input: { classIds, from: FROM, to: TO, ...more },
    dryRun: true,
  });
const enrolled = (classId: string, given: object = {}) => school.enrollment({ classId, ...given });

const cancelled = () => cancelledIn(database.owner, school.account.id);
const tokens = () => tokensIn(database.owner, school.account.id);

describe('the dates of several classes', () => {
  test('are cancelled as the preview says, with what cannot be as exceptions', async () => {
    const [one, two, gone] = [
      await school.class({ name: 'One' }),
      await school.class({ name: 'Two', slots: [[2, '09:00', '10:00']] }),
      await school.class({ name: 'Gone', isActive: false }),
    ];
    await school.cancel(one.id, TO, null, 'staff day');
    const ana = await school.student({ firstName: 'Ana', lastName: 'Lee' });
    await enrolled(one.id, { studentId: ana.id });
    await enrolled(two.id, { studentId: ana.id });
    const bo = await school.student({ firstName: 'Bo', lastName: 'Kim' });
    const pass = await school.pass(bo);
    await owner.data(PUNCH_IN, {
      input: { passId: pass.id, studentId: bo.id, classId: one.id, date: DATE },
    });
    await enrolled(one.id, { type: EnrollmentType.WAIT });

    const classIds = [one.id, two.id, gone.id];
    const input = { reason: 'storm', tokens: { expires: '2027-01-31' } };
    const exceptions = [
      { what: 'One, Wed 25 Nov 2026', why: 'Cancelled for Wed 25 Nov 2026: staff day.' },
      { what: 'Gone', why: 'This class is not offered any more.' },
    ];
    expect(await preview(classIds, input)).toEqual({
      __typename: 'TaskPreview',
      says: [
        '1 one-day enrollment is removed; 1 punch comes back.',
        'At most 3 makeup tokens are made, until Sun 31 Jan 2027: the limit of the settings holds.',
      ],
      ...{ classes: 2, dates: 3, students: 2, families: 2, tokens: 3, punches: 1, passes: 0 },
      exceptions,
      exceptionCount: 2,
    });
    expect(await cancelled()).toEqual([`One ${TO}`]);

    const task = await cancel(classIds, input);
    expect(task).toMatchObject({
      ...{ kind: 'CANCEL_CLASSES', title: 'Cancel 2 classes, 23–25 Nov 2026', state: 'DONE' },
      ...{ done: 3, total: 3, exceptionCount: 2, mayUndo: true },
      counts: { cancelled: 3, removed: 1, punches: 1, tokens: 3 },
      exceptions: expect.arrayContaining(exceptions) as object,
    });
    expect(await cancelled()).toEqual([`One ${FROM}`, `One ${DATE}`, `One ${TO}`, `Two ${DATE}`]);
    expect(await tokens()).toEqual([`Ana ${FROM}`, `Ana ${DATE}`, `Ana ${DATE}`]);
  });

  test('are those that are scheduled when their turn comes', async () => {
    const [one, two] = [
      await school.class({ name: 'One', slots: [[1, '09:00', '10:00']] }),
      await school.class({ name: 'Two', slots: [[2, '09:00', '10:00']] }),
    ];
    const { task } = await taskAnswer(owner, CANCEL_CLASSES, {
      input: { classIds: [one.id, two.id], from: FROM, to: TO },
    });
    // One moves to Wednesday, and somebody cancels Two by hand, before the task begins.
    await database.owner.query('update timeslot set weekday = 3 where event_id = $1', [one.id]);
    await answerOf(owner, CANCEL_DATE, { classId: two.id, date: DATE });
    await app.runTask(school.account.id, task.id);
    expect(await taskOf(owner, task.id)).toMatchObject({
      ...{ state: 'DONE', done: 2, total: 2, counts: { cancelled: 1 } },
      exceptions: [{ what: 'Two, Tue 24 Nov 2026', why: 'Cancelled for Tue 24 Nov 2026.' }],
    });
    expect(await cancelled()).toEqual([`One ${TO}`, `Two ${DATE}`]);
  });

  test('are cancelled once, and counted once, though the worker dies after each step', async () => {
    const of = await school.class({ name: 'One' });
    await enrolled(of.id);
    let steps = 0;
    afterStep = () => {
      steps += 1;
      if (steps % 2 === 1) return Promise.reject(new Error('The worker dies.'));
      return undefined;
    };
    const task = await cancel([of.id], { to: '2026-12-22', tokens: {} });
    expect(task).toMatchObject({
      ...{ state: 'DONE', done: 30, total: 30, exceptionCount: 0 },
      counts: { cancelled: 30, tokens: 30 },
    });
    expect(steps).toBe(4);
    expect(new Set(await cancelled()).size).toBe(30);
    expect(await tokens()).toHaveLength(30);
  });

  test('give no more tokens than the limit, unless it is overridden', async () => {
    await school.insert(Setting, {
      ...{ area: 'TOKENS', value: { ...USUAL_TOKENS, limit: 1 }, version: 1 },
    });
    const of = await school.class({ name: 'One' });
    const ana = await school.student({ firstName: 'Ana', lastName: 'Lee' });
    await enrolled(of.id, { studentId: ana.id });
    const task = await cancel([of.id], { tokens: {} });
    expect(task).toMatchObject({
      counts: { cancelled: 3, tokens: 1 },
      exceptions: [
        {
          what: 'Ana Lee: One, Tue 24 Nov 2026',
          why: 'No makeup token: limit reached, 1 of 1 in November.',
        },
        { what: 'Ana Lee: One, Wed 25 Nov 2026' },
      ],
    });
    await run(UNDO_TASK, { id: task.id });
    const over = await cancel([of.id], { tokens: { overrideLimit: true } });
    expect(over).toMatchObject({ counts: { cancelled: 3, tokens: 3 }, exceptionCount: 0 });
  });

  test('are cancelled once, though two workers are at it at the same time', async () => {
    const of = await school.class({ name: 'One' });
    await enrolled(of.id);
    const { task } = await taskAnswer(owner, CANCEL_CLASSES, {
      input: { classIds: [of.id], from: FROM, to: '2026-12-12', tokens: {} },
    });
    const { id } = school.account;
    await Promise.all([app.runTask(id, task.id), app.runTask(id, task.id)]);
    expect(await cancelled()).toHaveLength(20);
    expect(await tokens()).toHaveLength(20);
    expect(await taskOf(owner, task.id)).toMatchObject({ state: 'DONE', exceptionCount: 0 });
    const [audited] = await database.owner.query<{ count: string }[]>(
      `select count(*) from audit_entry where account_id = $1 and verb = 'CANCEL_DATE'`,
      [id],
    );
    expect(audited?.count).toBe('20');
  });

  test('stay held where somebody takes one back before the step is done again', async () => {
    const of = await school.class({ name: 'One', slots: [[2, '09:00', '10:00']] });
    afterStep = async () => {
      afterStep = () => undefined;
      const [row] = await database.owner.query<{ id: string }[]>(
        'select id from cancellation where event_id = $1',
        [of.id],
      );
      await answerOf(owner, TAKE_BACK, { id: row?.id });
      throw new Error('The worker dies.');
    };
    const task = await cancel([of.id]);
    expect(task).toMatchObject({ state: 'DONE', done: 1, counts: { cancelled: 1 } });
    expect(await cancelled()).toEqual([`One ${DATE} undone`]);
  });

  test('go on where the task was stopped', async () => {
    const of = await school.class({ name: 'One' });
    const gone = await school.class({ name: 'Gone', isActive: false });
    const { task } = await taskAnswer(owner, CANCEL_CLASSES, {
      input: { classIds: [gone.id, of.id], from: FROM, to: '2026-12-22' },
    });
    afterStep = () => {
      afterStep = () => undefined;
      return taskAnswer(owner, STOP_TASK, { id: task.id });
    };
    await app.runTask(school.account.id, task.id);
    expect(await taskOf(owner, task.id)).toMatchObject({ state: 'CANCELLED', done: 20, total: 30 });
    expect(await cancelled()).toHaveLength(20);
    await taskAnswer(owner, RETRY_TASK, { id: task.id });
    await app.runTask(school.account.id, task.id);
    expect(await taskOf(owner, task.id)).toMatchObject({
      ...{ state: 'DONE', done: 30, counts: { cancelled: 30 }, exceptionCount: 1 },
    });
    expect(await cancelled()).toHaveLength(30);
  });

  test('are asked for once, however often the request is sent', async () => {
    const of = await school.class();
    const input = { classIds: [of.id], from: FROM, to: TO };
    const requestId = newId();
    const first = await taskAnswer(owner, CANCEL_CLASSES, { input, requestId });
    const again = await taskAnswer(owner, CANCEL_CLASSES, { input, requestId });
    expect(again).toEqual({ ...first, repeated: true });
  });
});

describe('taking it back', () => {
  test('holds again what still stands, and revokes what nobody has used', async () => {
    const [one, two] = [
      await school.class({ name: 'One', slots: [[2, '09:00', '10:00']] }),
      await school.class({ name: 'Two', slots: [[2, '09:00', '10:00']] }),
    ];
    const [ana, bo] = [
      await school.student({ firstName: 'Ana', lastName: 'Lee' }),
      await school.student({ firstName: 'Bo', lastName: 'Kim' }),
    ];
    await enrolled(one.id, { studentId: ana.id });
    await enrolled(one.id, { studentId: bo.id });
    await enrolled(two.id, { studentId: bo.id });
    const done = await cancel([one.id, two.id], { tokens: {} });
    expect(await tokens()).toHaveLength(3);
    // Bo uses the token of One; Two is taken back by hand.
    const makeup = await enrolled(await school.class().then(({ id }) => id), {
      ...{ studentId: bo.id, type: EnrollmentType.MAKEUP, startsOn: '2026-12-01' },
    });
    await database.owner.query(
      'update token set makeup_id = $1 where student_id = $2 and class_id = $3',
      [makeup.id, bo.id, one.id],
    );
    const [byHand] = await database.owner.query<{ id: string }[]>(
      'select id from cancellation where event_id = $1',
      [two.id],
    );
    await answerOf(owner, TAKE_BACK, { id: byHand?.id });

    expect(await taskAnswer(owner, UNDO_TASK, { id: done.id, dryRun: true })).toMatchObject({
      __typename: 'TaskPreview',
      says: [
        '1 date of 1 class is not cancelled any more. What is closed or cancelled again stays so, and keeps its tokens until it is held; what is not offered or scheduled any more stays so too, but its tokens go. Nobody who lost a place for one day gets it back by itself.',
        '1 date had been taken back before.',
        '1 unused makeup token is taken back.',
        '1 makeup token in use stays.',
      ],
      ...{ classes: 1, dates: 1, tokens: 1 },
    });
    const undone = await run(UNDO_TASK, { id: done.id });
    expect(undone).toMatchObject({
      ...{ kind: 'UNDO_CANCEL_CLASSES', state: 'DONE', done: 2, total: 2 },
      counts: { heldAgain: 1, revoked: 1 },
      // Whose token is used.
      exceptions: [{ what: 'Bo Kim' }],
    });
    expect(await cancelled()).toEqual([`One ${DATE} undone`, `Two ${DATE} undone`]);
    expect(await tokens()).toEqual([`Ana ${DATE} revoked`, `Bo ${DATE}`, `Bo ${DATE} revoked`]);
    expect(await taskOf(owner, done.id)).toMatchObject({ mayUndo: false, undoneBy: undone.id });
  });
});

test('nothing is asked for of a class that nobody knows, or on days on which none is held', async () => {
  const of = await school.class({ slots: [[2, '09:00', '10:00']] });
  expect(await preview([of.id, newId()])).toMatchObject({
    fields: [{ field: 'classIds', reason: 'UNKNOWN' }],
  });
  expect(await preview([of.id], { from: '2026-11-28', to: '2026-11-28' })).toMatchObject({
    ...{ __typename: 'RecordRefused', reason: 'NOT_ALLOWED', rule: 'M-13' },
  });
});
