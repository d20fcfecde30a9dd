import type { AccountRow, NewRow } from '../db/row.ts';

/** Rows of one table; what has a default may be left out, but by all of them alike. */
export interface Table {
  readonly entity: new () => AccountRow;
  readonly rows: readonly object[];
}

/** Columns that the database fills in by itself. */
type Defaulted<T> = Extract<
  keyof T,
  | 'archivedAt'
  | 'createdAt'
  | 'deletedAt'
  | 'isActive'
  | 'leftAt'
  | 'overrides'
  | 'source'
  | 'sourceKey'
  | 'sourceRow'
  | 'transferredFrom'
  | 'undoneAt'
  | 'version'
>;

export const rowsOf = <T extends AccountRow>(
  entity: new () => T,
  rows: readonly NewRow<T, Defaulted<T>>[],
): Table => ({
  entity,
  rows,
});
