import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import type { Channel } from '../audit/channel.ts';
import { entryJson, type EntryRow } from './pass-entry.queries.ts';
import { reachingSold } from './pass-type-changes.rules.ts';
import { statementOf, type Balance, type TypeLine } from './pass-statement.rules.ts';

/** Most lines of a ledger that a statement shows. */
export const MOST_LINES = 2_000;

/**
 * Ledger, and since the pass was given the suspensions of its type and the terms that it took from it, in one statement.
 * $1 the pass, $2 most lines. What older lines come to is counted from their kinds, as the rule counts the others.
 */
const STATEMENT = statement(
  'pass_statement',
  `with shown as materialized (
     select e.id, e.seq from pass_entry e where e.pass_id = $1 order by e.seq desc limit $2
   ), earlier as materialized (
     select e.* from pass_entry e where e.pass_id = $1 and e.seq < (select min(seq) from shown)
   )
   select
     (select coalesce(json_agg(${entryJson} order by e.seq), '[]')
      from pass_entry e where e.id in (select id from shown)) as lines,
     (select count(*)::int from earlier) as "earlierCount",
     (select json_build_object(
        'used', (select g.used_after from earlier g order by g.seq limit 1)
          + count(*) filter (where e.kind = 'USE') - count(*) filter (where e.kind = 'RETURN'),
        'total', (select g.total_after from earlier g where g.kind in ('GIVE', 'TOTAL') order by g.seq desc limit 1))
      from earlier e having count(*) > 0) as opening,
     (select coalesce(json_agg(json_build_object(
        'kind', case a.verb when 'SUSPEND_PASS_TYPE' then 'SUSPEND' when 'UNSUSPEND_PASS_TYPE' then 'UNSUSPEND'
          else 'TERMS' end, 'at', a.at, 'channel', a.channel, 'reason', a.after ->> 'reason',
        'changed', a.after -> 'changed',
        'by', (select m.first_name || ' ' || m.last_name from staff m where m.id = a.actor_id)) order by a.at, a.id), '[]')
      from audit_target t join audit_entry a on a.id = t.entry_id
      where t.record_id = any (array[$1, (
          select v.type_id from pass p join pass_type_version v on v.id = p.version_id where p.id = $1)])
        and a.verb in ('SUSPEND_PASS_TYPE', 'UNSUSPEND_PASS_TYPE', 'CHANGE_PASS_TYPE')
        and t.kind = case a.verb when 'CHANGE_PASS_TYPE' then 'PASS' else 'PASS_TYPE' end
        and a.at >= (select min(e.at) from pass_entry e where e.pass_id = $1)) as "ofType"`,
);

interface TypeEvent extends TypeLine {
  readonly channel: Channel;
  readonly reason: string | null;
  readonly by: string | null;
  readonly changed: string[] | null;
}

interface Row extends Record<string, unknown> {
  lines: EntryRow[];
  earlierCount: number;
  opening: Balance | null;
  ofType: TypeEvent[];
}

/** What a line of the type has nothing of. */
const NOTHING = {
  class: null,
  student: null,
  classDate: null,
  activeOnAfter: null,
  expiresAfter: null,
  isReturned: false,
};

/** The statement of a pass, the oldest line first. */
export async function loadPassStatement(connection: AccountConnection, passId: string) {
  const [row] = await connection.query<Row>(STATEMENT, [passId, MOST_LINES]);
  if (!row) throw new Error('The statement answers a row.');
  const lines = row.lines.map((line) => ({ ...line, changed: null }));
  const ofType = row.ofType.map((event) => ({
    ...NOTHING,
    ...event,
    changed: event.kind === 'TERMS' ? reachingSold(event.changed ?? []) : null,
  }));
  return {
    lines: statementOf(row.opening, lines, ofType),
    earlierCount: row.earlierCount,
  };
}
