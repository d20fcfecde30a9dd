import { cancelClassesTask } from './features/cancellations/cancel-classes.task.ts';
import { closeTask } from './features/cancellations/close.task.ts';
import { undoCancellations } from './features/cancellations/undo-cancellations.task.ts';
import { undoClosing } from './features/cancellations/undo-closing.task.ts';
import { TaskKinds } from './features/tasks/task-kind.ts';

/** Everything that can be done in the background. */
export const tasks = new TaskKinds([cancelClassesTask, undoCancellations, closeTask, undoClosing]);
