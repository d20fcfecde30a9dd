import type { DataSource } from 'typeorm';
import { queryOnce } from '../../db/pool.ts';
import { statement } from '../../db/statement.ts';

/** An account as requests and commands carry it. */
export interface AccountRef {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly isDemo: boolean;
}

const FIND = statement(
  'find_account',
  `select id, slug, name, zone, currency, is_demo as "isDemo" from find_account($1)`,
);

/** The account of an address, or null. */
export async function findAccount(source: DataSource, slug: string): Promise<AccountRef | null> {
  const [account] = await queryOnce<AccountRef & Record<string, unknown>>(source, FIND, [slug]);
  return account ?? null;
}
