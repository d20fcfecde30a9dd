import { Field, ObjectType, type ClassType } from 'type-graphql';
import { badInput } from './errors.ts';
import { Anyone } from './access.ts';
import { PageInfo } from './types.ts';

/** Most rows a page may have. */
export const MAX_PAGE = 200;

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** The connection type of a node type. Its nodes are guarded by their own type. */
export function connectionOf<T extends object>(
  node: ClassType<T>,
  name: string,
): ClassType<Connection<T>> {
  @Anyone()
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Where this row stands in the list.' })
    cursor: string;

    @Field(() => node, { description: 'The row itself.' })
    node: T;
  }

  @Anyone()
  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name}.`,
    simpleResolvers: true,
  })
  class ConnectionType implements Connection<T> {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges: Edge[];

    @Field(() => [node], { description: 'The rows.' })
    nodes: T[];

    @Field(() => PageInfo, { description: 'Where the page begins and ends.' })
    pageInfo: PageInfo;
  }
  return ConnectionType;
}

/** A cursor is opaque to clients; it holds the values that the list is sorted by. */
export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => value === null || ['string', 'number'].includes(typeof value))
    ) {
      return values as (string | number | null)[];
    }
  } catch {
    // Falls through to the refusal: the cursor was not one of ours.
  }
  throw wrongCursor();
}

/** A cursor that holds one place in a list, from 1. */
export function decodePlace(cursor: string): number {
  const [place] = decodeCursor(cursor, 1);
  if (typeof place === 'number' && Number.isInteger(place) && place > 0 && place < 2 ** 31)
    return place;
  throw wrongCursor();
}

export const wrongCursor = () => badInput('This cursor is not one that the list gave.', 'after');

export function pageSize(first: number, most = MAX_PAGE): number {
  if (!Number.isInteger(first) || first < 1 || first > most) {
    throw badInput(`Ask for between 1 and ${most} rows.`, 'first');
  }
  return first;
}

/** Makes a page from one row more than was asked for. */
export function toConnection<Row, T>(
  rows: readonly Row[],
  first: number,
  after: string | null | undefined,
  cursorOf: (row: Row) => readonly unknown[],
  nodeOf: (row: Row) => T,
): Connection<T> {
  const edges = rows
    .slice(0, first)
    .map((row) => ({ cursor: encodeCursor(cursorOf(row)), node: nodeOf(row) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
