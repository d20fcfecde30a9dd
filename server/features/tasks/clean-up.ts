import type { DataSource } from 'typeorm';

/** In days. */
export const KEPT_DAYS = 60;
const KEPT_UNBEGUN = '1 day';

/**
 * Tasks that are over for long (rule B-5). One that something else names stays, without its result: what it cancelled or
 * gave says by it where it came from, and can be taken back. `$1` is now.
 */
const OVER = `t.state in ('DONE', 'FAILED', 'CANCELLED') and t.finished_at < $1::timestamptz - case
  when t.state = 'CANCELLED' and t.started_at is null then interval '${KEPT_UNBEGUN}' else interval '${KEPT_DAYS} days' end`;

const NAMED = `(exists (select from task o where o.account_id = t.account_id and o.undoes_id = t.id)
  or exists (select from cancellation o where o.account_id = t.account_id and o.task_id = t.id)
  or exists (select from closure o where o.account_id = t.account_id and o.task_id = t.id)
  or exists (select from pass_entry o where o.account_id = t.account_id and o.task_id = t.id))`;

/** Throws away what nobody needs any more, in every account. */
export async function cleanUpTasks(owner: DataSource, now: Date): Promise<void> {
  await owner.query(`delete from task t where ${OVER} and not ${NAMED}`, [now]);
  await owner.query(
    `update task t set cursor = null, result = null
     where ${OVER} and (t.result is not null or t.cursor is not null)`,
    [now],
  );
}
