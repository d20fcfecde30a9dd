import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import { coversSql, limitColumns } from '../passes/pass.sql.ts';
import type { Days } from './class-days.rules.ts';
import {
  lastOf,
  movePasses,
  PASSES_A_STEP,
  type PassesMoved,
  type PassRun,
} from './move-passes.ts';

/**
 * Passes that lose days by a closure from `$1` to `$2`: live ones that expire, are valid on one of its days and can be used
 * in one of the classes that `closed` says (rule M-14).
 */
const losing = (closed: string): string => `
  from pass p join pass_type_version v on v.id = p.version_id join pass_type y on y.id = v.type_id
  cross join lateral (select ${limitColumns('v.id')}) w
  where p.deleted_at is null and y.deleted_at is null and p.suspended_at is null and y.suspended_at is null
    and p.expires >= $1 and p.active_on <= $2
    and exists (select from class c where ${closed} and ${coversSql('w', 'c')})`;

const COUNT = statement(
  'extended_passes_count',
  `select count(*)::int as count ${losing('c.id = any ($3::uuid[])')}`,
);

/** How many passes a closure of these classes would extend. */
export async function passesToExtend(
  connection: AccountConnection,
  { from, to }: Days,
  classIds: readonly string[],
): Promise<number> {
  const [found] = await connection.query<{ count: number }>(COUNT, [from, to, classIds]);
  return found?.count ?? 0;
}

const LOCK = statement(
  'extended_passes_lock',
  `select p.id
   ${losing('c.id in (select x.event_id from cancellation x where x.task_id = $3)')}
     and p.id > coalesce($4, '00000000-0000-0000-0000-000000000000'::uuid)
   order by p.id limit $5 for no key update of p`,
);

/** Extends the next passes that lose days by what a task has closed, all or none of them. */
export function extendPasses(
  run: PassRun,
  closed: Days & { readonly days: number; readonly reason: string },
  after: string | null,
): Promise<PassesMoved> {
  const { from, to, days, reason } = closed;
  const move = { verb: 'EXTEND_PASSES', days, reason, after };
  return movePasses(run, move, async (tx) => {
    const values = [from, to, run.taskId, after, PASSES_A_STEP];
    const found = await tx.query<{ id: string }>(LOCK, values);
    const ids = found.map(({ id }) => id);
    return { ids, last: lastOf(ids), exceptions: [] };
  });
}
