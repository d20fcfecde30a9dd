import type { Context } from '../../graphql/context.ts';
import { forbidden } from '../../graphql/errors.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import { newId } from '../../shared/ids.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { isOpen, lockTask, notAllowed, refusedByUndo, undoneAlready } from './changed-task.ts';
import { enqueued } from './enqueue-task.ts';
import type { TaskRequest } from './stop-task.command.ts';
import type { TaskMeaning, TaskPerformed } from './task-results.ts';

/** Takes back what a task has done, as far as it still can be, by another task. */
export function undoTask(context: Context, request: TaskRequest): Promise<TaskPerformed> {
  const { clock, services, viewer } = context;
  const origin = originOf(viewer);
  const { requestId, dryRun, ...input } = request;
  const { id } = request;
  return perform<{ taskId: string }, RecordRefused, TaskMeaning>(
    services,
    origin,
    { verb: 'UNDO_TASK', input, requestId, dryRun },
    async (tx) => {
      const task = await lockTask(tx, viewer, id);
      const undo = services.tasks.find(task.kind)?.undo;
      if (!undo) return new Refused(notAllowed('B-3', 'Such a task cannot be taken back.'));
      if (isOpen(task.state))
        return new Refused(notAllowed('B-3', 'This task is not over yet.', 'Stop it first.'));
      if (task.isUndone) return new Refused(undoneAlready());
      if (!task.hasBegun)
        return new Refused(notAllowed('B-3', 'This task has done nothing to take back.'));
      const plan = await undo.plan(tx, context, { id, title: task.title, input: task.input });
      if (!undo.by.needs(plan.input).every((need) => viewer.may(...need))) throw forbidden();
      const { title, input: what, total, says, counts, exceptions } = plan;
      const taking = { id: newId(), title, input: what, total, undoesId: id };
      const { writes, targets } = enqueued(undo.by, taking, origin, clock.now());
      return {
        writes,
        outcome: { taskId: taking.id },
        preview: { says, ...counts, ...(exceptions && { exceptions }) },
        before: null,
        after: { title: task.title },
        targets: [['TASK', id], ...targets],
        refusedBy: refusedByUndo,
      };
    },
  );
}
