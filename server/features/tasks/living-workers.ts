import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { QUEUE_SCHEMA } from '../../db/queue.ts';

/** Any number will do, as long as every worker uses the same. */
const keyOf = (id: string): string => `hashtextextended(${id}, 7241906)`;

/** Those that can be had; a lock that is waited for would hold up everything behind it. */
const HOLD = `select id from unnest($1::text[]) as id where pg_try_advisory_lock(${keyOf('id')})`;
const LET_GO = `select pg_advisory_unlock(${keyOf('$1')})`;

/** Whose lock can be had is dead: its jobs are free again, and those who wait for jobs are told. */
const SWEEP = `
  with busy as materialized (
      select distinct locked_by as id from ${QUEUE_SCHEMA}.jobs
      where locked_by is not null and locked_by <> all ($1::text[]) and locked_at < now() - $2 * interval '1 ms'),
    dead as materialized (select id from busy where pg_try_advisory_xact_lock(${keyOf('id')})),
    gone as materialized (select array_agg(id) as ids from dead having count(*) > 0)
  select ids, ${QUEUE_SCHEMA}.force_unlock_workers(ids), pg_notify('jobs:insert', '{"count":100}') from gone`;

export interface SweepTimes {
  /** How often it is looked for dead workers. */
  readonly every: number;
  /** A worker that has just begun may not hold its lock yet. */
  readonly grace: number;
  /** After a connection was lost, or a lock was not to be had. */
  readonly again: number;
}

/** Taken over within two minutes (rule B-4), in milliseconds. */
export const SWEEP_TIMES: SweepTimes = { every: 30_000, grace: 30_000, again: 1_000 };

/** When the database could not be reached either, in milliseconds. */
const RECONNECT_AFTER = 10_000;

/** What is not answered by then, in milliseconds, is asked on a new connection. */
const ANSWER_WITHIN = 15_000;

/**
 * A machine that is cut off or without power says no goodbye: PostgreSQL itself would hold its locks for two hours.
 * So it asks after half a minute of silence, and gives up on it half a minute later.
 */
const WATCH = `set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3;
  set tcp_user_timeout = 60000`;

/**
 * Tells workers that live from those that died: each holds a lock on a connection that ends with its process, however
 * it ends. The queue itself would wait four hours before it gives a dead worker's job to another.
 */
export class LivingWorkers {
  private readonly ids = new Set<string>();
  private client: pg.Client | null = null;
  /** On this connection. */
  private held = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  /** One after the other. */
  private work = Promise.resolve();

  constructor(
    private readonly ownerUrl: string,
    private readonly times: SweepTimes,
    private readonly log: Logger,
  ) {
    this.next(0);
  }

  add(id: string): void {
    this.ids.add(id);
    this.do((client) => this.holdLocks(client));
  }

  remove(id: string): void {
    this.ids.delete(id);
    this.do((client) => this.holdLocks(client));
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.work;
    const ended = this.client?.end().catch(() => undefined);
    await Promise.race([ended, sleep(ANSWER_WITHIN, null, { ref: false })]);
  }

  private next(pause: number): void {
    if (this.isStopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.do((client) => this.sweep(client));
      this.next(this.times.every);
    }, pause);
    this.timer.unref();
  }

  /**
   * Those of all who live here and of nobody else; once each, since PostgreSQL counts. After a cut the session of
   * before may hold one until PostgreSQL notices. Nobody else has the id, so until then the worker counts as alive.
   */
  private async holdLocks(client: pg.Client): Promise<void> {
    const wanted = [...this.ids].filter((id) => !this.held.has(id));
    if (wanted.length > 0) {
      const { rows } = await client.query<{ id: string }>(HOLD, [wanted]);
      for (const { id } of rows) this.held.add(id);
      if (rows.length < wanted.length) this.next(this.times.again);
    }
    for (const id of this.held) {
      if (this.ids.has(id)) continue;
      await client.query(LET_GO, [id]);
      this.held.delete(id);
    }
  }

  private async sweep(client: pg.Client): Promise<void> {
    await this.holdLocks(client);
    const { rows } = await client.query<{ ids: string[] }>(SWEEP, [
      [...this.ids],
      this.times.grace,
    ]);
    const [gone] = rows;
    if (gone) this.log.warn({ workers: gone.ids }, 'workers died; others go on with what they did');
  }

  private do(what: (client: pg.Client) => Promise<void>): void {
    this.work = this.work
      .then(async () => {
        if (!this.isStopped) await what((this.client ??= await this.connect()));
      })
      .catch((error: unknown) => {
        if (this.isStopped) return;
        this.log.warn({ err: error }, 'nobody watches over the workers at the moment');
        const broken = this.client;
        this.client = null;
        void broken?.end().catch(() => undefined);
        this.next(RECONNECT_AFTER);
      });
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.ownerUrl,
      application_name: 'cartwheel-worker',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      query_timeout: ANSWER_WITHIN,
    });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(WATCH);
    this.held = new Set();
    client.once('end', () => {
      if (this.client !== client) return;
      this.client = null;
      this.next(this.times.again);
    });
    return client;
  }
}
