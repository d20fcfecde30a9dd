import { existsSync } from 'node:fs';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startThrowaway } from './start-throwaway.ts';

test('a throw-away database runs on the oldest supported PostgreSQL and leaves nothing', async () => {
  const database = await startThrowaway({ version: 15 });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<Record<string, string>>(
    `select current_setting('server_version_num')::int / 10000 as major, lower('ÉÖ') as lower,
            current_setting('fsync') as fsync, current_setting('max_connections') as connections,
            current_setting('data_directory') as folder`,
  );
  await admin.end();
  expect(rows[0]).toMatchObject({ major: 15, lower: 'éö', fsync: 'off', connections: '200' });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (const name of ['pg_trgm', 'btree_gist', 'btree_gin']) {
    await owner.query(`create extension ${name}`);
  }
  await owner.end();
  await database.stop();
  expect(existsSync(rows[0]!.folder!)).toBe(false);
}, 20_000);
