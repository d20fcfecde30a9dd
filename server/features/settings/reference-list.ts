import { statement, type Statement } from '../../db/statement.ts';
import { inOrder, loader, type LoaderSpec } from '../../graphql/loader-set.ts';
import type { Entry, ListDescription } from './list-description.ts';

/** A list with the statements that follow from its description. */
export interface ReferenceList<Values extends object> extends ListDescription<Values> {
  /** The fields of its form. */
  readonly fields: readonly string[];
  readonly entryById: LoaderSpec<Entry<Values> | null>;
  readonly usesById: LoaderSpec<number>;
  readonly statements: ListStatements;
}

/** Each takes the account first when it writes. */
export type ListStatements = Readonly<
  Record<
    | 'all'
    | 'byId'
    | 'lock'
    | 'rivals'
    | 'siblings'
    | 'uses'
    | 'insert'
    | 'update'
    | 'archive'
    | 'erase'
    | 'move',
    Statement
  >
>;

export type UseCounts = Readonly<Record<string, number>>;

export function referenceList<Values extends object>(
  description: ListDescription<Values>,
): ReferenceList<Values> {
  const statements = listStatements(description);
  const { table, columns, parts } = description;
  return {
    ...description,
    fields: Object.keys({ ...columns, ...parts?.select }),
    statements,
    entryById: loader(`${table}Entry`, async (snapshot, ids) => {
      const rows = await snapshot.query<{ row: Entry<Values> }>(statements.byId, [ids]);
      return inOrder(
        ids,
        rows,
        ({ row }) => row.id,
        (found) => found?.row ?? null,
      );
    }),
    usesById: loader(`${table}Uses`, async (snapshot, ids) => {
      const rows = await snapshot.query<{ id: string; counts: UseCounts }>(statements.uses, [ids]);
      return inOrder(
        ids,
        rows,
        ({ id }) => id,
        (found) => total(found?.counts ?? {}),
      );
    }),
  };
}

/** How many records there are in all. */
export const total = (counts: UseCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function listStatements<Values extends object>(of: ListDescription<Values>): ListStatements {
  const { table, order, unique } = of;
  const columns = Object.entries(of.columns) as [string, readonly [string, string]][];
  const columnOf = (field: string): string => of.columns[field as keyof Values & string]?.[0] ?? '';
  const parameterOf = (field: string): string => {
    const index = columns.findIndex(([name]) => name === field);
    return `$${index + 3}::${columns[index]?.[1][1] ?? 'text'}`;
  };
  const isArchived = of.archivedBy ? `t.${of.archivedBy} is not null` : 'false';
  const row = json({
    id: 't.id',
    version: 't.version',
    isArchived,
    ...Object.fromEntries(columns.map(([field, [column]]) => [field, `t.${column}`])),
    ...(order ? { position: 't.position' } : {}),
    ...(of.parts?.select as Record<string, string> | undefined),
    ...of.shows,
  });
  const name = unique ? `t.${columnOf(unique.field)}` : `''`;
  const among = (field: string | undefined, value: string): string =>
    field ? `t.${columnOf(field)} = ${value}` : 'true';
  const sortedBy =
    of.sortedBy ??
    (order ? [order.within && `t.${columnOf(order.within)}`, 't.position', name] : [name])
      .filter(Boolean)
      .join(', ');
  const nextPosition = order
    ? `(select coalesce(max(t.position), 0) + 1 from ${table} t
        where ${among(order.within, parameterOf(order.within ?? ''))})`
    : '';
  const texts: Record<keyof ListStatements, string> = {
    all: `select ${row} as row from ${table} t where $1 or not (${isArchived}) order by ${sortedBy}, t.id`,
    byId: `select ${row} as row from ${table} t where t.id = any ($1)`,
    lock: `select ${row} as row from ${table} t where t.id = $1 for update of t`,
    // The one that has the name already, and how many there are.
    rivals: `select (select count(*)::integer from ${table}) as count,
        (select json_build_object('isArchived', ${isArchived}) from ${table} t
         where lower(${name}) = lower($1) and t.id is distinct from $2::uuid
           and ${unique?.within ? among(unique.within, '$3') : '$3::text is null'} limit 1) as taken`,
    siblings: `select t.id, t.position, ${isArchived} as "isArchived" from ${table} t
       where ${among(order?.within, `(select o.${columnOf(order?.within ?? '')} from ${table} o where o.id = $1)`)}
         and $1::uuid is not null
       order by t.id for update of t`,
    uses: `select r.id, ${json(of.uses)} as counts from unnest($1::uuid[]) as r (id)`,
    insert: `insert into ${table} (${['account_id', 'id', ...columns.map(([, [column]]) => column), ...(order ? ['position'] : [])].join(', ')})
       values (${['$1', '$2', ...columns.map(([field]) => parameterOf(field)), ...(order ? [nextPosition] : [])].join(', ')})`,
    update: `update ${table}
       set ${columns.map(([field, [column]]) => `${column} = ${parameterOf(field)}`).join(', ')}, version = version + 1
       where account_id = $1 and id = $2`,
    archive: `update ${table} set ${of.archivedBy ?? 'archived_at'} = $3, version = version + 1
       where account_id = $1 and id = $2`,
    erase: `delete from ${table} where account_id = $1 and id = $2`,
    move: `update ${table} set position = n.position from unnest($2::uuid[], $3::integer[]) as n (id, position)
       where ${table}.account_id = $1 and ${table}.id = n.id`,
  };
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, statement(`${table}_${key}`, text)]),
  ) as ListStatements;
}

const json = (fields: Readonly<Record<string, string>>): string =>
  `json_build_object(${Object.entries(fields)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')})`;
