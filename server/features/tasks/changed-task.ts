import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import type { Viewer } from '../staff/viewer.ts';
import { seenBy } from './task-results.ts';
import { TaskState } from './task.enums.ts';

const LOCK = statement(
  'task_lock',
  `select kind, title, state, input, done, by_id as "byId", undoes_id as "undoesId", stop_asked_at as "stopAskedAt",
     dismissed_by as "dismissedBy", finished_at as "finishedAt",
     started_at is not null as "hasBegun",
     exists (select from task u where u.account_id = t.account_id and u.undoes_id = t.id
       and u.state not in ('FAILED', 'CANCELLED')) as "isUndone",
     exists (select from task u where u.account_id = t.account_id and u.undoes_id = t.id
       and u.started_at is not null) as "isPartlyUndone",
     exists (select from task o where o.account_id = t.account_id and o.id = t.undoes_id
       and o.state in ('QUEUED', 'RUNNING')) as "undoesOpen"
   from task t where t.id = $2 and ($1::uuid is null or t.by_id = $1) for update of t`,
);

export interface LockedTask extends Record<string, unknown> {
  kind: string;
  title: string;
  state: TaskState;
  input: unknown;
  done: number;
  /** Null where Cartwheel itself asked for it. */
  byId: string | null;
  undoesId: string | null;
  stopAskedAt: Date | null;
  dismissedBy: string[];
  finishedAt: Date | null;
  /** Some of it may be done, also where nothing is noted yet. */
  hasBegun: boolean;
  isUndone: boolean;
  /** Something has begun to take it back, whatever became of that. */
  isPartlyUndone: boolean;
  /** What it takes back goes on. */
  undoesOpen: boolean;
}

/** A task that the viewer sees, held until the command ends. */
export async function lockTask(tx: Tx, viewer: Viewer, id: string): Promise<LockedTask> {
  const [task] = await tx.query<LockedTask>(LOCK, [seenBy(viewer), id]);
  if (!task) throw notFound('task');
  return task;
}

export const isOpen = (state: TaskState): boolean =>
  state === TaskState.QUEUED || state === TaskState.RUNNING;

const DAY = 24 * 60 * 60_000;
/** How long a task counts as failed, in days. */
const TOLD_DAYS = 7;

/** What failed before that is history (rule B-7). */
export const toldSince = ({ clock }: Pick<Context, 'clock'>): Date =>
  new Date(clock.now().getTime() - TOLD_DAYS * DAY);

export const alreadySo = (rule: string, message: string): RecordRefused =>
  RecordRefused.because(rule, RecordRefusal.ALREADY_SO, message);

export const notAllowed = (rule: string, message: string, fix: string | null = null) =>
  RecordRefused.because(rule, RecordRefusal.NOT_ALLOWED, message, fix);

/** Two undo a task at once, or one retries what another has replaced. */
export const refusedByUndo = (constraint: string): RecordRefused | null =>
  constraint === 'task_undoes_key' ? undoneAlready() : null;

export const undoneAlready = (): RecordRefused =>
  alreadySo('B-3', 'This task is being taken back already, or has been.');
