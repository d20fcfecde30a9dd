import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { databaseUrl } from '../testing/global-setup.ts';
import { testDatabase } from '../testing/database.ts';
import { createDataSource } from './data-source.ts';
import { migrate } from './migrate.ts';
import { connectServer } from './open-database.ts';

const database = testDatabase();

test('the migrations make what the entities describe: nothing is pending', async () => {
  const { upQueries } = await database.owner.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  expect(await database.owner.showMigrations()).toBe(false);
});

test('each table has an entity, and each entity a table', async () => {
  const rows = await database.owner.query<{ name: string }[]>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const withoutEntity = ['migration', 'sign_in_throttle'];
  expect(rows.map(({ name }) => name)).toEqual(
    [...database.owner.entityMetadatas.map(({ tableName }) => tableName), ...withoutEntity].sort(),
  );
});

describe('an empty database', () => {
  const name = `empty_${crypto.randomUUID().replaceAll('-', '')}`;
  const url = () => databaseUrl(inject('cluster').ownerUrl, name);
  const asAdmin = async (sql: string) => {
    const admin = new pg.Client({ connectionString: inject('cluster').adminUrl });
    await admin.connect();
    await admin.query(sql);
    await admin.end();
  };
  beforeAll(() => asAdmin(`create database ${name} owner cartwheel_owner`));
  afterAll(() => asAdmin(`drop database ${name} with (force)`));

  test('is migrated once when four servers start at the same moment, and all of them may go on', async () => {
    const owners = await Promise.all(
      [1, 2, 3, 4].map(() => createDataSource(url(), { poolSize: 2 }).initialize()),
    );
    const done = await Promise.all(owners.map((owner) => migrate(owner, 'cartwheel_server')));
    expect(done.filter((names) => names.length > 0)).toHaveLength(1);
    expect(done.flat()).toHaveLength(owners[0]?.migrations.length ?? 0);
    const [first] = owners;
    expect(await first?.query('select count(*)::int as count from migration')).toEqual([
      { count: done.flat().length },
    ]);
    // The lock is free again, and nobody is left in a transaction.
    expect(
      await first?.query(`select 1 from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and a.datname = current_database()`),
    ).toEqual([]);
    await Promise.all(owners.map((owner) => owner.destroy()));
  });

  test('is left as it is the next time', async () => {
    const owner = await createDataSource(url(), { poolSize: 2 }).initialize();
    expect(await migrate(owner, 'cartwheel_server')).toEqual([]);
    await owner.destroy();
  });

  test('is no place to go back in', async () => {
    const owner = await createDataSource(url(), { poolSize: 2 }).initialize();
    await expect(owner.undoLastMigration()).rejects.toThrow('Migrations only go forward');
    await owner.destroy();
  });

  test('opens to whatever login the installation gives the server', async () => {
    await asAdmin(`create role "other ""server""" login password 'secret'`);
    const owner = await createDataSource(url(), { poolSize: 2 }).initialize();
    await migrate(owner, 'other "server"');
    const [may] = await owner.query<object[]>(
      `select has_table_privilege($1, 'family', 'insert') as families, has_table_privilege($1, 'audit_entry', 'update') as audit,
         has_table_privilege($1, 'search_text', 'select') as search`,
      ['other "server"'],
    );
    expect(may).toEqual({ families: true, audit: false, search: false });
    await owner.query(`drop owned by "other ""server"""`).catch(() => undefined);
    await owner.destroy();
  });
});

test('a migration may take as long as it takes: no connection that it uses has a time limit', async () => {
  const { adminUrl, ownerUrl, serverUrl } = inject('cluster');
  const name = `timed_${crypto.randomUUID().replaceAll('-', '')}`;
  const run = async <Row extends object>(url: string, ...statements: string[]) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    let rows: Row[] = [];
    for (const sql of statements) rows = (await client.query<Row>(sql)).rows;
    await client.end();
    return rows;
  };
  await run(adminUrl, `create database ${name} owner cartwheel_owner`);
  await run(
    databaseUrl(adminUrl, name),
    'create schema seen',
    'create table seen.limits (login text, statement text, idle text)',
    'grant usage on schema seen to public',
    'grant insert on seen.limits to public',
    `create function seen.look() returns event_trigger language plpgsql as $$ begin
       insert into seen.limits values (current_user, current_setting('statement_timeout'),
         current_setting('idle_in_transaction_session_timeout')); end $$`,
    `create event trigger look on ddl_command_start when tag in ('CREATE TABLE', 'GRANT')
       execute function seen.look()`,
  );
  const server = await connectServer({
    ownerUrl: databaseUrl(ownerUrl, name),
    serverUrl: databaseUrl(serverUrl, name),
    stop: () => Promise.resolve(),
  });
  const [{ limit }] = await server.query<[{ limit: string }]>(
    `select current_setting('statement_timeout') as limit`,
  );
  await server.destroy();
  const seen = await run<object>(databaseUrl(adminUrl, name), 'select distinct * from seen.limits');
  await run(adminUrl, `drop database ${name} with (force)`);
  expect(seen).toEqual([{ login: 'cartwheel_owner', statement: '0', idle: '0' }]);
  expect(limit).toBe('15s');
});
