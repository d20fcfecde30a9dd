import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { alreadySo, isOpen, lockTask } from './changed-task.ts';
import { TaskState } from './task.enums.ts';
import type { TaskMeaning, TaskPerformed } from './task-results.ts';

/** One that waits is over at once; one that runs ends after its step. */
const STOP = statement(
  'task_stop',
  `update task set stop_asked_at = $3, state = case state when 'QUEUED' then 'CANCELLED' else state end,
     finished_at = case state when 'QUEUED' then $3::timestamptz end
   where account_id = $1 and id = $2`,
);

export interface TaskRequest {
  readonly id: string;
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

/** Stops a task; what it has done stays (rule B-3). */
export function stopTask(context: Context, request: TaskRequest): Promise<TaskPerformed> {
  const { clock, services, viewer } = context;
  const { requestId, dryRun, ...input } = request;
  const { id } = request;
  return perform<{ taskId: string }, RecordRefused, TaskMeaning>(
    services,
    originOf(viewer),
    { verb: 'STOP_TASK', input, requestId, dryRun },
    async (tx) => {
      const task = await lockTask(tx, viewer, id);
      if (!isOpen(task.state))
        return new Refused(alreadySo('B-3', 'This task does not run any more.'));
      if (task.stopAskedAt)
        return new Refused(alreadySo('B-3', 'This task is being stopped already.'));
      const isAtOnce = task.state === TaskState.QUEUED;
      return {
        writes: [[STOP, [tx.accountId, id, clock.now()]]],
        outcome: { taskId: id },
        preview: {
          says: [
            isAtOnce ? 'It is stopped at once.' : 'It stops after the step that runs.',
            'What it has done stays.',
          ],
        },
        before: { state: task.state },
        after: { title: task.title, done: task.done },
        targets: [['TASK', id]],
      };
    },
  );
}
