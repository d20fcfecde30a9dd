import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { SECRET } from '../../testing/one-time-codes.ts';
import { change, profile, type StaffMutation } from '../../testing/staff-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { SecondFactor, Staff } from './staff.entities.ts';

const { VIEW, FULL } = PermissionLevel;
const database = testDatabase({ poolSize: 4 });
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;
let school: School;

/** Who asks. */
const ASKERS = ['nobody', 'viewer', 'keeper', 'admin', 'owner'] as const;
type Asker = (typeof ASKERS)[number];
const GRANTS: Record<Asker, Grants> = {
  nobody: {},
  viewer: { [Permission.STAFF]: VIEW },
  // Everything that can be had without being an administrator.
  keeper: Object.fromEntries(
    Object.values(Permission)
      .filter((one) => one !== Permission.ADMIN)
      .map((one) => [one, FULL]),
  ),
  admin: { [Permission.ADMIN]: FULL },
  owner: {},
};
/** Whom it is done to. */
type Subject = 'a colleague' | 'an administrator' | 'an owner' | 'oneself';

let clients: Record<Asker, TestClient>;
let askers: Record<Asker, Staff>;
const people = (): ReturnType<typeof database.owner.getRepository<Staff>> =>
  database.owner.getRepository(Staff);

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
  school = await School.open(database.source);
  const made = await Promise.all(
    ASKERS.map(async (asker) => {
      const staff = await school.staff(GRANTS[asker], { isOwner: asker === 'owner' });
      const client = await app.signIn(school.account.slug, staff.login);
      return [asker, staff, client] as const;
    }),
  );
  askers = Object.fromEntries(made.map(([asker, staff]) => [asker, staff])) as typeof askers;
  clients = Object.fromEntries(made.map(([asker, , client]) => [asker, client])) as typeof clients;
});
afterAll(() => app.stop());

async function subjectOf(subject: Subject, asker: Asker): Promise<Staff> {
  if (subject === 'oneself') return people().findOneByOrFail({ id: askers[asker].id });
  return subject === 'an owner'
    ? school.staff({}, { isOwner: true })
    : school.staff(subject === 'an administrator' ? GRANTS.admin : { [Permission.FAMILIES]: VIEW });
}

/** Each action on a person, only tried, so that everybody may try everything. */
const ACTIONS: Record<
  string,
  (of: Staff) => Promise<[StaffMutation, object]> | [StaffMutation, object]
> = {
  'changing the title': (of) => ['changeStaff', { input: nameOf(of, { title: 'Coach' }) }],
  'changing the login name': (of) => [
    'changeStaff',
    { input: nameOf(of, { login: `${of.login}.x` }) },
  ],
  'changing the e-mail address': (of) => [
    'changeStaff',
    { input: nameOf(of, { email: `${of.login}@elsewhere.example` }) },
  ],
  deactivating: () => ['setStaffActive', { active: false }],
  'setting the password': () => ['setStaffPassword', { password: 'tall orange lamp' }],
  'changing the rights': () => [
    'changeStaffRights',
    { groupIds: [], grants: [{ permission: 'ADMIN', level: 'FULL' }] },
  ],
  'making an owner': () => ['setStaffOwner', { owner: true }],
  'making no owner': () => ['setStaffOwner', { owner: false }],
  'resetting the second factor': async (of) => {
    await database.owner.getRepository(SecondFactor).upsert(
      {
        ...{ accountId: school.account.id, id: of.id, secret: SECRET },
        ...{ begunAt: clock.now(), confirmedAt: clock.now() },
      },
      ['accountId', 'id'],
    );
    return ['resetSecondFactor', {}];
  },
};

function nameOf(of: Staff, given: object) {
  return profile({
    ...{ firstName: of.firstName, lastName: of.lastName, login: of.login, email: of.email },
    ...given,
  });
}

const YES = 'ChangePreview';
const NO = 'FORBIDDEN';
const RULE = 'RecordRefused';

/** What comes of each action for nobody, viewer, keeper, administrator and owner, in this order. */
const TABLE: Record<string, Record<Subject, readonly string[]>> = {
  'changing the title': {
    'a colleague': [NO, NO, YES, YES, YES],
    'an administrator': [NO, NO, YES, YES, YES],
    'an owner': [NO, NO, YES, YES, YES],
    oneself: [NO, NO, YES, YES, YES],
  },
  'changing the login name': {
    'a colleague': [NO, NO, YES, YES, YES],
    'an administrator': [NO, NO, RULE, YES, YES],
    'an owner': [NO, NO, RULE, RULE, YES],
    oneself: [NO, NO, YES, YES, YES],
  },
  'changing the e-mail address': {
    'a colleague': [NO, NO, YES, YES, YES],
    'an administrator': [NO, NO, RULE, YES, YES],
    'an owner': [NO, NO, RULE, RULE, YES],
    oneself: [NO, NO, YES, YES, YES],
  },
  deactivating: {
    'a colleague': [NO, NO, YES, YES, YES],
    'an administrator': [NO, NO, RULE, YES, YES],
    'an owner': [NO, NO, RULE, RULE, YES],
    oneself: [NO, NO, RULE, RULE, RULE],
  },
  'setting the password': {
    'a colleague': [NO, NO, NO, YES, YES],
    'an administrator': [NO, NO, NO, YES, YES],
    'an owner': [NO, NO, NO, RULE, RULE],
    oneself: [NO, NO, NO, RULE, RULE],
  },
  'changing the rights': {
    'a colleague': [NO, NO, NO, YES, YES],
    'an administrator': [NO, NO, NO, YES, YES],
    'an owner': [NO, NO, NO, RULE, YES],
    oneself: [NO, NO, NO, YES, YES],
  },
  'making an owner': {
    'a colleague': [NO, NO, NO, RULE, YES],
    'an administrator': [NO, NO, NO, RULE, YES],
    'an owner': [NO, NO, NO, RULE, RULE],
    oneself: [NO, NO, NO, RULE, RULE],
  },
  'making no owner': {
    'a colleague': [NO, NO, NO, RULE, RULE],
    'an administrator': [NO, NO, NO, RULE, RULE],
    'an owner': [NO, NO, NO, RULE, YES],
    // The owner of this test has no group to fall back on.
    oneself: [NO, NO, NO, RULE, RULE],
  },
  'resetting the second factor': {
    'a colleague': [NO, NO, NO, YES, YES],
    'an administrator': [NO, NO, NO, YES, YES],
    'an owner': [NO, NO, NO, RULE, YES],
    oneself: [NO, NO, NO, RULE, RULE],
  },
};

describe('who may do what to whom', () => {
  test('every action stands in the table', () => {
    expect(Object.keys(TABLE)).toEqual(Object.keys(ACTIONS));
  });

  test.each(
    Object.entries(TABLE).flatMap(([action, subjects]) =>
      Object.entries(subjects).map(
        ([subject, outcomes]) => [action, subject as Subject, outcomes] as const,
      ),
    ),
  )('%s of %s', async (action, subject, outcomes) => {
    const seen: string[] = [];
    for (const asker of ASKERS) {
      const of = await subjectOf(subject, asker);
      const [name, variables] = (await ACTIONS[action]?.(of)) ?? (['changeStaff', {}] as const);
      const answer = await change(clients[asker], name, {
        ...{ id: of.id, version: of.version, dryRun: true },
        ...variables,
      });
      seen.push(answer.__typename);
      if (answer.__typename === RULE) expect(answer.rule).toMatch(/^A-1[2-9]$/);
      expect(await people().findOneByOrFail({ id: of.id })).toEqual(
        await people().findOneByOrFail({ id: of.id, version: of.version }),
      );
      // The portal offers what the commands allow.
      if (asker !== 'nobody' && asker !== 'viewer')
        await expectOffered(asker, action, of, answer.__typename);
      await database.owner.getRepository(SecondFactor).delete({ id: of.id });
    }
    expect(seen).toEqual(outcomes);
  });

  const OFFERED: Record<string, string> = {
    'changing the title': 'change',
    'changing the login name': 'changeSignIn',
    'changing the e-mail address': 'changeSignIn',
    deactivating: 'setActive',
    'setting the password': 'setPassword',
    'changing the rights': 'changeRights',
    'resetting the second factor': 'resetSecondFactor',
  };
  async function expectOffered(asker: Asker, action: string, of: Staff, outcome: string) {
    const field = OFFERED[action];
    if (!field) return;
    const { staffMember } = await clients[asker].data<{
      staffMember: { viewerCan: Record<string, boolean> };
    }>(`{ staffMember(id: "${of.id}") { viewerCan { ${field} } } }`);
    expect.soft(staffMember.viewerCan[field], `${field} offered to ${asker}`).toBe(outcome === YES);
  }

  test.each<[StaffMutation, object]>([
    [
      'createUserGroup',
      { input: { name: 'Mine', grants: [{ permission: 'ADMIN', level: 'FULL' }] } },
    ],
    ['seeAs', {}],
  ])('%s is for administrators', async (name, variables) => {
    const { id } = await school.staff();
    for (const asker of ['nobody', 'viewer', 'keeper'] as const) {
      const answer = await change(clients[asker], name, {
        ...variables,
        staffId: id,
        id,
        version: 1,
      });
      expect(answer.__typename, asker).toBe(NO);
    }
  });
});
