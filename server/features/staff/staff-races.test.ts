import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { change } from '../../testing/staff-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { PermissionGrant, Staff } from './staff.entities.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());

const DESK = { [Permission.FAMILIES]: PermissionLevel.VIEW };

/** A school with two owners, both signed in, who have something left if they are owners no more. */
async function twoOwners(): Promise<{ school: School; people: [Staff, TestClient][] }> {
  const school = await School.open(database.source);
  const people: [Staff, TestClient][] = [];
  for (let one = 0; one < 2; one++) {
    const staff = await school.staff(DESK, { isOwner: true });
    people.push([staff, await app.signIn(school.account.slug, staff.login)]);
  }
  return { school, people };
}

const ownersOf = async (school: School): Promise<number> =>
  database.owner.getRepository(Staff).count({
    where: { accountId: school.account.id, isOwner: true, isActive: true },
  });

/** Tried several times: which of the two comes first is chance. */
describe.each([1, 2, 3, 4, 5])('two owners at the same moment, time %i', () => {
  test('who take it away from each other: one stays', async () => {
    const { school, people } = await twoOwners();
    const [[one, byOne], [other, byOther]] = people as [[Staff, TestClient], [Staff, TestClient]];
    const answers = await Promise.all([
      change(byOne, 'setStaffOwner', { id: other.id, version: 1, owner: false }),
      change(byOther, 'setStaffOwner', { id: one.id, version: 1, owner: false }),
    ]);
    expect(answers.filter((answer) => answer.__typename === 'StaffSaved')).toHaveLength(1);
    expect(await ownersOf(school)).toBe(1);
  });

  test('who deactivate each other: one stays', async () => {
    const { school, people } = await twoOwners();
    const [[one, byOne], [other, byOther]] = people as [[Staff, TestClient], [Staff, TestClient]];
    const answers = await Promise.all([
      change(byOne, 'setStaffActive', { id: other.id, version: 1, active: false }),
      change(byOther, 'setStaffActive', { id: one.id, version: 1, active: false }),
    ]);
    expect(answers.filter((answer) => answer.__typename === 'StaffSaved')).toHaveLength(1);
    expect(await ownersOf(school)).toBe(1);
  });

  test('of whom one steps down while the other is deactivated: one stays', async () => {
    const { school, people } = await twoOwners();
    const [[one, byOne], [other]] = people as [[Staff, TestClient], [Staff, TestClient]];
    await Promise.all([
      change(byOne, 'setStaffOwner', { id: one.id, version: 1, owner: false }),
      change(byOne, 'setStaffActive', { id: other.id, version: 1, active: false }),
    ]);
    expect(await ownersOf(school)).toBe(1);
  });
});

test('the last owner who can sign in stays, although there are others who cannot', async () => {
  const school = await School.open(database.source);
  const owner = await school.staff(DESK, { isOwner: true });
  await school.staff(DESK, { isOwner: true, isActive: false });
  await school.staff(DESK, { isOwner: true, passwordHash: null });
  const client = await app.signIn(school.account.slug, owner.login);
  expect(
    await change(client, 'setStaffOwner', { id: owner.id, version: 1, owner: false }),
  ).toMatchObject({
    ...{ __typename: 'RecordRefused', rule: 'A-15' },
    message: 'Sam Reyes is the last owner who can sign in.',
  });
});

test('an owner who was deactivated or is inactive is no new owner', async () => {
  const { school, people } = await twoOwners();
  const left = await school.staff({}, { isActive: false });
  expect(
    await change(people[0]?.[1] as TestClient, 'setStaffOwner', {
      ...{ id: left.id, version: 1, owner: true },
    }),
  ).toMatchObject({ rule: 'A-15', message: 'Sam Reyes is inactive.' });
});

test('rights that two change at once are changed by one; the other is told', async () => {
  const { school, people } = await twoOwners();
  const staff = await school.staff();
  const answers = await Promise.all(
    people.map(([, client], index) =>
      change(client, 'changeStaffRights', {
        ...{ id: staff.id, version: 1, groupIds: [] },
        grants: [{ permission: index === 0 ? 'FAMILIES' : 'CLASSES', level: 'VIEW' }],
      }),
    ),
  );
  expect(answers.map((one) => one.__typename).sort()).toEqual(['RecordRefused', 'StaffSaved']);
  expect(answers.find((one) => one.reason)).toMatchObject({ reason: 'CHANGED_MEANWHILE' });
  expect(await database.owner.getRepository(PermissionGrant).countBy({ staffId: staff.id })).toBe(
    1,
  );
});

test('a group that goes while somebody is put into it: either, and never half', async () => {
  const { school, people } = await twoOwners();
  const [, client] = people[0] as [Staff, TestClient];
  for (let time = 0; time < 5; time++) {
    const staff = await school.staff();
    const { userGroup } = await change(client, 'createUserGroup', {
      input: { name: `Group ${time}`, grants: [] },
    });
    const id = userGroup?.id ?? '';
    const [joined, deleted] = await Promise.all([
      change(client, 'changeStaffRights', { id: staff.id, version: 1, groupIds: [id], grants: [] }),
      change(client, 'deleteUserGroup', { id, confirmed: true }),
    ]);
    expect(deleted.__typename).toBe('UserGroupDeleted');
    expect(['StaffSaved', 'RecordRefused']).toContain(joined.__typename);
    if (joined.reason)
      expect(joined.fields).toEqual([
        { field: 'groupIds.0', reason: 'UNKNOWN', message: 'There is no such user group.' },
      ]);
  }
});

/** What is answered to a change that has to wait until somebody else, who holds a row, has changed what it grants. */
async function afterWaiting<T>(
  hold: string,
  grant: string,
  values: readonly string[],
  doing: () => Promise<T>,
): Promise<T> {
  const other = database.owner.createQueryRunner();
  try {
    await other.startTransaction();
    await other.query(hold, [values[0]]);
    await other.query(grant, [...values]);
    const answer = doing();
    await expect
      .poll(async () => {
        const [row] = await database.owner.query<{ waiting: number }[]>(
          `select count(*)::int as waiting from pg_locks l join pg_stat_activity a using (pid)
           where not l.granted and a.datname = current_database()`,
        );
        return row?.waiting;
      })
      .toBeGreaterThan(0);
    await other.commitTransaction();
    return await answer;
  } finally {
    await other.release();
  }
}

const grantTo = (whose: 'staff' | 'group'): string =>
  `insert into permission_grant (account_id, id, ${whose}_id, permission, level)
   values ($2, $3, $1, 'ADMIN', 'FULL')`;

test('who became an administrator while one waited for the record is one', async () => {
  const school = await School.open(database.source);
  const clerk = await school.staff({ [Permission.STAFF]: PermissionLevel.FULL });
  const staff = await school.staff(DESK);
  const client = await app.signIn(school.account.slug, clerk.login);
  const answer = await afterWaiting(
    'select from staff where id = $1 for update',
    grantTo('staff'),
    [staff.id, school.account.id, newId()],
    () => change(client, 'setStaffActive', { id: staff.id, version: 1, active: false }),
  );
  expect(answer).toMatchObject({ __typename: 'RecordRefused', reason: 'NOT_ALLOWED' });
});

test.each(['changeUserGroup', 'changeStaffRights'] as const)(
  'what a user group grants since one waited for it counts in %s',
  async (name) => {
    const { school, people } = await twoOwners();
    const [, client] = people[0] as [Staff, TestClient];
    const staff = await school.staff();
    const { userGroup } = await change(client, 'createUserGroup', {
      input: { name: 'Desk', grants: [] },
    });
    const id = userGroup?.id ?? '';
    const answer = await afterWaiting(
      'select from user_group where id = $1 for update',
      grantTo('group'),
      [id, school.account.id, newId()],
      () =>
        change(
          client,
          name,
          name === 'changeUserGroup'
            ? { id, version: 1, input: { name: 'Desk', grants: [] }, dryRun: true }
            : { id: staff.id, version: 1, groupIds: [id], grants: [], dryRun: true },
        ),
    );
    expect([...(answer.changed ?? []), ...(answer.says ?? [])]).not.toEqual([]);
  },
);

test('the same request sent twice at once is done once', async () => {
  const { school, people } = await twoOwners();
  const [, client] = people[0] as [Staff, TestClient];
  const staff = await school.staff();
  const request = { id: staff.id, version: 1, active: false, requestId: newId() };
  const answers = await Promise.all([
    change(client, 'setStaffActive', request),
    change(client, 'setStaffActive', request),
  ]);
  expect(answers.map((one) => [one.__typename, one.repeated]).sort()).toEqual([
    ['StaffSaved', false],
    ['StaffSaved', true],
  ]);
});
