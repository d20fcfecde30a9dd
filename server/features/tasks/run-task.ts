import { GraphQLError } from 'graphql';
import type { QueryResultRow } from 'pg';
import type { Statement } from '../../db/statement.ts';
import { inTransaction } from '../../db/transaction.ts';
import { Context, type Services } from '../../graphql/context.ts';
import { newId } from '../../shared/ids.ts';
import { findActingViewer } from '../staff/acting-viewer.ts';
import { BEGIN, FAIL, PROGRESS, type BegunTask } from './run-task.sql.ts';
import { TaskState } from './task.enums.ts';
import { TaskFailed } from './task-kind.ts';
import { NOTHING_YET, withStep } from './task-result.ts';

/** How often something is tried before it counts as failed (rule B-4). */
const TRIES = 3;
/** Before the second try, and before the third, in milliseconds. */
const PAUSES = [5_000, 30_000];

export interface TaskRef {
  readonly accountId: string;
  readonly taskId: string;
  /** Of the run that hands the task on. */
  readonly runId?: string;
}

/** How a run ended: nothing is left to do, or there is and `next` says how it goes on. */
export type Ended =
  | { readonly kind: 'over' }
  | {
      readonly kind: 'more';
      readonly next: TaskRef;
      /** In milliseconds. */
      readonly pause: number;
      /** What went wrong, for the log. */
      readonly error?: unknown;
    }
  | { readonly kind: 'failed'; readonly reason: string; readonly error: unknown };

/**
 * Works on a task, step by step, until it is finished or `mayGoOn` says that another run shall. Several may be at it
 * at once, since nobody can tell a dead worker from one that is cut off: only the last that began writes progress.
 */
export async function workOn(
  services: Services,
  ref: TaskRef,
  mayGoOn: () => boolean,
): Promise<Ended> {
  const runId = newId();
  const { accountId, taskId } = ref;
  const now = services.clock.now();
  const begun = await write<BegunTask>(services, ref, BEGIN, [runId, ref.runId ?? null, now]);
  if (begun?.state !== TaskState.RUNNING) return { kind: 'over' };
  if (begun.attempts > TRIES) {
    const reason = begun.error ?? 'Cartwheel ended in the middle of it, three times.';
    return fail(services, ref, runId, { error: new TaskFailed(reason), isLast: true });
  }
  let outcome = begun.result ?? NOTHING_YET;
  let { cursor } = begun;
  for (;;) {
    try {
      const step = await doStep(services, taskId, accountId, { ...begun, cursor });
      outcome = withStep(outcome, step);
      cursor = step.next;
      const after = await write<{ state: TaskState }>(services, ref, PROGRESS, [
        runId,
        step.done,
        step.total ?? null,
        asJson(cursor),
        outcome,
        cursor === null,
        services.clock.now(),
      ]);
      if (after?.state !== TaskState.RUNNING) return { kind: 'over' };
    } catch (error) {
      const isLast = error instanceof TaskFailed || begun.attempts >= TRIES;
      return fail(services, ref, runId, { error, isLast, attempts: begun.attempts });
    }
    begun.attempts = 1;
    if (!mayGoOn()) return { kind: 'more', next: { accountId, taskId, runId }, pause: 0 };
  }
}

/** One step, as whoever asked for the task, with what they may now. */
async function doStep(services: Services, taskId: string, accountId: string, task: BegunTask) {
  const kind = services.tasks.find(task.kind);
  if (!kind) throw new TaskFailed('This version of Cartwheel does not know how to do this.');
  if (task.byId === null) throw new TaskFailed('Nobody asked for this.');
  const viewer = await findActingViewer(services.source, accountId, {
    staffId: task.byId,
    channel: task.channel,
    taskId,
  });
  if (!viewer) throw new TaskFailed('Whoever asked for it is not active any more.');
  if (!kind.needs(task.input).every((need) => viewer.may(...need)))
    throw new TaskFailed('Whoever asked for it does not have the permission for it any more.');
  const context = new Context(services, viewer.account, viewer, {
    requestId: taskId,
    ip: null,
    isSecure: false,
    channel: task.channel,
    setSession: () => undefined,
    nameOperation: () => undefined,
  });
  try {
    return await kind.step({
      context,
      taskId,
      input: task.input,
      undoesId: task.undoesId,
      cursor: task.cursor,
      requestId: (key) => `${taskId}:${key}`,
    });
  } finally {
    await context.end();
  }
}

async function fail(
  services: Services,
  ref: TaskRef,
  runId: string,
  failure: { readonly error: unknown; readonly isLast: boolean; readonly attempts?: number },
): Promise<Ended> {
  const { error, isLast, attempts = TRIES } = failure;
  const reason = inWords(error);
  const after = await write<{ state: TaskState }>(services, ref, FAIL, [
    runId,
    reason,
    isLast,
    services.clock.now(),
  ]);
  if (after?.state === TaskState.FAILED) return { kind: 'failed', reason, error };
  if (after?.state !== TaskState.QUEUED) return { kind: 'over' };
  const { accountId, taskId } = ref;
  return { kind: 'more', next: { accountId, taskId }, pause: PAUSES[attempts - 1] ?? 0, error };
}

/** For whoever asked; what else went wrong is for the log. */
export const inWords = (error: unknown): string =>
  error instanceof TaskFailed || error instanceof GraphQLError
    ? error.message
    : 'Something went wrong on our side. The log of the server says more.';

const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

function write<Row extends QueryResultRow>(
  services: Services,
  { accountId, taskId }: TaskRef,
  what: Statement,
  values: readonly unknown[],
): Promise<Row | undefined> {
  return inTransaction(services.source, accountId, async (tx) => {
    const [row] = await tx.query<Row>(what, [accountId, taskId, ...values]);
    return row;
  });
}

/** A task from its beginning to its end, without a worker; tries follow at once. */
export async function runTask(
  services: Services,
  accountId: string,
  taskId: string,
): Promise<void> {
  let next: TaskRef = { accountId, taskId };
  for (;;) {
    const ended = await workOn(services, next, () => true);
    if (ended.kind !== 'more') return;
    next = ended.next;
  }
}
