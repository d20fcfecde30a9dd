import type { AccountConnection } from './connection.ts';
import { NAME_ORDER } from './row.ts';
import {
  decodeCursor,
  decodePlace,
  pageSize,
  toConnection,
  wrongCursor,
  type Connection,
} from '../graphql/connection.ts';
import { badInput } from '../graphql/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseLocalDate } from '../shared/local-date.ts';
import { statement } from './statement.ts';

/** A time of day with its offset, as PostgreSQL writes it in text and in JSON. */
const TIME = /^[ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;

export const isInstant = (key: string): boolean =>
  parseLocalDate(key.slice(0, 10)) !== null && TIME.test(key.slice(10));

/** What lists are sorted by: the type in SQL, and whether a cursor's key, which anybody may have written, is of it. */
const TYPES = {
  name: { sql: `text collate "${NAME_ORDER}"`, fits: () => true },
  date: {
    sql: 'date',
    fits: (key: string) => /^-?infinity$/.test(key) || parseLocalDate(key) !== null,
  },
  number: { sql: 'integer', fits: (key: string) => /^\d{1,9}$/.test(key) },
  instant: {
    sql: 'timestamptz',
    fits: isInstant,
  },
} as const;

/** How the rows of a list are read; `t` is the alias of its main table in every fragment of SQL. */
export interface ListSpec {
  readonly name: string;
  /** The row as JSON. */
  readonly json: string;
  readonly table: string;
  /** Joins and laterals that the fragments need. `$1` is the list's own parameter. */
  readonly joins: string;
  /** Conditions that always hold. */
  readonly where: string;
  /** Conditions of the filters, by name. */
  readonly filters: Readonly<Record<string, string | null>>;
  /** What each sort key compares, and its type; the id breaks ties. `joined`: the key stands in another table. */
  readonly sorts: Readonly<
    Record<string, { by: string; type: keyof typeof TYPES; joined?: boolean }>
  >;
  /** The kind in the search table. */
  readonly searchKind: string;
  /** The list outlives what is searched: archived records are found too, after the others. */
  readonly searchesArchived?: true;
  /** The column of the main table that a search finds; its id if this is left out. */
  readonly searchColumn?: string;
  /** Most rows that a search gives; `MOST_MATCHES` if this is left out. */
  readonly mostMatches?: number;
  /** Filters come in too many combinations to keep a plan for each, and depend on their values. */
  readonly plannedAnew?: true;
}

/** One of several filters that a request joins. */
export interface ListCondition {
  /** SQL; `add` gives the placeholder of a value. */
  readonly sql: (add: (value: unknown) => string) => string;
}

export interface ListRequest {
  readonly first: number;
  /** Most rows of a page, where it is not what clients may ask for. */
  readonly mostRows?: number;
  readonly after?: string | null;
  readonly search?: string | null;
  /** All that a search finds, in the order of the list, rather than the best of it: for files. */
  readonly whole?: true;
  readonly filter: string;
  readonly sort: string;
  readonly descending: boolean;
  /** The list's own parameter, e.g. today. */
  readonly parameter: unknown;
  /** An extra equality, e.g. the location; must be one of the spec's columns. */
  readonly only?: { readonly column: string; readonly value: string } | null;
  /** Further conditions, all of which must hold; for specs that are `plannedAnew`. */
  readonly conditions?: readonly ListCondition[];
}

/** A search gives the best matches and no more than these (rule F-2). */
export const MOST_MATCHES = 100;
/** Among how many matches those are looked for that a filter lets pass. */
const MOST_FILTERED = 5_000;
/** More than an account has records. */
const ALL_MATCHES = 1_000_000;

/** The records that a search finds, best first. Near misses, which score below one, count only where nothing fits. */
function foundBy({ searchKind, searchesArchived }: ListSpec, search: string, most: number): string {
  const of = (kind: string) =>
    `search_records('${kind}', ${search}, ${most}) with ordinality found (record_id, score, place)`;
  if (!searchesArchived) return of(searchKind);
  return `(
    with both_kinds as materialized (
      select *, false as is_archived from ${of(searchKind)}
      union all select *, true from ${of(`ARCHIVED_${searchKind}`)})
    select record_id, score, row_number() over (order by is_archived, place) as place from both_kinds
    where score >= 1 or not exists (select from both_kinds b where b.score >= 1)) found`;
}

/**
 * One page of a list in one statement: by keyset in its sort order, or by relevance when something is searched; in two
 * when a filter lets few of what is found pass.
 */
export async function listPage<T>(
  connection: AccountConnection,
  spec: ListSpec,
  request: ListRequest,
): Promise<Connection<T>> {
  const first = pageSize(request.first, request.mostRows);
  const search = request.search?.trim();
  const filter = spec.filters[request.filter];
  const sort = spec.sorts[request.sort];
  if (filter === undefined || !sort) throw badInput('This list has no such filter or sort order.');
  const conditions = [spec.where, filter].filter((one) => one !== null);
  const values: unknown[] = [request.parameter];
  const add = (value: unknown): string => `$${values.push(value)}`;
  if (request.only) conditions.push(`${request.only.column} = ${add(request.only.value)}`);
  const further = request.conditions ?? [];
  for (const { sql } of further) conditions.push(sql(add));
  const named = (name: string, text: string) => statement(spec.plannedAnew ? '' : name, text);
  const variant = [
    ...[spec.name, request.filter, request.only ? 'only' : 'any'],
    ...(search && request.whole ? ['found'] : []),
  ];

  if (search && request.whole) {
    conditions.push(
      `t.${spec.searchColumn ?? 'id'} in (
        select record_id from ${foundBy(spec, add(search), ALL_MATCHES)})`,
    );
  } else if (search) {
    const offset = request.after ? decodePlace(request.after) : 0;
    const most = spec.mostMatches ?? MOST_MATCHES;
    const limit = Math.max(0, Math.min(first + 1, most - offset));
    const filters = filter !== null || request.only || further.length > 0;
    // A record that is found has one row, or several whose order must be told.
    const [isFound, order] = spec.searchColumn
      ? [`x.${spec.searchColumn} = m.record_id`, 'm.place, t.id']
      : ['x.id = m.record_id limit 1', 'm.place'];
    const [searched, skipped, taken] = [add(search), add(offset), add(limit)];
    // The limit tells the planner how few the matches are, and to look them up one by one until the page is full: it would
    // rather read all rows of the account. One row comes in any case, with the number of matches.
    const among = (looked: number) => `with matches as materialized (
        select record_id, place from ${foundBy(spec, searched, looked)})
      select p.row, (select count(*) from matches)::int as matches
      from (select) always left join lateral (
        select ${spec.json} as row
        from (select * from matches order by place limit ${looked}) m
        cross join lateral (select * from ${spec.table} x where ${isFound}) t ${spec.joins}
        where ${conditions.join(' and ')}
        order by ${order} offset ${skipped} limit ${taken}) p on true`;
    const find = async (name: string, looked: number) => {
      const rows = await connection.query<{ row: T | null; matches: number }>(
        named([...variant, name].join('_'), among(looked)),
        values,
      );
      const found = rows.flatMap(({ row }) => (row === null ? [] : [{ row }]));
      return { found, isAll: (rows[0]?.matches ?? 0) < looked };
    };
    let best = await find('search', filters ? MOST_MATCHES : most);
    // To rank thousands takes ten times as long: only when the filter lets too few of the best pass.
    if (filters && !best.isAll && best.found.length < limit)
      best = await find('search_far', MOST_FILTERED);
    let position = offset;
    return toConnection(
      best.found,
      first,
      request.after,
      () => [++position],
      ({ row }) => row,
    );
  }

  const type = TYPES[sort.type];
  const direction = request.descending ? 'desc' : 'asc';
  if (request.after) {
    const [sortedBy, key, id] = decodeCursor(request.after, 3);
    if (sortedBy !== request.sort || !type.fits(String(key)) || !isId(String(id)))
      throw wrongCursor();
    const [comes, value] = [request.descending ? '<' : '>', `${add(key)}::${type.sql}`];
    conditions.push(`(${sort.by}, t.id) ${comes} (${value}, ${add(id)}::uuid)`);
    // No index holds columns of two tables: the first of them alone says where to begin.
    if (sort.joined) conditions.push(`${sort.by} ${comes}= ${value}`);
  }
  const text = `select ${spec.json} as row, (${sort.by})::text as key, t.id
    from ${spec.table} t ${spec.joins}
    where ${conditions.join(' and ')}
    order by ${sort.by} ${direction}, t.id ${direction} limit ${add(first + 1)}`;
  const name = [...variant, request.sort, direction, request.after ? 'after' : 'first'].join('_');
  const rows = await connection.query<{ row: T; key: string; id: string }>(
    named(name, text),
    values,
  );
  return toConnection(
    rows,
    first,
    request.after,
    ({ key, id }) => [request.sort, key, id],
    ({ row }) => row,
  );
}
