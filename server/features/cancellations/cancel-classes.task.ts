import type { TaskKind } from '../tasks/task-kind.ts';
import { cancelNext, CLASSES_A_STEP, type DaysCursor } from './cancel-days.ts';
import type { CancelClassesValues } from './cancel-classes.form.ts';
import { cancelNeeds } from './cancel.needs.ts';
import { schedulesOf } from './class-days.queries.ts';
import { planUndo, undoCancellations } from './undo-cancellations.task.ts';

export interface CancelClassesJob extends CancelClassesValues {
  /** How many dates were counted when it was asked for. */
  readonly dates: number;
}

/** Cancels the dates of classes, as they are scheduled when their turn comes (rule M-13). */
export const cancelClassesTask: TaskKind<CancelClassesJob, DaysCursor> = {
  name: 'CANCEL_CLASSES',
  needs: ({ tokens }) => cancelNeeds(tokens),
  async step({ input, cursor, ...run }) {
    const { classIds, reason, tokens, dates } = input;
    const ids = [...classIds]
      .sort()
      .filter((id) => id >= (cursor?.classId ?? ''))
      .slice(0, CLASSES_A_STEP);
    const schedules = await run.context.readOnce((snapshot) => schedulesOf(snapshot, ids, input));
    return cancelNext(run, schedules, cursor, {
      ...{ days: input, reason, tokens, dates, areChosen: true },
    });
  },
  undo: { by: undoCancellations, plan: planUndo },
};
