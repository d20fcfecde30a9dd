import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../db/embedded/start-embedded.ts';
import { connectServer } from '../db/open-database.ts';
import { LARGE, makeSchool, SMALL, type School } from './data/school.ts';
import { say } from './progress.ts';

export interface BenchDatabase {
  readonly serverUrl: string;
  /** The owner, whom row-level security does not bind: for making data and for looking at everything. */
  readonly owner: pg.Client;
  readonly small: School;
  readonly large: School;
}

/** A cluster of its own with the product's settings (so with fsync), migrated, without a school. */
export async function withEmptyDatabase<T>(
  work: (database: Pick<BenchDatabase, 'serverUrl' | 'owner'>) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cartwheel-bench-'));
  const undo: (() => unknown)[] = [
    () => {
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  ];
  try {
    say('Starting a database …');
    const embedded = await startEmbedded({
      dataDir,
      log: () => undefined,
      settings: { max_connections: '100' },
    });
    undo.unshift(() => embedded.stop());
    await (await connectServer(embedded)).destroy();
    const owner = new pg.Client({ connectionString: embedded.ownerUrl });
    await owner.connect();
    undo.unshift(() => owner.end());
    return await work({ serverUrl: embedded.serverUrl, owner });
  } finally {
    for (const step of undo) await step();
  }
}

/** The same, with a small and a large school. */
export const withBenchDatabase = (
  work: (database: BenchDatabase) => Promise<void>,
): Promise<void> =>
  withEmptyDatabase(async ({ serverUrl, owner }) => {
    say('Making a school of 200 families and one of 20,000, with 500,000 enrollments …');
    const small = await makeSchool(owner, SMALL);
    const large = await makeSchool(owner, LARGE);
    await owner.query('vacuum analyze');
    await work({ serverUrl, owner, small, large });
  });
