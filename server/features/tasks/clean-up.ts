import type { DataSource } from 'typeorm';
import { QUEUE_SCHEMA } from '../../db/queue.ts';

/** In days. */
export const KEPT_DAYS = 60;
const KEPT_UNBEGUN = '1 day';

/**
 * Tasks that are over for long (rule B-5). One that something else names stays, without its result: what it cancelled or
 * gave says by it where it came from, and can be taken back. So does what has begun to take that back, or it would be
 * taken back twice. `$1` is now.
 */
const OVER = `t.state in ('DONE', 'FAILED', 'CANCELLED') and t.finished_at < $1::timestamptz - case
  when t.state = 'CANCELLED' and t.started_at is null then interval '${KEPT_UNBEGUN}' else interval '${KEPT_DAYS} days' end`;

const NAMED = `(t.undoes_id is not null and t.started_at is not null
  or exists (select from task o where o.account_id = t.account_id and o.undoes_id = t.id)
  or exists (select from cancellation o where o.account_id = t.account_id and o.task_id = t.id)
  or exists (select from closure o where o.account_id = t.account_id and o.task_id = t.id)
  or exists (select from pass_entry o where o.account_id = t.account_id and o.task_id = t.id))`;

/** Jobs whose tries are used up, and whose key another has by now. */
const GIVEN_UP = `select ${QUEUE_SCHEMA}.complete_jobs(array_agg(id)) from ${QUEUE_SCHEMA}.jobs
  where key is null and locked_at is null and attempts >= max_attempts`;

/** Throws away what nobody needs any more, in every account. */
export async function cleanUpTasks(owner: DataSource, now: Date): Promise<void> {
  await owner.query(`delete from task t where ${OVER} and not ${NAMED}`, [now]);
  await owner.query(
    `update task t set cursor = null, result = null
     where ${OVER} and (t.result is not null or t.cursor is not null)`,
    [now],
  );
  await owner.query(GIVEN_UP);
}
