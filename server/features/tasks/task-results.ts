import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import type { RecordRefused } from '../../graphql/record-refused.ts';
import type { Performed } from '../audit/perform.ts';
import { isAdmin } from '../staff/rights.rules.ts';
import type { Viewer } from '../staff/viewer.ts';
import { KEPT_EXCEPTIONS } from './task-result.ts';
import { TASK, type TaskRow } from './task.sql.ts';
import { TaskPreview, TaskStarted } from './task.types.ts';

/** What a task would do; what is left out counts none. */
export type TaskMeaning = Pick<TaskPreview, 'says'> & Partial<TaskPreview>;

export type TaskPerformed = Performed<{ taskId: string }, RecordRefused, TaskMeaning>;

const NONE = { classes: 0, dates: 0, students: 0, families: 0, tokens: 0, punches: 0, passes: 0 };

/** Whose tasks somebody sees (rule B-2): null for all. */
export const seenBy = ({ staff, grants }: Viewer): string | null =>
  isAdmin({ isOwner: staff.isOwner, grants }) ? null : staff.id;

/** A task that the viewer may see. */
export async function findTask(context: Context, id: string): Promise<TaskRow> {
  const [found] = await context.readOnce((snapshot) =>
    snapshot.query<{ row: TaskRow }>(TASK, [seenBy(context.viewer), id]),
  );
  if (!found) throw notFound('task');
  return found.row;
}

/** What was performed, as the answer of a mutation that asks for a task or changes one. */
export async function taskResult(
  context: Context,
  performed: TaskPerformed,
): Promise<TaskStarted | TaskPreview | RecordRefused> {
  if (performed.kind === 'refused') return performed.refusal;
  if (performed.kind === 'preview') {
    const { exceptions = [], exceptionCount = exceptions.length, ...rest } = performed.preview;
    return Object.assign(new TaskPreview(), {
      ...NONE,
      ...rest,
      exceptions: exceptions.slice(0, KEPT_EXCEPTIONS),
      exceptionCount,
    });
  }
  const { outcome, repeated } = performed;
  const task = await findTask(context, outcome.taskId);
  return Object.assign(new TaskStarted(), { task, repeated });
}
