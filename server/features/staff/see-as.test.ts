import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApi } from '../../schema.ts';
import { fixedClock } from '../../shared/clock.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { leastOperation } from '../../testing/generated-operations.ts';
import { change } from '../../testing/staff-operations.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { AuditEntry } from '../audit/audit.entities.ts';
import { SavedFilter } from '../enrollments/saved-filter.entity.ts';
import { Setting } from '../settings/settings.entities.ts';
import { PermissionGrant, SecondFactor, Staff } from './staff.entities.ts';

const { VIEW, FULL } = PermissionLevel;
const database = testDatabase({ poolSize: 4 });
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;
let school: School;
beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());
beforeEach(async () => {
  school = await School.open(database.source);
});

const ADMIN = { [Permission.ADMIN]: FULL };
const enter = (staff: Staff) => app.signIn(school.account.slug, staff.login);
const codeOf = async (client: TestClient, query: string) =>
  (await client.run(query)).errors[0]?.extensions['code'] ?? 'answered';
interface Seen {
  name: string;
  seenBy: { name: string } | null;
  permissions: { permission: string; level: string }[];
}
const viewerOf = async (client: TestClient) =>
  (
    await client.data<{ viewer: Seen }>(
      '{ viewer { name seenBy { name } permissions { permission level } } }',
    )
  ).viewer;
const levelsOf = async (client: TestClient) =>
  Object.fromEntries(
    (await viewerOf(client)).permissions
      .filter(({ level }) => level !== 'NONE')
      .map(({ permission, level }) => [permission, level]),
  );

/** An administrator who sees the portal as a colleague with these permissions. */
async function seeing(grants: Parameters<School['staff']>[0] = { [Permission.FAMILIES]: FULL }) {
  const admin = await school.staff(ADMIN, { firstName: 'Ada', lastName: 'Min' });
  const colleague = await school.staff(grants, { firstName: 'Priya', lastName: 'Raman' });
  const client = await enter(admin);
  const answer = await change(client, 'seeAs', { staffId: colleague.id });
  expect(answer).toMatchObject({ __typename: 'SeeingAs', name: 'Priya Raman' });
  return { admin, colleague, client };
}

describe('seeing as a colleague', () => {
  test('shows what this person has, and by whom it is seen, until it is stopped', async () => {
    const { client } = await seeing();
    expect(await viewerOf(client)).toMatchObject({
      ...{ name: 'Priya Raman', seenBy: { name: 'Ada Min' } },
    });
    expect(await levelsOf(client)).toEqual({ FAMILIES: 'FULL' });
    expect(await codeOf(client, '{ families { nodes { id } } }')).toBe('answered');
    expect(await codeOf(client, '{ students { nodes { id } } }')).toBe('FORBIDDEN');
    await client.data('mutation { stopSeeingAs }');
    expect(await viewerOf(client)).toMatchObject({ name: 'Ada Min', seenBy: null });
    expect(await codeOf(client, '{ students { nodes { id } } }')).toBe('answered');
    expect(await client.data('mutation { stopSeeingAs }')).toEqual({ stopSeeingAs: true });
  });

  test('is a matter of one session: the colleague and other browsers notice nothing', async () => {
    const { admin, colleague } = await seeing();
    for (const one of [admin, colleague])
      expect((await viewerOf(await enter(one))).seenBy).toBeNull();
  });

  test('changes nothing, whatever is tried, as oneself or as the colleague', async () => {
    const { client } = await seeing(ADMIN);
    const mutations = Object.values(buildApi().getMutationType()?.getFields() ?? {});
    const allowed = ['signOut', 'stopSeeingAs'];
    const entries = () => database.owner.getRepository(AuditEntry).count();
    const before = await entries();
    const outcomes: [string, unknown][] = [];
    for (const field of mutations) {
      if (allowed.includes(field.name)) continue;
      outcomes.push([field.name, await codeOf(client, leastOperation('mutation', field))]);
    }
    expect(outcomes.length).toBeGreaterThan(40);
    expect(outcomes.filter(([, code]) => code !== 'FORBIDDEN')).toEqual([]);
    expect(await entries()).toBe(before);
    expect((await viewerOf(client)).seenBy).not.toBeNull();
  });

  test('is not left and used in one request', async () => {
    const { client } = await seeing(ADMIN);
    const { errors } = await client.run(
      'mutation { stopSeeingAs createUserGroup(input: { name: "Mine", grants: [] }) { __typename } }',
    );
    expect(errors.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message).toContain('You see the portal as Priya Raman does');
  });

  test('does not go on to another colleague', async () => {
    const { client } = await seeing(ADMIN);
    const third = await school.staff();
    expect(await change(client, 'seeAs', { staffId: third.id })).toMatchObject({
      __typename: 'FORBIDDEN',
    });
    expect((await viewerOf(client)).name).toBe('Priya Raman');
  });

  test('shows nothing that is the colleague’s own: saved filters, the second factor', async () => {
    const { colleague, client } = await seeing({ [Permission.ENROLLMENTS]: VIEW });
    await school.insert(SavedFilter, {
      ...{ staffId: colleague.id, page: 'ENROLLMENTS', name: 'Trials', value: 'types=TRIAL' },
    });
    const now = clock.now();
    await school.insert(SecondFactor, {
      ...{ id: colleague.id, secret: 'x', begunAt: now, confirmedAt: now },
    });
    const OWN = '{ savedFilters(page: ENROLLMENTS) { name } ownSecondFactor { isOn since } }';
    expect(await client.data(OWN)).toEqual({
      savedFilters: [],
      ownSecondFactor: { isOn: false, since: null },
    });
  });

  test('ends with the session', async () => {
    const { admin, client } = await seeing();
    await client.data('mutation { signOut }');
    expect(await client.data('{ viewer { name } }')).toEqual({ viewer: null });
    const [last] = await database.owner.query<{ verb: string; actor_id: string; target: string }[]>(
      `select e.verb, e.actor_id, t.record_id as target from audit_entry e
       join audit_target t on t.entry_id = e.id where e.actor_id = $1 order by e.id desc limit 1`,
      [admin.id],
    );
    expect(last).toEqual({ verb: 'SIGN_OUT', actor_id: admin.id, target: admin.id });
  });

  test('is in the audit with beginning and end, and what is read meanwhile with both names', async () => {
    const { admin, colleague, client } = await seeing({
      [Permission.STUDENTS]: VIEW,
      [Permission.STUDENT_MEDICAL]: VIEW,
    });
    const student = await school.student();
    await school.medical(student.id, 'bee stings');
    await client.data(`{ student(id: "${student.id}") { medicalAlert } }`);
    await client.data('mutation { stopSeeingAs }');
    const entries = await database.owner.query<object[]>(
      `select e.verb, e.actor_id, t.kind, t.record_id, e.after ->> 'seenAs' as as
       from audit_entry e join audit_target t on t.entry_id = e.id
       where e.account_id = $1 and e.verb <> 'SIGN_IN' order by e.id`,
      [school.account.id],
    );
    const [actor_id, of] = [admin.id, colleague.id];
    expect(entries).toEqual([
      { verb: 'SEE_AS', actor_id, kind: 'STAFF', record_id: of, as: null },
      { verb: 'READ_MEDICAL', actor_id, kind: 'STUDENT', record_id: student.id, as: of },
      { verb: 'STOP_SEEING_AS', actor_id, kind: 'STAFF', record_id: of, as: null },
    ]);
  });
});

describe('seeing as somebody gives nothing that one has not:', () => {
  test('an administrator does not see as an owner, an owner does', async () => {
    const owner = await school.owner();
    const second = await school.owner();
    const admin = await enter(await school.staff(ADMIN));
    expect(await change(admin, 'seeAs', { staffId: owner.id })).toMatchObject({
      ...{ rule: 'A-17', message: 'Only an owner sees the portal as an owner does.' },
    });
    const client = await enter(second);
    expect((await change(client, 'seeAs', { staffId: owner.id })).__typename).toBe('SeeingAs');
    expect((await viewerOf(client)).name).toBe('Olive Owner');
  });

  test.each([
    ['oneself', {}, 'This is your own view.'],
    ['somebody inactive', { isActive: false }, 'Sam Reyes is inactive and sees nothing.'],
  ])('not as %s', async (what, given, message) => {
    const admin = await school.staff(ADMIN);
    const staffId = what === 'oneself' ? admin.id : (await school.staff({}, given)).id;
    expect(await change(await enter(admin), 'seeAs', { staffId })).toMatchObject({ message });
  });

  test('not as somebody of another school', async () => {
    const { id } = await (await School.open(database.source)).staff();
    const client = await enter(await school.owner());
    expect((await change(client, 'seeAs', { staffId: id })).__typename).toBe('NOT_FOUND');
  });

  const nothing = { families: 'FORBIDDEN', levels: {}, seenBy: { name: 'Ada Min' } };
  const stateOf = async (client: TestClient) => ({
    families: await codeOf(client, '{ families { nodes { id } } }'),
    levels: await levelsOf(client),
    seenBy: (await viewerOf(client)).seenBy,
  });

  test('who loses the permission meanwhile sees nothing at all with the next request', async () => {
    const { admin, client } = await seeing();
    await database.owner.getRepository(PermissionGrant).delete({ staffId: admin.id });
    expect(await stateOf(client)).toEqual(nothing);
  });

  test('nor does who sees as a colleague that becomes an owner', async () => {
    const { colleague, client } = await seeing();
    await database.owner.getRepository(Staff).update({ id: colleague.id }, { isOwner: true });
    expect(await stateOf(client)).toEqual(nothing);
  });

  test('nor as one who is deactivated', async () => {
    const { colleague, client } = await seeing();
    await database.owner.getRepository(Staff).update({ id: colleague.id }, { isActive: false });
    expect(await stateOf(client)).toEqual(nothing);
    await client.data('mutation { stopSeeingAs }');
    expect((await viewerOf(client)).name).toBe('Ada Min');
  });

  test('and who is deactivated is out, whoever’s view it was', async () => {
    const { admin, client } = await seeing();
    await database.owner.getRepository(Staff).update({ id: admin.id }, { isActive: false });
    expect(await client.data('{ viewer { name } }')).toEqual({ viewer: null });
  });

  test('permissions of the colleague are asked for anew at each request', async () => {
    const { colleague, client } = await seeing();
    await database.owner.getRepository(PermissionGrant).delete({ staffId: colleague.id });
    expect(await levelsOf(client)).toEqual({});
  });
});

describe('an area that is switched off', () => {
  const PASSES = [
    'PUNCH_PASSES',
    'SUSPEND_DELETE_PUNCH_PASSES',
    'EDIT_PUNCH_PASSES',
    'PUNCH_PASSES_PAGE',
  ];
  test.each([
    ['punchPasses', PASSES],
    ['attendance', ['ATTENDANCE', 'ALL_ATTENDANCE']],
    ['welcome', ['WELCOME']],
    ['apiExplorer', ['API_EXPLORER']],
  ])('%s is for nobody, the owner not either', async (feature, permissions) => {
    const client = await enter(await school.owner());
    expect(Object.keys(await levelsOf(client))).toHaveLength(Object.values(Permission).length);
    await school.insert(Setting, { area: 'FEATURES', value: { [feature]: false } });
    const levels = await levelsOf(client);
    expect(Object.values(Permission).filter((one) => !(one in levels))).toEqual(
      Object.values(Permission).filter((one) => permissions.includes(one)),
    );
  });

  test('is refused by the server, for the owner and for whoever is seen', async () => {
    const client = await enter(await school.owner());
    const colleague = await school.staff({ [Permission.PUNCH_PASSES]: FULL, ...ADMIN });
    await school.insert(Setting, { area: 'FEATURES', value: { punchPasses: false } });
    expect(await codeOf(client, '{ passes { nodes { id } } }')).toBe('FORBIDDEN');
    await change(client, 'seeAs', { staffId: colleague.id });
    expect(await codeOf(client, '{ passes { nodes { id } } }')).toBe('FORBIDDEN');
  });

  test('of another school stays on here', async () => {
    const other = await School.open(database.source);
    await other.insert(Setting, { area: 'FEATURES', value: { punchPasses: false } });
    expect(await codeOf(await enter(await school.owner()), '{ passes { nodes { id } } }')).toBe(
      'answered',
    );
  });
});
