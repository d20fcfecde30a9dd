import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import { codeOf } from '../../shared/code.ts';
import { discreet } from '../../shared/said.ts';
import type { LeftOut } from '../audit/effects.ts';
import { SEE } from '../passes/pass.policy.ts';
import {
  lastOf,
  movePasses,
  PASSES_A_STEP,
  type PassesMoved,
  type PassRun,
} from './move-passes.ts';

const LOCK = statement(
  'shortened_passes_lock',
  `select p.id from pass p join pass_entry e on e.pass_id = p.id and e.task_id = $1 and e.kind = 'DATES'
   where p.id > coalesce($2, '00000000-0000-0000-0000-000000000000'::uuid)
   order by p.id limit $3 for no key update of p`,
);

/** Passes that the task `$1` has extended by `$2` days, and why they keep the later last day, if they do (rule P-13). */
const EXTENDED = `
  select p.id, v.title, case
    when p.deleted_at is not null or y.deleted_at is not null then 'GONE'
    when p.expires is null or exists (
      select from pass_entry l where l.pass_id = p.id and l.kind = 'DATES' and l.seq > e.seq) then 'CHANGED'
    when p.last_used_on > p.expires - $2::int then 'USED' end as kept
  from pass_entry e join pass p on p.id = e.pass_id
  join pass_type_version v on v.id = p.version_id join pass_type y on y.id = v.type_id
  where e.task_id = $1 and e.kind = 'DATES'`;

const LOAD = statement(
  'shortened_passes_load',
  `${EXTENDED} and p.id = any ($3::uuid[]) order by p.id`,
);

const COUNT = statement(
  'shortened_passes_count',
  `select count(*) filter (where kept is null)::int as back, count(kept)::int as kept from (${EXTENDED}) e`,
);

const WHY = {
  GONE: 'It is deleted.',
  CHANGED: 'Its last day was changed since.',
  USED: 'A punch is used for a day that it would lose.',
};

/** How many passes get their last day back, and how many keep the later one. */
export async function passesToShorten(
  connection: AccountConnection,
  taskId: string,
  days: number,
): Promise<{ readonly back: number; readonly kept: number }> {
  const [found] = await connection.query<{ back: number; kept: number }>(COUNT, [taskId, days]);
  return found ?? { back: 0, kept: 0 };
}

/** Gives the next of the passes that a task has extended the last day of before, unless somebody changed it since. */
export function shortenPasses(
  run: PassRun,
  of: { readonly taskId: string; readonly days: number },
  after: string | null,
): Promise<PassesMoved> {
  const move = { verb: 'SHORTEN_PASSES', days: -of.days, reason: 'Closure taken back', after };
  return movePasses(run, move, async (tx) => {
    const locked = await tx.query<{ id: string }>(LOCK, [of.taskId, after, PASSES_A_STEP]);
    const looked = locked.map(({ id }) => id);
    type Row = { id: string; title: string; kept: keyof typeof WHY | null };
    const rows = await tx.query<Row>(LOAD, [of.taskId, of.days, looked]);
    const exceptions = rows.flatMap(({ id, title, kept }): LeftOut[] =>
      kept === null
        ? []
        : [
            {
              what: discreet([SEE], `Pass “${title}”, code ${codeOf(id)}`, 'A punch pass'),
              why: WHY[kept],
            },
          ],
    );
    const ids = rows.filter(({ kept }) => kept === null).map(({ id }) => id);
    return { ids, last: lastOf(looked), exceptions };
  });
}
