import type { DataSource } from 'typeorm';
import { AccountConnection, type Planned } from './connection.ts';

/** The right to write. Only `inTransaction` makes one, so nothing can be written outside a transaction. */
export class Tx extends AccountConnection {
  static async open(source: DataSource, accountId: string): Promise<Tx> {
    const tx = new Tx(...(await Tx.acquire(source)), accountId);
    tx.begin('begin', 'once');
    return tx;
  }

  commit(): Promise<void> {
    return this.end('COMMIT');
  }

  rollback(): Promise<void> {
    return this.end('ROLLBACK');
  }
}

/** What a transaction's work answers when nothing of it shall stay: a refusal or a dry run. */
export class RolledBack<T> {
  constructor(readonly value: T) {}
}

/** Runs `work` in one transaction of the account: all of it stays, or nothing. */
export async function inTransaction<T>(
  source: DataSource,
  accountId: string,
  work: (tx: Tx) => Promise<T | RolledBack<T>>,
): Promise<T> {
  const tx = await Tx.open(source, accountId);
  let result: T | RolledBack<T>;
  try {
    result = await work(tx);
  } catch (error) {
    await tx.rollback().catch(() => undefined);
    throw error;
  }
  if (result instanceof RolledBack) {
    await tx.rollback();
    return result.value;
  }
  await tx.commit();
  return result;
}

/** One consistent, read-only view of an account's rows. */
export class Snapshot extends AccountConnection {
  static async open(
    source: DataSource,
    accountId: string,
    planned: Planned = 'anew',
  ): Promise<Snapshot> {
    const snapshot = new Snapshot(...(await Snapshot.acquire(source)), accountId);
    snapshot.begin('begin isolation level repeatable read read only', planned);
    return snapshot;
  }

  /**
   * A snapshot for work that sends its one statement at once: beginning, statement and end travel in one packet, and
   * the connection is free when the answer is here.
   */
  static async once<T>(
    source: DataSource,
    accountId: string,
    work: (snapshot: Snapshot) => Promise<T>,
    planned?: Planned,
  ): Promise<T> {
    const snapshot = await Snapshot.open(source, accountId, planned);
    const result = work(snapshot);
    snapshot.close().catch(() => undefined);
    return result;
  }

  close(): Promise<void> {
    return this.end('ROLLBACK');
  }
}
