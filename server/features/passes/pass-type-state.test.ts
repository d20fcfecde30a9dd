import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { PUNCH_IN, type PunchAnswer } from '../../testing/operations.ts';
import {
  DELETE_PASS_TYPE,
  SUSPEND_PASS_TYPE,
  type StateAnswer,
} from '../../testing/pass-type-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { HolderKind } from './pass.enums.ts';

const database = testDatabase();
const NOW = '2026-11-21T20:00:00.000Z';
let app: TestApp;
let school: School;
let office: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock(NOW));
  school = await School.open(database.source);
  office = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const suspend = async (id: string, suspended: boolean, more: object = {}) =>
  (
    await office.data<{ setPassTypeSuspended: StateAnswer }>(SUSPEND_PASS_TYPE, {
      id,
      suspended,
      ...more,
    })
  ).setPassTypeSuspended;
const remove = async (id: string, more: object = {}) =>
  (await office.data<{ deletePassType: StateAnswer }>(DELETE_PASS_TYPE, { id, ...more }))
    .deletePassType;

/** A type with passes in every state that the numbers tell apart. */
async function sold() {
  const of = await school.passType({ kind: HolderKind.FAMILY });
  const one = await school.student();
  const pass = await school.pass(one, { of, kind: HolderKind.FAMILY, used: 3 });
  await school.pass(one, { of, kind: HolderKind.FAMILY, suspendedAt: new Date(NOW) });
  const other = await school.student();
  await school.pass(other, { of, kind: HolderKind.FAMILY, total: null, used: 5 });
  await school.pass(other, { of, kind: HolderKind.FAMILY, expires: '2026-11-20' });
  await school.pass(other, { of, kind: HolderKind.FAMILY, total: null, expires: '2026-11-20' });
  await school.pass(other, { of, kind: HolderKind.FAMILY, expires: '2026-11-21', used: 9 });
  await school.pass(await school.student(), { of, deletedAt: new Date(NOW) });
  return { id: of.typeId, student: one, pass };
}

const NUMBERS = { passes: 6, families: 2, outstanding: 7 + 10 + 1, unlimited: 1 };

const auditOf = (typeId: string) =>
  database.owner.query<{ verb: string; before: object; after: object }[]>(
    `select a.verb, a.before, a.after from audit_entry a join audit_target t on t.entry_id = a.id
     where t.record_id = $1 and t.kind = 'PASS_TYPE' order by a.at, a.id`,
    [typeId],
  );
const rowOf = async (id: string) => {
  const [row] = await database.owner.query<
    { suspended_at: Date | null; deleted_at: Date | null }[]
  >('select suspended_at, deleted_at from pass_type where id = $1', [id]);
  return row;
};
const STATUS = 'query ($id: ID!) { pass(id: $id) { status typeIsSuspended isSuspended } }';

describe('suspending a pass type', () => {
  test('says before how many passes, families and punches it touches', async () => {
    const { id } = await sold();
    expect(await suspend(id, true, { dryRun: true })).toEqual({
      __typename: 'PassTypeStatePreview',
      ...NUMBERS,
    });
    expect(await rowOf(id)).toEqual({ suspended_at: null, deleted_at: null });
    expect(await auditOf(id)).toEqual([]);
  });

  test('stops everybody who holds one, touches no pass, and is lifted again', async () => {
    const { id, student, pass } = await sold();
    const of = await school.class();
    expect(await suspend(id, true, { reason: ' Recalled ' })).toMatchObject({
      __typename: 'PassTypeStateChanged',
      repeated: false,
      passType: { id, status: 'SUSPENDED', version: 1 },
    });
    expect(await office.data(STATUS, { id: pass.id })).toEqual({
      pass: { status: 'SUSPENDED', typeIsSuspended: true, isSuspended: false },
    });
    const input = { passId: pass.id, studentId: student.id, classId: of.id };
    const punch = async () => (await office.data<PunchAnswer>(PUNCH_IN, { input })).punchIn;
    expect(await punch()).toMatchObject({ reason: 'PASS_SUSPENDED' });

    expect(await suspend(id, false)).toMatchObject({ passType: { status: 'FOR_SALE' } });
    expect(await punch()).toMatchObject({ __typename: 'PunchedIn' });
    expect(await auditOf(id)).toMatchObject([
      {
        verb: 'SUSPEND_PASS_TYPE',
        before: { isSuspended: false },
        after: { reason: 'Recalled', ...NUMBERS },
      },
      { verb: 'UNSUSPEND_PASS_TYPE', before: { isSuspended: true }, after: { reason: null } },
    ]);
  });

  test.each([
    ['twice', true, true, 'ALREADY_SUSPENDED'],
    ['of one that is not', false, false, 'NOT_SUSPENDED'],
  ])('%s is refused', async (_what, was, asked, reason) => {
    const { id } = await sold();
    if (was) await suspend(id, true);
    const before = [await rowOf(id), await auditOf(id)];
    expect(await suspend(id, asked)).toMatchObject({ field: null, reason, rule: 'P-3' });
    expect([await rowOf(id), await auditOf(id)]).toEqual(before);
  });

  test('with a very long reason is refused on it', async () => {
    const { id } = await sold();
    expect(await suspend(id, true, { reason: 'x'.repeat(501) })).toMatchObject({
      field: 'reason',
      reason: 'TOO_LONG',
    });
    expect(await rowOf(id)).toMatchObject({ suspended_at: null });
  });

  test('sent twice with one requestId is done once', async () => {
    const { id } = await sold();
    const requestId = newId();
    expect(await suspend(id, true, { requestId })).toMatchObject({ repeated: false });
    expect(await suspend(id, true, { requestId })).toMatchObject({
      repeated: true,
      passType: { status: 'SUSPENDED' },
    });
    expect(await auditOf(id)).toHaveLength(1);
    await remove(id);
    expect(await suspend(id, true, { requestId })).toEqual({
      __typename: 'PassTypeStateChanged',
      repeated: true,
      passType: null,
    });
  });
});

describe('deleting a pass type', () => {
  test('says before how many passes, families and punches it touches', async () => {
    const { id } = await sold();
    expect(await remove(id, { dryRun: true })).toEqual({
      __typename: 'PassTypeStatePreview',
      ...NUMBERS,
    });
    expect(await rowOf(id)).toMatchObject({ deleted_at: null });
  });

  test('ends it and its passes for everybody, and keeps the rows', async () => {
    const { id, pass, student } = await sold();
    const requestId = newId();
    const counts = () =>
      database.owner.query<object[]>(
        `select (select count(*) from pass) as passes, (select count(*) from pass_holder) as rows,
           (select count(*) from pass_entry) as lines, (select count(*) from pass_type_version) as terms`,
      );
    const before = await counts();
    expect(await remove(id, { reason: 'Sold by mistake', requestId })).toEqual({
      __typename: 'PassTypeDeleted',
      id,
      repeated: false,
    });
    expect(await counts()).toEqual(before);
    for (const [query, variables] of [
      ['query ($id: ID!) { passType(id: $id) { id } }', { id }],
      [STATUS, { id: pass.id }],
      [SUSPEND_PASS_TYPE, { id, suspended: true }],
      [DELETE_PASS_TYPE, { id }],
    ] as const) {
      const { errors } = await office.run(query, variables);
      expect(errors.map((error) => error.extensions['code'])).toEqual(['NOT_FOUND']);
    }
    const { student: of } = await office.data<{ student: { passes: object[] } }>(
      'query ($id: ID!) { student(id: $id) { passes { id } } }',
      { id: student.id },
    );
    expect(of.passes).toEqual([]);
    const { passTypes } = await office.data<{ passTypes: { nodes: { id: string }[] } }>(
      '{ passTypes(filter: ALL, first: 200) { nodes { id } } }',
    );
    expect(passTypes.nodes.map((one) => one.id)).not.toContain(id);
    expect(await auditOf(id)).toMatchObject([
      { verb: 'DELETE_PASS_TYPE', after: { reason: 'Sold by mistake', ...NUMBERS } },
    ]);

    // The answer was lost on the way: the same request again gets it.
    expect(await remove(id, { reason: 'Sold by mistake', requestId })).toMatchObject({
      __typename: 'PassTypeDeleted',
      repeated: true,
    });
    expect(await auditOf(id)).toHaveLength(1);
  });

  test.each([
    [
      'of another school',
      async () => {
        const other = await School.open(database.source);
        return (await other.passType()).typeId;
      },
    ],
    ['that does not exist', () => Promise.resolve(newId())],
    ['with an id that is none', () => Promise.resolve('x')],
  ])('one %s is not found', async (_what, idOf) => {
    const id = await idOf();
    for (const [query, variables] of [
      [DELETE_PASS_TYPE, { id }],
      [SUSPEND_PASS_TYPE, { id, suspended: true }],
    ] as const) {
      const { errors } = await office.run(query, variables);
      expect(errors.map((error) => error.extensions['code'])).toEqual(['NOT_FOUND']);
    }
  });
});
