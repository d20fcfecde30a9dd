import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { PUNCH_IN, type PunchAnswer } from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { HolderKind } from './pass.enums.ts';

const database = testDatabase({ poolSize: 50 });
/** Saturday afternoon in Toronto, and Saturday evening in UTC. */
const clock = fixedClock('2026-11-21T20:00:00Z');
const TODAY = '2026-11-21';

let app: TestApp;
let school: School;
let desk: TestClient;

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
});
afterAll(() => app.stop());

const punch = async (client: TestClient, input: object) =>
  (await client.data<PunchAnswer>(PUNCH_IN, { input })).punchIn;

async function ledgerOf(passId: string) {
  const rows = await database.owner.query<{ seq: number; kind: string; used_after: number }[]>(
    'select seq, kind, used_after from pass_entry where pass_id = $1 order by seq',
    [passId],
  );
  const [pass] = await database.owner.query<{ used: number }[]>(
    'select used from pass where id = $1',
    [passId],
  );
  return { used: pass?.used, lines: rows.map((row) => `${row.seq} ${row.kind} ${row.used_after}`) };
}

describe('a punch', () => {
  test('makes one single-day enrollment that covers all timeslots of the date, and takes one punch', async () => {
    const student = await school.student();
    const twice = await school.class({
      slots: [
        [6, '17:00', '18:00'],
        [6, '18:00', '19:00'],
        [3, '17:00', '18:00'],
      ],
    });
    const pass = await school.pass(student);

    const answer = await punch(desk, { passId: pass.id, studentId: student.id, classId: twice.id });

    expect(answer).toMatchObject({
      __typename: 'PunchedIn',
      repeated: false,
      enrollment: {
        type: 'SINGLE_DAY',
        startsOn: TODAY,
        dropsOn: TODAY,
        period: 'CURRENT',
        overrides: [],
        class: { id: twice.id },
        pass: { id: pass.id },
        timeslots: [
          { weekday: 6, starts: '17:00', ends: '18:00' },
          { weekday: 6, starts: '18:00', ends: '19:00' },
        ],
      },
      pass: { used: 1, total: 10, left: 9, status: 'ACTIVE' },
      entry: { seq: 2, kind: 'USE', usedAfter: 1, leftAfter: 9, channel: 'API', by: 'Sam Reyes' },
    });
    expect(await ledgerOf(pass.id)).toEqual({ used: 1, lines: ['1 GIVE 0', '2 USE 1'] });
  });

  test('writes who did it to the audit, with the records and the numbers before and after', async () => {
    const student = await school.student();
    const of = await school.class();
    const pass = await school.pass(student);
    await punch(desk, { passId: pass.id, studentId: student.id, classId: of.id });
    const entries = await database.owner.query<
      { verb: string; before: object; after: object; channel: string; ip: string }[]
    >(
      `select e.verb, e.before, e.after, e.channel, host(e.ip) as ip from audit_entry e
       where exists (select from audit_target t where t.entry_id = e.id and t.record_id = $1)`,
      [pass.id],
    );
    expect(entries).toEqual([
      expect.objectContaining({
        verb: 'PUNCH_IN',
        channel: 'API',
        ip: '127.0.0.1',
        before: { used: 0 },
        after: expect.objectContaining({ used: 1, date: TODAY }) as object,
      }),
    ]);
  });

  test('sent twice with one requestId is made once, and both get the same outcome', async () => {
    const student = await school.student();
    const of = await school.class();
    const pass = await school.pass(student);
    const input = {
      passId: pass.id,
      studentId: student.id,
      classId: of.id,
      date: TODAY,
      requestId: newId(),
    };
    const [first, second] = await Promise.all([punch(desk, input), punch(desk, input)]);
    const third = await punch(desk, input);
    if (
      first.__typename !== 'PunchedIn' ||
      second.__typename !== 'PunchedIn' ||
      third.__typename !== 'PunchedIn'
    ) {
      throw new Error(JSON.stringify([first, second, third]));
    }
    expect([first.repeated, second.repeated].sort()).toEqual([false, true]);
    expect(third.repeated).toBe(true);
    expect(new Set([first.enrollment.id, second.enrollment.id, third.enrollment.id]).size).toBe(1);
    expect((await ledgerOf(pass.id)).used).toBe(1);
  });

  test('with a requestId that was used for something else is a conflict', async () => {
    const student = await school.student();
    const [one, other] = [await school.class(), await school.class()];
    const pass = await school.pass(student);
    const requestId = newId();
    await punch(desk, { passId: pass.id, studentId: student.id, classId: one.id, requestId });
    const answer = await desk.run(PUNCH_IN, {
      input: { passId: pass.id, studentId: student.id, classId: other.id, requestId },
    });
    expect(answer.errors[0]?.extensions['code']).toBe('CONFLICT');
    expect((await ledgerOf(pass.id)).used).toBe(1);
  });

  test('as a dry run says what would happen and leaves nothing', async () => {
    const student = await school.student({ firstName: 'Leo', lastName: 'Chen' });
    const of = await school.class({ name: 'Open Gym' });
    const pass = await school.pass(student, { total: 3, used: 2 });
    const answer = await punch(desk, {
      passId: pass.id,
      studentId: student.id,
      classId: of.id,
      dryRun: true,
    });
    expect(answer).toEqual({
      __typename: 'PunchPreview',
      studentName: 'Leo Chen',
      className: 'Open Gym',
      date: TODAY,
      usedBefore: 2,
      usedAfter: 3,
      leftAfter: 0,
      overrides: [],
      timeslots: [{ starts: '17:00' }],
    });
    expect(await ledgerOf(pass.id)).toEqual({ used: 2, lines: ['1 GIVE 2'] });
  });

  test('of a family pass takes from the balance that siblings share', async () => {
    const maya = await school.student();
    const leo = await school.student({ familyId: maya.familyId });
    const of = await school.class();
    const pass = await school.pass(maya, { kind: HolderKind.FAMILY, also: [leo], total: 2 });
    await punch(desk, { passId: pass.id, studentId: maya.id, classId: of.id });
    const second = await punch(desk, { passId: pass.id, studentId: leo.id, classId: of.id });
    expect(second).toMatchObject({ pass: { used: 2, left: 0, status: 'USED_UP' } });
  });
});

describe('a punch is refused', () => {
  test.each([
    ['PASS_SUSPENDED', 'P-3', { suspendedAt: new Date('2026-11-01T00:00:00Z') }, {}],
    ['PASS_SUSPENDED', 'P-3', { type: { suspendedAt: new Date('2026-11-01T00:00:00Z') } }, {}],
    ['PASS_SUSPENDED', 'P-3', { holder: { suspendedAt: new Date('2026-11-01T00:00:00Z') } }, {}],
    ['PASS_EXPIRED', 'R-5', { expires: '2026-11-20' }, { date: '2026-11-14' }],
    ['PASS_USED_UP', 'R-4', { total: 2, used: 2 }, {}],
    ['DATE_BEFORE_ACTIVE_ON', 'R-5', { activeOn: '2026-11-22' }, {}],
    ['DATE_AFTER_EXPIRES', 'R-5', { expires: '2026-11-22' }, { date: '2026-11-23' }],
    ['STUDENT_NOT_A_HOLDER', 'P-1', { holder: { leftAt: new Date('2026-11-01T00:00:00Z') } }, {}],
  ] as const)('with %s (rule %s)', async (reason, rule, passGiven, input) => {
    const student = await school.student();
    const of = await school.class();
    const pass = await school.pass(student, passGiven);
    const answer = await punch(desk, {
      passId: pass.id,
      studentId: student.id,
      classId: of.id,
      ...input,
    });
    expect(answer).toMatchObject({ __typename: 'PunchRefused', reason, rule });
    expect((await ledgerOf(pass.id)).used).toBe(pass.used);
  });

  test('when the student is enrolled in the class that day, by an ongoing enrollment too', async () => {
    const student = await school.student();
    const of = await school.class();
    const pass = await school.pass(student);
    await school.enrollment({ studentId: student.id, classId: of.id });
    expect(
      await punch(desk, { passId: pass.id, studentId: student.id, classId: of.id }),
    ).toMatchObject({
      reason: 'ALREADY_ENROLLED',
      rule: 'R-6',
    });
  });

  test('but not because the student is waiting for a place', async () => {
    const student = await school.student();
    const of = await school.class();
    const pass = await school.pass(student);
    await school.enrollment({ studentId: student.id, classId: of.id, type: EnrollmentType.WAIT });
    expect(
      await punch(desk, { passId: pass.id, studentId: student.id, classId: of.id }),
    ).toMatchObject({ __typename: 'PunchedIn' });
  });

  test('when the class is full or the age does not fit, unless somebody who may overrides', async () => {
    const student = await school.student({ born: '2023-05-05' });
    const of = await school.class({ capacity: 1, minAge: 'P5Y' });
    await school.enrollment({ classId: of.id });
    const pass = await school.pass(student);
    const input = { passId: pass.id, studentId: student.id, classId: of.id };
    expect(await punch(desk, input)).toMatchObject({
      reason: 'TOO_YOUNG',
      rule: 'R-7',
      overridable: true,
    });
    expect(await punch(desk, { ...input, override: true })).toMatchObject({
      reason: 'OVERRIDE_NOT_PERMITTED',
    });

    const manager = await school.owner();
    const answer = await punch(await app.signIn(school.account.slug, manager.login), {
      ...input,
      override: true,
    });
    expect(answer).toMatchObject({
      __typename: 'PunchedIn',
      enrollment: { overrides: ['TOO_YOUNG', 'CLASS_FULL'] },
    });
  });

  test('override does not help against a cancelled date', async () => {
    const student = await school.student();
    const of = await school.class();
    await school.cancel(of.id, TODAY, null, 'floor repair');
    const pass = await school.pass(student);
    const owner = await app.signIn(school.account.slug, (await school.owner()).login);
    expect(
      await punch(owner, {
        passId: pass.id,
        studentId: student.id,
        classId: of.id,
        override: true,
      }),
    ).toMatchObject({
      reason: 'CLASS_CANCELLED',
      rule: 'R-8',
      message: 'Cancelled for Sat 21 Nov 2026: floor repair.',
    });
  });

  test('today is the location’s: a pass that starts tomorrow here can be used where tomorrow has begun', async () => {
    const student = await school.student();
    const auckland = await school.location({ zone: 'Pacific/Auckland' });
    const there = await school.class({ locationId: auckland.id });
    const here = await school.class();
    const pass = await school.pass(student, { activeOn: '2026-11-22' });
    expect(
      await punch(desk, { passId: pass.id, studentId: student.id, classId: here.id }),
    ).toMatchObject({ reason: 'DATE_BEFORE_ACTIVE_ON' });
    expect(
      await punch(desk, { passId: pass.id, studentId: student.id, classId: there.id }),
    ).toMatchObject({
      __typename: 'PunchedIn',
      enrollment: { startsOn: '2026-11-22' },
    });
  });

  test('an id of another account, an unknown one and no id at all get the same answer', async () => {
    const other = await School.open(database.source);
    const stranger = await other.student();
    const [theirPass, theirClass] = [await other.pass(stranger), await other.class()];
    const student = await school.student();
    const [pass, of] = [await school.pass(student), await school.class()];
    const mine = { passId: pass.id, studentId: student.id, classId: of.id };
    const answers = await Promise.all(
      [
        { ...mine, passId: theirPass.id },
        { ...mine, passId: newId() },
        { ...mine, passId: 'x' },
      ].map((input) => desk.run(PUNCH_IN, { input })),
    );
    expect(answers.map((answer) => answer.errors[0])).toEqual(
      answers.map(
        () =>
          expect.objectContaining({
            message: 'There is no such pass.',
            extensions: expect.objectContaining({ code: 'NOT_FOUND' }) as object,
          }) as object,
      ),
    );
    for (const input of [
      { ...mine, studentId: stranger.id },
      { ...mine, classId: theirClass.id },
    ]) {
      expect((await desk.run(PUNCH_IN, { input })).errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });

  test('a date that is none is named', async () => {
    const answer = await desk.run(PUNCH_IN, {
      input: { passId: newId(), studentId: newId(), classId: newId(), date: '2026-02-30' },
    });
    expect(answer.status).toBe(400);
    expect(answer.errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field: 'input.date' },
    });
  });
});

describe('fifty at once', () => {
  test('redeem the last punch: one succeeds, the others are told, and the ledger agrees', async () => {
    const student = await school.student();
    const pass = await school.pass(student, { total: 1 });
    const classes = [];
    for (let index = 0; index < 50; index++)
      classes.push(await school.class({ slots: [[6, '17:00', '18:00']] }));
    const answers = await Promise.all(
      classes.map((of) => punch(desk, { passId: pass.id, studentId: student.id, classId: of.id })),
    );
    expect(answers.filter((answer) => answer.__typename === 'PunchedIn')).toHaveLength(1);
    expect(
      answers.filter(
        (answer) => answer.__typename === 'PunchRefused' && answer.reason === 'PASS_USED_UP',
      ),
    ).toHaveLength(49);
    expect(await ledgerOf(pass.id)).toEqual({ used: 1, lines: ['1 GIVE 0', '2 USE 1'] });
  });

  test('take the last seat: one gets it, the others are told, and nobody is charged for nothing', async () => {
    const of = await school.class({ capacity: 1 });
    const passes = [];
    for (let index = 0; index < 50; index++) {
      const student = await school.student();
      passes.push({ student, pass: await school.pass(student) });
    }
    const answers = await Promise.all(
      passes.map(({ student, pass }) =>
        punch(desk, { passId: pass.id, studentId: student.id, classId: of.id }),
      ),
    );
    expect(answers.filter((answer) => answer.__typename === 'PunchedIn')).toHaveLength(1);
    expect(
      answers.filter(
        (answer) => answer.__typename === 'PunchRefused' && answer.reason === 'CLASS_FULL',
      ),
    ).toHaveLength(49);
    const [sum] = await database.owner.query<{ used: string }[]>(
      'select sum(used) as used from pass where id = any ($1)',
      [passes.map(({ pass }) => pass.id)],
    );
    expect(Number(sum?.used)).toBe(1);
  });
});
