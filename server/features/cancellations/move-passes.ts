import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { newId } from '../../shared/ids.ts';
import type { LeftOut } from '../audit/effects.ts';
import { originOf } from '../audit/origin.ts';
import { perform, type Plan } from '../audit/perform.ts';
import type { TaskRun } from '../tasks/task-kind.ts';

/** How many passes a step extends, or takes that back of. */
export const PASSES_A_STEP = 500;

export type PassRun = Pick<TaskRun<unknown, unknown>, 'context' | 'taskId' | 'requestId'>;

/** Passes whose last day is moved together, and which of those that were looked at is the last. */
interface Moved {
  readonly ids: readonly string[];
  /** Null when there are no more. */
  readonly last: string | null;
  readonly exceptions: readonly LeftOut[];
}

export interface PassesMoved extends Omit<Moved, 'ids'> {
  readonly count: number;
}

/** Of passes that are looked at so many at a time: the last one, from which the next step goes on. */
export const lastOf = (ids: readonly string[]): string | null =>
  ids.length < PASSES_A_STEP ? null : (ids.at(-1) ?? null);

/** Sent after the passes were locked, so that no line of somebody else comes between. */
const MOVE = statement(
  'passes_move',
  `with moved as (
     update pass set expires = expires + $4::int, version = version + 1
     where account_id = $1 and id = any ($2::uuid[])
     returning id, used, total, active_on, expires)
   insert into pass_entry (account_id, id, pass_id, seq, kind, used_after, total_after, active_on_after, expires_after,
                           reason, channel, task_id, by_id, at)
   select $1, n.id, m.id, (select max(seq) + 1 from pass_entry q where q.pass_id = m.id), 'DATES',
     m.used, m.total, m.active_on, m.expires, $5, $6, $7, $8, $9
   from moved m join unnest($2::uuid[], $3::uuid[]) as n (pass_id, id) on n.pass_id = m.id`,
);

interface Move {
  readonly verb: string;
  /** By how many days; below zero takes it back. */
  readonly days: number;
  readonly reason: string;
  /** The last pass that was looked at before. */
  readonly after: string | null;
}

/** Moves the last day of the passes that `find` locks, with a line in the ledger of each: all or none (rule P-6). */
export async function movePasses(
  { context, taskId, requestId }: PassRun,
  { verb, days, reason, after }: Move,
  find: (tx: Tx) => Promise<Moved>,
): Promise<PassesMoved> {
  const { services, clock, viewer } = context;
  const origin = originOf(viewer);
  const request = {
    ...{ verb, input: { taskId, days, after }, dryRun: false },
    requestId: requestId(`passes:${after ?? ''}`),
  };
  const performed = await perform<PassesMoved, never, object>(
    services,
    origin,
    request,
    async (tx): Promise<Plan<PassesMoved, never, object>> => {
      const { ids, last, exceptions } = await find(tx);
      const lines = ids.map(() => newId());
      const { channel, actorId } = origin;
      const at = clock.now();
      const values = [tx.accountId, ids, lines, days, reason, channel, taskId, actorId, at];
      return {
        writes: ids.length > 0 ? [[MOVE, values]] : [],
        outcome: { count: ids.length, last, exceptions },
        preview: {},
        before: null,
        after: { days, reason, passes: ids.length },
        targets: [['TASK', taskId], ...ids.map((id) => ['PASS', id] as const)],
      };
    },
  );
  if (performed.kind !== 'done') throw new Error('The passes were only tried.');
  return performed.outcome;
}
