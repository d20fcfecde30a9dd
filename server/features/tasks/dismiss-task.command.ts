import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { alreadySo, lockTask, notAllowed, toldSince } from './changed-task.ts';
import type { TaskRequest } from './stop-task.command.ts';
import { TaskState } from './task.enums.ts';
import type { TaskMeaning, TaskPerformed } from './task-results.ts';

const DISMISS = statement(
  'task_dismiss',
  'update task set dismissed_by = array_append(dismissed_by, $3) where account_id = $1 and id = $2',
);

/** Puts a task that failed aside, for the viewer alone: it is not counted as failed any more (rule B-7). */
export function dismissTask(context: Context, request: TaskRequest): Promise<TaskPerformed> {
  const { services, viewer } = context;
  const { requestId, dryRun, ...input } = request;
  const { id } = request;
  return perform<{ taskId: string }, RecordRefused, TaskMeaning>(
    services,
    originOf(viewer),
    { verb: 'DISMISS_TASK', input, requestId, dryRun },
    async (tx) => {
      const task = await lockTask(tx, viewer, id);
      if (task.state !== TaskState.FAILED)
        return new Refused(notAllowed('B-7', 'Only a task that failed can be dismissed.'));
      if (task.finishedAt === null || task.finishedAt <= toldSince(context))
        return new Refused(
          notAllowed(
            'B-7',
            'This task failed more than seven days ago: it is not counted any more.',
          ),
        );
      if (task.dismissedBy.includes(viewer.staff.id))
        return new Refused(alreadySo('B-7', 'You have dismissed this task already.'));
      return {
        writes: [[DISMISS, [tx.accountId, id, viewer.staff.id]]],
        outcome: { taskId: id },
        preview: { says: ['You are not told any more that it failed. It stays in the list.'] },
        before: null,
        after: { title: task.title },
        targets: [['TASK', id]],
      };
    },
  );
}
