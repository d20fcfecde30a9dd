import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { testDatabase } from '../testing/database.ts';
import { fillAccount } from '../testing/filled-account.ts';
import { School } from '../testing/factories.ts';
import { APPEND_ONLY, OWNER_ONLY } from './grants.ts';
import { refuseUnboundLogin } from './migrate.ts';

/** Tables that belong to no account, each with its reason. */
const WITHOUT_ACCOUNT: Record<string, string> = {
  account:
    'is the account itself: its rows are told apart by their id, under a policy of their own',
  sign_in_throttle: 'counts wrong sign-ins, by address too; its keys hold no data of an account',
  migration: 'what was done to the database as a whole',
};

/** Functions that run with the owner's rights, each with its reason. */
const DEFINER_FUNCTIONS: Record<string, string> = {
  enqueue_task: 'the queue of the workers is not the server’s; filters by the account that is set',
  find_account: 'before an account is set: answers for one slug only',
  find_session: 'before an account is set: answers for one slug and the hash of a token only',
  find_by_code: 'what makes a code of an id is not leakproof; filters by the account that is set',
  find_duplicates: 'what is compared is not leakproof; filters by the account that is set',
  search_records: 'text search is not leakproof; filters by the account that is set',
  refresh_family_search: 'called by triggers only; nobody else may execute it',
  family_search_changed: 'a trigger, which keeps the search text that the server may not touch',
  class_search_changed: 'a trigger, which keeps the search text that the server may not touch',
  staff_search_changed: 'a trigger, which keeps the search text that the server may not touch',
  pass_type_search_changed: 'a trigger, which keeps the search text that the server may not touch',
};

const PERMISSION_DENIED = '42501';

interface Table {
  name: string;
  key: string[];
  hasAccount: boolean;
  isSecured: boolean;
  policies: number;
}

const database = testDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
let server: pg.Client;
let serverLogin: string;
let tables: Table[];
let ours: School;
let theirs: School;

beforeAll(async () => {
  ours = await School.open(database.source);
  theirs = await School.open(database.source);
  for (const school of [ours, theirs]) await fillAccount(school, clock);

  server = new pg.Client({ connectionString: database.serverUrl });
  await server.connect();
  serverLogin = decodeURIComponent(new URL(database.serverUrl).username);
  tables = await database.owner.query<Table[]>(`
    select c.relname as name, c.relrowsecurity as "isSecured",
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id') as "hasAccount",
      (select coalesce(json_agg(a.attname order by k.place), '[]')
       from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (number, place)
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
       where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname`);
});
afterAll(() => server.end());

/** Tables whose rows belong to an account, and the column that says to which. */
const owned = (): { name: string; column: string }[] =>
  tables.flatMap(({ name }) =>
    name === 'account'
      ? [{ name, column: 'id' }]
      : name in WITHOUT_ACCOUNT
        ? []
        : [{ name, column: 'account_id' }],
  );

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What a statement comes to for the server's login when this account is set: rows touched, or the refusal's code. */
async function attempt(
  account: string | null,
  sql: string,
  values: unknown[] = [],
): Promise<number | string> {
  await server.query('begin');
  try {
    if (account !== null)
      await server.query(`select set_config('app.account_id', $1, true)`, [account]);
    const { rowCount } = await server.query(sql, values);
    return rowCount ?? 0;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error);
  } finally {
    await server.query('rollback');
  }
}

/** The same attempt on every table, by table. */
async function attemptEach(
  account: string | null,
  sql: (table: string, column: string) => string,
  values: (table: string, column: string) => unknown[] | Promise<unknown[]>,
): Promise<Record<string, number | string>> {
  const outcomes: Record<string, number | string> = {};
  for (const { name, column } of owned()) {
    outcomes[name] = await attempt(account, sql(quoted(name), column), await values(name, column));
  }
  return outcomes;
}

const countOf = async (table: string, column: string, account: string): Promise<number> => {
  const [row] = await database.owner.query<{ count: number }[]>(
    `select count(*)::int as count from ${quoted(table)} where ${column} = $1`,
    [account],
  );
  return row?.count ?? 0;
};

const anyRowOf = async (table: string, column: string, account: string): Promise<unknown> => {
  const [found] = await database.owner.query<{ row: unknown }[]>(
    `select to_jsonb(t) as row from ${quoted(table)} t where ${column} = $1 limit 1`,
    [account],
  );
  return found?.row;
};

const forEveryTable = (outcome: (table: string) => unknown): Record<string, unknown> =>
  Object.fromEntries(owned().map(({ name }) => [name, outcome(name)]));

const isClosed = (table: string): boolean => OWNER_ONLY.includes(table);
const isAppendOnly = (table: string): boolean => APPEND_ONLY.includes(table);

describe('the catalogue of tables', () => {
  test('holds only tables with the account first in their key under a policy, and those that are allowed without', () => {
    const wrong = tables.filter(
      (table) =>
        !(table.name in WITHOUT_ACCOUNT) &&
        !(
          table.hasAccount &&
          table.key[0] === 'account_id' &&
          table.isSecured &&
          table.policies === 1
        ),
    );
    expect(wrong).toEqual([]);
    expect(tables.length).toBeGreaterThan(30);
  });

  test('has every table that the list of exceptions names, and keeps the account’s own under a policy', () => {
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(WITHOUT_ACCOUNT)),
    );
    expect(tables.find(({ name }) => name === 'account')).toMatchObject({
      key: ['id'],
      isSecured: true,
      policies: 1,
    });
  });

  test('has no view, which would be read with its owner’s rights', async () => {
    expect(
      await database.owner.query(
        `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm', 'f')`,
      ),
    ).toEqual([]);
  });

  test('has only policies that bind everybody, for reading and for writing, to the account that is set', async () => {
    const policies = await database.owner.query<{ table: string; rule: string }[]>(`
      select polrelid::regclass::text as "table", pg_get_expr(polqual, polrelid) as rule from pg_policy
      where polcmd <> '*' or not polpermissive or polroles <> '{0}' or polwithcheck is not null
        or pg_get_expr(polqual, polrelid) !~ '^\\((account_)?id = \\(NULLIF\\(current_setting\\(''app.account_id''::text, true\\), ''''::text\\)\\)::uuid\\)$'`);
    expect(policies).toEqual([]);
  });

  test('has only foreign keys that carry the account', async () => {
    const keys = await database.owner.query<{ name: string; pairs: string[] }[]>(`
      select k.conname as name, (
        select json_agg(a.attname || '→' || b.attname) from unnest(k.conkey, k.confkey) as c (ours, theirs)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.ours
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = c.theirs) as pairs
      from pg_constraint k join pg_class t on t.oid = k.conrelid
      where k.contype = 'f' and t.relnamespace = 'public'::regnamespace`);
    expect(keys.length).toBeGreaterThan(40);
    expect(
      keys.filter(
        ({ pairs }) => !pairs.includes('account_id→account_id') && pairs.join() !== 'account_id→id',
      ),
    ).toEqual([]);
  });

  test('refuses a row that points into another account, whatever the code does', async () => {
    const family = await theirs.family();
    await expect(ours.student({ familyId: family.id })).rejects.toThrow(/student_family_fkey/);
  });
});

describe('the server’s login', () => {
  test('is nobody special and owns nothing', async () => {
    const [role] = await database.owner.query<object[]>(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships,
         (select count(*)::int from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o') as owned
       from pg_roles r where rolname = $1`,
      [serverLogin],
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      memberships: 0,
      owned: 0,
    });
  });

  test('is accepted at start, and the owner’s is not', async () => {
    await expect(refuseUnboundLogin(database.source)).resolves.toBeUndefined();
    await expect(refuseUnboundLogin(database.owner)).rejects.toThrow(
      /owns the tables or bypasses row-level security/,
    );
  });

  test.each([
    ['make tables', 'create table public.mine (id int)'],
    [
      'put other functions in front',
      'create function public.now() returns int language sql as $$ select 1 $$',
    ],
    ['lift the policies', 'alter table family disable row level security'],
    ['drop a policy', 'drop policy own_account on family'],
    ['become the owner', 'set role cartwheel_owner'],
    ['give itself more', 'grant all on search_text to current_user with grant option'],
    ['refresh any account’s search text', `select refresh_family_search('${newId()}', '{}')`],
    ['read what migrations did', 'select * from migration'],
    ['see what is queued', 'select * from graphile_worker.jobs'],
    ['queue what it likes', `select graphile_worker.add_job('run_task')`],
  ])('may not %s', async (_what, sql) => {
    expect(await attempt(ours.account.id, sql)).toBe(PERMISSION_DENIED);
  });

  test('may empty no table', async () => {
    expect(
      await attemptEach(
        ours.account.id,
        (table) => `truncate ${table} cascade`,
        () => [],
      ),
    ).toEqual(forEveryTable(() => PERMISSION_DENIED));
  });

  test('adds to the ledger and the audit and changes nothing in them', async () => {
    expect(APPEND_ONLY).toEqual(
      expect.arrayContaining([
        'audit_entry',
        'audit_target',
        'pass_entry',
        'pass_type_version',
        'pass_limit',
      ]),
    );
    for (const table of APPEND_ONLY) {
      expect
        .soft(await attempt(ours.account.id, `update ${table} set id = id`), `update ${table}`)
        .toBe(PERMISSION_DENIED);
      expect
        .soft(await attempt(ours.account.id, `delete from ${table}`), `delete ${table}`)
        .toBe(PERMISSION_DENIED);
    }
  });
});

describe('functions with the owner’s rights', () => {
  test('are those that are allowed, and their search path is their own', async () => {
    const functions = await database.owner.query<{ name: string; path: string | null }[]>(`
      select p.proname as name,
        (select setting from unnest(p.proconfig) as setting where setting like 'search_path=%') as path
      from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`);
    expect(functions.map(({ name }) => name)).toEqual(Object.keys(DEFINER_FUNCTIONS).sort());
    expect(functions.filter(({ path }) => path !== 'search_path=public, pg_temp')).toEqual([]);
  });

  test('can be called by the server only where they filter by themselves', async () => {
    const callable = await database.owner.query<{ name: string }[]>(
      `select p.proname as name from pg_proc p
       where p.prosecdef and p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype
         and has_function_privilege($1, p.oid, 'execute') order by 1`,
      [serverLogin],
    );
    expect(callable.map(({ name }) => name)).toEqual([
      'enqueue_task',
      'find_account',
      'find_by_code',
      'find_duplicates',
      'find_session',
      'search_records',
    ]);
  });

  test('find nothing of another account', async () => {
    const words = 'alvarez';
    expect(
      await attempt(null, 'select * from search_records($1, $2, 100)', ['FAMILY', words]),
    ).toBe(0);
    expect(
      await attempt(newId(), 'select * from search_records($1, $2, 100)', ['FAMILY', words]),
    ).toBe(0);
    const count = await countOf('search_text', 'account_id', ours.account.id);
    expect(count).toBeGreaterThan(0);
    for (const kind of ['FAMILY', 'STUDENT', 'CLASS', 'PASS_TYPE', 'STAFF']) {
      await server.query('begin');
      await server.query(`select set_config('app.account_id', $1, true)`, [ours.account.id]);
      const { rows } = await server.query<{ record_id: string }>(
        'select record_id from search_records($1, $2, 1000)',
        [kind, { CLASS: 'class', PASS_TYPE: 'open gym', STAFF: 'reyes' }[kind] ?? words],
      );
      await server.query('rollback');
      const foreign = await database.owner.query<object[]>(
        'select record_id from search_text where record_id = any ($1) and account_id <> $2',
        [rows.map((row) => row.record_id), ours.account.id],
      );
      expect.soft(rows.length, kind).toBeGreaterThan(0);
      expect.soft(foreign, kind).toEqual([]);
    }
  });
});

describe('table by table, each filled for two accounts', () => {
  test('every table has a row of both', async () => {
    for (const school of [ours, theirs]) {
      const counts = await Promise.all(
        owned().map(
          async ({ name, column }) =>
            [name, await countOf(name, column, school.account.id)] as const,
        ),
      );
      expect(
        counts.filter(([, count]) => count === 0),
        'fill these in testing/filled-account.ts',
      ).toEqual([]);
    }
  });

  test('with its own account set the server sees all rows of it and may change them', async () => {
    const counts: Record<string, number | string> = {};
    for (const { name, column } of owned())
      counts[name] = await countOf(name, column, ours.account.id);
    expect(
      await attemptEach(
        ours.account.id,
        (table) => `select from ${table}`,
        () => [],
      ),
    ).toEqual(forEveryTable((table) => (isClosed(table) ? PERMISSION_DENIED : counts[table])));
    expect(
      await attemptEach(
        ours.account.id,
        (table, column) => `update ${table} set ${column} = ${column}`,
        () => [],
      ),
    ).toEqual(
      forEveryTable((table) =>
        isClosed(table) || isAppendOnly(table) ? PERMISSION_DENIED : counts[table],
      ),
    );
  });

  describe.each([
    ['no account', () => null],
    ['an empty one', () => ''],
    ['one that does not exist', () => newId()],
    ['another one', () => theirs.account.id],
  ])('with %s set', (_what, setting) => {
    const row = async (name: string, column: string) => [
      JSON.stringify(await anyRowOf(name, column, ours.account.id)),
    ];

    test('it reads nothing', async () => {
      const outcomes = await attemptEach(
        setting(),
        (table, column) => `select from ${table} where ${column} = $1`,
        () => [ours.account.id],
      );
      expect(outcomes).toEqual(forEveryTable((table) => (isClosed(table) ? PERMISSION_DENIED : 0)));
    });

    test('it changes nothing', async () => {
      const outcomes = await attemptEach(
        setting(),
        (table, column) => `update ${table} set ${column} = ${column} where ${column} = $1`,
        () => [ours.account.id],
      );
      expect(outcomes).toEqual(
        forEveryTable((table) => (isClosed(table) || isAppendOnly(table) ? PERMISSION_DENIED : 0)),
      );
    });

    test('it deletes nothing', async () => {
      const outcomes = await attemptEach(
        setting(),
        (table, column) => `delete from ${table} where ${column} = $1`,
        () => [ours.account.id],
      );
      expect(outcomes).toEqual(
        forEveryTable((table) => (isClosed(table) || isAppendOnly(table) ? PERMISSION_DENIED : 0)),
      );
    });

    test('it adds nothing', async () => {
      const outcomes = await attemptEach(
        setting(),
        (table) => `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`,
        row,
      );
      expect(outcomes).toEqual(forEveryTable(() => PERMISSION_DENIED));
    });
  });

  test('it cannot move a row of its account into another', async () => {
    const outcomes = await attemptEach(
      theirs.account.id,
      (table, column) => `update ${table} set ${column} = $1`,
      () => [ours.account.id],
    );
    expect(outcomes).toEqual(forEveryTable(() => PERMISSION_DENIED));
  });

  test('a setting of one transaction is gone in the next', async () => {
    expect(await attempt(ours.account.id, 'select from family')).toBeGreaterThan(0);
    expect(await attempt(null, 'select from family')).toBe(0);
  });
});
