import { DatabaseError, type PoolClient, type QueryResultRow } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { isId } from '../shared/ids.ts';
import type { Statement } from './statement.ts';

/**
 * When statements that have a name are planned: `once` for each connection, or `anew` at each request. Large ones that
 * look records up by id take longer to plan than to run. Lists depend on how many rows a page and the account have, and
 * accounts share connections: what is planned for a small one would read all of a large one.
 */
export type Planned = 'once' | 'anew';

/** A transaction on a connection of its own, in which one account is set. */
export abstract class AccountConnection {
  /** What was sent without waiting; its failures surface at the end, and no later than that. */
  private readonly sent: Promise<unknown>[] = [];
  private isOver = false;

  protected constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    readonly accountId: string,
  ) {}

  protected static async acquire(source: DataSource): Promise<[QueryRunner, PoolClient]> {
    const runner = source.createQueryRunner();
    try {
      return [runner, (await runner.connect()) as PoolClient];
    } catch (error) {
      await runner.release().catch(() => undefined);
      throw error;
    }
  }

  /** Begins and sets the account in one message, which takes no parameters: hence the check. */
  protected begin(mode: string, planned: Planned = 'anew'): void {
    if (!isId(this.accountId)) throw new Error('An account is set by its id.');
    const plans = planned === 'once' ? 'force_generic_plan' : 'force_custom_plan';
    this.send(
      `${mode}; set local app.account_id = '${this.accountId}'; set local plan_cache_mode = ${plans}`,
    );
  }

  /** TypeORM within this transaction. Its `save` would open one of its own; use `insert`, `update` and `find`. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Runs a statement and gives its rows. */
  async query<Row extends QueryResultRow>(
    what: Statement,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    this.refuseWhenOver();
    this.gather();
    try {
      return (await this.client.query<Row>({ ...what, values: [...values] })).rows;
    } catch (error) {
      throw await this.causeOf(error);
    }
  }

  /** Where a statement failed because one before it had, which nobody waited for, that one says what is wrong. */
  private async causeOf(error: unknown): Promise<unknown> {
    if (!(error instanceof DatabaseError) || error.code !== '25P02') return error;
    const outcomes = await Promise.allSettled(this.sent);
    return outcomes.find((outcome) => outcome.status === 'rejected')?.reason ?? error;
  }

  /** Sends a statement without waiting for it. The connection keeps the order of what it is sent. */
  send(what: Statement | string, values: readonly unknown[] = []): void {
    this.refuseWhenOver();
    this.gather();
    const result = this.client.query(
      typeof what === 'string' ? what : { ...what, values: [...values] },
    );
    result.catch(() => undefined);
    this.sent.push(result);
  }

  /** What is sent in the same breath leaves in one packet: a write to a socket costs more than the statement's text. */
  private gather(): void {
    const { stream } = this.client.connection;
    if (stream.writableCorked > 0) return;
    stream.cork();
    process.nextTick(() => {
      stream.uncork();
    });
  }

  /** Ends the transaction and gives the connection back, a broken one to be thrown away. */
  protected async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    try {
      this.send(how);
      this.isOver = true;
      const outcomes = await Promise.allSettled(this.sent);
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      const last = outcomes.at(-1);
      if (last?.status === 'rejected' && isLost(last.reason)) this.discard(last.reason);
      if (failed && how === 'COMMIT') throw failed.reason;
    } finally {
      await this.runner.release();
    }
  }

  /** A connection whose socket is gone still looks whole until the event of it arrives; the runner listens for that. */
  private discard(reason: Error): void {
    if (!this.runner.isReleased) this.client.emit('error', reason);
  }

  /** The connection may be another account's by now. */
  private refuseWhenOver(): void {
    if (this.isOver) throw new Error('This transaction is over.');
  }
}

/** Whether the connection failed, rather than the statement. */
function isLost(reason: unknown): reason is Error {
  if (reason instanceof DatabaseError) return reason.severity === 'FATAL';
  return reason instanceof Error;
}
