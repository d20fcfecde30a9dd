import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../settings.ts';
import { fixedClock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { UsageError } from '../../shared/usage-error.ts';
import { testDatabase } from '../../testing/database.ts';
import { PASSWORD, School } from '../../testing/factories.ts';
import { TestApp } from '../../testing/test-app.ts';
import { runAccount } from './run-account.ts';
import { SecondFactor } from './staff.entities.ts';

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());

const newSlug = () => `school-${newId().slice(-12)}`;

/** Runs the command as from the terminal; gives what it printed. */
async function run(args: readonly string[]): Promise<string[]> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  err.resume();
  const printed = text(out);
  const settings = readSettings({
    DATABASE_URL: database.serverUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  });
  try {
    await runAccount(args, { settings, clock, out, err });
  } finally {
    out.end();
  }
  return (await printed).trimEnd().split('\n');
}

const create = (slug: string, more: Record<string, string> = {}) =>
  run([
    'create',
    ...Object.entries({
      account: slug,
      name: 'Maple Gymnastics',
      'time-zone': 'America/Toronto',
      currency: 'cad',
      login: 'Anna',
      'first-name': 'Anna',
      'last-name': 'Bell',
      ...more,
    }).map(([option, value]) => `--${option}=${value}`),
  ]);

const audit = (slug: string) =>
  database.owner.query<{ verb: string; channel: string; text: string }[]>(
    `select e.verb, e.channel, coalesce(e.after::text, '') as text from audit_entry e
     join account a on a.id = e.account_id where a.slug = $1 order by e.at, e.id`,
    [slug],
  );

const signIn = async (slug: string, login: string, password: string) =>
  (await app.client(slug).signIn(login, password)).setCookie !== null;

describe('a new account', () => {
  test('lets its owner in with the password that is shown, to everything and to nothing else', async () => {
    const slug = newSlug();
    const lines = await create(slug);
    expect(lines[0]).toBe(`Made "Maple Gymnastics" at /a/${slug}. Its owner signs in as`);
    const [login, password] = [lines[1]?.trim() ?? '', lines[2]?.trim() ?? ''];
    expect(login).toBe('anna');
    const owner = await app.signIn(slug, login, password);
    const { viewer, families } = await owner.data<{ viewer: object; families: object }>(
      '{ viewer { name isOwner account { name zone currency } } families { edges { cursor } } }',
    );
    expect(viewer).toEqual({
      name: 'Anna Bell',
      isOwner: true,
      account: { name: 'Maple Gymnastics', zone: 'America/Toronto', currency: 'CAD' },
    });
    expect(families).toEqual({ edges: [] });
    const { userGroups } = await owner.data<{ userGroups: object[] }>(
      '{ userGroups { name memberCount } }',
    );
    expect(userGroups).toEqual([
      { name: 'Front Desk', memberCount: 0 },
      { name: 'Instructor', memberCount: 0 },
      { name: 'Manager', memberCount: 0 },
    ]);
    const [entry] = await audit(slug);
    expect(entry).toMatchObject({ verb: 'CREATE_ACCOUNT', channel: 'COMMAND_LINE' });
    expect(entry?.text).not.toContain(password);
  });

  test('is made once: a name that is taken is refused, and nothing is half made', async () => {
    const slug = newSlug();
    await create(slug);
    await expect(create(slug, { login: 'ben' })).rejects.toThrow(
      `There is an account "${slug}" already.`,
    );
    const [row] = await database.owner.query<{ staff: string }[]>(
      'select count(*) as staff from staff s join account a on a.id = s.account_id where a.slug = $1',
      [slug],
    );
    expect(row?.staff).toBe('1');
  });

  test.each([
    ['--account must be', { account: 'Maple Street' }],
    ['--time-zone is no time zone', { 'time-zone': '+05:00' }],
    ['--currency is no currency', { currency: 'dollars' }],
    ['--login must have', { login: 'anna@bell.example' }],
    ['--email is no e-mail address', { email: 'anna' }],
    ['Say --name', { name: ' ' }],
    ['Say --first-name', { 'first-name': '' }],
  ])('is refused: %s', async (reason, more) => {
    const refused = create(newSlug(), more);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(reason);
  });
});

describe('a new password', () => {
  test('replaces the old one and signs out whoever had it', async () => {
    const slug = newSlug();
    const [, , old = ''] = (await create(slug)).map((line) => line.trim());
    const session = await app.signIn(slug, 'anna', old);
    const [, login, password = ''] = (
      await run(['password', '--account', slug, '--login', 'anna'])
    ).map((line) => line.trim());
    expect(login).toBe('anna');
    expect(await signIn(slug, 'anna', old)).toBe(false);
    expect(await signIn(slug, 'anna', password)).toBe(true);
    const answer = await session.run('{ families { edges { cursor } } }');
    expect(answer.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await audit(slug)).map(({ verb }) => verb)).toContain('SET_PASSWORD');
  });

  test('is refused for who does not exist', async () => {
    const school = await School.open(database.source);
    await expect(run(['password', '--account', newSlug(), '--login', 'x'])).rejects.toThrow(
      'There is no account',
    );
    await expect(
      run(['password', '--account', school.account.slug, '--login', 'nobody']),
    ).rejects.toThrow('Nobody in this account signs in as "nobody".');
  });
});

describe('a second factor that is reset', () => {
  test('is asked for no more, and whoever was signed in is so no more', async () => {
    const school = await School.open(database.source);
    const owner = await school.owner();
    const session = await app.signIn(school.account.slug, owner.login);
    await school.insert(SecondFactor, {
      id: owner.id,
      secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      begunAt: clock.now(),
      confirmedAt: clock.now(),
    });
    expect(await signIn(school.account.slug, owner.login, PASSWORD)).toBe(false);
    const of = ['reset-second-factor', '--account', school.account.slug, '--login', owner.login];
    expect((await run(of))[0]).toBe(
      `The second factor of "${owner.login}" is off, and all sessions are over.`,
    );
    expect((await session.run('{ locations { id } }')).errors[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    expect(await signIn(school.account.slug, owner.login, PASSWORD)).toBe(true);
    const entry = (await audit(school.account.slug)).find(
      ({ verb }) => verb === 'RESET_SECOND_FACTOR',
    );
    expect(entry?.channel).toBe('COMMAND_LINE');
    await expect(run(of)).rejects.toThrow('has no second factor');
  });
});

test('the command tells how it is called', async () => {
  expect((await run(['--help'])).join('\n')).toContain('npm run account -- create');
  await expect(run([])).rejects.toThrow('Say what to do: create, password or reset-second-factor.');
  await expect(run(['create', '--nme', 'x'])).rejects.toThrow(UsageError);
});
