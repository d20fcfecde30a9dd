import type { Permission, PermissionLevel } from '../../lib/permission.ts';
import { permissionsInOrder } from './permission-words.ts';
import { levelsFrom, type Grant } from './rights.ts';

/** A permission's line in a form. It has an id, so that what two people change in different lines can be put together. */
export interface GrantRow {
  id: Permission;
  permission: Permission;
  level: PermissionLevel;
}

/** A line for every permission, in the order of the screen. */
export function rowsFrom(grants: readonly Grant[]): GrantRow[] {
  const levels = levelsFrom(grants);
  return permissionsInOrder.map(({ permission }) => ({
    id: permission,
    permission,
    level: levels[permission],
  }));
}

/** What the form grants. It knows permissions as texts; those that there are stand in `permissionsInOrder`. */
export function grantsIn(rows: readonly { permission: string; level: PermissionLevel }[]): Grant[] {
  return permissionsInOrder.flatMap(({ permission }) => {
    const row = rows.find((one) => one.permission === permission);
    return row && row.level !== 'NONE' ? [{ permission, level: row.level }] : [];
  });
}
