import DataLoader from 'dataloader';
import type { Snapshot } from '../db/transaction.ts';
import type { Context } from './context.ts';

/** How one kind of thing is fetched for many ids in one statement. The answer has a value for each id, in order. */
export interface LoaderSpec<T> {
  readonly name: string;
  readonly load: (snapshot: Snapshot, ids: readonly string[], context: Context) => Promise<T[]>;
}

/** Declares a loader; a request makes its own on first use. */
export const loader = <T>(name: string, load: LoaderSpec<T>['load']): LoaderSpec<T> => ({
  name,
  load,
});

/** Puts rows in the order of the ids that were asked for. */
export function inOrder<Row, T>(
  ids: readonly string[],
  rows: readonly Row[],
  key: (row: Row) => string,
  pick: (row: Row | undefined) => T,
): T[] {
  const byKey = new Map(rows.map((row) => [key(row), row]));
  return ids.map((id) => pick(byKey.get(id)));
}

/** The same for several rows an id. */
export function groupedInOrder<Row>(
  ids: readonly string[],
  rows: readonly Row[],
  key: (row: Row) => string,
): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return ids.map((id) => groups.get(id) ?? []);
}

export class LoaderSet {
  private made = new Map<LoaderSpec<unknown>, DataLoader<string, unknown>>();

  constructor(private readonly context: Context) {}

  load<T>(spec: LoaderSpec<T>, id: string): Promise<T> {
    let made = this.made.get(spec) as DataLoader<string, T> | undefined;
    if (!made) {
      made = new DataLoader<string, T>(
        async (ids) => spec.load(await this.context.read(), ids, this.context),
        { maxBatchSize: 1000 },
      );
      this.made.set(spec, made);
    }
    return made.load(id);
  }

  clear(): void {
    this.made = new Map();
  }
}
