import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

const nameOf = (table: Table | string): string => {
  const name = typeof table === 'string' ? table : table.name;
  return name.split('.').pop() ?? name;
};

/** Snake case in the database, and constraint names that say what they are (`family_pkey`). */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, customName?: string): string {
    return customName ?? snake(className);
  }

  override columnName(
    property: string,
    customName: string | undefined,
    prefixes: string[],
  ): string {
    return snake([...prefixes, customName ?? property].join('_'));
  }

  override primaryKeyName(table: Table | string): string {
    return `${nameOf(table)}_pkey`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    const what = columns
      .filter((column) => column !== 'account_id')
      .map((c) => c.replace(/_id$/, ''));
    return `${nameOf(table)}_${what.join('_') || 'account'}_fkey`;
  }
}
