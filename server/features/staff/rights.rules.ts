import { Permission, PermissionLevel, reaches, type Grants } from '../../shared/permissions.ts';

/** What somebody has: ownership, and the most generous of all grants of each permission. */
export interface Rights {
  readonly isOwner: boolean;
  readonly grants: Grants;
}

export const isAdmin = ({ isOwner, grants }: Rights): boolean =>
  isOwner || grants[Permission.ADMIN] === PermissionLevel.FULL;

/** What somebody's grants come to: owners and administrators have everything (rule A-3). */
export function levelOf(rights: Rights, permission: Permission): PermissionLevel {
  return isAdmin(rights)
    ? PermissionLevel.FULL
    : (rights.grants[permission] ?? PermissionLevel.NONE);
}

/** Whether one person has something that the other has not: then the other may not touch their sign-in (rule A-13). */
export function hasMore(one: Rights, other: Rights): boolean {
  if (one.isOwner) return !other.isOwner;
  return Object.values(Permission).some(
    (permission) => !reaches(levelOf(other, permission), levelOf(one, permission)),
  );
}

/** The most generous of the grants that several sources give. */
export function united(
  grants: readonly { readonly permission: Permission; readonly level: PermissionLevel }[],
): Grants {
  const all: Partial<Record<Permission, PermissionLevel>> = {};
  for (const { permission, level } of grants)
    if (!reaches(all[permission], level)) all[permission] = level;
  return all;
}

/** Administrators may look at the portal as anybody; as an owner only another owner (rule A-17). */
export const maySeeAs = (one: Rights, seen: Rights): boolean =>
  isAdmin(one) && (one.isOwner || !seen.isOwner);

/** What a form grants: no NONE, and of a permission that stands there twice the more generous level. */
export const grantsIn = (
  grants: readonly { readonly permission: string; readonly level: string }[],
): Grants =>
  united(
    grants.flatMap((grant) => {
      const permission = Object.values(Permission).find(
        (one) => one.valueOf() === grant.permission,
      );
      const level = GRANTED.find((one) => one.valueOf() === grant.level);
      return permission && level ? [{ permission, level }] : [];
    }),
  );

const GRANTED = [PermissionLevel.VIEW, PermissionLevel.FULL];

/** Both together, the most generous of each. */
export const withGrants = (one: Grants, other: Grants): Grants =>
  united(
    [one, other].flatMap((grants) =>
      Object.values(Permission).flatMap((permission) => {
        const level = grants[permission];
        return level ? [{ permission, level }] : [];
      }),
    ),
  );

/** What somebody gains and loses, one sentence each: “Families: FULL instead of VIEW.” */
export const changedLevels = (before: Rights, after: Rights): string[] =>
  Object.values(Permission).flatMap((permission) => {
    const [then, now] = [levelOf(after, permission), levelOf(before, permission)];
    return then === now ? [] : [`${inWords(permission)}: ${then} instead of ${now}.`];
  });

/** `STUDENT_MEDICAL` becomes “Student medical”. */
function inWords(permission: Permission): string {
  const words = permission.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
