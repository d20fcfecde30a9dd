import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { PASSWORD, School } from '../../testing/factories.ts';
import { change } from '../../testing/staff-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
const NEW = 'tall orange lamp';
let app: TestApp;
let school: School;
let owner: TestClient;
beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const isSignedIn = async (client: TestClient) =>
  (await client.data<{ viewer: object | null }>('{ viewer { id } }')).viewer !== null;
const enters = async (login: string, password: string) =>
  (await app.client(school.account.slug).signIn(login, password)).setCookie !== null;

describe('one’s own password', () => {
  test('is changed with the one that one has; other sessions end, this one stays', async () => {
    const staff = await school.staff();
    const [here, elsewhere] = [
      await app.signIn(school.account.slug, staff.login),
      await app.signIn(school.account.slug, staff.login),
    ];
    expect(
      await change(here, 'changeOwnPassword', { current: PASSWORD, password: NEW }),
    ).toMatchObject({ __typename: 'OwnSignInChanged' });
    expect([await isSignedIn(here), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect([await enters(staff.login, PASSWORD), await enters(staff.login, NEW)]).toEqual([
      false,
      true,
    ]);
  });

  test.each([
    [
      'that is not the one',
      { current: 'wrong', password: NEW },
      'current',
      'This is not your password.',
    ],
    [
      'by one that is too short',
      { current: PASSWORD, password: 'short' },
      'password',
      'The password has at least 8 characters.',
    ],
    [
      'by one that everybody tries',
      { current: PASSWORD, password: 'Password1!' },
      'password',
      'This password is among those that everybody tries first.',
    ],
    [
      'by itself',
      { current: PASSWORD, password: PASSWORD },
      'password',
      'This is the password that you have.',
    ],
  ])('%s is not changed', async (_what, variables, field, message) => {
    const staff = await school.staff();
    const client = await app.signIn(school.account.slug, staff.login);
    expect(await change(client, 'changeOwnPassword', variables)).toMatchObject({
      ...{ rule: 'A-11', fields: [{ field, message, reason: 'NOT_ALLOWED' }] },
    });
    expect(await enters(staff.login, PASSWORD)).toBe(true);
  });

  test('sent twice is changed once, and tried out not at all', async () => {
    const staff = await school.staff();
    const client = await app.signIn(school.account.slug, staff.login);
    const sent = { current: PASSWORD, password: NEW, requestId: 'own' };
    expect(await change(client, 'changeOwnPassword', { ...sent, dryRun: true })).toMatchObject({
      ...{ changed: ['password'], says: ['You are signed out everywhere else.'] },
    });
    expect(await enters(staff.login, PASSWORD)).toBe(true);
    const answers = [
      await change(client, 'changeOwnPassword', sent),
      await change(client, 'changeOwnPassword', sent),
    ];
    expect(answers).toMatchObject([{ repeated: false }, { repeated: true }]);
    expect(await enters(staff.login, NEW)).toBe(true);
  });

  test('is not one’s own name', async () => {
    const staff = await school.staff({}, { login: 'wilhelmina' });
    const client = await app.signIn(school.account.slug, staff.login);
    expect(
      await change(client, 'changeOwnPassword', { current: PASSWORD, password: 'Wilhelmina1' }),
    ).toMatchObject({ fields: [{ field: 'password' }] });
  });

  test('that two browsers change at once is changed once', async () => {
    const staff = await school.staff();
    const [one, other] = [
      await app.signIn(school.account.slug, staff.login),
      await app.signIn(school.account.slug, staff.login),
    ];
    const answers = await Promise.all([
      change(one, 'changeOwnPassword', { current: PASSWORD, password: 'tall orange lamp one' }),
      change(other, 'changeOwnPassword', { current: PASSWORD, password: 'tall orange lamp two' }),
    ]);
    expect(answers.filter((answer) => answer.__typename === 'OwnSignInChanged')).toHaveLength(1);
  });
});

describe('the password of somebody else', () => {
  test('is set by an administrator and ends their sessions', async () => {
    const staff = await school.staff();
    const client = await app.signIn(school.account.slug, staff.login);
    expect(await change(owner, 'setStaffPassword', { id: staff.id, password: NEW })).toMatchObject({
      __typename: 'StaffSaved',
      staffMember: { hasPassword: true, version: 2 },
    });
    expect(await isSignedIn(client)).toBe(false);
    expect(await enters(staff.login, NEW)).toBe(true);
  });

  test('lets somebody new in for the first time', async () => {
    const staff = await school.staff({}, { passwordHash: null });
    await change(owner, 'setStaffPassword', { id: staff.id, password: NEW });
    expect(await enters(staff.login, NEW)).toBe(true);
  });

  test('is refused when it is weak, and nothing is changed', async () => {
    const staff = await school.staff();
    for (const password of ['short', 'password123', staff.login.repeat(2)])
      expect(await change(owner, 'setStaffPassword', { id: staff.id, password })).toMatchObject({
        ...{ rule: 'A-11', fields: [{ field: 'password', reason: 'NOT_ALLOWED' }] },
      });
    expect(await enters(staff.login, PASSWORD)).toBe(true);
  });

  test('leaves no trace of itself in the audit, not even a fingerprint that could be tried out', async () => {
    const staff = await school.staff();
    const request = { id: staff.id, password: NEW, requestId: newId() };
    await change(owner, 'setStaffPassword', request);
    const other = { ...request, password: 'short green lamp' };
    const repeated = await change(owner, 'setStaffPassword', other);
    // The same fingerprint, whatever the password.
    expect(repeated).toMatchObject({ __typename: 'StaffSaved', repeated: true });
    const [entry] = await database.owner.query<{ text: string }[]>(
      `select to_jsonb(e)::text as text from audit_entry e where e.request_id = $1`,
      [request.requestId],
    );
    expect(entry?.text).not.toContain(NEW);
    expect(entry?.text).not.toContain('argon2');
  });
});
