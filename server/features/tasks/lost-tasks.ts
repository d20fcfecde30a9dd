import { QUEUE_SCHEMA } from '../../db/queue.ts';
import type { Surroundings } from './own-work.ts';

/**
 * A task gets its job in the transaction that makes it, hands the job's key on in one statement, and is over before its
 * job is gone: in the sight of one statement, one that is open without a job that waits or runs has lost it.
 */
const QUEUE_AGAIN = `
  with lost as materialized (
    select t.account_id, t.id from task t
    where t.state in ('QUEUED', 'RUNNING') and not exists (
      select from ${QUEUE_SCHEMA}.jobs j
      where j.key = 'task:' || t.id and (j.locked_at is not null or j.attempts < j.max_attempts)))
  select id, ${QUEUE_SCHEMA}.add_job('run_task', json_build_object('accountId', account_id, 'taskId', id),
    job_key := 'task:' || id)
  from lost`;

/**
 * Queues again what nobody would ever do: its job was erased, was not in the backup, or was given up by the queue
 * (rule B-4). Should somebody be at it all the same, nothing is done twice.
 */
export async function queueLostTasks({
  owner,
  log,
}: Omit<Surroundings, 'services'>): Promise<void> {
  const lost = await owner.query<{ id: string }[]>(QUEUE_AGAIN);
  if (lost.length === 0) return;
  log.warn({ tasks: lost.map(({ id }) => id) }, 'tasks had lost their jobs; they are queued again');
}
