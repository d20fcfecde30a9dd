import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import {
  alreadySo,
  isOpen,
  lockTask,
  notAllowed,
  refusedByUndo,
  undoneAlready,
  type LockedTask,
} from './changed-task.ts';
import { ENQUEUE } from './enqueue-task.ts';
import type { TaskRequest } from './stop-task.command.ts';
import { TaskState } from './task.enums.ts';
import type { TaskMeaning, TaskPerformed } from './task-results.ts';

/** Whoever still works on it, from before, is not the one who has it (`run_id`). Should it fail again, all are to know. */
const RETRY = statement(
  'task_retry',
  `update task set state = 'QUEUED', attempts = 0, run_id = null, error = null, finished_at = null, stop_asked_at = null,
     dismissed_by = '{}'
   where account_id = $1 and id = $2`,
);

/** Lets a task that failed or was stopped go on where it was (rule B-3), as the one who asked for it. */
export function retryTask(context: Context, request: TaskRequest): Promise<TaskPerformed> {
  const { services, viewer } = context;
  const { requestId, dryRun, ...input } = request;
  const { id } = request;
  return perform<{ taskId: string }, RecordRefused, TaskMeaning>(
    services,
    originOf(viewer),
    { verb: 'RETRY_TASK', input, requestId, dryRun },
    async (tx) => {
      const task = await lockTask(tx, viewer, id);
      const refusal = problemOf(task);
      if (refusal) return new Refused(refusal);
      return {
        writes: [
          [RETRY, [tx.accountId, id]],
          [ENQUEUE, [id]],
        ],
        outcome: { taskId: id },
        preview: { says: ['It goes on where it stopped.'] },
        before: { state: task.state },
        after: { title: task.title, done: task.done },
        targets: [['TASK', id]],
        refusedBy: refusedByUndo,
      };
    },
  );
}

/** A task and the one that takes it back never run at once, nor does one go on of which something is taken back. */
function problemOf(task: LockedTask): RecordRefused | null {
  const { state, byId, isUndone, isPartlyUndone, undoesOpen } = task;
  if (isOpen(state)) return alreadySo('B-3', 'This task waits or runs already.');
  if (state === TaskState.DONE) return alreadySo('B-3', 'This task is finished.');
  if (byId === null) return notAllowed('B-6', 'Cartwheel tries this again by itself, each minute.');
  if (isUndone) return undoneAlready();
  if (isPartlyUndone)
    return notAllowed('B-3', 'A part of this task is taken back.', 'Ask for the rest anew.');
  return undoesOpen
    ? notAllowed('B-3', 'The task that this one takes back is not over yet.', 'Stop it first.')
    : null;
}
