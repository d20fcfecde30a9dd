import type { AccountConnection } from '../../db/connection.ts';
import { isInstant } from '../../db/listing.ts';
import { statement } from '../../db/statement.ts';
import {
  decodeCursor,
  pageSize,
  toConnection,
  wrongCursor,
  type Connection,
} from '../../graphql/connection.ts';
import { isId } from '../../shared/ids.ts';
import type { Channel } from '../audit/channel.ts';
import { MOST_NAMED, type NamedRecords } from './sentence.rules.ts';
import { nameSql, type AuditedKind } from './record-kinds.ts';

/** How many records of each kind a search by name looks for. */
export const MOST_FOUND = 50;

/** An entry with the names of what it is about. */
export interface EntryRow {
  readonly id: string;
  readonly at: string;
  readonly actor: { id: string; name: string } | null;
  readonly channel: Channel;
  readonly ip: string | null;
  readonly verb: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly records: readonly NamedRecords[];
}

export interface AuditFilters {
  /** One entry. */
  readonly id?: string | null;
  readonly actorId?: string | null;
  readonly verbs?: readonly string[] | null;
  /** Verbs that are left out. */
  readonly exceptVerbs?: readonly string[];
  readonly kind?: AuditedKind | null;
  readonly recordId?: string | null;
  readonly channel?: Channel | null;
  /** The first instant, and the first one after the last. */
  readonly from?: Date | null;
  readonly until?: Date | null;
  /** Names of records or people, among records of these kinds. */
  readonly search?: string | null;
  readonly searchKinds?: readonly string[];
}

export interface AuditRequest extends AuditFilters {
  readonly first: number;
  readonly mostRows?: number;
  readonly after?: string | null;
}

/**
 * One page of the audit in one statement, the newest first. What narrows it most says where the entries come from: the
 * records that are meant, the kind, a person, or time itself; each has an index in the order of time, of which no more
 * is read than fills the page.
 */
export async function auditPage(
  connection: AccountConnection,
  request: AuditRequest,
): Promise<Connection<EntryRow>> {
  const first = pageSize(request.first, request.mostRows);
  const values: unknown[] = [];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const limit = add(first + 1);
  const where = conditions(request, add);
  const text = `with ${found(request, add, where, limit)}
    select row_to_json(r) as row from (
      select t.id, t.at, t.channel, host(t.ip) as ip, t.verb, t.before, t.after,
        (select json_build_object('id', s.id, 'name', s.first_name || ' ' || s.last_name)
         from staff s where s.id = t.actor_id) as actor,
        ${RECORDS} as records
      from page p join audit_entry t on t.id = p.id order by p.at desc, p.id desc) r`;
  // Its filters come in too many combinations to keep a plan for each.
  const rows = await connection.query<{ row: EntryRow }>(statement('', text), values);
  return toConnection(
    rows,
    first,
    request.after,
    ({ row }) => [row.at, row.id],
    ({ row }) => row,
  );
}

/** Of each kind the first few with their names, and how many there are. */
const RECORDS = `(
  select coalesce(json_agg(k), '[]') from (
    select x.kind, max(x.total) as count, json_agg(json_build_object('kind', x.kind, 'id', x.record_id, 'name', x.name,
      'isErased', x.name is null) order by x.place) as records
    from (
      select a.*, ${nameSql('a.kind', 'a.record_id')} as name from (
        select b.kind, b.record_id, row_number() over (partition by b.kind order by b.id) as place,
          count(*) over (partition by b.kind) as total
        from audit_target b where b.entry_id = t.id) a
      where a.place <= ${MOST_NAMED}) x
    group by x.kind) k)`;

type Add = (value: unknown) => string;

/** Conditions on an entry `t`. */
function conditions(request: AuditRequest, add: Add): string[] {
  const { id: entryId, actorId, verbs, exceptVerbs, channel, from, until, after } = request;
  const where: string[] = [];
  if (entryId) where.push(`t.id = ${add(entryId)}::uuid`);
  if (actorId) where.push(`t.actor_id = ${add(actorId)}::uuid`);
  if (verbs) where.push(`t.verb = any (${add(verbs)}::text[])`);
  if (exceptVerbs) where.push(`t.verb <> all (${add(exceptVerbs)}::text[])`);
  if (channel) where.push(`t.channel = ${add(channel)}`);
  if (from) where.push(`t.at >= ${add(from)}::timestamptz`);
  if (until) where.push(`t.at < ${add(until)}::timestamptz`);
  if (after) {
    const [at, id] = decodeCursor(after, 2);
    if (!isInstant(String(at)) || !isId(String(id))) throw wrongCursor();
    where.push(`(t.at, t.id) < (${add(at)}::timestamptz, ${add(id)}::uuid)`);
  }
  return where;
}

/** The page's entries as `page (at, id)`, after whatever has to be found for it. */
function found(request: AuditRequest, add: Add, where: readonly string[], limit: string): string {
  const { kind, recordId, search, searchKinds } = request;
  const newest = (one: string) => `order by ${one}.at desc, ${one}.id desc limit ${limit}`;
  const about = (condition: string) =>
    `exists (select from audit_target k where k.entry_id = t.id and ${condition})`;
  const entries = (more: readonly string[]) =>
    `select t.at, t.id from audit_entry t
     where ${[...where, ...more].join(' and ') || 'true'} ${newest('t')}`;
  /** Entries that are about a record, or about any of a kind, from the index of what entries are about. */
  const aboutThose = (condition: string, more: readonly string[]) =>
    `select x.at, x.entry_id as id from audit_target x join audit_entry t on t.id = x.entry_id
     where ${[condition, ...where.map(onTarget), ...where, ...more].join(' and ')}
     group by x.at, x.entry_id order by x.at desc, x.entry_id desc limit ${limit}`;

  const ofKind = kind ? `'${kind}'` : null;
  if (search) {
    const more = [
      ...(ofKind ? [about(`k.kind = ${ofKind}`)] : []),
      ...(recordId ? [about(`k.record_id = ${add(recordId)}::uuid`)] : []),
    ];
    return `hits as materialized (
        select k.kind, s.record_id, s.score from unnest(${add(searchKinds ?? [])}::text[]) k (kind)
        cross join lateral search_records(k.kind, ${add(search)}, ${MOST_FOUND}) s (record_id, score)
      ), named as materialized (
        -- Near misses only where nothing fits at all.
        select distinct record_id from hits
        where score >= 1 or not exists (select from hits where score >= 1)
      ), people as materialized (
        select record_id from hits where kind = 'STAFF' and record_id in (select record_id from named)
      ), page as materialized (
        select u.at, u.id from (
          select e.at, e.id from named n cross join lateral (${aboutThose('x.record_id = n.record_id', more)}) e
          union
          select e.at, e.id from people n cross join lateral (${entries([...more, 't.actor_id = n.record_id'])}) e) u
        ${newest('u')})`;
  }
  if (recordId) {
    const more = ofKind ? [`x.kind = ${ofKind}`] : [];
    return `page as materialized (${aboutThose(`x.record_id = ${add(recordId)}::uuid`, more)})`;
  }
  // Of a kind there may be much, and little of what a person or a verb has: then those are looked through instead.
  if (ofKind && !request.actorId && !request.verbs) {
    return `page as materialized (${aboutThose(`x.kind = ${ofKind}`, [])})`;
  }
  return `page as materialized (${entries(ofKind ? [about(`k.kind = ${ofKind}`)] : [])})`;
}

/** A condition on an entry's time said of a target `x` of it, which has the same. */
function onTarget(condition: string): string {
  const said = condition.replaceAll('t.at', 'x.at').replaceAll('t.id', 'x.entry_id');
  return /x\.(at|entry_id)/.test(said) ? said : 'true';
}
