import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import type { TaskCount } from '../tasks/task-result.ts';

const MADE = statement(
  'made_by_cancellations',
  `with gone as (select id from enrollment where cancellation_id = any ($1::uuid[]))
   select json_build_object(
     'removed', (select count(*) from gone),
     'punches', (select count(*) from gone g join pass_entry r on r.enrollment_id = g.id and r.kind = 'RETURN'),
     'freed', (select count(*) from gone g join token_entry r on r.makeup_id = g.id and r.kind = 'RETURN'),
     'tokens', (select count(*) from token where cancellation_id = any ($1::uuid[]) and origin = 'CANCELLATION')) as row`,
);

/** What came of cancellations, counted from what they left: the same whoever counts it again. */
export async function madeBy(
  connection: AccountConnection,
  cancellationIds: readonly string[],
): Promise<TaskCount[]> {
  if (cancellationIds.length === 0) return [];
  const [found] = await connection.query<{ row: Record<string, number> }>(MADE, [cancellationIds]);
  return toCounts({ cancelled: cancellationIds.length, ...found?.row });
}

const UNMADE = statement(
  'unmade_by_taking_back',
  `select count(*)::int as revoked from token t join cancellation x on x.id = t.cancellation_id
   where t.cancellation_id = any ($1::uuid[]) and t.revoked_at >= x.undone_at`,
);

/** What came of taking cancellations back, of so many dates that are held again; tokens may go with others too (rule M-6). */
export async function unmadeBy(
  connection: AccountConnection,
  cancellationIds: readonly string[],
  heldAgain: number,
): Promise<TaskCount[]> {
  if (cancellationIds.length === 0) return [];
  const [found] = await connection.query<{ revoked: number }>(UNMADE, [cancellationIds]);
  return toCounts({ heldAgain, revoked: found?.revoked ?? 0 });
}

/** Those that are not nought. */
const toCounts = (counts: Readonly<Record<string, number>>): TaskCount[] =>
  Object.entries(counts)
    .map(([name, count]) => ({ name, count }))
    .filter(({ count }) => count > 0);
