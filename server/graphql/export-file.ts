import { z } from 'zod';
import type { Snapshot } from '../db/transaction.ts';
import type { Connection } from './connection.ts';
import type { Context } from './context.ts';
import { badInput } from './errors.ts';

/** A list as a file: its rows are read while it is written. */
export interface ExportedFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<string[]>;
}

/** How many rows are read at a time. */
export const EXPORT_PAGE = 1_000;

// What the query of an address may hold, for the schema of an export.
export const shortText = z
  .string()
  .max(100)
  .refine((text) => !text.includes('\0'), 'No text holds the character NUL.');

export const searched = shortText.optional();

export const wholeUpTo = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'Give a whole number.')
    .transform(Number)
    .refine((value) => value <= most, `Give ${most} at most.`)
    .optional();

export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** Reads the filters of an address. Those in `lists` may be given several times, or with commas. */
export function readExportQuery<Schema extends z.ZodType>(
  schema: Schema,
  query: URLSearchParams,
  lists: readonly string[] = [],
): z.output<Schema> {
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    if (lists.includes(name)) given[name] = values.flatMap((value) => value.split(','));
    else if (values.length > 1) throw badInput('Give this once.', name);
    else given[name] = values[0] ?? '';
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  if (unknown !== undefined) throw badInput('There is no such filter.', unknown);
  throw badInput(issue?.message ?? 'The filters do not fit.', String(issue?.path[0] ?? ''));
}

/**
 * The rows of a list, page by page: no connection is held while the client takes its time. What fails at all fails with
 * the first page, while it can still be answered.
 */
export async function exportedRows<Row>(
  context: Context,
  page: (snapshot: Snapshot, after: string | null) => Promise<Connection<Row>>,
  show: (row: Row) => string[],
): Promise<AsyncIterable<string[]>> {
  const read = (after: string | null) => context.readOnce((snapshot) => page(snapshot, after));
  const first = await read(null);
  async function* rows() {
    for (let at = first; ; at = await read(at.pageInfo.endCursor)) {
      for (const row of at.nodes) yield show(row);
      if (!at.pageInfo.hasNextPage) return;
    }
  }
  return rows();
}
