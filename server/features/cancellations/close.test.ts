import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import {
  CLOSE,
  doneTask,
  interrupted,
  taskAnswer,
  UNDO_TASK,
} from '../../testing/cancellation-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { closeTask } from './close.task.ts';
import { undoClosing } from './undo-closing.task.ts';
import { ContactKind } from '../families/family.entities.ts';

const database = testDatabase();
/** Saturday afternoon in Toronto. */
const clock = fixedClock('2026-11-21T20:00:00Z');
const [FROM, TO] = ['2026-12-24', '2026-12-25'];
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  let steps = 0;
  // Whatever is done here is done with a worker that dies after each step: once more, and nothing twice.
  const dies = () => {
    steps += 1;
    if (steps % 2 === 1) throw new Error('The worker dies.');
  };
  const tasks = interrupted([closeTask, undoClosing], dies);
  app = await TestApp.start(database.source, clock, { tasks });
});
beforeEach(async () => {
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const run = (operation: string, variables: object) =>
  doneTask(app, { client: owner, accountId: school.account.id }, operation, variables);
const asked = (more: object) => ({
  ...{ from: FROM, to: TO, locationIds: [], programIds: [], reason: 'Holidays' },
  ...{ compensation: 'NONE', ...more },
});
const close = (more: object) => run(CLOSE, { input: asked(more) });
const meets = async (classId: string, date = FROM): Promise<string> =>
  (
    await owner.data<{ class: { meetingOn: { state: string } } }>(
      `{ class(id: "${classId}") { meetingOn(date: "${date}") { state } } }`,
    )
  ).class.meetingOn.state;
const told = async (id: string): Promise<string[]> => {
  const { task } = await owner.data<{
    task: { familiesToTell: { nodes: { what: string[] }[] } };
  }>(
    `query Tell($id: ID!) { task: backgroundTask(id: $id) { familiesToTell { nodes { what } } } }`,
    {
      id,
    },
  );
  return task.familiesToTell.nodes.flatMap(({ what }) => what);
};
const expiry = async (passId: string): Promise<string | null> =>
  (
    await database.owner.query<{ expires: string }[]>(
      'select expires::text from pass where id = $1',
      [passId],
    )
  )[0]?.expires ?? null;

describe('closing', () => {
  test('cancels what would be held there, writes the closure, and is taken back as one', async () => {
    const gym = await school.location({ name: 'Main Gym' });
    const [here, there] = [
      await school.class({ name: 'Here', locationId: gym.id }),
      await school.class({ name: 'There' }),
    ];
    const student = await school.student({ firstName: 'Ana' });
    await school.enrollment({ classId: here.id, studentId: student.id });
    const tokens = { compensation: 'TOKENS', tokens: {}, locationIds: [gym.id] };
    expect(await taskAnswer(owner, CLOSE, { input: asked(tokens), dryRun: true })).toMatchObject({
      ...{ __typename: 'TaskPreview', classes: 1, dates: 2, students: 1, families: 1, tokens: 2 },
      says: [
        'At most 2 makeup tokens are made, without expiry: the limit of the settings holds.',
        'No absence on these days counts, and what is scheduled there later is closed too.',
      ],
    });
    const task = await close(tokens);
    expect(task).toMatchObject({
      ...{ title: 'Close Main Gym, 24–25 Dec 2026', state: 'DONE', done: 3, total: 3 },
      counts: { cancelled: 2, tokens: 2, closures: 1 },
    });
    expect([await meets(here.id), await meets(there.id)]).toEqual(['CLOSED', 'MEETS']);
    const later = await school.class({ locationId: gym.id });
    expect(await meets(later.id, TO)).toBe('CLOSED');

    const undo = await taskAnswer(owner, UNDO_TASK, { id: task.id, dryRun: true });
    expect(undo.says[0]).toBe('The closure is removed.');
    const undone = await run(UNDO_TASK, { id: task.id });
    expect(undone).toMatchObject({
      ...{ state: 'DONE', done: 3, total: 3 },
      counts: { closures: 1, heldAgain: 2, revoked: 2 },
    });
    expect([await meets(here.id), await meets(later.id)]).toEqual(['MEETS', 'MEETS']);
  });

  test('extends the passes that lose days, once, and gives them back what nobody changed', async () => {
    const program = await school.program({ name: 'Swim' });
    const of = await school.class({ programId: program.id });
    const other = await school.class();
    const student = await school.student();
    const given = { activeOn: '2026-11-01', expires: '2026-12-31' };
    const [free, bound, changed] = [
      await school.pass(student, given),
      await school.pass(student, { ...given, limits: [{ programId: program.id }] }),
      await school.pass(student, given),
    ];
    const untouched = [
      await school.pass(student, { ...given, limits: [{ classId: other.id }] }),
      await school.pass(student, { ...given, expires: '2026-12-23' }),
      await school.pass(student, { ...given, activeOn: '2026-12-26' }),
      await school.pass(student, { ...given, expires: null }),
      await school.pass(student, { ...given, suspendedAt: clock.now() }),
      await school.pass(student, { ...given, deletedAt: clock.now() }),
      await school.pass(student, { ...given, type: { suspendedAt: clock.now() } }),
    ];
    const extend = { compensation: 'EXTEND_PASSES', extendDays: 7, programIds: [program.id] };
    expect(await taskAnswer(owner, CLOSE, { input: asked(extend), dryRun: true })).toMatchObject({
      ...{ passes: 3, classes: 1, dates: 2 },
      says: [
        '3 punch passes expire 7 days later.',
        'No absence on these days counts, and what is scheduled there later is closed too.',
      ],
    });
    const task = await close(extend);
    expect(task.counts).toEqual({ cancelled: 2, passes: 3, closures: 1 });
    for (const pass of [free, bound, changed]) {
      expect(await expiry(pass.id)).toBe('2027-01-07');
      expect(await ledgerOf(database.owner, pass.id)).toMatchObject({
        ...{ lines: ['1 GIVE 0', '2 DATES 0'], faults: [] },
      });
    }
    for (const pass of untouched)
      expect(await ledgerOf(database.owner, pass.id)).toMatchObject({ lines: ['1 GIVE 0'] });
    expect(await meets(of.id)).toBe('CLOSED');
    const holdsLonger = expect.stringContaining('now expires on Thu 7 Jan 2027.') as unknown;
    expect(await told(task.id)).toEqual([holdsLonger, holdsLonger, holdsLonger]);

    await owner.data(
      `mutation { changePassExpires(input: { passId: "${changed.id}", expires: "2027-02-01" }) { __typename } }`,
    );
    const undone = await run(UNDO_TASK, { id: task.id });
    expect(undone).toMatchObject({
      counts: { closures: 1, heldAgain: 2, passes: 2 },
      exceptions: [{ why: 'Its last day was changed since.' }],
    });
    expect(await Promise.all([free, bound, changed].map(({ id }) => expiry(id)))).toEqual([
      ...['2026-12-31', '2026-12-31', '2027-02-01'],
    ]);
    expect(await ledgerOf(database.owner, free.id)).toMatchObject({
      ...{ lines: ['1 GIVE 0', '2 DATES 0', '3 DATES 0'], faults: [] },
    });
    const asBefore = expect.stringContaining('expires on Thu 31 Dec 2026 again.') as unknown;
    expect(await told(undone.id)).toEqual([asBefore, asBefore]);
    // The one that nobody has shortened.
    expect(await told(task.id)).toEqual([holdsLonger]);
  });

  test('extends no pass where nothing is cancelled', async () => {
    const program = await school.program();
    const pass = await school.pass(await school.student(), { expires: '2026-12-31' });
    const extend = { compensation: 'EXTEND_PASSES', extendDays: 7, programIds: [program.id] };
    expect((await close(extend)).counts).toEqual({ closures: 1 });
    expect(await expiry(pass.id)).toBe('2026-12-31');
  });

  test('taken back leaves closed what another closes, with its tokens, and tells nobody', async () => {
    const [gym, program] = [await school.location(), await school.program()];
    const of = await school.class({ name: 'One', locationId: gym.id, programId: program.id });
    await school.enrollment({ classId: of.id });
    const day = { from: FROM, to: FROM };
    const first = await close({
      ...day,
      ...{ compensation: 'TOKENS', tokens: {}, locationIds: [gym.id] },
    });
    await close({ ...day, programIds: [program.id] });
    const undone = await run(UNDO_TASK, { id: first.id });
    expect(undone).toMatchObject({
      counts: { closures: 1 },
      exceptions: [
        { what: 'One, Thu 24 Dec 2026', why: expect.stringContaining('still not held') as string },
      ],
    });
    expect(undone.counts).not.toHaveProperty('heldAgain');
    expect(await told(undone.id)).toEqual([]);
  });

  test('taken back takes the tokens back too of what is not offered any more, and tells of it', async () => {
    const gym = await school.location();
    const of = await school.class({ name: 'One', locationId: gym.id });
    await school.enrollment({ classId: of.id });
    const tokens = { compensation: 'TOKENS', tokens: {}, locationIds: [gym.id] };
    const { id } = await close({ ...tokens, to: FROM });
    await database.owner.query('update class set is_active = false where id = $1', [of.id]);
    const why = 'It is still not held. This class is not offered any more.';
    const undone = await run(UNDO_TASK, { id });
    expect(undone).toMatchObject({
      counts: { closures: 1, revoked: 1 },
      exceptions: [{ what: 'One, Thu 24 Dec 2026', why }],
    });
    expect(undone.counts).not.toHaveProperty('heldAgain');
  });

  test('taken back leaves its closure if somebody has changed that', async () => {
    const gym = await school.location();
    const of = await school.class({ locationId: gym.id });
    const task = await close({ locationIds: [gym.id] });
    await database.owner.query(
      `update closure set ends_on = '2026-12-31', version = version + 1 where task_id = $1`,
      [task.id],
    );
    const preview = await taskAnswer(owner, UNDO_TASK, { id: task.id, dryRun: true });
    expect(preview.says[0]).toMatch(/^Its closure was changed since, and stays/);
    const { exceptions } = await run(UNDO_TASK, { id: task.id });
    expect(exceptions[0]).toMatchObject({ what: 'Closure “Holidays”' });
    expect(await meets(of.id, '2026-12-31')).toBe('CLOSED');
  });

  test('is refused for a place that nobody knows', async () => {
    const input = asked({ locationIds: ['x'] });
    expect(await taskAnswer(owner, CLOSE, { input, dryRun: true })).toMatchObject({
      ...{ __typename: 'RecordRefused', rule: 'M-14', fields: [{ field: 'locationIds' }] },
    });
  });

  test('needs the permission for what families get', async () => {
    const full = PermissionLevel.FULL;
    const staff = await school.staff({
      ...{ [Permission.CLASSES]: full, [Permission.SETTINGS]: full },
      ...{ [Permission.ENROLLMENTS]: full, [Permission.STUDENTS]: full },
    });
    const client = await app.signIn(school.account.slug, staff.login);
    const gym = await school.location();
    const of = async (compensation: string) =>
      (
        await client.run(CLOSE, {
          input: asked({ compensation, tokens: {}, extendDays: 7, locationIds: [gym.id] }),
          dryRun: true,
        })
      ).errors[0]?.extensions['code'];
    expect(await of('NONE')).toBeUndefined();
    expect(await of('TOKENS')).toBe('FORBIDDEN');
    expect(await of('EXTEND_PASSES')).toBe('FORBIDDEN');
  });
});

describe('the families to be told', () => {
  test('are listed once each, with what is cancelled, and as a file', async () => {
    const gym = await school.location();
    const [one, two] = [
      await school.class({ name: 'One', locationId: gym.id }),
      await school.class({ name: 'Two', locationId: gym.id, slots: [[4, '09:00', '10:00']] }),
    ];
    const lee = await school.family({ name: 'Lee' });
    await school.guardian({ familyId: lee.id, firstName: 'Pat', lastName: 'Lee' });
    await school.contact({ familyId: lee.id, kind: ContactKind.EMAIL, value: 'pat@example.org' });
    const [ana, bo] = [
      await school.student({ familyId: lee.id, firstName: 'Ana', lastName: 'Lee' }),
      await school.student({ familyId: lee.id, firstName: 'Bo', lastName: 'Lee' }),
    ];
    const kim = await school.student({
      ...{ familyId: (await school.family({ name: 'Kim' })).id, firstName: 'Cem', lastName: 'Kim' },
    });
    await school.enrollment({ classId: one.id, studentId: ana.id });
    await school.enrollment({ classId: two.id, studentId: bo.id });
    await school.enrollment({
      ...{
        classId: two.id,
        studentId: kim.id,
        startsOn: FROM,
        dropsOn: FROM,
        type: 'TRIAL' as never,
      },
    });
    await school.enrollment({ classId: two.id, type: 'WAIT' as never });
    const task = await close({ locationIds: [gym.id] });
    const query = (search: string | null = null) =>
      owner.data<{ backgroundTask: { familiesToTell: { nodes: object[] } } }>(
        `query Tell($id: ID!, $search: String) { backgroundTask(id: $id) { familiesToTell(search: $search) {
           nodes { familyId name guardians emails phones students what } } } }`,
        { id: task.id, search },
      );
    const leeTold = {
      ...{ familyId: lee.id, name: 'Lee', guardians: ['Pat Lee'], phones: [] },
      ...{ emails: ['pat@example.org'], students: ['Ana Lee', 'Bo Lee'] },
      what: [
        'Ana Lee: One is cancelled on Thu 24 Dec 2026, Fri 25 Dec 2026.',
        'Bo Lee: Two is cancelled on Thu 24 Dec 2026.',
      ],
    };
    const { backgroundTask } = await query();
    expect(backgroundTask.familiesToTell.nodes).toEqual([
      {
        ...{ familyId: kim.familyId, name: 'Kim', guardians: [], phones: [], emails: [] },
        students: ['Cem Kim'],
        what: ['Cem Kim: Two (trial) is cancelled on Thu 24 Dec 2026.'],
      },
      leeTold,
    ]);
    const found = await query('lee');
    expect(found.backgroundTask.familiesToTell.nodes).toEqual([leeTold]);

    const file = await fetch(
      `${app.origin}/a/${school.account.slug}/families-to-tell.csv?taskId=${task.id}`,
      { headers: { cookie: owner.cookie ?? '' } },
    );
    expect(file.status).toBe(200);
    const [head, ...rows] = (await file.text()).trim().split('\r\n');
    expect(head).toMatch(/What,Reason$/);
    expect(rows).toEqual([expect.stringMatching(/Holidays$/), expect.stringMatching(/Holidays$/)]);

    const undone = await run(UNDO_TASK, { id: task.id });
    expect((await told(undone.id))[0]).toBe(
      'Cem Kim: Two (trial) is held after all on Thu 24 Dec 2026.',
    );
    expect(await told(task.id)).toEqual([]);
  });
});
