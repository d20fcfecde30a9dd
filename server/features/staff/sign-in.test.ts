import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { PASSWORD, School } from '../../testing/factories.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import type * as Password from './password.ts';
import { verifyPassword } from './password.ts';
import { GroupMember, PermissionGrant, Staff, UserGroup } from './staff.entities.ts';

// Counts how often a password is looked at, and hashes cheaply, since this file signs in some hundred times.
vi.mock('./password.ts', async (original) => {
  const actual = await original<typeof Password>();
  const { hash } = await import('@node-rs/argon2');
  return {
    hashPassword: (plain: string) => hash(plain, { memoryCost: 64, timeCost: 1 }),
    verifyPassword: vi.fn(actual.verifyPassword),
  };
});

const database = testDatabase();
const START = '2026-11-21T20:00:00Z';
const clock = fixedClock(START);
const MINUTE = 60_000;
const later = (milliseconds: number) =>
  clock.set(new Date(clock.now().getTime() + milliseconds).toISOString());

/** Behind one proxy, so that a test can come from any address. */
let app: TestApp;
let school: School;
let serial = 0;
const newAddress = () => `203.0.113.${(serial++ % 200) + 1}`;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock, { trustProxy: 1 });
  school = await School.open(database.source);
});
afterAll(() => app.stop());
beforeEach(() => clock.set(START));

const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) {
  __typename
  ... on SignedIn { viewer { id login name isOwner account { slug today } } }
  ... on SignInRefused { reason message rule fix retryAfterSeconds }
} }`;

interface Refusal {
  __typename: string;
  reason?: string;
  retryAfterSeconds?: number | null;
  fix?: string;
  viewer?: { id: string };
}

async function enter(
  login: string,
  password = PASSWORD,
  of: { ip?: string; stays?: boolean; slug?: string; headers?: Record<string, string> } = {},
) {
  const client = app.client(of.slug ?? school.account.slug);
  const response = await client.send(
    { query: SIGN_IN, variables: { input: { login, password, staySignedIn: of.stays ?? false } } },
    { 'x-forwarded-for': of.ip ?? newAddress(), ...of.headers },
  );
  const answer = (await response.json()) as { data: { signIn: Refusal } };
  const setCookie = response.headers.get('set-cookie');
  client.cookie = setCookie?.split(';')[0] ?? null;
  return { client, setCookie, answer: answer.data.signIn };
}

const viewerOf = async (client: TestClient) =>
  (
    await client.data<{
      viewer: { id: string; permissions: { permission: string; level: string }[] } | null;
    }>('{ viewer { id permissions { permission level } } }')
  ).viewer;
const isSignedIn = async (client: TestClient) => (await viewerOf(client)) !== null;
const sessionsOf = (staff: Staff) =>
  database.owner.query<{ token_hash: Buffer; stays: boolean; last_seen_at: Date }[]>(
    'select token_hash, stays, last_seen_at from session where staff_id = $1',
    [staff.id],
  );

describe('staff sign in', () => {
  test('with their login name or their e-mail, in capitals or not, with spaces around it', async () => {
    const staff = await school.staff({}, { login: 'priya', email: 'priya@school.example' });
    for (const login of [
      'priya',
      'PRIYA',
      ' Priya ',
      'priya@school.example',
      'Priya@School.Example',
    ]) {
      expect((await enter(login)).answer, login).toMatchObject({
        __typename: 'SignedIn',
        viewer: { id: staff.id, login: 'priya' },
      });
    }
  });

  test('and are told who they are and what they may, every permission with its level', async () => {
    const staff = await school.staff({ [Permission.FAMILIES]: PermissionLevel.VIEW });
    const viewer = await viewerOf((await enter(staff.login)).client);
    expect(viewer?.permissions).toHaveLength(Object.values(Permission).length);
    expect(viewer?.permissions.filter(({ level }) => level !== 'NONE')).toEqual([
      { permission: 'FAMILIES', level: 'VIEW' },
    ]);
    const owner = await viewerOf((await enter((await school.owner()).login)).client);
    expect(new Set(owner?.permissions.map(({ level }) => level))).toEqual(new Set(['FULL']));
  });

  test('of two accounts may have the same login name, each with a password of their own', async () => {
    const other = await School.open(database.source);
    const [here, there] = [
      await school.staff({}, { login: 'twin' }),
      await other.staff({}, { login: 'twin' }),
    ];
    expect((await enter('twin')).answer.viewer?.id).toBe(here.id);
    expect((await enter('twin', PASSWORD, { slug: other.account.slug })).answer.viewer?.id).toBe(
      there.id,
    );
  });
});

describe('a refused sign-in', () => {
  test('gets the same answer after the same work, whatever is wrong', async () => {
    const other = await School.open(database.source);
    const known = await school.staff({}, { email: 'known@school.example' });
    const stranger = await other.staff({}, { email: 'stranger@school.example' });
    const left = await school.staff({}, { isActive: false });
    const neverSet = await school.staff({}, { passwordHash: null });
    const tries: [what: string, login: string, password: string][] = [
      ['an unknown login', 'nobody', PASSWORD],
      ['an unknown e-mail', 'nobody@school.example', PASSWORD],
      ['a wrong password', known.login, 'wrong'],
      ['a wrong password with an e-mail', 'known@school.example', 'wrong'],
      ['a password in other capitals', known.login, PASSWORD.toUpperCase()],
      ['somebody who was deactivated', left.login, PASSWORD],
      ['somebody without a password', neverSet.login, PASSWORD],
      ['staff of another account', stranger.login, PASSWORD],
      ['an e-mail of another account', 'stranger@school.example', PASSWORD],
      ['SQL', `' or true --`, `' or true --`],
    ];
    for (const [what, login, password] of tries) {
      vi.mocked(verifyPassword).mockClear();
      const { answer, setCookie } = await enter(login, password);
      expect(answer, what).toEqual({
        __typename: 'SignInRefused',
        reason: 'WRONG_CREDENTIALS',
        rule: 'A-1',
        message: 'Login or password is wrong.',
        fix: 'Check both and try again; capitals matter in the password.',
        retryAfterSeconds: null,
      });
      expect(setCookie, what).toBeNull();
      expect(verifyPassword, what).toHaveBeenCalledTimes(1);
    }
  });
});

describe('guessing is slowed down:', () => {
  const guess = async (login: string, ip: string, times: number) => {
    const reasons: (string | undefined)[] = [];
    for (let time = 0; time < times; time++)
      reasons.push((await enter(login, `guess ${time}`, { ip })).answer.reason);
    return reasons;
  };
  const WRONG = 'WRONG_CREDENTIALS';
  const SLOW = 'TOO_MANY_TRIES';

  test('after five wrong tries for a login from one address even the right password has to wait', async () => {
    const [staff, colleague] = [await school.staff(), await school.staff()];
    const ip = newAddress();
    expect(await guess(staff.login, ip, 6)).toEqual([WRONG, WRONG, WRONG, WRONG, WRONG, SLOW]);
    const { answer } = await enter(staff.login, PASSWORD, { ip });
    expect(answer).toMatchObject({ reason: SLOW, rule: 'A-5', message: 'Too many wrong tries.' });
    expect(answer.retryAfterSeconds).toBeGreaterThan(800);
    expect(answer.retryAfterSeconds).toBeLessThanOrEqual(900);
    expect(answer.fix).toBe('Try again in 15 minutes.');

    expect(
      (await enter(colleague.login, PASSWORD, { ip })).answer.__typename,
      'a colleague there',
    ).toBe('SignedIn');
    expect((await enter(staff.login, PASSWORD)).answer.__typename, 'the same elsewhere').toBe(
      'SignedIn',
    );
  });

  test('when the quarter of an hour is over, tries are free again', async () => {
    const staff = await school.staff();
    const ip = newAddress();
    await guess(staff.login, ip, 6);
    // The library counts by the machine's own clock.
    await database.owner.query('update sign_in_throttle set expire = 1');
    expect((await enter(staff.login, PASSWORD, { ip })).answer.__typename).toBe('SignedIn');
  });

  test('the right password wipes out the wrong tries before it', async () => {
    const staff = await school.staff();
    const ip = newAddress();
    expect(await guess(staff.login, ip, 4)).not.toContain(SLOW);
    expect((await enter(staff.login, PASSWORD, { ip })).answer.__typename).toBe('SignedIn');
    expect(await guess(staff.login, ip, 4)).not.toContain(SLOW);
  });

  test('many tries at the same moment are not more than one after the other', async () => {
    const staff = await school.staff();
    const ip = newAddress();
    vi.mocked(verifyPassword).mockClear();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => enter(staff.login, `guess ${index}`, { ip })),
    );
    expect(answers.filter(({ answer }) => answer.reason === WRONG)).toHaveLength(5);
    expect(answers.filter(({ answer }) => answer.reason === SLOW)).toHaveLength(25);
    expect(verifyPassword).toHaveBeenCalledTimes(5);
  });

  test('twenty wrong tries from anywhere stop a login, and one address alone cannot do that to others', async () => {
    const staff = await school.staff();
    await guess(staff.login, newAddress(), 40);
    expect((await enter(staff.login)).answer.__typename, 'after one noisy address').toBe(
      'SignedIn',
    );
    for (let address = 0; address < 3; address++) await guess(staff.login, newAddress(), 5);
    expect((await enter(staff.login)).answer).toMatchObject({ reason: SLOW });
  });

  test('a hundred wrong tries from one address stop it for every login', async () => {
    const [staff, ip] = [await school.staff(), newAddress()];
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => enter(`nobody-${index}`, 'wrong', { ip })),
    );
    expect(answers.filter(({ answer }) => answer.reason === SLOW)).toEqual([]);
    expect((await enter(staff.login, PASSWORD, { ip })).answer).toMatchObject({ reason: SLOW });
    expect((await enter(staff.login, PASSWORD)).answer.__typename).toBe('SignedIn');
  });

  test('a client cannot take another address by saying so', async () => {
    const staff = await school.staff();
    const direct = await TestApp.start(database.source, clock);
    const client = direct.client(school.account.slug);
    const reasons: (string | undefined)[] = [];
    for (let time = 0; time < 6; time++) {
      const response = await client.send(
        { query: SIGN_IN, variables: { input: { login: staff.login, password: 'wrong' } } },
        { 'x-forwarded-for': newAddress() },
      );
      reasons.push(((await response.json()) as { data: { signIn: Refusal } }).data.signIn.reason);
    }
    await direct.stop();
    expect(reasons.at(-1)).toBe(SLOW);

    const ip = newAddress();
    for (let time = 0; time < 5; time++)
      await enter(staff.login, 'wrong', { ip: `${newAddress()}, ${ip}` });
    expect(
      (await enter(staff.login, PASSWORD, { ip: `${newAddress()}, ${ip}` })).answer.reason,
      'before the proxy',
    ).toBe(SLOW);
  });

  test('what was typed as a login is not kept', async () => {
    await enter('my secret password', 'x');
    const rows = await database.owner.query<{ key: string }[]>('select key from sign_in_throttle');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ key }) => key).join()).not.toContain('secret');
  });
});

describe('a session', () => {
  test('ends after an hour without a request, and each request begins the hour anew', async () => {
    const { client } = await enter((await school.staff()).login);
    later(59 * MINUTE);
    expect(await isSignedIn(client)).toBe(true);
    later(60 * MINUTE);
    expect(await isSignedIn(client)).toBe(true);
    later(61 * MINUTE);
    expect(await isSignedIn(client)).toBe(false);
    expect((await client.run('{ locations { id } }')).errors[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('of those who stay signed in ends after thirty days without a request', async () => {
    const { client } = await enter((await school.staff()).login, PASSWORD, { stays: true });
    later(29 * 24 * 60 * MINUTE);
    expect(await isSignedIn(client)).toBe(true);
    later(30 * 24 * 60 * MINUTE);
    expect(await isSignedIn(client)).toBe(true);
    later(30 * 24 * 60 * MINUTE + MINUTE);
    expect(await isSignedIn(client)).toBe(false);
  });

  test('is not written to at each request, but at most once a minute', async () => {
    const staff = await school.staff();
    const { client } = await enter(staff.login);
    later(MINUTE / 2);
    await viewerOf(client);
    expect((await sessionsOf(staff))[0]?.last_seen_at).toEqual(new Date(START));
    later(MINUTE);
    await viewerOf(client);
    expect((await sessionsOf(staff))[0]?.last_seen_at).toEqual(clock.now());
  });

  test('is ended by signing out, at once and for good; the browsers that are left stay signed in', async () => {
    const staff = await school.staff();
    const [one, other] = [await enter(staff.login), await enter(staff.login)];
    const response = await one.client.send({ query: 'mutation { signOut }' });
    expect(await response.json()).toEqual({ data: { signOut: true } });
    expect(response.headers.get('set-cookie')).toMatch(/^cartwheel_session=; .*Max-Age=0/);
    expect(await isSignedIn(one.client)).toBe(false);
    expect(await isSignedIn(other.client)).toBe(true);
    expect(await one.client.data('mutation { signOut }')).toEqual({ signOut: true });
    expect(await sessionsOf(staff)).toHaveLength(1);
  });

  test('of one account is none at another account’s address', async () => {
    const other = await School.open(database.source);
    const { client } = await enter((await school.owner()).login);
    const elsewhere = app.client(other.account.slug, client.cookie);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect(
      (await elsewhere.run('{ families { nodes { id } } }')).errors[0]?.extensions['code'],
    ).toBe('UNAUTHENTICATED');
  });

  test('follows a change of permissions with the next request', async () => {
    const staff = await school.staff();
    const { client } = await enter(staff.login);
    const families = async () =>
      (await client.run('{ families { nodes { id } } }')).errors[0]?.extensions['code'] ??
      'sees them';
    expect(await families()).toBe('FORBIDDEN');
    const grant = await school.insert(PermissionGrant, {
      groupId: null,
      staffId: staff.id,
      permission: Permission.FAMILIES,
      level: PermissionLevel.VIEW,
    });
    expect(await families()).toBe('sees them');
    await database.owner.getRepository(PermissionGrant).delete({ id: grant.id });
    expect(await families()).toBe('FORBIDDEN');
  });

  test('unites what groups and single grants give, the most generous of each', async () => {
    const staff = await school.staff({
      [Permission.STUDENTS]: PermissionLevel.VIEW,
      [Permission.CLASSES]: PermissionLevel.FULL,
    });
    const groups: Grants[] = [
      { [Permission.STUDENTS]: PermissionLevel.FULL, [Permission.FAMILIES]: PermissionLevel.VIEW },
      { [Permission.CLASSES]: PermissionLevel.VIEW, [Permission.FAMILIES]: PermissionLevel.VIEW },
    ];
    for (const grants of groups) {
      const group = await school.insert(UserGroup, { name: `Group ${newId()}` });
      await school.insert(GroupMember, { groupId: group.id, staffId: staff.id });
      for (const permission of Object.values(Permission)) {
        const level = grants[permission];
        if (!level) continue;
        await school.insert(PermissionGrant, {
          groupId: group.id,
          staffId: null,
          permission,
          level,
        });
      }
    }
    const notMine = await school.insert(UserGroup, { name: `Group ${newId()}` });
    await school.insert(PermissionGrant, {
      groupId: notMine.id,
      staffId: null,
      permission: Permission.PUNCH_PASSES,
      level: PermissionLevel.FULL,
    });
    const viewer = await viewerOf((await enter(staff.login)).client);
    expect(viewer?.permissions.filter(({ level }) => level !== 'NONE')).toEqual([
      { permission: 'FAMILIES', level: 'VIEW' },
      { permission: 'STUDENTS', level: 'FULL' },
      { permission: 'CLASSES', level: 'FULL' },
    ]);
  });

  test('is none from the moment its staff member is deactivated', async () => {
    const staff = await school.staff();
    const { client } = await enter(staff.login);
    await database.owner.getRepository(Staff).update({ id: staff.id }, { isActive: false });
    expect(await isSignedIn(client)).toBe(false);
  });

  test('is nothing that can be guessed, and only a hash of it is kept', async () => {
    const staff = await school.staff();
    const { client } = await enter(staff.login);
    const token = client.cookie?.split('=')[1] ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const sessions = await sessionsOf(staff);
    expect(sessions.map(({ token_hash }) => token_hash)).toEqual([
      createHash('sha256').update(token).digest(),
    ]);
    const [dump] = await database.owner.query<{ all: string }[]>(
      `select string_agg(x, ' ') as all from (
         select to_jsonb(s)::text from session s union all select to_jsonb(a)::text from audit_entry a) as t (x)`,
    );
    expect(dump?.all).toContain(staff.id);
    expect(dump?.all).not.toContain(token);
  });

  test.each([
    '',
    'x',
    'a'.repeat(43),
    '../../etc/passwd',
    '%00',
    `${'b'.repeat(43)}; cartwheel_session=c`,
  ])('is not opened by the cookie %j', async (value) => {
    const client = app.client(school.account.slug, `cartwheel_session=${value}`);
    expect(await isSignedIn(client)).toBe(false);
  });

  test('that was forgotten for thirty days is cleared away at the next sign-in', async () => {
    const staff = await school.staff();
    await enter(staff.login, PASSWORD, { stays: true });
    later(31 * 24 * 60 * MINUTE);
    await enter(staff.login);
    expect(await sessionsOf(staff)).toHaveLength(1);
  });
});

describe('the cookie', () => {
  const flags = (setCookie: string | null) => (setCookie ?? '').split('; ').slice(1).sort();

  test('is out of reach for scripts and other sites, and only for this account’s address', async () => {
    const { setCookie } = await enter((await school.staff()).login);
    expect(flags(setCookie)).toEqual([
      'HttpOnly',
      `Path=/a/${school.account.slug}`,
      'SameSite=Lax',
    ]);
  });

  test('travels only over TLS when the trusted proxy says that the browser uses it', async () => {
    const { login } = await school.staff();
    const secure = await enter(login, PASSWORD, { headers: { 'x-forwarded-proto': 'https' } });
    expect(flags(secure.setCookie)).toContain('Secure');
    const direct = await TestApp.start(database.source, clock);
    const untrusted = await direct
      .client(school.account.slug)
      .send(
        { query: SIGN_IN, variables: { input: { login, password: PASSWORD } } },
        { 'x-forwarded-proto': 'https' },
      );
    await direct.stop();
    expect(flags(untrusted.headers.get('set-cookie'))).not.toContain('Secure');
  });

  test('of those who stay signed in lasts thirty days, counted anew while they come back', async () => {
    const { client, setCookie } = await enter((await school.staff()).login, PASSWORD, {
      stays: true,
    });
    const thirtyDays = `Max-Age=${30 * 24 * 60 * 60}`;
    expect(flags(setCookie)).toContain(thirtyDays);
    const nextDay = async () => {
      later(24 * 60 * MINUTE);
      return (await client.send({ query: '{ viewer { id } }' })).headers.get('set-cookie');
    };
    const renewed = await nextDay();
    expect(flags(renewed)).toContain(thirtyDays);
    expect(renewed?.split(';')[0]).toBe(client.cookie);
  });

  test('of the others ends with the browser and is not sent again', async () => {
    const { client, setCookie } = await enter((await school.staff()).login);
    expect(setCookie).not.toMatch(/Max-Age|Expires/);
    later(10 * MINUTE);
    expect(
      (await client.send({ query: '{ viewer { id } }' })).headers.get('set-cookie'),
    ).toBeNull();
  });
});

test('signing in and out are written to the audit with who and from where; a refused try is not', async () => {
  const staff = await school.staff();
  const ip = newAddress();
  await enter(staff.login, 'wrong', { ip });
  const { client } = await enter(staff.login, PASSWORD, { ip, stays: true });
  await client.run(
    'mutation { signOut }',
    {},
    { 'x-forwarded-for': ip, 'x-cartwheel-client': 'office-portal' },
  );
  const entries = await database.owner.query<object[]>(
    `select verb, channel, host(ip) as ip, after ->> 'staySignedIn' as stays,
       (select json_agg(t.kind || ' ' || t.record_id) from audit_target t where t.entry_id = e.id) as targets
     from audit_entry e where actor_id = $1 order by id`,
    [staff.id],
  );
  expect(entries).toEqual([
    { verb: 'SIGN_IN', channel: 'API', ip, stays: 'true', targets: [`STAFF ${staff.id}`] },
    { verb: 'SIGN_OUT', channel: 'OFFICE_PORTAL', ip, stays: null, targets: [`STAFF ${staff.id}`] },
  ]);
});

describe('the entrance of an account', () => {
  const entrance = (of: TestApp, slug: string) =>
    of.client(slug).data('{ entrance { name demoSignIns { login password role } } }');

  test('shows its name to everybody, and sign-ins only where the account is the demo', async () => {
    const demoSignIns = [{ login: 'owner', password: 'demo', role: 'Owner' }];
    const demo = await School.open(database.source, { isDemo: true, name: 'Demo School' });
    const open = await TestApp.start(database.source, clock, { demoSignIns });
    expect(await entrance(open, demo.account.slug)).toEqual({
      entrance: { name: 'Demo School', demoSignIns },
    });
    expect(await entrance(open, school.account.slug)).toEqual({
      entrance: { name: 'Test School', demoSignIns: [] },
    });
    expect(await entrance(app, demo.account.slug)).toEqual({
      entrance: { name: 'Demo School', demoSignIns: [] },
    });
    await open.stop();
  });
});
