import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import type { LeftOut } from '../audit/effects.ts';
import type { FinishedTask, StepDone, TaskKind, TaskRun, UndoPlan } from '../tasks/task-kind.ts';
import { closeNeeds } from './cancel.needs.ts';
import { counted } from './class-days.rules.ts';
import type { CloseValues } from './close.form.ts';
import { passesToShorten, shortenPasses } from './shortened-passes.ts';
import { leftToUndo, sayUndo, takeNextBack } from './undo-cancellations.task.ts';
import { eraseClosure, writtenClosure } from './written-closure.ts';

const KEPT = 'It was changed since, and stays. It can be erased on Settings > Closures.';

type Closed = Pick<CloseValues, 'compensation' | 'extendDays'>;

/** The closure first: while it stands, nothing is held again. */
type ReopenCursor =
  | { readonly part: 'DATES'; readonly after: string | null }
  | { readonly part: 'PASSES'; readonly after: string | null };

type Step = Promise<StepDone<ReopenCursor>>;

async function shorten(run: TaskRun<Closed, ReopenCursor>, after: string | null): Step {
  const { undoesId, input } = run;
  if (input.extendDays === null || undoesId === null) return { done: 0, next: null };
  const of = { taskId: undoesId, days: input.extendDays };
  const { count, last, exceptions } = await shortenPasses(run, of, after);
  return {
    done: 0,
    next: last === null ? null : { part: 'PASSES', after: last },
    counts: count > 0 ? [{ name: 'passes', count }] : [],
    exceptions,
  };
}

/** A closure that is another one by now. */
async function leftClosed({
  context,
  undoesId,
}: TaskRun<Closed, ReopenCursor>): Promise<LeftOut[]> {
  if (undoesId === null) return [];
  const closure = await context.readOnce((snapshot) => writtenClosure(snapshot, undoesId));
  return closure ? [{ what: `Closure “${closure.reason}”`, why: KEPT }] : [];
}

/** Takes back what a closing has done and nobody has changed since (rule M-14). */
export const undoClosing: TaskKind<Closed, ReopenCursor> = {
  name: 'UNDO_CLOSE',
  // Who closes may reopen: tokens that are revoked need no more than the cancellations.
  needs: ({ compensation }) => closeNeeds(compensation === 'TOKENS' ? 'NONE' : compensation),
  async step(run) {
    const { cursor } = run;
    if (cursor?.part === 'PASSES') return shorten(run, cursor.after);
    if (cursor === null) {
      const count = await eraseClosure(run);
      const counts = count > 0 ? [{ name: 'closures', count }] : [];
      const exceptions = await leftClosed(run);
      return { done: 1, next: { part: 'DATES', after: null }, counts, exceptions };
    }
    const { next, ...done } = await takeNextBack(run, cursor.after);
    const after = next ?? null;
    return {
      ...done,
      next: after === null ? { part: 'PASSES', after } : { part: 'DATES', after },
    };
  },
};

/** What taking back a closing does; it changes nothing yet. */
export async function planReopening(
  tx: Tx,
  _context: Context,
  { id, title, input }: FinishedTask<Closed>,
): Promise<UndoPlan> {
  const left = await leftToUndo(tx, id);
  const { compensation, extendDays } = input;
  const passes = extendDays === null ? null : await passesToShorten(tx, id, extendDays);
  const { classes, dates, tokens } = left;
  const closure = await writtenClosure(tx, id);
  return {
    title: `Take back: ${title}`,
    input: { compensation, extendDays },
    total: dates + left.undone + 1,
    says: [
      sayClosure(closure),
      ...sayUndo(left),
      ...(passes ? sayPasses(passes.back, passes.kept) : []),
    ],
    counts: { classes, dates, tokens, passes: passes?.back ?? 0 },
  };
}

function sayClosure(closure: { readonly isChanged: boolean } | null): string {
  if (!closure) return 'No closure of it stands.';
  return closure.isChanged
    ? 'Its closure was changed since, and stays; what it closes is not held.'
    : 'The closure is removed.';
}

const sayPasses = (back: number, kept: number): string[] => [
  `${counted(back, 'pass', 'passes')} ${back === 1 ? 'gets its' : 'get their'} last day of before back.`,
  ...(kept > 0
    ? [
        `${counted(kept, 'pass', 'passes')} ${kept === 1 ? 'keeps' : 'keep'} the later one: changed, used or deleted since.`,
      ]
    : []),
];
