import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { ledgerOf } from '../../testing/ledger.ts';
import {
  CHANGE_EXPIRES,
  CHANGE_TOTAL,
  DELETE_PASS,
  GIVE_PASS,
  SET_SUSPENDED,
  type ManageAnswer,
} from '../../testing/manage-operations.ts';
import { PUNCH_IN, type PunchAnswer } from '../../testing/operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind, PassDateMode, PassPriceMode } from './pass.enums.ts';

const database = testDatabase();
const TODAY = '2026-11-21';
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const send = async (mutation: string, input: object, desk = owner) =>
  (await desk.data<ManageAnswer>(mutation, { input })).answer;
const ledger = (passId: string) => ledgerOf(database.owner, passId);

async function family() {
  const anna = await school.student({ firstName: 'Anna', lastName: 'Bell', born: '2015-01-01' });
  const ben = await school.student({
    familyId: anna.familyId,
    firstName: 'Ben',
    lastName: 'Bell',
    born: '2017-01-01',
  });
  return { anna, ben, familyId: anna.familyId };
}

async function punch(passId: string, studentId: string, date: string) {
  const { id: classId } = await school.class({ name: 'Tumbling' });
  const { punchIn } = await owner.data<PunchAnswer>(PUNCH_IN, {
    input: { passId, studentId, classId, date },
  });
  expect(punchIn.__typename).toBe('PunchedIn');
}

describe('giving a pass', () => {
  test('to a family makes a row for each of its students, and the ledger’s first line', async () => {
    const { anna, ben, familyId } = await family();
    const { typeId } = await school.pass(await school.student(), { kind: HolderKind.FAMILY });
    const answer = await send(GIVE_PASS, { typeId, familyId, note: ' Raffle prize ' });
    expect(answer).toMatchObject({
      __typename: 'PassGiven',
      repeated: false,
      pass: {
        used: 0,
        total: 10,
        left: 10,
        activeOn: TODAY,
        expires: null,
        status: 'ACTIVE',
        note: 'Raffle prize',
      },
    });
    expect(answer.pass?.holders.map((holder) => holder.student.id).sort()).toEqual(
      [anna.id, ben.id].sort(),
    );
    expect(await ledger(answer.pass?.id ?? '')).toMatchObject({ lines: ['1 GIVE 0'], faults: [] });
  });

  test('to a student makes one row, by the type’s newest terms', async () => {
    const { anna, familyId } = await family();
    const { typeId } = await school.pass(await school.student(), {
      terms: {
        priceMode: PassPriceMode.PER_USE,
        uses: 4,
        dateMode: PassDateMode.DAYS,
        validDays: 30,
      },
    });
    const answer = await send(GIVE_PASS, {
      typeId,
      familyId,
      studentId: anna.id,
      uses: 7,
      startsOn: '2026-12-01',
    });
    expect(answer).toMatchObject({
      pass: {
        total: 7,
        activeOn: '2026-12-01',
        expires: '2026-12-31',
        status: 'FUTURE',
        holders: [{ student: { id: anna.id } }],
      },
    });
  });

  test('can be tried: the dry run says what it would be and leaves nothing', async () => {
    const { familyId } = await family();
    const { typeId } = await school.pass(await school.student(), {
      kind: HolderKind.FAMILY,
      title: 'Ten visits',
    });
    expect(await send(GIVE_PASS, { typeId, familyId, dryRun: true })).toEqual({
      __typename: 'PassGivePreview',
      title: 'Ten visits',
      activeOn: TODAY,
      expires: null,
      total: 10,
      holderNames: ['Anna Bell', 'Ben Bell'],
    });
    const [row] = await database.owner.query<{ count: string }[]>(
      'select count(*) from pass where family_id = $1',
      [familyId],
    );
    expect(row?.count).toBe('0');
  });

  test('sent twice with a requestId gives one pass', async () => {
    const { familyId } = await family();
    const { typeId } = await school.pass(await school.student(), { kind: HolderKind.FAMILY });
    const input = { typeId, familyId, requestId: newId() };
    const first = await send(GIVE_PASS, input);
    expect(await send(GIVE_PASS, input)).toMatchObject({
      repeated: true,
      pass: { id: first.pass?.id },
    });
  });

  test.each<[string, object, object, object]>([
    [
      'a type that is suspended',
      { type: { suspendedAt: new Date('2026-01-01') } },
      {},
      { reason: 'TYPE_SUSPENDED', field: 'typeId' },
    ],
    [
      'a start before the type’s',
      { terms: { startsOn: '2027-01-01' } },
      { startsOn: '2026-12-31' },
      { reason: 'START_OUTSIDE_TYPE', field: 'startsOn', rule: 'P-12' },
    ],
    ['uses of a type that has its own', {}, { uses: 3 }, { reason: 'USES_FIXED', field: 'uses' }],
    [
      'more than may be issued',
      { terms: { maxIssued: 1 } },
      {},
      { reason: 'MAX_ISSUED_REACHED', field: 'typeId', rule: 'P-11' },
    ],
  ])('is refused for %s, and nothing is made', async (_what, type, more, refusal) => {
    const { anna, familyId } = await family();
    const { typeId } = await school.pass(await school.student(), type);
    expect(await send(GIVE_PASS, { typeId, familyId, studentId: anna.id, ...more })).toMatchObject({
      __typename: 'GiveRefused',
      ...refusal,
    });
    const [row] = await database.owner.query<{ count: string }[]>(
      'select count(*) from pass where family_id = $1',
      [familyId],
    );
    expect(row?.count).toBe('0');
  });

  test('is refused for a student of another family', async () => {
    const { familyId } = await family();
    const stranger = await school.student();
    const { typeId } = await school.pass(stranger);
    expect(await send(GIVE_PASS, { typeId, familyId, studentId: stranger.id })).toMatchObject({
      reason: 'STUDENT_OF_ANOTHER_FAMILY',
      field: 'studentId',
    });
  });

  test('of what does not exist, or is another account’s, is not found', async () => {
    const { anna, familyId } = await family();
    const { typeId } = await school.pass(anna);
    const deleted = await school.pass(anna, { type: { deletedAt: new Date('2026-01-01') } });
    const other = await School.open(database.source);
    const theirs = await other.pass(await other.student());
    const inputs = [
      { typeId: newId(), familyId },
      { typeId: 'x', familyId },
      { typeId, familyId: newId() },
      { typeId: deleted.typeId, familyId },
      { typeId: theirs.typeId, familyId },
    ];
    for (const input of inputs) {
      const answer = await owner.run(GIVE_PASS, { input });
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('suspending', () => {
  test('a row stops its student alone, and lifting it lets him in again', async () => {
    const { anna, ben } = await family();
    const pass = await school.pass(anna, { kind: HolderKind.FAMILY, also: [ben] });
    const row = { passId: pass.id, holderId: pass.holderId };
    const suspended = await send(SET_SUSPENDED, { ...row, suspended: true, reason: 'Injured' });
    expect(suspended).toMatchObject({
      holder: { id: pass.holderId, status: 'SUSPENDED' },
      pass: { status: 'ACTIVE' },
    });
    expect(
      suspended.pass?.holders.map(({ student, status }) => [student.id, status]).sort(),
    ).toEqual(
      [
        [anna.id, 'SUSPENDED'],
        [ben.id, 'ACTIVE'],
      ].sort(),
    );
    expect(await send(SET_SUSPENDED, { ...row, suspended: true })).toMatchObject({
      reason: 'ALREADY_SUSPENDED',
      rule: 'P-3',
      message: '“10-visit Open Gym” is suspended for Anna Bell already.',
    });
    expect(await send(SET_SUSPENDED, { ...row, suspended: false })).toMatchObject({
      holder: { status: 'ACTIVE' },
    });
    expect(await send(SET_SUSPENDED, { ...row, suspended: false })).toMatchObject({
      reason: 'NOT_SUSPENDED',
    });
    expect(await ledger(pass.id)).toMatchObject({
      lines: ['1 GIVE 0', '2 SUSPEND 0', '3 UNSUSPEND 0'],
      faults: [],
    });
  });

  test('the row of a student pass is the pass: every list knows', async () => {
    const student = await school.student();
    const pass = await school.pass(student);
    const row = { passId: pass.id, holderId: pass.holderId };
    expect(await send(SET_SUSPENDED, { ...row, suspended: true })).toMatchObject({
      holder: { status: 'SUSPENDED' },
      pass: { status: 'SUSPENDED' },
    });
    expect(await send(SET_SUSPENDED, { ...row, suspended: true })).toMatchObject({
      reason: 'ALREADY_SUSPENDED',
    });
    expect(await send(SET_SUSPENDED, { ...row, suspended: false })).toMatchObject({
      holder: { status: 'ACTIVE' },
      pass: { status: 'ACTIVE' },
    });
    const flagged = await school.pass(student, { holder: { suspendedAt: new Date('2026-11-01') } });
    expect(
      await send(SET_SUSPENDED, {
        passId: flagged.id,
        holderId: flagged.holderId,
        suspended: false,
      }),
    ).toMatchObject({ holder: { status: 'ACTIVE' } });
  });

  test('the pass stops everybody who holds it; the rows keep their own flags', async () => {
    const { anna, ben } = await family();
    const pass = await school.pass(anna, { kind: HolderKind.FAMILY, also: [ben] });
    const suspended = await send(SET_SUSPENDED, { passId: pass.id, suspended: true });
    expect(suspended.pass?.holders.map(({ status }) => status)).toEqual(['SUSPENDED', 'SUSPENDED']);
    const lifted = await send(SET_SUSPENDED, { passId: pass.id, suspended: false });
    expect(lifted.pass?.holders.map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE']);
  });

  test('can be tried', async () => {
    const { anna, ben } = await family();
    const pass = await school.pass(anna, { kind: HolderKind.FAMILY, also: [ben], used: 3 });
    expect(await send(SET_SUSPENDED, { passId: pass.id, suspended: true, dryRun: true })).toEqual({
      __typename: 'PassStatePreview',
      title: '10-visit Open Gym',
      holderNames: ['Anna Bell', 'Ben Bell'],
      left: 7,
      passIsGone: false,
    });
    expect(await ledger(pass.id)).toMatchObject({ lines: ['1 GIVE 3'] });
  });
});

describe('deleting', () => {
  test('a row leaves the others; with the last one the pass is gone', async () => {
    const { anna, ben } = await family();
    const pass = await school.pass(anna, { kind: HolderKind.FAMILY, also: [ben] });
    const first = await send(DELETE_PASS, { passId: pass.id, holderId: pass.holderId });
    expect(first).toMatchObject({
      passIsGone: false,
      holderIds: [pass.holderId],
      pass: { holders: [{ student: { id: ben.id } }] },
    });
    const last = first.pass?.holders[0]?.id ?? '';
    expect(
      await send(DELETE_PASS, { passId: pass.id, holderId: last, dryRun: true }),
    ).toMatchObject({ passIsGone: true, holderNames: ['Ben Bell'] });
    const input = { passId: pass.id, holderId: last, requestId: newId() };
    expect(await send(DELETE_PASS, input)).toMatchObject({
      passIsGone: true,
      pass: null,
      repeated: false,
    });
    expect(await send(DELETE_PASS, input)).toMatchObject({
      passIsGone: true,
      pass: null,
      repeated: true,
    });
    expect(await ledger(pass.id)).toMatchObject({
      lines: ['1 GIVE 0', '2 DELETE 0', '3 DELETE 0', '4 DELETE 0'],
      faults: [],
    });
  });

  test('is final: nothing can be done with what is gone', async () => {
    const student = await school.student();
    const pass = await school.pass(student);
    await send(DELETE_PASS, { passId: pass.id });
    const attempts: [string, object][] = [
      [DELETE_PASS, { passId: pass.id }],
      [SET_SUSPENDED, { passId: pass.id, suspended: false }],
      [CHANGE_TOTAL, { passId: pass.id, total: 5 }],
      [CHANGE_EXPIRES, { passId: pass.id, expires: null }],
      [PUNCH_IN, { passId: pass.id, studentId: student.id, classId: (await school.class()).id }],
    ];
    for (const [mutation, input] of attempts) {
      const answer = await owner.run(mutation, { input });
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  test('of a row of another pass is not found, and nothing is deleted', async () => {
    const { anna } = await family();
    const [one, two] = [await school.pass(anna), await school.pass(anna)];
    const answer = await owner.run(DELETE_PASS, {
      input: { passId: one.id, holderId: two.holderId },
    });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ledger(one.id)).toMatchObject({ lines: ['1 GIVE 0'] });
  });
});

describe('editing', () => {
  test('Expires never goes before the latest consumed punch, a future one included', async () => {
    const student = await school.student({ firstName: 'Anna' });
    const pass = await school.pass(student);
    await punch(pass.id, student.id, '2026-11-27');
    await punch(pass.id, student.id, '2026-11-23');
    expect(await send(CHANGE_EXPIRES, { passId: pass.id, expires: '2026-11-26' })).toMatchObject({
      reason: 'EXPIRES_BEFORE_LAST_PUNCH',
      field: 'expires',
      rule: 'P-13',
      message: 'A punch is used for Fri 27 Nov 2026 (Anna).',
      fix: 'Choose Fri 27 Nov 2026 or a later day.',
    });
    expect(
      await send(CHANGE_EXPIRES, { passId: pass.id, was: null, expires: '2026-11-27' }),
    ).toMatchObject({ pass: { expires: '2026-11-27' } });
    expect(
      await send(CHANGE_EXPIRES, { passId: pass.id, was: '2026-11-27', expires: null }),
    ).toMatchObject({ pass: { expires: null } });
    expect(await ledger(pass.id)).toMatchObject({
      lines: ['1 GIVE 0', '2 USE 1', '3 USE 2', '4 DATES 2', '5 DATES 2'],
      faults: [],
    });
  });

  test('the total never goes below what is used, and what is used stays', async () => {
    const student = await school.student();
    const pass = await school.pass(student);
    await punch(pass.id, student.id, '2026-11-22');
    await punch(pass.id, student.id, '2026-11-23');
    expect(await send(CHANGE_TOTAL, { passId: pass.id, total: 1 })).toMatchObject({
      reason: 'TOTAL_BELOW_USED',
      field: 'total',
      rule: 'P-14',
    });
    expect(await send(CHANGE_TOTAL, { passId: pass.id, total: 2 })).toMatchObject({
      pass: { used: 2, total: 2, left: 0, status: 'USED_UP' },
    });
    expect(await send(CHANGE_TOTAL, { passId: pass.id, total: null })).toMatchObject({
      pass: { used: 2, total: null, left: null, status: 'ACTIVE' },
    });
    expect((await ledger(pass.id)).faults).toEqual([]);
  });

  test('of two at once the second is told what the first has made of it', async () => {
    const pass = await school.pass(await school.student());
    expect(await send(CHANGE_TOTAL, { passId: pass.id, was: 10, total: 12 })).toMatchObject({
      pass: { total: 12 },
    });
    const second = await send(CHANGE_TOTAL, { passId: pass.id, was: 10, total: 11 });
    expect(second).toMatchObject({ reason: 'CHANGED_MEANWHILE', field: 'total' });
    expect(second.message).toMatch(
      /was changed meanwhile by .+ on Sat 21 Nov 2026 at 15:00: its total is 12 now\./,
    );
    expect(await ledger(pass.id)).toMatchObject({ total: 12, lines: ['1 GIVE 0', '2 TOTAL 0'] });
  });

  test('can be tried, and needs its new value said', async () => {
    const pass = await school.pass(await school.student());
    expect(await send(CHANGE_TOTAL, { passId: pass.id, total: 3, dryRun: true })).toEqual({
      __typename: 'PassEditPreview',
      used: 0,
      total: 3,
      expires: null,
    });
    expect(await ledger(pass.id)).toMatchObject({ total: 10 });
    for (const [mutation, field] of [
      [CHANGE_TOTAL, 'input.total'],
      [CHANGE_EXPIRES, 'input.expires'],
    ] as const) {
      const answer = await owner.run(mutation, { input: { passId: pass.id } });
      expect(answer.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
    }
  });

  test('offers its bounds beforehand, and what can be given', async () => {
    const student = await school.student({ firstName: 'Anna' });
    const pass = await school.pass(student, {
      activeOn: '2026-11-01',
      title: 'Limited',
      terms: { maxIssued: 4 },
    });
    await punch(pass.id, student.id, '2026-11-27');
    const answer = await owner.data<{ pass: object; passTypesToGive: { id: string }[] }>(
      `query ($id: ID!) { pass(id: $id) { bounds { minTotal maxTotal minExpires minExpiresBecause } viewerCan { suspend delete edit } }
         passTypesToGive { id title leftToIssue } }`,
      { id: pass.id },
    );
    expect(answer.pass).toEqual({
      bounds: {
        minTotal: 1,
        maxTotal: 9999,
        minExpires: '2026-11-27',
        minExpiresBecause: 'A punch is used for Fri 27 Nov 2026 (Anna).',
      },
      viewerCan: { suspend: true, delete: true, edit: true },
    });
    expect(answer.passTypesToGive.find(({ id }) => id === pass.typeId)).toEqual({
      id: pass.typeId,
      title: 'Limited',
      leftToIssue: 3,
    });
  });
});

describe('whoever lacks a permission changes nothing', () => {
  const { PUNCH_PASSES, EDIT_PUNCH_PASSES, SUSPEND_DELETE_PUNCH_PASSES, FAMILIES, STUDENTS } =
    Permission;
  const { VIEW, FULL, NONE } = PermissionLevel;
  const GIVES = {
    [PUNCH_PASSES]: VIEW,
    [EDIT_PUNCH_PASSES]: FULL,
    [FAMILIES]: VIEW,
    [STUDENTS]: VIEW,
  };
  const EDITS = { [PUNCH_PASSES]: VIEW, [EDIT_PUNCH_PASSES]: FULL, [STUDENTS]: VIEW };
  const RULES = { [PUNCH_PASSES]: VIEW, [SUSPEND_DELETE_PUNCH_PASSES]: FULL, [STUDENTS]: VIEW };
  const actions: [
    string,
    string,
    Partial<Record<Permission, PermissionLevel>>,
    readonly Permission[],
  ][] = [
    ['give', GIVE_PASS, GIVES, [PUNCH_PASSES, EDIT_PUNCH_PASSES, FAMILIES, STUDENTS]],
    ['suspend', SET_SUSPENDED, RULES, [PUNCH_PASSES, SUSPEND_DELETE_PUNCH_PASSES, STUDENTS]],
    ['delete', DELETE_PASS, RULES, [PUNCH_PASSES, SUSPEND_DELETE_PUNCH_PASSES, STUDENTS]],
    ['change the last day', CHANGE_EXPIRES, EDITS, [PUNCH_PASSES, EDIT_PUNCH_PASSES, STUDENTS]],
    ['change the total', CHANGE_TOTAL, EDITS, [PUNCH_PASSES, EDIT_PUNCH_PASSES, STUDENTS]],
  ];
  const rows = actions.flatMap(([what, mutation, enough, needed]) =>
    needed.flatMap((permission) =>
      [NONE, VIEW, FULL].map((level) => {
        const isEnough =
          [NONE, VIEW, FULL].indexOf(level) >=
          [NONE, VIEW, FULL].indexOf(enough[permission] ?? NONE);
        return [
          what,
          permission,
          level,
          isEnough,
          mutation,
          { ...enough, [permission]: level },
        ] as const;
      }),
    ),
  );

  test.each(rows)(
    '%s with %s %s: %s',
    async (_what, _permission, _level, isEnough, mutation, grants) => {
      const levels = Object.fromEntries(
        Object.entries(grants).filter(([, level]) => level !== NONE),
      );
      const staff = await school.staff(levels);
      const desk = await app.signIn(school.account.slug, staff.login);
      const student = await school.student();
      const pass = await school.pass(student);
      const input =
        mutation === GIVE_PASS
          ? { typeId: pass.typeId, familyId: student.familyId, studentId: student.id }
          : {
              passId: pass.id,
              ...(mutation === SET_SUSPENDED ? { suspended: true } : {}),
              ...(mutation === CHANGE_EXPIRES ? { expires: '2027-01-01' } : {}),
              ...(mutation === CHANGE_TOTAL ? { total: 12 } : {}),
            };
      const answer = await desk.run(onlyType(mutation), { input });
      if (isEnough) expect(answer.errors).toEqual([]);
      else {
        expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
        expect(await ledger(pass.id)).toMatchObject({ lines: ['1 GIVE 0'], total: 10 });
      }
    },
  );
});

/** The mutation without the fields that need further permissions. */
function onlyType(mutation: string): string {
  const [head] = mutation.split('__typename');
  return `${head ?? ''} __typename } }`;
}
