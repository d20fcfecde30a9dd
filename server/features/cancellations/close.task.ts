import type { LocalDate } from '../../shared/local-date.ts';
import type { StepDone, TaskKind, TaskRun } from '../tasks/task-kind.ts';
import { cancelNext, CLASSES_A_STEP, type DaysCursor } from './cancel-days.ts';
import { closeNeeds } from './cancel.needs.ts';
import { schedulesAt } from './class-days.queries.ts';
import type { CloseValues } from './close.form.ts';
import { extendPasses } from './extended-passes.ts';
import { planReopening, undoClosing } from './undo-closing.task.ts';
import { writeClosure } from './written-closure.ts';

export interface CloseJob extends CloseValues {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** How many dates of classes were counted when it was asked for. */
  readonly dates: number;
}

/** First the dates, then the passes, and the closure at last: what is closed can no longer be cancelled. */
type CloseCursor =
  | { readonly part: 'DATES'; readonly at: DaysCursor }
  | { readonly part: 'PASSES'; readonly after: string | null }
  | { readonly part: 'CLOSURE' };

type Step = Promise<StepDone<CloseCursor>>;

async function cancelDates(run: TaskRun<CloseJob, CloseCursor>, cursor: DaysCursor | null): Step {
  const { input } = run;
  const { reason, tokens, dates } = input;
  const page = { fromId: cursor?.classId ?? null, limit: CLASSES_A_STEP };
  const schedules = await run.context.readOnce((snapshot) =>
    schedulesAt(snapshot, input, input, page),
  );
  const what = { days: input, reason, tokens, dates, areChosen: false };
  const { next, ...done } = await cancelNext(run, schedules, cursor, what);
  return { ...done, next: next ? { part: 'DATES', at: next } : { part: 'PASSES', after: null } };
}

async function extend(run: TaskRun<CloseJob, CloseCursor>, after: string | null): Step {
  const { from, to, reason, extendDays } = run.input;
  if (extendDays === null) return { done: 0, next: { part: 'CLOSURE' } };
  const closed = { from, to, reason: `Closed: ${reason}`, days: extendDays };
  const { count, last } = await extendPasses(run, closed, after);
  return {
    done: 0,
    next: last === null ? { part: 'CLOSURE' } : { part: 'PASSES', after: last },
    counts: count > 0 ? [{ name: 'passes', count }] : [],
  };
}

/** Closes locations or programs with all that belongs to it (rule M-14). */
export const closeTask: TaskKind<CloseJob, CloseCursor> = {
  name: 'CLOSE',
  needs: ({ compensation }) => closeNeeds(compensation),
  async step(run) {
    const { cursor } = run;
    if (cursor?.part === 'PASSES') return extend(run, cursor.after);
    if (cursor?.part !== 'CLOSURE') return cancelDates(run, cursor?.at ?? null);
    await writeClosure(run);
    return { done: 1, next: null, counts: [{ name: 'closures', count: 1 }] };
  },
  undo: { by: undoClosing, plan: planReopening },
};
