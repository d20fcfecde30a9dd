import type { Pool, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Statement } from './statement.ts';

/**
 * One statement on any connection, outside a transaction and without an account: for the entrance functions only. With
 * a `timeout`, in milliseconds, a connection that does not answer in time is thrown away.
 */
export async function queryOnce<Row extends QueryResultRow>(
  source: DataSource,
  what: Statement,
  values: unknown[],
  timeout?: number,
): Promise<Row[]> {
  const pool = (source.driver as PostgresDriver).master as Pool;
  // pg knows this for a single query too; its types do not.
  const query = { ...what, values, query_timeout: timeout };
  return (await pool.query<Row>(query)).rows;
}
