import { statement } from '../../db/statement.ts';
import type { Origin, Plan } from '../audit/perform.ts';
import type { TaskKind } from './task-kind.ts';

const INSERT = statement(
  'task_insert',
  `insert into task (account_id, id, kind, title, input, total, undoes_id, channel, by_id, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Tells the workers, once the command commits. */
export const ENQUEUE = statement('task_enqueue', 'select enqueue_task($1)');

export interface NewTask {
  readonly id: string;
  /** What it does, as its list says it: "Cancel 12 classes, 24–26 Dec". */
  readonly title: string;
  readonly input: object;
  /** Null until a step says it. */
  readonly total: number | null;
  readonly undoesId?: string | null;
}

/** What a command writes so that a task is done later: with its other writes, or not at all. */
export function enqueued(
  kind: Pick<TaskKind, 'name'>,
  task: NewTask,
  origin: Origin,
  now: Date,
): Pick<Plan<object, never, never>, 'writes' | 'targets'> {
  const { accountId, channel, actorId } = origin;
  const { id, title, input, total, undoesId = null } = task;
  return {
    writes: [
      [INSERT, [accountId, id, kind.name, title, input, total, undoesId, channel, actorId, now]],
      [ENQUEUE, [id]],
    ],
    targets: [['TASK', id]],
  };
}
