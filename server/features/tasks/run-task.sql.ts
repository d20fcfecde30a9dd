import { statement } from '../../db/statement.ts';
import type { Channel } from '../audit/channel.ts';
import type { TaskState } from './task.enums.ts';
import type { TaskOutcome } from './task-result.ts';

export interface BegunTask extends Record<string, unknown> {
  kind: string;
  state: TaskState;
  input: unknown;
  undoesId: string | null;
  cursor: unknown;
  result: TaskOutcome | null;
  attempts: number;
  error: string | null;
  channel: Channel;
  byId: string | null;
}

/**
 * From now on this run ($3) has the task: whoever had it before, and may still be at work, notes nothing any more. It is
 * a new try, unless a run that ended in good order ($4) hands it on.
 */
export const BEGIN = statement(
  'task_begin',
  `update task set run_id = $3, started_at = coalesce(started_at, $5),
     attempts = attempts + case when run_id = $4 then 0 else 1 end,
     state = case when stop_asked_at is null then 'RUNNING' else 'CANCELLED' end,
     finished_at = case when stop_asked_at is not null then $5::timestamptz end
   where account_id = $1 and id = $2 and state in ('QUEUED', 'RUNNING')
   returning kind, state, input, undoes_id as "undoesId", cursor, result, attempts, error, channel, by_id as "byId"`,
);

/** A step is done; it worked, so the tries of the next one are counted anew. */
export const PROGRESS = statement(
  'task_progress',
  `update task set done = done + $4, total = coalesce($5, total), cursor = $6, result = $7, attempts = 1, error = null,
     state = case when $8 then 'DONE' when stop_asked_at is not null then 'CANCELLED' else state end,
     finished_at = case when $8 or stop_asked_at is not null then $9::timestamptz end
   where account_id = $1 and id = $2 and run_id = $3 and state = 'RUNNING'
   returning state`,
);

/** A try failed: it waits for the next one, or that was the last ($5). */
export const FAIL = statement(
  'task_fail',
  `update task set error = $4, state = case when $5 then 'FAILED' when stop_asked_at is not null then 'CANCELLED'
     else 'QUEUED' end,
     finished_at = case when $5 or stop_asked_at is not null then $6::timestamptz end
   where account_id = $1 and id = $2 and run_id = $3 and state = 'RUNNING'
   returning state`,
);
