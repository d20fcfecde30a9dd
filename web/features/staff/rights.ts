import type { Permission, PermissionLevel } from '../../lib/permission.ts';
import { permissionsInOrder } from './permission-words.ts';

export interface Grant {
  permission: Permission;
  level: PermissionLevel;
}

/** The level of every permission; NONE where nothing was granted. */
export type Levels = Record<Permission, PermissionLevel>;

/** Somebody or something that grants levels: a user group, or the person alone. */
export interface Granter {
  name: string;
  levels: Levels;
}

/** A permission as it comes out, and what it comes from, the most generous first. */
export interface Right {
  level: PermissionLevel;
  from: readonly { name: string; level: PermissionLevel }[];
}

const rank: Record<PermissionLevel, number> = { NONE: 0, VIEW: 1, FULL: 2 };

const permissions = permissionsInOrder.map(({ permission }) => permission);

export function levelsFrom(grants: readonly Grant[]): Levels {
  const levels = Object.fromEntries(permissions.map((one) => [one, 'NONE'])) as Levels;
  for (const { permission, level } of grants) levels[permission] = level;
  return levels;
}

/** Only what is granted; NONE grants nothing. */
export function grantsFrom(levels: Levels): Grant[] {
  return permissions
    .map((permission) => ({ permission, level: levels[permission] }))
    .filter(({ level }) => level !== 'NONE');
}

/**
 * What all of them come to, as the server works it out: grants only add, the most generous wins (rule A-2), and the owner
 * and administrators have everything (rule A-3).
 */
export function rightsOf(granters: readonly Granter[], isOwner: boolean): Map<Permission, Right> {
  const full = (name: string) => ({ name, level: 'FULL' as const });
  const owner = isOwner ? [full('Owner')] : [];
  const administrators = granters
    .filter(({ levels }) => levels.ADMIN === 'FULL')
    .map(({ name }) => full(`Administrator (${name})`));
  return new Map(
    permissions.map((permission) => {
      const granted = granters
        .map(({ name, levels }) => ({ name, level: levels[permission] }))
        .filter(({ level }) => level !== 'NONE');
      const others = permission === 'ADMIN' ? [] : administrators;
      const from = [...owner, ...others, ...granted].sort(
        (one, other) => rank[other.level] - rank[one.level],
      );
      return [permission, { level: from[0]?.level ?? 'NONE', from }];
    }),
  );
}

interface RightChange {
  permission: Permission;
  before: PermissionLevel;
  after: PermissionLevel;
}

/** The permissions that come out otherwise than before. */
export function changesOf(
  before: ReadonlyMap<Permission, Right>,
  after: ReadonlyMap<Permission, Right>,
): RightChange[] {
  return permissions
    .map((permission) => ({
      permission,
      before: before.get(permission)?.level ?? 'NONE',
      after: after.get(permission)?.level ?? 'NONE',
    }))
    .filter((change) => change.before !== change.after);
}
