import { statement } from '../../db/statement.ts';
import type { ListSpec } from '../../db/listing.ts';
import { loader, inOrder } from '../../graphql/loader-set.ts';
import type { Channel } from '../audit/channel.ts';
import type { TaskState } from './task.enums.ts';
import type { TaskCount, TaskException } from './task-result.ts';

/** A task as its list and its page show it; what it holds of many is loaded where it is asked for. */
export interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly reason: string | null;
  readonly state: TaskState;
  readonly done: number;
  readonly total: number | null;
  readonly counts: readonly TaskCount[];
  readonly exceptionCount: number;
  readonly error: string | null;
  readonly attempts: number;
  readonly channel: Channel;
  readonly byId: string | null;
  readonly by: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly isStopping: boolean;
  readonly dismissedBy: readonly string[];
  readonly undoes: string | null;
  readonly undoneBy: string | null;
  /** It was stopped or failed, and something has begun to take it back since. */
  readonly isPartlyUndone: boolean;
}

const TASK_JSON = `json_build_object('id', t.id, 'kind', t.kind, 'title', t.title,
  'reason', t.input ->> 'reason', 'state', t.state, 'done', t.done,
  'total', t.total, 'counts', coalesce(t.result -> 'counts', '[]'),
  'exceptionCount', coalesce((t.result ->> 'exceptionCount')::int, 0), 'error', t.error, 'attempts', t.attempts,
  'channel', t.channel, 'byId', t.by_id, 'by', b.first_name || ' ' || b.last_name,
  'createdAt', t.created_at, 'startedAt', t.started_at, 'finishedAt', t.finished_at,
  'isStopping', t.stop_asked_at is not null, 'dismissedBy', t.dismissed_by, 'undoes', t.undoes_id, 'undoneBy', u.id,
  'isPartlyUndone', t.state in ('FAILED', 'CANCELLED') and exists (
    select from task w where w.account_id = t.account_id and w.undoes_id = t.id and w.started_at is not null))`;

/** What takes a task back, unless it was stopped or failed: then another may. */
const JOINS = `left join staff b on b.account_id = t.account_id and b.id = t.by_id
  left join task u on u.account_id = t.account_id and u.undoes_id = t.id and u.state not in ('FAILED', 'CANCELLED')`;

/** Whose tasks one sees (rule B-2); `$1` of both is who looks, null for whoever sees all. */
const SEEN = '($1::uuid is null or t.by_id = $1)';

export const taskList: ListSpec = {
  name: 'tasks',
  json: TASK_JSON,
  table: 'task',
  joins: JOINS,
  where: SEEN,
  filters: { ALL: null },
  sorts: { CREATED: { by: 't.created_at', type: 'instant' } },
  searchKind: 'TASK',
  plannedAnew: true,
};

export const TASK = statement(
  'task',
  `select ${TASK_JSON} as row from task t ${JOINS} where ${SEEN} and t.id = $2`,
);

/** What failed long ago ($2) is history, and what somebody ($3) has dismissed is known to them (rule B-7). */
export const COUNTS = statement(
  'task_counts',
  `select count(*) filter (where t.state in ('QUEUED', 'RUNNING'))::int as running,
     count(*) filter (where t.state = 'FAILED' and t.finished_at > $2 and $3 <> all (t.dismissed_by))::int as failed
   from task t where ${SEEN} and t.state in ('QUEUED', 'RUNNING', 'FAILED')`,
);

const EXCEPTIONS = statement(
  'task_exceptions',
  `select id, coalesce(result -> 'exceptions', '[]') as exceptions from task where id = any ($1)`,
);

const INPUTS = statement(
  'task_inputs',
  'select id, kind, input, undoes_id as "undoesId" from task where id = any ($1)',
);

interface ExceptionsRow extends Record<string, unknown> {
  id: string;
  exceptions: TaskException[];
}

export const taskExceptions = loader<TaskException[]>('taskExceptions', async (snapshot, ids) =>
  inOrder(
    ids,
    await snapshot.query<ExceptionsRow>(EXCEPTIONS, [ids]),
    (row) => row.id,
    (row) => row?.exceptions ?? [],
  ),
);

interface InputRow extends Record<string, unknown> {
  id: string;
  kind: string;
  input: unknown;
  undoesId: string | null;
}

/** What was asked, for features that say more of a task of theirs. */
export const taskInput = loader<InputRow | null>('taskInput', async (snapshot, ids) =>
  inOrder(
    ids,
    await snapshot.query<InputRow>(INPUTS, [ids]),
    (row) => row.id,
    (row) => row ?? null,
  ),
);
