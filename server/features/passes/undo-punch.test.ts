import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import {
  PUNCH_IN,
  UNDO_PUNCH,
  type PunchAnswer,
  type UndoAnswer,
} from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const database = testDatabase();
const NOW = '2026-11-21T20:00:00Z';
const clock = fixedClock(NOW);
const [YESTERDAY, TODAY, TOMORROW] = ['2026-11-20', '2026-11-21', '2026-11-22'];
let app: TestApp;
let school: School;
let desk: TestClient;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  const staff = await school.staff({
    [Permission.STUDENTS]: PermissionLevel.VIEW,
    [Permission.CLASSES]: PermissionLevel.VIEW,
    [Permission.ENROLLMENTS]: PermissionLevel.FULL,
    [Permission.PUNCH_PASSES]: PermissionLevel.FULL,
  });
  desk = await app.signIn(school.account.slug, staff.login);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());
beforeEach(() => clock.set(NOW));

const punch = async (input: object) => (await desk.data<PunchAnswer>(PUNCH_IN, { input })).punchIn;
const undo = async (input: object) =>
  (await desk.data<UndoAnswer>(UNDO_PUNCH, { input })).undoPunch;
const ledger = (passId: string) => ledgerOf(database.owner, passId);

/** A punch that was made for a date, and what it made. */
async function punched(date: string, of: { zone?: string } = {}) {
  const student = await school.student();
  const location = of.zone ? await school.location({ zone: of.zone }) : null;
  const theClass = await school.class({
    name: 'Open Gym',
    ...(location ? { locationId: location.id } : {}),
  });
  const pass = await school.pass(student);
  const input = { passId: pass.id, studentId: student.id, classId: theClass.id, date };
  const answer = await punch(input);
  if (answer.__typename !== 'PunchedIn') throw new Error(JSON.stringify(answer));
  return { input, pass, student, entryId: answer.entry.id, enrollmentId: answer.enrollment.id };
}

const isRemoved = async (enrollmentId: string) => {
  const [row] = await database.owner.query<{ removed: boolean }[]>(
    'select removed_at is not null as removed from enrollment where id = $1',
    [enrollmentId],
  );
  return row?.removed;
};

describe('undoing a punch removes its enrollment, and the punch comes back', () => {
  test.each<
    [when: string, date: string, returnPunch: boolean | null | undefined, returns: boolean]
  >([
    ['before the date, unasked', TOMORROW, undefined, true],
    ['before the date', TOMORROW, null, true],
    ['before the date, even when staff said no', TOMORROW, false, true],
    ['before the date', TOMORROW, true, true],
    ['on the date only when staff say so', TODAY, null, false],
    ['on the date only when staff say so', TODAY, false, false],
    ['on the date only when staff say so', TODAY, true, true],
    ['after the date only when staff say so', YESTERDAY, null, false],
    ['after the date only when staff say so', YESTERDAY, true, true],
  ])('%s (%s, %s): %s', async (_when, date, returnPunch, returns) => {
    const { pass, entryId, enrollmentId } = await punched(date);
    const answer = await undo({ entryId, returnPunch });
    expect(answer).toMatchObject({
      __typename: 'PunchUndone',
      enrollmentId,
      punchReturned: returns,
      repeated: false,
      pass: returns ? { used: 0, left: 10 } : { used: 1, left: 9 },
      entry: returns ? { kind: 'RETURN', usedAfter: 0 } : null,
    });
    expect(await isRemoved(enrollmentId)).toBe(true);
    expect(await ledger(pass.id)).toEqual({
      used: returns ? 0 : 1,
      total: 10,
      faults: [],
      lines: ['1 GIVE 0', '2 USE 1', ...(returns ? ['3 RETURN 0'] : [])],
    });
  });

  test('by the day at the location: where the date has begun, it is on the date', async () => {
    const { entryId } = await punched(TOMORROW, { zone: 'Pacific/Auckland' });
    expect(await undo({ entryId })).toMatchObject({ punchReturned: false });
  });

  test('and the student can be punched in again, into the same class on the same date', async () => {
    const { input, pass, entryId } = await punched(TOMORROW);
    await undo({ entryId });
    expect(await punch(input)).toMatchObject({ __typename: 'PunchedIn', pass: { used: 1 } });
    expect(await punch(input)).toMatchObject({ reason: 'ALREADY_ENROLLED' });
    expect(await ledger(pass.id)).toMatchObject({
      lines: ['1 GIVE 0', '2 USE 1', '3 RETURN 0', '4 USE 1'],
      faults: [],
    });
  });

  test('frees the place of a full class', async () => {
    const of = await school.class({ capacity: 1 });
    const [one, two] = [await school.student(), await school.student()];
    const [mine, theirs] = [await school.pass(one), await school.pass(two)];
    const first = await punch({ passId: mine.id, studentId: one.id, classId: of.id });
    const second = { passId: theirs.id, studentId: two.id, classId: of.id };
    expect(await punch(second)).toMatchObject({ reason: 'CLASS_FULL' });
    if (first.__typename === 'PunchedIn') await undo({ entryId: first.entry.id });
    expect(await punch(second)).toMatchObject({ __typename: 'PunchedIn' });
  });

  test('gives the last punch of a pass back, which is active again', async () => {
    const student = await school.student();
    const of = await school.class();
    const pass = await school.pass(student, { total: 1 });
    const answer = await punch({
      passId: pass.id,
      studentId: student.id,
      classId: of.id,
      date: TOMORROW,
    });
    expect(answer).toMatchObject({ pass: { status: 'USED_UP', left: 0 } });
    if (answer.__typename === 'PunchedIn') await undo({ entryId: answer.entry.id });
    const { pass: now } = await desk.data<{ pass: object }>(
      `{ pass(id: "${pass.id}") { status left } }`,
    );
    expect(now).toEqual({ status: 'ACTIVE', left: 1 });
  });
});

describe('a punch that was kept', () => {
  test('can be returned later, once', async () => {
    const { pass, entryId } = await punched(TODAY);
    expect(await undo({ entryId })).toMatchObject({ punchReturned: false });
    expect(await undo({ entryId })).toMatchObject({
      __typename: 'UndoRefused',
      reason: 'ENROLLMENT_REMOVED',
      rule: 'R-9',
      fix: 'Return the punch if it should come back.',
    });
    expect(await undo({ entryId, returnPunch: true })).toMatchObject({ punchReturned: true });
    expect(await undo({ entryId, returnPunch: true })).toMatchObject({
      reason: 'ALREADY_RETURNED',
    });
    expect(await ledger(pass.id)).toMatchObject({
      used: 0,
      lines: ['1 GIVE 0', '2 USE 1', '3 RETURN 0'],
      faults: [],
    });
  });
});

const deletePass = (input: object) =>
  owner.data(`mutation ($input: DeletePassInput!) { deletePass(input: $input) { __typename } }`, {
    input,
  });

type Punched = Awaited<ReturnType<typeof punched>>;
const GONE: [what: string, remove: (of: Punched) => Promise<unknown>, lines: string[]][] = [
  ['pass', ({ pass }) => deletePass({ passId: pass.id }), ['3 DELETE 1']],
  [
    'last row',
    ({ pass }) => deletePass({ passId: pass.id, holderId: pass.holderId }),
    ['3 DELETE 1', '4 DELETE 1'],
  ],
  [
    'type',
    ({ pass }) =>
      database.owner.query('update pass_type set deleted_at = now() where id = $1', [pass.typeId]),
    [],
  ],
];

describe.each(GONE)('when the %s was deleted since', (_what, remove, lines) => {
  test.each<[when: string, date: string, returnPunch: boolean | null]>([
    ['before the date', TOMORROW, null],
    ['before the date, even when staff say yes', TOMORROW, true],
    ['on the date, even when staff say yes', TODAY, true],
  ])('the enrollment goes and no punch comes back: %s', async (_when, date, returnPunch) => {
    const of = await punched(date);
    const { pass, entryId, enrollmentId } = of;
    await remove(of);
    expect(await undo({ entryId, returnPunch, dryRun: true })).toMatchObject({
      __typename: 'UndoPreview',
      punchReturned: false,
      usedBefore: 1,
      usedAfter: 1,
      leftAfter: 9,
    });
    expect(await isRemoved(enrollmentId)).toBe(false);

    const input = { entryId, returnPunch, requestId: newId() };
    const undone = {
      __typename: 'PunchUndone',
      enrollmentId,
      punchReturned: false,
      pass: null,
      entry: null,
    };
    expect(await undo(input)).toEqual({ ...undone, repeated: false });
    expect(await isRemoved(enrollmentId)).toBe(true);
    expect(await undo(input)).toEqual({ ...undone, repeated: true });
    expect(await undo({ entryId, returnPunch })).toMatchObject({
      __typename: 'UndoRefused',
      reason: 'ENROLLMENT_REMOVED',
      fix: null,
    });
    expect(await ledger(pass.id)).toEqual({
      used: 1,
      total: 10,
      faults: [],
      lines: ['1 GIVE 0', '2 USE 1', ...lines],
    });
  });
});

describe('undoing is refused', () => {
  test('twice', async () => {
    const { entryId } = await punched(TOMORROW);
    await undo({ entryId });
    expect(await undo({ entryId })).toMatchObject({
      __typename: 'UndoRefused',
      reason: 'ALREADY_RETURNED',
      rule: 'R-9',
    });
  });

  test('for a line that is no punch', async () => {
    const { pass, entryId } = await punched(TOMORROW);
    await undo({ entryId });
    const lines = await database.owner.query<{ id: string }[]>(
      `select id from pass_entry where pass_id = $1 and kind <> 'USE' order by seq`,
      [pass.id],
    );
    expect(lines).toHaveLength(2);
    for (const { id } of lines)
      expect(await undo({ entryId: id })).toMatchObject({ reason: 'NOT_A_USE' });
  });

  test.each<[what: string, entry: () => Promise<string>]>([
    ['unknown', () => Promise.resolve(newId())],
    ['no id', () => Promise.resolve('x')],
    [
      'another account’s',
      async () => {
        const other = await School.open(database.source);
        const theirs = await other.pass(await other.student());
        const [line] = await database.owner.query<{ id: string }[]>(
          'select id from pass_entry where pass_id = $1',
          [theirs.id],
        );
        return line?.id ?? '';
      },
    ],
  ])('for a line that is %s, as if there were none', async (_what, entry) => {
    const answer = await desk.run(UNDO_PUNCH, { input: { entryId: await entry() } });
    expect(answer.errors[0]).toMatchObject({
      message: 'There is no such line of a pass.',
      extensions: { code: 'NOT_FOUND' },
    });
  });
});

test('as a dry run it says what would happen, and leaves everything as it is', async () => {
  const { pass, entryId, enrollmentId } = await punched(TODAY);
  expect(await undo({ entryId, dryRun: true })).toEqual({
    __typename: 'UndoPreview',
    className: 'Open Gym',
    date: TODAY,
    punchReturned: false,
    usedBefore: 1,
    usedAfter: 1,
    leftAfter: 9,
  });
  expect(await undo({ entryId, returnPunch: true, dryRun: true })).toMatchObject({
    punchReturned: true,
    usedBefore: 1,
    usedAfter: 0,
    leftAfter: 10,
  });
  expect(await isRemoved(enrollmentId)).toBe(false);
  expect((await ledger(pass.id)).lines).toEqual(['1 GIVE 0', '2 USE 1']);
});

test('sent twice with one requestId it is done once, and both get the same outcome', async () => {
  const { pass, entryId } = await punched(TOMORROW);
  const input = { entryId, requestId: newId() };
  const answers = [...(await Promise.all([undo(input), undo(input)])), await undo(input)];
  const outcomes = answers.map((answer) => (answer.__typename === 'PunchUndone' ? answer : null));
  expect(outcomes.map((one) => one?.repeated).sort()).toEqual([false, true, true]);
  expect(new Set(outcomes.map((one) => one?.entry?.id)).size).toBe(1);
  expect((await ledger(pass.id)).lines).toEqual(['1 GIVE 0', '2 USE 1', '3 RETURN 0']);
  const other = await punched(TOMORROW);
  const conflict = await desk.run(UNDO_PUNCH, { input: { ...input, entryId: other.entryId } });
  expect(conflict.errors[0]?.extensions['code']).toBe('CONFLICT');
});

test('a punch that is sent again after it was undone gets its first outcome, and is not made anew', async () => {
  const student = await school.student();
  const of = await school.class();
  const pass = await school.pass(student);
  const input = {
    passId: pass.id,
    studentId: student.id,
    classId: of.id,
    date: TOMORROW,
    requestId: newId(),
  };
  const first = await punch(input);
  if (first.__typename !== 'PunchedIn') throw new Error(JSON.stringify(first));
  await undo({ entryId: first.entry.id });
  expect(await punch(input)).toMatchObject({
    repeated: true,
    enrollment: { id: first.enrollment.id },
    pass: { used: 0 },
  });
  expect((await ledger(pass.id)).lines).toHaveLength(3);
});

test('several mutations of one request run one after the other, and each answers with what it has written', async () => {
  const [student, other] = [await school.student(), await school.student()];
  const of = await school.class();
  const [pass, next] = [await school.pass(student), await school.pass(other)];
  const input = (passId: string, studentId: string) =>
    `input: { passId: "${passId}", studentId: "${studentId}", classId: "${of.id}" }`;
  const fields =
    '{ ... on PunchedIn { enrollment { id student { id } } pass { used left entries { nodes { seq } } } entry { seq } } ... on PunchRefused { reason } }';
  const answer = await desk.data(
    `mutation {
       a: punchIn(${input(pass.id, student.id)}) ${fields}
       b: punchIn(${input(next.id, other.id)}) ${fields}
       c: punchIn(${input(pass.id, student.id)}) ${fields}
     }`,
  );
  const made = (studentId: string) => ({
    enrollment: { student: { id: studentId } },
    entry: { seq: 2 },
    pass: { used: 1, left: 9, entries: { nodes: [{ seq: 2 }, { seq: 1 }] } },
  });
  expect(answer).toMatchObject({
    a: made(student.id),
    b: made(other.id),
    c: { reason: 'ALREADY_ENROLLED' },
  });
});
