import 'reflect-metadata';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, inject } from 'vitest';
import { createDataSource } from '../db/data-source.ts';
import { databaseUrl, TEMPLATE } from './global-setup.ts';

export interface TestDatabase {
  /** The server's login, bound by row-level security. */
  readonly source: DataSource;
  /** The owner, for looking at everything. */
  readonly owner: DataSource;
  readonly ownerUrl: string;
  readonly serverUrl: string;
}

/** A migrated database of the test file's own, with real connections and commits. Call it at the top of the file. */
export function testDatabase(options: { poolSize?: number } = {}): TestDatabase {
  const opened: { database?: TestDatabase; name?: string } = {};

  beforeAll(async () => {
    const cluster = inject('cluster');
    const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
    await asAdmin(
      cluster.adminUrl,
      `create database ${name} template ${TEMPLATE} owner cartwheel_owner`,
    );
    const ownerUrl = databaseUrl(cluster.ownerUrl, name);
    const serverUrl = databaseUrl(cluster.serverUrl, name);
    const source = createDataSource(serverUrl, { poolSize: options.poolSize ?? 10 });
    const owner = createDataSource(ownerUrl, { poolSize: 2 });
    await Promise.all([source.initialize(), owner.initialize()]);
    opened.database = { source, owner, ownerUrl, serverUrl };
    opened.name = name;
  });

  afterAll(async () => {
    await Promise.all([opened.database?.source.destroy(), opened.database?.owner.destroy()]);
    if (opened.name)
      await asAdmin(inject('cluster').adminUrl, `drop database ${opened.name} with (force)`);
  });

  const get = (): TestDatabase => {
    if (!opened.database) throw new Error('The test database is open only while tests run.');
    return opened.database;
  };
  return {
    get source() {
      return get().source;
    },
    get owner() {
      return get().owner;
    },
    get ownerUrl() {
      return get().ownerUrl;
    },
    get serverUrl() {
      return get().serverUrl;
    },
  };
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
