import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Services } from '../../graphql/context.ts';
import { newId } from '../../shared/ids.ts';
import { Channel } from '../audit/channel.ts';
import { inWords } from './run-task.ts';
import { TaskState } from './task.enums.ts';

/** One task tells of it for as long as it fails; the account is held, so that two workers make no two. */
const FAILED = `
  with held as materialized (select id from account where id = $1 for no key update),
    again as (
      update task t set error = $5, attempts = attempts + 1, finished_at = $6 from held
      where t.account_id = held.id and t.kind = $3 and t.by_id is null and t.state = '${TaskState.FAILED}'
      returning t.id)
  insert into task
    (account_id, id, kind, title, error, state, input, attempts, channel, created_at, started_at, finished_at)
  select held.id, $2, $3, $4, $5, '${TaskState.FAILED}', '{}', 1, '${Channel.SYSTEM}', $6, $6, $6
  from held where not exists (select from again)`;

const WORKS_AGAIN = `
  update task set state = '${TaskState.DONE}', done = 1, total = 1, error = null, finished_at = $3
  where kind = $1 and by_id is null and state = '${TaskState.FAILED}' and account_id <> all ($2::uuid[])`;

/** What regular jobs have at hand. */
export interface Surroundings {
  /** Sees every account. */
  readonly owner: DataSource;
  readonly services: Services;
  readonly log: Logger;
}

/** Told of each account for which it did not work. */
export type Failed = (accountId: string, error: unknown) => Promise<void>;

/**
 * Does something for all accounts that nobody has asked for. Where it fails, the account's administrators see a task
 * that failed, until it works again (rule B-6).
 */
export async function ownWork(
  { owner, services, log }: Surroundings,
  { kind, title }: { readonly kind: string; readonly title: string },
  work: (failed: Failed) => Promise<unknown>,
): Promise<void> {
  const { clock } = services;
  const failing: string[] = [];
  await work(async (accountId, error) => {
    failing.push(accountId);
    log.error({ err: error, accountId, kind }, 'what Cartwheel does by itself failed');
    const values = [accountId, newId(), kind, title, inWords(error), clock.now()];
    await owner.query(FAILED, values);
  });
  await owner.query(WORKS_AGAIN, [kind, failing, clock.now()]);
}
