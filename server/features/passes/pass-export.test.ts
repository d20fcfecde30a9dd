import { get, type IncomingMessage } from 'node:http';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../db/transaction.ts';
import { fixedClock } from '../../shared/clock.ts';
import { codeOf } from '../../shared/code.ts';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { testDatabase } from '../../testing/database.ts';
import { School } from '../../testing/factories.ts';
import { statementsOf } from '../../testing/statements.ts';
import { TestApp } from '../../testing/test-app.ts';
import { Pass } from './pass.entities.ts';
import { HolderKind } from './pass.enums.ts';

const { VIEW } = PermissionLevel;
const SEE_ALL = { PUNCH_PASSES: VIEW, FAMILIES: VIEW, STUDENTS: VIEW } as const;
const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start(database.source, clock);
});
afterAll(() => app.stop());

async function office(grants: Grants = SEE_ALL) {
  const school = await School.open(database.source);
  const { login } = await school.staff(grants);
  const { cookie } = await app.signIn(school.account.slug, login);
  const address = `${app.origin}/a/${school.account.slug}/passes.csv`;
  const ask = (query = '', headers: Record<string, string> = { cookie: cookie ?? '' }) =>
    fetch(address + query, { headers, redirect: 'manual' });
  return { school, ask, address, cookie: cookie ?? '' };
}
const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true });

describe('the report as a file', () => {
  test('holds a line for each pass, with what the desk calls things', async () => {
    const { school, ask } = await office();
    const family = await school.family({ name: '=HYPERLINK("x")' });
    const [maya, leo] = [
      await school.student({
        familyId: family.id,
        firstName: 'Maya',
        lastName: 'Álvarez',
        born: '2015-01-01',
      }),
      await school.student({
        familyId: family.id,
        firstName: 'Leo',
        lastName: 'Álvarez, jr.',
        born: '2017-01-01',
      }),
    ];
    const pass = await school.pass(maya, {
      kind: HolderKind.FAMILY,
      also: [leo],
      title: 'Open "Gym"',
      used: 4,
      lastUsedOn: '2026-11-19',
      expires: '2027-01-31',
    });
    await school.pass(leo, { total: null, activeOn: '2026-12-01' });
    const response = await ask();
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('content-disposition'),
      response.headers.get('cache-control'),
    ]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'attachment; filename="passes-2026-11-21.csv"',
      'no-store',
    ]);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString()).toContain('\r\n');
    const rows = rowsOf(bytes.toString());
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      Family: `'=HYPERLINK("x")`,
      Holder: 'Maya Álvarez, Leo Álvarez, jr.',
      Pass: 'Open "Gym"',
      Status: 'Active',
      'Active on': '2026-01-01',
      Expires: '2027-01-31',
      Used: '4',
      Total: '10',
      Left: '6',
      'Last used': '2026-11-19',
      Code: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/) as unknown,
    });
    expect(rows[0]?.['Code']?.replaceAll('-', '')).toBe(codeOf(pass.id));
    expect(rows[1]).toMatchObject({
      Status: 'Future',
      Expires: 'Never',
      Total: 'Unlimited',
      Left: 'Unlimited',
      'Last used': 'Never',
    });
  });

  test('takes the filters and the order of the report', async () => {
    const { school, ask } = await office();
    const student = await school.student({ lastName: 'Okafor' });
    const typeId = (await school.pass(student, { title: 'a', used: 9 })).typeId;
    await school.pass(student, { title: 'b', used: 10 });
    await school.pass(student, { title: 'c', expires: '2026-11-20' });
    await school.pass(await school.student(), { title: 'd', kind: HolderKind.FAMILY });
    const titles = async (query: string) =>
      rowsOf(await (await ask(query)).text()).map((row) => row['Pass']);
    expect(await titles('?sort=TITLE&descending=true')).toEqual(['d', 'c', 'b', 'a']);
    expect(await titles('?sort=TITLE&status=USED_UP,EXPIRED')).toEqual(['b', 'c']);
    expect(await titles('?sort=TITLE&status=USED_UP&status=EXPIRED&leftAtMost=0')).toEqual(['b']);
    expect(await titles(`?typeId=${typeId}`)).toEqual(['a']);
    expect(await titles('?holderKind=FAMILY')).toEqual(['d']);
    expect(await titles('?search=okafor&sort=TITLE')).toEqual(['a', 'b', 'c']);
    expect(await titles(`?typeId=${newId()}`)).toEqual([]);
  });

  test('is read page by page and whole, each page by a statement of its own', async () => {
    const { school, ask } = await office();
    const student = await school.student({ lastName: 'Okafor' });
    await school.pass(await school.student());
    const one = await school.pass(student);
    await inTransaction(database.source, school.account.id, async (tx) => {
      await tx.manager.insert(
        Pass,
        Array.from({ length: 2_450 }, () => ({
          accountId: one.accountId,
          id: newId(),
          versionId: one.versionId,
          familyId: one.familyId,
          studentId: one.studentId,
          total: 10,
          activeOn: '2026-01-01',
        })),
      );
    });
    let text = '';
    const sent = await statementsOf(async () => {
      text = await (await ask()).text();
    });
    const codes = (of: string) => new Set(rowsOf(of).map((row) => row['Code']));
    expect(codes(text).size).toBe(2_452);
    expect(sent.filter((what) => /search|pass/.test(what))).toHaveLength(3);
    expect(codes(await (await ask('?search=okafor')).text()).size, 'of a search').toBe(2_451);
  });

  test('hides what the viewer may not see', async () => {
    const { school, ask } = await office({ PUNCH_PASSES: VIEW });
    await school.pass(await school.student({ firstName: 'Secret' }));
    const text = await (await ask()).text();
    expect(rowsOf(text)).toMatchObject([{ Family: '', Holder: '', Pass: '10-visit Open Gym' }]);
    expect((await ask('?sort=FAMILY')).status).toBe(403);
    expect((await ask('?search=secret')).status).toBe(403);
  });
});

describe('it is refused, in the words of the API', () => {
  const errorOf = async (response: Response) => [
    response.status,
    ((await response.json()) as { errors: { extensions: { code: string; field?: string } }[] })
      .errors[0]?.extensions,
  ];

  test('to whoever is not signed in, is signed in elsewhere, or may not see passes', async () => {
    const { ask } = await office();
    expect(await errorOf(await ask('', {}))).toEqual([401, { code: 'UNAUTHENTICATED' }]);
    const other = await office();
    expect(await errorOf(await ask('', { cookie: other.cookie }))).toEqual([
      401,
      { code: 'UNAUTHENTICATED' },
    ]);
    const without = await office({ [Permission.FAMILIES]: VIEW });
    expect(await errorOf(await without.ask())).toEqual([403, { code: 'FORBIDDEN' }]);
  });

  test('where there is no such account', async () => {
    const response = await fetch(`${app.origin}/a/nowhere/passes.csv`);
    expect(await errorOf(response)).toEqual([404, { code: 'NOT_FOUND' }]);
  });

  test.each([
    ['?leftAtMost=-1', 'leftAtMost'],
    ['?leftAtMost=', 'leftAtMost'],
    ['?unusedFor=many', 'unusedFor'],
    ['?expiringWithin=99999', 'expiringWithin'],
    ['?status=ACTIVE,GONE', 'status'],
    ['?typeId=7', 'typeId'],
    ['?holderKind=DOG', 'holderKind'],
    ['?sort=COLOUR', 'sort'],
    ['?descending=maybe', 'descending'],
    ['?leftAtMost=1&leftAtMost=2', 'leftAtMost'],
    ['?search=%00', 'search'],
    ['?shape=round', 'shape'],
  ])('with a filter that is none: %s', async (query, field) => {
    const { ask } = await office();
    expect(await errorOf(await ask(query))).toEqual([400, { code: 'BAD_USER_INPUT', field }]);
  });
});

test('a client that goes away ends the work, and no connection stays behind', async () => {
  const { school, address, cookie } = await office();
  const one = await school.pass(await school.student());
  await inTransaction(database.source, school.account.id, async (tx) => {
    for (let part = 0; part < 20; part++) {
      await tx.manager.insert(
        Pass,
        Array.from({ length: 1000 }, () => ({
          accountId: one.accountId,
          id: newId(),
          versionId: one.versionId,
          familyId: one.familyId,
          studentId: one.studentId,
          total: 10,
          activeOn: '2026-01-01',
        })),
      );
    }
  });
  const pages = async (doing: () => Promise<unknown>) =>
    (await statementsOf(doing)).filter((what) => what.includes('pass_holder')).length;
  const wait = () => new Promise((waited) => setTimeout(waited, 300));
  const before = await pages(async () => {
    const response = await new Promise<IncomingMessage>((answered, failed) => {
      get(address, { headers: { cookie } }, answered).on('error', failed);
    });
    await new Promise((read) => response.once('data', read));
    response.destroy();
    await wait();
  });
  // All of it would be twenty-one.
  expect(before).toBeLessThan(21);
  expect(await pages(wait)).toBe(0);
  expect((await fetch(address, { headers: { cookie } })).status).toBe(200);
  expect(app.lines.filter((line) => line.includes('export failed'))).toEqual([]);
});
