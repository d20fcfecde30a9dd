import { entities } from '../db/entities.ts';
import { statement } from '../db/statement.ts';
import type { Tx } from '../db/transaction.ts';
import { Staff } from '../features/staff/staff.entities.ts';
import { hashPassword } from '../features/staff/password.ts';
import { DEMO_SIGN_INS } from './sign-ins.ts';
import type { Table } from './table.ts';

/** Writes the tables in the order in which they refer to each other, one statement each. */
export async function writeTables(tx: Tx, tables: readonly Table[]): Promise<void> {
  const order = entities as readonly unknown[];
  const sorted = [...tables].sort((a, b) => order.indexOf(a.entity) - order.indexOf(b.entity));
  for (const table of sorted) await insertAll(tx, table);
}

/** All rows as one JSON parameter: no limit of parameters, and the search triggers fire once a table. */
async function insertAll(tx: Tx, { entity, rows }: Table): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const metadata = tx.manager.dataSource.getMetadata(entity);
  const columns = metadata.columns.filter((column) => column.propertyName in first);
  const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
  const values = rows.map((row) => {
    const byProperty: Record<string, unknown> = { ...row };
    return Object.fromEntries(
      columns.map((column) => [column.databaseName, byProperty[column.propertyName]]),
    );
  });
  await tx.query(
    statement(
      `demo_${metadata.tableName}`,
      `insert into "${metadata.tableName}" (account_id, ${names})
       select $1::uuid, ${names} from json_populate_recordset(null::"${metadata.tableName}", $2::json)`,
    ),
    [tx.accountId, JSON.stringify(values)],
  );
}

/** Gives those whom the sign-in page lists their password; the others cannot sign in. */
export async function withPasswords(tables: readonly Table[]): Promise<Table[]> {
  const hashes = new Map(
    await Promise.all(
      DEMO_SIGN_INS.map(
        async ({ login, password }) => [login, await hashPassword(password)] as const,
      ),
    ),
  );
  return tables.map((table) =>
    table.entity === Staff
      ? {
          ...table,
          rows: table.rows.map((row) =>
            'login' in row ? { ...row, passwordHash: hashes.get(String(row.login)) ?? null } : row,
          ),
        }
      : table,
  );
}
