import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { AREAS, Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { PASSWORD, School } from '../../testing/factories.ts';
import { change, profile } from '../../testing/staff-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { GroupMember, PermissionGrant, Staff, UserGroup } from './staff.entities.ts';

const { VIEW, FULL } = PermissionLevel;
const database = testDatabase({ poolSize: 4 });
const clock = fixedClock('2026-11-21T20:00:00Z');
const NO = 'FORBIDDEN';
const RULE = 'RecordRefused';
const ADMIN = { [Permission.ADMIN]: FULL };
let app: TestApp;
let school: School;
/** Has everything that can be had without being an administrator. */
let keeper: Staff;
let admin: Staff;
let byKeeper: TestClient;
let byAdmin: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  keeper = await school.staff(Object.fromEntries(AREAS.map((one) => [one, FULL])));
  admin = await school.staff(ADMIN);
  byKeeper = await app.signIn(school.account.slug, keeper.login);
  byAdmin = await app.signIn(school.account.slug, admin.login);
});
afterAll(() => app.stop());

const people = () => database.owner.getRepository(Staff);
const nameOf = ({ firstName, lastName, login, email }: Staff, given: object) =>
  profile({ firstName, lastName, login, email, ...given });

describe('nobody climbs:', () => {
  test('who keeps staff cannot take an administrator’s way in by changing it, nor the owner’s', async () => {
    for (const of of [await school.staff(ADMIN), await school.owner()]) {
      const answer = await change(byKeeper, 'changeStaff', {
        ...{ id: of.id, version: 1 },
        input: nameOf(of, { login: 'mine', email: 'mine@elsewhere.example' }),
      });
      expect(answer).toMatchObject({ rule: 'A-13', reason: 'INVALID' });
      expect(answer.fields?.map(({ field, reason }) => [field, reason])).toEqual([
        ['login', 'NOT_ALLOWED'],
        ['email', 'NOT_ALLOWED'],
      ]);
      expect(await people().findOneByOrFail({ id: of.id })).toMatchObject({ login: of.login });
    }
  });

  test('nor of somebody with one permission more than they have', async () => {
    const asker = await school.staff({ [Permission.STAFF]: FULL, [Permission.FAMILIES]: VIEW });
    const client = await app.signIn(school.account.slug, asker.login);
    const more = await school.staff({ [Permission.FAMILIES]: FULL });
    const same = await school.staff({ [Permission.FAMILIES]: VIEW });
    const tryOn = async (of: Staff) =>
      (
        await change(client, 'changeStaff', {
          ...{ id: of.id, version: 1, input: nameOf(of, { login: `${of.login}.new` }) },
        })
      ).__typename;
    expect(await tryOn(more)).toBe(RULE);
    expect(await tryOn(same)).toBe('StaffSaved');
  });

  test('a permission that comes from a user group counts as one’s own', async () => {
    const group = await school.insert(UserGroup, { name: 'Bosses' });
    await school.insert(PermissionGrant, {
      ...{ groupId: group.id, permission: Permission.ADMIN, level: FULL },
    });
    const boss = await school.staff();
    await school.insert(GroupMember, { groupId: group.id, staffId: boss.id });
    expect(
      await change(byKeeper, 'setStaffActive', { id: boss.id, version: 1, active: false }),
    ).toMatchObject({ __typename: RULE, rule: 'A-13', fix: 'Ask an administrator to do it.' });
    // Nor does who keeps staff join the group.
    expect(
      await change(byKeeper, 'changeStaffRights', {
        ...{ id: keeper.id, version: 1, groupIds: [group.id], grants: [] },
      }),
    ).toMatchObject({ __typename: NO });
    expect(
      await change(byKeeper, 'changeUserGroup', {
        ...{ id: group.id, version: 1, input: { name: 'Mine', grants: [] } },
      }),
    ).toMatchObject({ __typename: NO });
  });

  test('an administrator does not become an owner, nor takes an owner’s place', async () => {
    const owner = await school.owner();
    const of = { id: owner.id, version: 1 };
    expect(
      await change(byAdmin, 'setStaffOwner', { ...of, id: admin.id, owner: true }),
    ).toMatchObject({
      ...{ __typename: RULE, rule: 'A-15', message: 'Only an owner can make an owner.' },
    });
    expect(
      await change(byAdmin, 'setStaffPassword', { ...of, password: 'tall orange lamp' }),
    ).toMatchObject({
      ...{ rule: 'A-12', message: 'The password of an owner is changed by that owner alone.' },
    });
    expect(await change(byAdmin, 'seeAs', { staffId: owner.id })).toMatchObject({ rule: 'A-17' });
    expect(await change(byAdmin, 'setStaffActive', { ...of, active: false })).toMatchObject({
      fix: 'Ask an owner to do it.',
    });
    expect(
      (await app.client(school.account.slug).signIn(owner.login, PASSWORD)).setCookie,
    ).not.toBeNull();
  });

  test('an administrator cannot take their own permission away, in whatever way', async () => {
    const group = await school.insert(UserGroup, { name: `Admins ${Date.parse('2026-01-01')}` });
    await school.insert(PermissionGrant, {
      ...{ groupId: group.id, permission: Permission.ADMIN, level: FULL },
    });
    const admin = await school.staff();
    await school.insert(GroupMember, { groupId: group.id, staffId: admin.id });
    const client = await app.signIn(school.account.slug, admin.login);
    const rights = { id: admin.id, version: 1, groupIds: [], grants: [] };
    expect(await change(client, 'changeStaffRights', rights)).toMatchObject({
      ...{ __typename: RULE, rule: 'A-14', fields: [{ field: 'grants', reason: 'NOT_ALLOWED' }] },
    });
    const input = { name: 'Admins', grants: [{ permission: 'FAMILIES', level: 'FULL' }] };
    expect(
      await change(client, 'changeUserGroup', { id: group.id, version: 1, input }),
    ).toMatchObject({
      fields: [{ field: 'grants', reason: 'NOT_ALLOWED' }],
    });
    expect(
      await change(client, 'deleteUserGroup', { id: group.id, confirmed: true }),
    ).toMatchObject({
      reason: 'NOT_ALLOWED',
    });
    // With another source of it, the group may go.
    await change(client, 'changeStaffRights', {
      ...rights,
      ...{ groupIds: [group.id], grants: [{ permission: 'ADMIN', level: 'FULL' }] },
    });
    expect(
      await change(client, 'deleteUserGroup', { id: group.id, confirmed: true }),
    ).toMatchObject({
      __typename: 'UserGroupDeleted',
    });
  });

  test('an owner who steps down keeps something', async () => {
    const owner = await school.owner();
    const client = await app.signIn(school.account.slug, owner.login);
    const { version } = await people().findOneByOrFail({ id: owner.id });
    expect(
      await change(client, 'setStaffOwner', { id: owner.id, version, owner: false }),
    ).toMatchObject({
      ...{ rule: 'A-14', message: 'You would have no permission left.' },
    });
    const grants = [{ permission: 'STAFF', level: 'VIEW' }];
    await change(client, 'changeStaffRights', { id: owner.id, version, groupIds: [], grants });
    expect(
      await change(client, 'setStaffOwner', { id: owner.id, version: version + 1, owner: false }),
    ).toMatchObject({ __typename: 'StaffSaved', staffMember: { isOwner: false } });
    expect(
      (await change(client, 'setStaffOwner', { id: owner.id, version: version + 2, owner: true }))
        .__typename,
    ).toBe(NO);
  });

  test('what only administrators may see of rights, others do not', async () => {
    const { id } = await school.staff();
    for (const field of ['grants { level }', 'rights { level }', 'groups { grants { level } }']) {
      const query = `{ staffMember(id: "${id}") { ${field} } }`;
      await school.insert(GroupMember, {
        groupId: (await school.insert(UserGroup, { name: `${field} ${id}` })).id,
        staffId: id,
      });
      expect((await byKeeper.run(query)).errors[0]?.extensions['code'], field).toBe(NO);
      expect((await byAdmin.run(query)).errors, field).toEqual([]);
    }
  });
});

describe('a change of rights takes effect with the next request', () => {
  const families = async (client: TestClient) =>
    (await client.run('{ families { nodes { id } } }')).errors[0]?.extensions['code'] ??
    'sees them';

  test('of a person, and of all who are in a group', async () => {
    const staff = await school.staff();
    const client = await app.signIn(school.account.slug, staff.login);
    expect(await families(client)).toBe(NO);
    const rights = { id: staff.id, version: 1, groupIds: [] as string[] };
    const grants = [{ permission: 'FAMILIES', level: 'VIEW' }];
    await change(byAdmin, 'changeStaffRights', { ...rights, grants });
    expect(await families(client)).toBe('sees them');

    const { userGroup } = await change(byAdmin, 'createUserGroup', {
      input: { name: 'Readers', grants },
    });
    const group = userGroup?.id ?? '';
    await change(byAdmin, 'changeStaffRights', {
      ...{ ...rights, version: 2, groupIds: [group], grants: [] },
    });
    expect(await families(client)).toBe('sees them');
    await change(byAdmin, 'changeUserGroup', {
      ...{ id: group, version: 1, input: { name: 'Readers', grants: [] } },
    });
    expect(await families(client)).toBe(NO);
  });

  test('and each level tells where it comes from', async () => {
    const staff = await school.staff({ [Permission.FAMILIES]: VIEW });
    const group = await school.insert(UserGroup, { name: 'Sources' });
    await school.insert(PermissionGrant, {
      ...{ groupId: group.id, permission: Permission.FAMILIES, level: FULL },
    });
    await school.insert(GroupMember, { groupId: group.id, staffId: staff.id });
    const { staffMember } = await byAdmin.data<{ staffMember: { rights: object[] } }>(
      `{ staffMember(id: "${staff.id}") { rights { permission level from { level group { name } } } } }`,
    );
    expect(staffMember.rights).toHaveLength(Object.values(Permission).length);
    expect(staffMember.rights).toContainEqual({
      permission: 'FAMILIES',
      level: 'FULL',
      from: [
        { level: 'FULL', group: { name: 'Sources' } },
        { level: 'VIEW', group: null },
      ],
    });
    expect(staffMember.rights).toContainEqual({ permission: 'STAFF', level: 'NONE', from: [] });
  });
});
