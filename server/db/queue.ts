import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** Where the workers' queue is. It enables row-level security for itself, so only its owner works with it. */
export const QUEUE_SCHEMA = 'graphile_worker';

/** Brings the workers' queue up to date, which keeps its own account of that. */
export async function migrateQueue(owner: DataSource): Promise<void> {
  // Loading it takes a while, and most of what connects to a database needs it nowhere else.
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({
    pgPool: (owner.driver as PostgresDriver).master as Pool,
    schema: QUEUE_SCHEMA,
    logger: new Logger(() => () => undefined),
  });
}
