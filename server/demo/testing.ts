import type { AccountRow } from '../db/row.ts';
import type { Table } from './table.ts';

/** The rows of one table as the generator made them; what has a default in the database may be missing. */
export function rowsIn<T extends AccountRow>(
  tables: readonly Table[],
  entity: new () => T,
): readonly T[] {
  const table = tables.find((one) => one.entity === entity);
  if (!table) throw new Error(`The demo has no table ${entity.name}.`);
  return table.rows as readonly T[];
}

export function countBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}
