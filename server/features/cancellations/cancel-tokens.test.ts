import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { ClassAnswer } from '../../testing/class-operations.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const database = testDatabase();
/** Saturday afternoon in Toronto. */
const clock = fixedClock('2026-11-21T20:00:00Z');
const DATE = '2026-11-24';
let app: TestApp;
let school: School;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const cancel = (classId: string, tokens: string, more = '') =>
  `mutation { answer: cancelDate(classId: "${classId}", date: "${DATE}", tokens: ${tokens}${more}) {
     __typename ... on DateCancelled { says cancellation { id } } ... on ChangePreview { says }
     ... on RecordRefused { rule fields { field reason } } } }`;
const answer = async (operation: string): Promise<ClassAnswer> =>
  (await owner.data<{ answer: ClassAnswer }>(operation)).answer;
const standing = async (classId: string): Promise<number> => {
  const [row] = await database.owner.query<{ count: number }[]>(
    'select count(*)::int as count from token where class_id = $1 and revoked_at is null',
    [classId],
  );
  return row?.count ?? 0;
};

describe('makeup tokens for a cancelled date', () => {
  test('are given, and taken back with it unless they shall stay', async () => {
    const of = await school.class();
    await school.enrollment({ classId: of.id });
    const takeBack = (id: string, more = '') =>
      answer(`mutation { answer: takeBackCancellation(id: "${id}"${more}) {
        __typename ... on CancellationTakenBack { says } } }`);
    for (const [more, left] of [
      [', revokeTokens: false', 1],
      ['', 0],
    ] as const) {
      const { cancellation } = await answer(cancel(of.id, '{ expires: "2027-01-31" }'));
      expect(await standing(of.id)).toBe(1);
      const back = await takeBack(cancellation.id, more);
      expect(back.__typename).toBe('CancellationTakenBack');
      expect(back.says.length).toBe(2);
      expect(await standing(of.id)).toBe(left);
      await database.owner.query('update token set revoked_at = now() where class_id = $1', [
        of.id,
      ]);
    }
  });

  test('are not given while a part of it is held, which is said', async () => {
    const of = await school.class({
      slots: [
        [2, '09:00', '10:00'],
        [2, '17:00', '18:00'],
      ],
    });
    await school.enrollment({ classId: of.id });
    expect(await answer(cancel(of.id, '{}', ', starts: "09:00"'))).toMatchObject({
      says: ['It is still held at 17:00, so nobody gets a token.'],
    });
    expect(await standing(of.id)).toBe(0);
  });

  test('hold at least until the date', async () => {
    const of = await school.class();
    expect(await answer(cancel(of.id, '{ expires: "2026-11-23" }'))).toMatchObject({
      ...{ __typename: 'RecordRefused', rule: 'M-6' },
      fields: [{ field: 'tokens.expires', reason: 'OUT_OF_RANGE' }],
    });
  });

  test('need the permission to make tokens', async () => {
    const of = await school.class();
    const staff = await school.staff({
      [Permission.CLASSES]: PermissionLevel.FULL,
      [Permission.ENROLLMENTS]: PermissionLevel.VIEW,
      [Permission.STUDENTS]: PermissionLevel.VIEW,
    });
    const client = await app.signIn(school.account.slug, staff.login);
    const refused = await client.run(cancel(of.id, '{}', ', dryRun: true'));
    expect(refused.errors[0]?.extensions['code']).toBe('FORBIDDEN');
    const { errors } = await client.run(cancel(of.id, 'null', ', dryRun: true'));
    expect(errors).toEqual([]);
  });
});
