import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { GroupMember, UserGroup } from './staff.entities.ts';

const database = testDatabase({ poolSize: 4 });
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());

describe('the list of staff', () => {
  let other: School;
  let reader: TestClient;
  const list = async (args: string) =>
    (
      await reader.data<{ staffMembers: { nodes: { lastName: string }[] } }>(
        `{ staffMembers(${args}) { nodes { lastName } } }`,
      )
    ).staffMembers.nodes.map(({ lastName }) => lastName);

  beforeAll(async () => {
    other = await School.open(database.source);
    const viewer = await other.staff(
      { [Permission.STAFF]: PermissionLevel.VIEW },
      { lastName: 'Ahn', login: 'zed', hiredOn: '2020-01-01' },
    );
    await other.staff({}, { lastName: 'Ávila', login: 'b', phone: '416 555 0199', title: 'Coach' });
    await other.staff(
      {},
      { lastName: 'Boyd', login: 'a', email: 'zz@maple.example', hiredOn: '2019-01-01' },
    );
    await other.staff({}, { lastName: 'Zorn', login: 'left', isActive: false });
    await (await School.open(database.source)).staff({}, { lastName: 'Ahnert' });
    reader = await app.signIn(other.account.slug, viewer.login);
  });

  test.each([
    ['those who are active, by last name, as it begins', 'first: 10', ['Ahn', 'Ávila', 'Boyd']],
    ['those who are not', 'filter: INACTIVE', ['Zorn']],
    ['all', 'filter: ALL', ['Ahn', 'Ávila', 'Boyd', 'Zorn']],
    ['backwards', 'descending: true', ['Boyd', 'Ávila', 'Ahn']],
    ['by login name', 'sort: LOGIN', ['Boyd', 'Ávila', 'Ahn']],
    ['by e-mail address', 'sort: EMAIL, descending: true, first: 1', ['Boyd']],
    ['by title', 'sort: TITLE, descending: true, first: 1', ['Ávila']],
    ['by day of hiring, unknown ones last', 'sort: HIRED', ['Boyd', 'Ahn', 'Ávila']],
    ['by when they signed in', 'sort: SIGNED_IN, descending: true, first: 1', ['Ahn']],
    ['found by last name without accents', 'search: "avila"', ['Ávila']],
    ['found by digits of the telephone', 'search: "0199"', ['Ávila']],
    ['found by title', 'search: "coach"', ['Ávila']],
    ['found by e-mail address', 'search: "zz@maple"', ['Boyd']],
    ['found by login name', 'search: "left", filter: ALL', ['Zorn']],
    ['found with a slip', 'search: "Avlia"', ['Ávila']],
    ['found only among those whom the filter lets pass', 'search: "zorn"', []],
    ['of a group that nobody is in', `groupId: "${newId()}"`, []],
    ['of a keyword that nobody has', `keywordId: "${newId()}"`, []],
  ])('%s', async (_what, args, names) => {
    expect(await list(args)).toEqual(names);
  });

  test('page by page, each once', async () => {
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 4; page++) {
      const { staffMembers } = await reader.data<{
        staffMembers: {
          nodes: { lastName: string }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }>(
        `{ staffMembers(first: 1, filter: ALL${after}) { nodes { lastName } pageInfo { endCursor hasNextPage } } }`,
      );
      seen.push(...staffMembers.nodes.map(({ lastName }) => lastName));
      after = `, after: "${staffMembers.pageInfo.endCursor}"`;
      expect(staffMembers.pageInfo.hasNextPage).toBe(page < 3);
    }
    expect(seen).toEqual(['Ahn', 'Ávila', 'Boyd', 'Zorn']);
  });

  test('of one user group', async () => {
    const group = await other.insert(UserGroup, { name: 'Pool' });
    const staff = await other.staff({}, { lastName: 'Pooler', isActive: false });
    await other.insert(GroupMember, { groupId: group.id, staffId: staff.id });
    expect(await list(`groupId: "${group.id}", filter: ALL`)).toEqual(['Pooler']);
    const { userGroups } = await reader.data<{ userGroups: object[] }>(
      '{ userGroups { name memberCount } }',
    );
    expect(userGroups).toEqual([{ name: 'Pool', memberCount: 0 }]);
  });

  test('never tells a password or a secret, under whatever name one asks', async () => {
    const { data } = await reader.run<object>('{ staffMembers { nodes { id passwordHash } } }');
    expect(data).toBeNull();
  });

  test('for choosing is there for everybody who is signed in, and of this school only', async () => {
    const nobody = await app.signIn(
      other.account.slug,
      (await other.staff({}, { lastName: 'Yu' })).login,
    );
    const { colleagues } = await nobody.data<{ colleagues: { name: string }[] }>(
      '{ colleagues { name } }',
    );
    expect(colleagues.map(({ name }) => name)).toEqual([
      'Sam Ahn',
      'Sam Ávila',
      'Sam Boyd',
      'Sam Yu',
    ]);
  });
});

test('a page of staff with all that the list shows is two statements, however many there are', async () => {
  const many = await School.open(database.source);
  for (let one = 0; one < 12; one++) {
    const staff = await many.staff({ [Permission.FAMILIES]: PermissionLevel.VIEW });
    const group = await many.insert(UserGroup, { name: `Group ${one}` });
    await many.insert(GroupMember, { groupId: group.id, staffId: staff.id });
  }
  const client = await app.signIn(many.account.slug, (await many.owner()).login);
  const sent = await statementsOf(() =>
    client.data(`{ staffMembers { nodes { name login email phone title isActive hasSecondFactor groups { name }
      keywords { name } viewerCan { change setActive seeAs } } } }`),
  );
  expect(
    sent.filter((one) => !/^(find_session|begin|set_account|rollback)/i.test(one)),
  ).toHaveLength(2);
});
