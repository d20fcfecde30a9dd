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

/** A time of day with its offset, as PostgreSQL writes it. */
const TIME = /^ ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;

/** What lists are sorted by: the type in SQL, and whether a cursor's key, which anybody may have written, is of it. */
const TYPES = {
  name: { sql: `text collate "${NAME_ORDER}"`, fits: () => true },
  date: {
    sql: 'date',
    fits: (key: string) => /^-?infinity$/.test(key) || parseLocalDate(key) !== null,
  },
  instant: {
    sql: 'timestamptz',
    fits: (key: string) => parseLocalDate(key.slice(0, 10)) !== null && TIME.test(key.slice(10)),
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
  /** What each sort key compares, and its type; the id breaks ties. */
  readonly sorts: Readonly<Record<string, { by: string; type: keyof typeof TYPES }>>;
  /** The kind in the search table. */
  readonly searchKind: string;
}

export interface ListRequest {
  readonly first: number;
  readonly after?: string | null;
  readonly search?: string | null;
  readonly filter: string;
  readonly sort: string;
  readonly descending: boolean;
  /** The list's own parameter, e.g. today. */
  readonly parameter: unknown;
  /** An extra equality, e.g. the location; must be one of the spec's columns. */
  readonly only?: { readonly column: string; readonly value: string } | null;
}

/** A search gives the best matches and no more than these (rule F-2). */
export const MOST_MATCHES = 100;
/** Among how many matches those are looked for that a filter lets pass. */
const MOST_FILTERED = 5_000;

/** One page of a list in one statement: by keyset in its sort order, or by relevance when something is searched. */
export async function listPage<T>(
  connection: AccountConnection,
  spec: ListSpec,
  request: ListRequest,
): Promise<Connection<T>> {
  const first = pageSize(request.first);
  const search = request.search?.trim();
  const filter = spec.filters[request.filter];
  const sort = spec.sorts[request.sort];
  if (filter === undefined || !sort) throw badInput('This list has no such filter or sort order.');
  const conditions = [spec.where, filter].filter((one) => one !== null);
  const values: unknown[] = [request.parameter];
  const add = (value: unknown): string => `$${values.push(value)}`;
  if (request.only) conditions.push(`${request.only.column} = ${add(request.only.value)}`);
  const variant = [spec.name, request.filter, request.only ? 'only' : 'any'];

  if (search) {
    const offset = request.after ? decodePlace(request.after) : 0;
    const limit = Math.max(0, Math.min(first + 1, MOST_MATCHES - offset));
    const looked = filter !== null || request.only ? MOST_FILTERED : MOST_MATCHES;
    // The limits tell the planner how few the matches are, and to look them up one by one, in their order and until the
    // page is full: it would rather read all rows of the account.
    const text = `select ${spec.json} as row
      from (select * from search_records('${spec.searchKind}', ${add(search)}, ${looked})
        with ordinality found (record_id, score, place) limit ${looked}) m
      cross join lateral (select * from ${spec.table} x where x.id = m.record_id limit 1) t ${spec.joins}
      where ${conditions.join(' and ')}
      order by m.place offset ${add(offset)} limit ${add(limit)}`;
    const rows = await connection.query<{ row: T }>(
      statement([...variant, 'search'].join('_'), text),
      values,
    );
    let position = offset;
    return toConnection(
      rows,
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
    conditions.push(
      `(${sort.by}, t.id) ${request.descending ? '<' : '>'} (${add(key)}::${type.sql}, ${add(id)}::uuid)`,
    );
  }
  const text = `select ${spec.json} as row, (${sort.by})::text as key, t.id
    from ${spec.table} t ${spec.joins}
    where ${conditions.join(' and ')}
    order by ${sort.by} ${direction}, t.id ${direction} limit ${add(first + 1)}`;
  const name = [...variant, request.sort, direction, request.after ? 'after' : 'first'].join('_');
  const rows = await connection.query<{ row: T; key: string; id: string }>(
    statement(name, text),
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
