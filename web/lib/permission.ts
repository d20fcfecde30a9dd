import { createContext, use } from 'react';

export type Permission =
  | 'FAMILIES'
  | 'STUDENTS'
  | 'STUDENT_MEDICAL'
  | 'CLASSES'
  | 'ENROLLMENTS'
  | 'ATTENDANCE'
  | 'ALL_ATTENDANCE'
  | 'MAKEUP_TOKENS'
  | 'CREATE_MAKEUP_TOKENS'
  | 'DELETE_MAKEUP_TOKENS'
  | 'MAKEUPS_WITHOUT_TOKENS'
  | 'PUNCH_PASSES'
  | 'SUSPEND_DELETE_PUNCH_PASSES'
  | 'EDIT_PUNCH_PASSES'
  | 'PUNCH_PASSES_PAGE'
  | 'OVERRIDE_RESTRICTIONS'
  | 'API_EXPLORER'
  | 'WELCOME'
  | 'DELETE_FAMILIES'
  | 'DELETE_STUDENTS'
  | 'STAFF'
  | 'SETTINGS'
  | 'AUDIT_LOG'
  | 'ADMIN';

export type PermissionLevel = 'NONE' | 'VIEW' | 'FULL';

type PermissionLevels = ReadonlyMap<Permission, PermissionLevel>;

const rank: Record<PermissionLevel, number> = { NONE: 0, VIEW: 1, FULL: 2 };

/** Filled once by the shell from what the server says about the viewer. */
export const PermissionContext = createContext<PermissionLevels>(new Map());

export function allows(
  levels: PermissionLevels,
  permission: Permission,
  level: PermissionLevel = 'VIEW',
): boolean {
  return rank[levels.get(permission) ?? 'NONE'] >= rank[level];
}

/** What the Enrollments View cannot do without: each of its lines names a student and a class. */
export const enrollmentsNeeds = ['ENROLLMENTS', 'STUDENTS', 'CLASSES'] as const;

/** Whether the Enrollments View of a student or family that is shown to the viewer can be opened too. */
export function useMaySeeEnrollments(): boolean {
  const levels = use(PermissionContext);
  return enrollmentsNeeds.every((permission) => allows(levels, permission));
}

/** Whether the viewer may; only to hide what the server would refuse anyway. */
export function usePermission(permission: Permission, level: PermissionLevel = 'VIEW'): boolean {
  return allows(use(PermissionContext), permission, level);
}
