import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { newId } from '../../shared/ids.ts';
import { originOf } from '../audit/origin.ts';
import { perform, type Plan } from '../audit/perform.ts';
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
  const fields = { reason, startsOn: from, endsOn: to, scope: 'CLOSURES', programIds, locationIds };
  return change(context, 'CREATE_CLOSURE', { taskId }, run.requestId('closure'), () =>
    Promise.resolve({
      writes: [[INSERT, values]],
      outcome: { closures: 1 },
      preview: {},
      before: null,
      after: { ...fields, version: 1 },
      targets: [['CLOSURE', id]],
    }),
  );
}

const FIND = statement(
  'written_closure_find',
  `select id, reason, to_char(starts_on, 'YYYY-MM-DD') as "startsOn", to_char(ends_on, 'YYYY-MM-DD') as "endsOn", scope,
     version from closure where task_id = $1 for update`,
);
const ERASE_TARGETS = statement(
  'written_closure_erase_targets',
  'delete from closure_target where account_id = $1 and closure_id = any ($2::uuid[])',
);
const ERASE = statement(
  'written_closure_erase',
  'delete from closure where account_id = $1 and id = any ($2::uuid[])',
);

interface Found extends Record<string, unknown> {
  readonly id: string;
  readonly startsOn: LocalDate;
}

const STANDS = statement(
  'written_closure_stands',
  'select exists (select from closure where task_id = $1) as stands',
);

/** Whether a task has written its closure, and nobody has erased it. */
export async function closureStands(
  connection: AccountConnection,
  taskId: string,
): Promise<boolean> {
  const [found] = await connection.query<{ stands: boolean }>(STANDS, [taskId]);
  return found?.stands === true;
}

/** Erases the closure that another task has written, if nobody has. */
export function eraseClosure(run: TaskRun<unknown, unknown>): Promise<number> {
  const { undoesId } = run;
  return change(
    run.context,
    'ERASE_CLOSURE',
    { undoesId },
    run.requestId('closure'),
    async (tx) => {
      const found = await tx.query<Found>(FIND, [undoesId]);
      const ids = found.map(({ id }) => id);
      return {
        writes: [
          [ERASE_TARGETS, [tx.accountId, ids]],
          [ERASE, [tx.accountId, ids]],
        ],
        outcome: { closures: ids.length },
        preview: {},
        before: found[0] ?? null,
        after: null,
        targets: ids.map((id) => ['CLOSURE', id] as const),
      };
    },
  );
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
