import 'reflect-metadata';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { createDataSource } from '../db/data-source.ts';
import { startThrowaway } from '../db/embedded/start-throwaway.ts';
import { migrate } from '../db/migrate.ts';

export const TEMPLATE = 'cartwheel_template';

/** One cluster a run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const version = process.env['TEST_POSTGRES'] === '15' ? 15 : 18;
  const cluster = await startThrowaway({ version });
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE} owner cartwheel_owner`);
  await admin.end();

  const owner = createDataSource(databaseUrl(cluster.ownerUrl, TEMPLATE), { poolSize: 2 });
  await owner.initialize();
  await migrate(owner, 'cartwheel_server');
  await owner.destroy();

  project.provide('cluster', {
    adminUrl: cluster.adminUrl,
    ownerUrl: cluster.ownerUrl,
    serverUrl: cluster.serverUrl,
  });
  return () => cluster.stop();
}

export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: { adminUrl: string; ownerUrl: string; serverUrl: string };
  }
}
