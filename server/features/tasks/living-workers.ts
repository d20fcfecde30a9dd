import pg from 'pg';
import type { Logger } from 'pino';
import { QUEUE_SCHEMA } from '../../db/queue.ts';

/** Any number will do, as long as every worker uses the same. */
const keyOf = (id: string): string => `hashtextextended(${id}, 7241906)`;

const HOLD = `select pg_advisory_lock(${keyOf('$1')})`;
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
}

/** Taken over within two minutes (rule B-4), in milliseconds. */
export const SWEEP_TIMES: SweepTimes = { every: 30_000, grace: 30_000 };

/** A connection that is lost is made anew after this time, and tried again after that one, in milliseconds. */
const RECONNECT = { first: 1_000, then: 10_000 };

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
    await this.client?.end().catch(() => undefined);
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

  /** Those of all who live here and of nobody else; once each, since PostgreSQL counts. */
  private async holdLocks(client: pg.Client): Promise<void> {
    for (const id of this.ids) {
      if (this.held.has(id)) continue;
      await client.query(HOLD, [id]);
      this.held.add(id);
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
        this.next(RECONNECT.then);
      });
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.ownerUrl,
      application_name: 'cartwheel-worker',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    await client.connect();
    this.held = new Set();
    client.once('end', () => {
      if (this.client !== client) return;
      this.client = null;
      this.next(RECONNECT.first);
    });
    return client;
  }
}
