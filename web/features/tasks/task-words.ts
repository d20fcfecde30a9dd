import { count } from '../../lib/format.ts';
import type { Tone } from '../../ui/tone.ts';
import type { MarkShape } from '../../ui/ToneMark.tsx';
import type { Task_taskFragment } from './Task.generated.ts';

export type Task = Task_taskFragment;
export type TaskState = Task['state'];

interface Look {
  tone: Tone;
  shape: MarkShape;
  word: string;
}

const looks: Record<TaskState, Look> = {
  QUEUED: { tone: 'wait', shape: 'ring', word: 'Waits' },
  RUNNING: { tone: 'makeup', shape: 'half', word: 'Running' },
  DONE: { tone: 'active', shape: 'dot', word: 'Done' },
  FAILED: { tone: 'refusal', shape: 'triangle', word: 'Failed' },
  CANCELLED: { tone: 'neutral', shape: 'square', word: 'Stopped' },
};

/** How a task stands, in a word. */
export function lookOf({ state, isStopping, error }: Task): Look {
  const look = looks[state];
  if (!isOpen({ state })) return look;
  if (isStopping) return { ...look, word: 'Stopping' };
  // Between two tries it waits, with what went wrong at the first.
  return state === 'QUEUED' && error !== null ? { ...look, word: 'Tries again' } : look;
}

/** It waits or is worked on. */
export const isOpen = ({ state }: Pick<Task, 'state'>): boolean =>
  state === 'QUEUED' || state === 'RUNNING';

/** “34 of 120”; nothing while it is not known how much it is. */
export const progressWords = ({ done, total }: Task): string =>
  total === null ? '' : `${String(done)} of ${String(total)}`;

type Told = (amount: number) => string;

const plural =
  (one: string, many: string): Told =>
  (amount) =>
    `${String(amount)} ${amount === 1 ? one : many}`;

/** What came of a task, by the names that its kind gives them. */
const told: Record<string, Told> = {
  cancelled: plural('date cancelled', 'dates cancelled'),
  removed: plural('one-day enrollment removed', 'one-day enrollments removed'),
  punches: plural('punch came back', 'punches came back'),
  tokens: plural('makeup token made', 'makeup tokens made'),
  freed: plural('makeup token free again', 'makeup tokens free again'),
  heldAgain: plural('date held again', 'dates held again'),
  revoked: plural('makeup token taken back', 'makeup tokens taken back'),
  passes: plural('pass holds longer', 'passes hold longer'),
  closures: plural('closure written', 'closures written'),
};

/** What means something else where a task takes another one back. */
const toldOfUndoing: Record<string, Told> = {
  passes: plural('pass expires as before', 'passes expire as before'),
  closures: plural('closure removed', 'closures removed'),
};

/** “12 dates cancelled”, “14 makeup tokens made”. */
export function countWords({ counts, undoes }: Task): string[] {
  return counts
    .filter((one) => one.count > 0)
    .map((one) => {
      const say = (undoes === null ? undefined : toldOfUndoing[one.name]) ?? told[one.name];
      return say ? say(one.count) : `${String(one.count)} ${one.name}`;
    });
}

/** The result in one line. */
export function resultWords(task: Task): string {
  if (task.state === 'FAILED' && task.error !== null) return task.error;
  const exceptions = task.exceptionCount > 0 ? [count(task.exceptionCount, 'exception')] : [];
  const all = [...countWords(task), ...exceptions];
  if (all.length > 0) return all.join(', ');
  return task.state === 'DONE' ? 'Nothing changed' : '';
}

/** Null is what Cartwheel does by itself. */
export const askedBy = ({ by }: Task): string => by ?? 'Cartwheel';
