import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel, reaches } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import {
  archiveEntry,
  BUSINESS,
  changeEntry,
  changeSettings,
  CLASS_SETTINGS,
  createEntry,
  eraseEntry,
  LISTS,
  moveEntry,
  type Saved,
  type TestedList,
} from '../../testing/settings-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { PermissionGrant, type Staff } from '../staff/staff.entities.ts';

const { NONE, VIEW, FULL } = PermissionLevel;
const database = testDatabase();
let app: TestApp;
let school: School;
let staff: Staff;
let client: TestClient;
let owner: TestClient;

beforeAll(async () => {
  app = await TestApp.start(database.source, fixedClock('2026-11-21T20:00:00Z'));
  school = await School.open(database.source);
  staff = await school.staff();
  client = await app.signIn(school.account.slug, staff.login);
  owner = await app.signIn(school.account.slug, (await school.owner()).login);
});
afterAll(() => app.stop());

/** Gives the staff member this level and nothing else. */
async function grant(permission: Permission, level: PermissionLevel): Promise<void> {
  const grants = database.owner.getRepository(PermissionGrant);
  await grants.delete({ staffId: staff.id });
  if (level === NONE) return;
  const accountId = school.account.id;
  await grants.insert({
    ...{ accountId, id: newId(), groupId: null },
    staffId: staff.id,
    permission,
    level,
  });
}

let serial = 0;
const input = (list: TestedList) => list.input(`Entry ${(serial += 1)}`, school);
const made = async (list: TestedList): Promise<string> => {
  const { saved } = await owner.data<Saved>(createEntry(list), { input: await input(list) });
  return (saved[list.field] as { id: string }).id;
};

type Action = readonly [what: string, query: string, sent: () => Promise<object>];

const actionsOf = (list: TestedList): Action[] => [
  ['create', createEntry(list, 'id'), async () => ({ input: await input(list) })],
  [
    'change',
    changeEntry(list, 'id'),
    async () => ({ id: await made(list), version: 1, input: await input(list) }),
  ],
  ['erase', eraseEntry(list), async () => ({ id: await made(list) })],
  ...(list.isArchived
    ? [
        [
          'archive',
          archiveEntry(list),
          async () => ({ id: await made(list), archived: true }),
        ] as const,
      ]
    : []),
  ...(list.isOrdered
    ? [['move', moveEntry(list), async () => ({ id: await made(list), position: 1 })] as const]
    : []),
];

const asked = (what: string, type: string, values: object): Action => [
  what,
  changeSettings(what, type, '__typename'),
  () => Promise.resolve({ version: 0, input: values, dryRun: true }),
];

const LEVELS = [NONE, VIEW, FULL] as const;

const state = () =>
  database.owner.query<object[]>(
    `select (select count(*) from audit_entry where verb not like 'SIGN%') as audits, (select json_agg(s) from setting s) as settings`,
  );

async function tries(
  [, query, sent]: Action,
  permission: Permission,
  level: PermissionLevel,
  isAllowed: boolean,
): Promise<void> {
  await grant(permission, level);
  const variables = await sent();
  const before = await state();
  const { data, errors } = await client.run<Saved>(query, variables);
  if (isAllowed) {
    expect(errors).toEqual([]);
    expect(data?.saved.__typename).not.toBe('RecordRefused');
    return;
  }
  expect(errors.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
  expect(await state()).toEqual(before);
}

describe.each(LEVELS)('with SETTINGS %s', (level) => {
  const cases = LISTS.flatMap((list) =>
    actionsOf(list).map((action) => [action[0], list.field, action] as const),
  );
  test.each(cases)('%s a %s', async (_what, _field, action) => {
    await tries(action, Permission.SETTINGS, level, reaches(level, FULL));
  });

  test.each([
    ['changeBusiness', 'BusinessInput', BUSINESS],
    [
      'changeFeatures',
      'FeaturesInput',
      {
        ...{ punchPasses: true, attendance: true, makeupTokens: true },
        welcome: true,
        apiExplorer: true,
      },
    ],
    ['changeClassSettings', 'ClassSettingsInput', { ...CLASS_SETTINGS, lookAheadDays: 3 }],
  ])('%s', async (what, type, values) => {
    await tries(asked(what, type, values), Permission.SETTINGS, level, reaches(level, FULL));
  });

  test('how staff sign in is for administrators only', async () => {
    const action = asked('changeSecurity', 'SecurityInput', { requireSecondFactor: true });
    await tries(action, Permission.SETTINGS, level, false);
    const { errors } = await client.run('{ settings { security { requireSecondFactor } } }');
    expect(errors.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
  });

  test('the lists can be chosen from, and what uses them is told to those who see settings', async () => {
    await grant(Permission.SETTINGS, level);
    for (const list of LISTS.filter(({ name }) => name !== 'Closure')) {
      expect((await client.run(`{ ${list.query} { id } }`)).errors).toEqual([]);
      await made(list);
      const { errors } = await client.run(`{ ${list.query} { uses } }`);
      expect(errors.length > 0).toBe(!reaches(level, VIEW));
    }
    const settings = await client.run('{ settings { business { name } } closures { id } }');
    expect(settings.errors.length > 0).toBe(!reaches(level, VIEW));
  });
});

test('administrators change how staff sign in', async () => {
  const action = asked('changeSecurity', 'SecurityInput', { requireSecondFactor: true });
  await tries(action, Permission.ADMIN, FULL, true);
});
