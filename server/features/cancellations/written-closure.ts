import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { newId } from '../../shared/ids.ts';
import type { EffectPlan } from '../audit/effects.ts';
import { originOf } from '../audit/origin.ts';
import { perform, type Plan } from '../audit/perform.ts';
import type { ClosureValues } from '../schedule/closure.form.ts';
import { closureChanged } from '../schedule/schedule.effects.ts';
import type { EntryChange } from '../settings/list-description.ts';
import type { TaskRun } from '../tasks/task-kind.ts';
import type { CloseValues } from './close.form.ts';

/** How many closures were written or erased: one, unless somebody was there before. */
interface Closed {
  readonly closures: number;
}

const INSERT = statement(
  'written_closure_insert',
  `with written as (
     insert into closure (account_id, id, reason, starts_on, ends_on, scope, task_id)
     values ($1, $2, $3, $4, $5, 'CLOSURES', $6))
   insert into closure_target (account_id, id, closure_id, program_id, location_id)
   select $1, t.id, $2, t.program_id, t.location_id
   from unnest($7::uuid[], $8::uuid[], $9::uuid[]) as t (id, program_id, location_id)`,
);

/** Writes the closure of a task, so that what is scheduled there later is closed too (rule S-5). */
export function writeClosure(run: TaskRun<CloseValues, unknown>): Promise<number> {
  const { context, taskId } = run;
  const { from, to, reason, locationIds, programIds } = run.input;
  const id = newId();
  const places = [...programIds, ...locationIds];
  const values = [
    ...[context.account.id, id, reason, from, to, taskId, places.map(() => newId())],
    [...programIds, ...locationIds.map(() => null)],
    [...programIds.map(() => null), ...locationIds],
  ];
  const fields: ClosureValues = {
    ...{ reason, startsOn: from, endsOn: to },
    ...{ scope: 'CLOSURES', programIds, locationIds },
  };
  return change(context, 'CREATE_CLOSURE', { taskId }, run.requestId('closure'), async (tx) => {
    const meant = await meantBy(tx, context, { id, before: null, after: fields });
    return {
      writes: [[INSERT, values], ...meant.writes],
      outcome: { closures: 1 },
      preview: {},
      before: null,
      after: { ...fields, version: 1 },
      targets: [['CLOSURE', id], ...meant.targets],
    };
  });
}

const FIND = statement(
  'written_closure_find',
  `select k.id, k.reason, to_char(k.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(k.ends_on, 'YYYY-MM-DD') as "endsOn",
     k.scope, k.version,
     array(select t.program_id from closure_target t where t.closure_id = k.id and t.program_id is not null) as "programIds",
     array(select t.location_id from closure_target t where t.closure_id = k.id and t.location_id is not null) as "locationIds"
   from closure k where k.task_id = $1 and k.version = 1 for update of k`,
);
const ERASE_TARGETS = statement(
  'written_closure_erase_targets',
  'delete from closure_target where account_id = $1 and closure_id = $2',
);
const ERASE = statement(
  'written_closure_erase',
  'delete from closure where account_id = $1 and id = $2',
);

type Found = ClosureValues & { readonly id: string };

const WRITTEN = statement(
  'written_closure_version',
  'select reason, version from closure where task_id = $1',
);

/** The closure that a task has written, unless somebody has erased it; and whether somebody has changed it since. */
export async function writtenClosure(
  connection: AccountConnection,
  taskId: string,
): Promise<{ readonly reason: string; readonly isChanged: boolean } | null> {
  const values = [taskId];
  const [found] = await connection.query<{ reason: string; version: number }>(WRITTEN, values);
  return found ? { reason: found.reason, isChanged: found.version > 1 } : null;
}

/** Erases the closure that another task has written, if nobody has, or has changed it: then it is theirs. */
export function eraseClosure(run: TaskRun<unknown, unknown>): Promise<number> {
  const { context, undoesId } = run;
  return change(context, 'ERASE_CLOSURE', { undoesId }, run.requestId('closure'), async (tx) => {
    const [found] = await tx.query<Found & Record<string, unknown>>(FIND, [undoesId]);
    const nothing = { outcome: { closures: 0 }, preview: {}, before: null, after: null };
    if (!found) return { ...nothing, writes: [], targets: [] };
    const { id } = found;
    const meant = await meantBy(tx, context, { id, before: found, after: null });
    return {
      writes: [[ERASE_TARGETS, [tx.accountId, id]], [ERASE, [tx.accountId, id]], ...meant.writes],
      outcome: { closures: 1 },
      preview: {},
      before: found,
      after: null,
      targets: [['CLOSURE', id], ...meant.targets],
    };
  });
}

/**
 * As for a closure that staff write or erase. Of the dates that the task has cancelled nothing is left to be said or done;
 * what is closed beside them is what was recorded when it was scheduled otherwise.
 */
function meantBy(
  tx: Tx,
  { services, viewer, clock }: TaskRun<unknown, unknown>['context'],
  closure: EntryChange<ClosureValues>,
): Promise<EffectPlan> {
  const { effects } = services;
  return effects.plan(tx, closureChanged, closure, { origin: originOf(viewer), clock, effects });
}

async function change(
  context: TaskRun<unknown, unknown>['context'],
  verb: string,
  input: object,
  requestId: string,
  decide: (tx: Tx) => Promise<Plan<Closed, never, object>>,
): Promise<number> {
  const { services, viewer } = context;
  const request = { verb, input, requestId, dryRun: false };
  const done = await perform<Closed, never, object>(services, originOf(viewer), request, decide);
  return done.kind === 'done' ? done.outcome.closures : 0;
}
