import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How tasks get to the workers. Their queue is graphile-worker's, in a schema of its own which `migrate` brings up to
 * date before this; the server may not touch it, and puts in a task of the account that is set through this function.
 * The workers' own connection sees every account.
 */
const runs = `
alter table task add column cursor jsonb, add column run_id uuid;

create function enqueue_task(p_task_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform graphile_worker.add_job('run_task', json_build_object('accountId', t.account_id, 'taskId', t.id),
    job_key := 'task:' || t.id)
  from task t
  where t.account_id = nullif(current_setting('app.account_id', true), '')::uuid and t.id = p_task_id
    and t.state = 'QUEUED';
end $$;
`;

export class TaskRuns1764500000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(runs);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
