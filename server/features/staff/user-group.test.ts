import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { change } from '../../testing/staff-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';

const database = testDatabase({ poolSize: 4 });
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;
let school: School;
let owner: TestClient;
beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

const READERS = [{ permission: 'FAMILIES', level: 'VIEW' }];
let serial = 0;
const made = async (grants: object[] = READERS) => {
  const name = `Group ${++serial}`;
  const { userGroup } = await change(owner, 'createUserGroup', { input: { name, grants } });
  if (!userGroup) throw new Error('no group');
  return { id: userGroup.id, name };
};

describe('a user group', () => {
  test('is made, changed and deleted, each with what it grants', async () => {
    const { id, name } = await made([...READERS, { permission: 'CLASSES', level: 'NONE' }]);
    const input = {
      name: `${name} now`,
      description: ' Reads ',
      grants: [{ permission: 'FAMILIES', level: 'FULL' }],
    };
    const change1 = { id, version: 1, input };
    expect(await change(owner, 'changeUserGroup', { ...change1, dryRun: true })).toMatchObject({
      changed: ['name', 'description', 'grants'],
    });
    expect(await change(owner, 'changeUserGroup', change1)).toMatchObject({
      userGroup: { ...input, description: 'Reads', version: 2, memberCount: 0 },
    });
    const [entry] = await database.owner.query<{ before: object; after: object }[]>(
      `select e.before, e.after from audit_entry e where e.verb = 'CHANGE_USER_GROUP' order by e.id desc`,
    );
    expect(entry).toMatchObject({
      before: { name, grants: { FAMILIES: 'VIEW' }, version: 1 },
      after: { name: `${name} now`, grants: { FAMILIES: 'FULL' }, version: 2 },
    });
    expect(await change(owner, 'changeUserGroup', change1)).toMatchObject({
      reason: 'CHANGED_MEANWHILE',
    });
    expect(await change(owner, 'deleteUserGroup', { id })).toMatchObject({
      __typename: 'UserGroupDeleted',
    });
    expect(await change(owner, 'deleteUserGroup', { id })).toMatchObject({
      __typename: 'NOT_FOUND',
    });
  });

  test('that is deleted by a request sent twice is deleted once', async () => {
    const { id } = await made();
    const request = { id, requestId: newId() };
    expect((await change(owner, 'deleteUserGroup', request)).repeated).toBe(false);
    expect((await change(owner, 'deleteUserGroup', request)).repeated).toBe(true);
  });

  test('with people in it is deleted only when that is confirmed, and they stay', async () => {
    const { id, name } = await made();
    const staff = await school.staff();
    const rights = { id: staff.id, version: 1, groupIds: [id], grants: [] };
    expect(await change(owner, 'changeStaffRights', { ...rights, dryRun: true })).toMatchObject({
      says: ['Families: VIEW instead of NONE.'],
    });
    expect(await change(owner, 'changeStaffRights', rights)).toMatchObject({
      staffMember: { groups: [{ name }], version: 2 },
    });
    expect(await change(owner, 'deleteUserGroup', { id })).toMatchObject({
      reason: 'NEEDS_CONFIRMATION',
      message: '1 person is in this user group and would lose what only it grants.',
    });
    await change(owner, 'deleteUserGroup', { id, confirmed: true });
    const { staffMember } = await owner.data<{ staffMember: { groups: object[] } }>(
      `{ staffMember(id: "${staff.id}") { groups { name } } }`,
    );
    expect(staffMember.groups).toEqual([]);
  });

  test.each<[what: string, input: object, field: string, reason: string]>([
    ['without a name', { name: ' ', grants: [] }, 'name', 'NEEDED'],
    [
      'with an endless description',
      { name: 'A', description: 'x'.repeat(501), grants: [] },
      'description',
      'TOO_LONG',
    ],
    [
      'that lets one look at what can only be had in full',
      { name: 'B', grants: [{ permission: 'ADMIN', level: 'VIEW' }] },
      ...(['grants.0.level', 'NOT_ALLOWED'] as const),
    ],
  ])('%s is refused on its field', async (_what, input, field, reason) => {
    expect(await change(owner, 'createUserGroup', { input })).toMatchObject({
      ...{ __typename: 'RecordRefused', rule: 'A-14', fields: [{ field, reason }] },
    });
  });

  test('of a name that another one has is refused', async () => {
    const { name } = await made();
    const taken = { fields: [{ field: 'name', reason: 'TAKEN' }] };
    expect(await change(owner, 'createUserGroup', { input: { name, grants: [] } })).toMatchObject(
      taken,
    );
    const { id } = await made();
    expect(
      await change(owner, 'changeUserGroup', { id, version: 1, input: { name, grants: [] } }),
    ).toMatchObject(taken);
  });

  test('of another school is not found, nor can anybody be put into it', async () => {
    const other = await School.open(database.source);
    const stranger = await app.signIn(other.account.slug, (await other.owner()).login);
    const { id } = await made();
    const input = { name: 'Mine', grants: [] };
    expect(await change(stranger, 'changeUserGroup', { id, version: 1, input })).toMatchObject({
      __typename: 'NOT_FOUND',
    });
    expect(await change(stranger, 'deleteUserGroup', { id })).toMatchObject({
      __typename: 'NOT_FOUND',
    });
    const staff = await other.staff();
    for (const groupId of [id, newId(), 'none'])
      expect(
        await change(stranger, 'changeStaffRights', {
          ...{ id: staff.id, version: 1, groupIds: [groupId], grants: [] },
        }),
      ).toMatchObject({ fields: [{ field: 'groupIds.0', reason: 'UNKNOWN' }] });
  });
});
