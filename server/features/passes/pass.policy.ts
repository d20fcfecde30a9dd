import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Need } from '../../graphql/access.ts';
import type { Viewer } from '../staff/viewer.ts';
import { type PassStatus } from './pass.enums.ts';

/** Redeeming enrolls a student in a class, both of which one must be able to see (rule A-6). */
export const REDEEM: readonly Need[] = [
  [Permission.PUNCH_PASSES, PermissionLevel.FULL],
  [Permission.ENROLLMENTS, PermissionLevel.FULL],
  [Permission.STUDENTS, PermissionLevel.VIEW],
  [Permission.CLASSES, PermissionLevel.VIEW],
];

export const SEE: Need = [Permission.PUNCH_PASSES, PermissionLevel.VIEW];

/** The answers name the students whom it concerns. */
export const SEE_HOLDERS: readonly Need[] = [SEE, [Permission.STUDENTS, PermissionLevel.VIEW]];

/** To change what a sold pass is worth (rule A-10). */
export const EDIT: readonly Need[] = [
  ...SEE_HOLDERS,
  [Permission.EDIT_PUNCH_PASSES, PermissionLevel.FULL],
];

/** A pass that is given is worth what an edited one is (rule A-10). */
export const GIVE: readonly Need[] = [...EDIT, [Permission.FAMILIES, PermissionLevel.VIEW]];

/** For one holder or for everyone (rule A-10). */
export const SUSPEND_DELETE: readonly Need[] = [
  ...SEE_HOLDERS,
  [Permission.SUSPEND_DELETE_PUNCH_PASSES, PermissionLevel.FULL],
];

/** Whether the viewer has all that is needed. */
export const mayAll = (viewer: Viewer, needs: readonly Need[]): boolean =>
  needs.every(([what, level]) => viewer.may(what, level));

const mayRedeem = (viewer: Viewer): boolean => mayAll(viewer, REDEEM);

const NO_PERMISSION = 'You do not have the permission to redeem punch passes.';

const BY_STATUS: Record<PassStatus, string | null> = {
  ACTIVE: null,
  // A Future pass may be punched for a date inside its window (rule R-5).
  FUTURE: null,
  SUSPENDED: 'Suspended. Unsuspend it first.',
  EXPIRED: 'Expired. Extend its expiry date first.',
  USED_UP: 'Used up. Add uses first.',
};

/** Why the viewer cannot punch in with this row of a pass; null when it can be tried. */
export function punchInReason(viewer: Viewer, status: PassStatus): string | null {
  return mayRedeem(viewer) ? BY_STATUS[status] : NO_PERMISSION;
}

/** Why the viewer cannot undo this line of a log; null when it can be tried. */
export function undoReason(
  viewer: Viewer,
  line: { isUse: boolean; isReturned: boolean },
): string | null {
  if (!line.isUse) return 'This line is not a punch.';
  if (line.isReturned) return 'This punch was returned.';
  return mayRedeem(viewer) ? null : NO_PERMISSION;
}

export const mayOverride = (viewer: Viewer): boolean =>
  viewer.may(Permission.OVERRIDE_RESTRICTIONS, PermissionLevel.FULL);

/** A search for families and their order tell their names, piece by piece. */
export const mayNameFamilies = (
  viewer: Viewer,
  asked: { search?: string | null; sort: string },
): boolean =>
  viewer.may(Permission.FAMILIES, PermissionLevel.VIEW) ||
  (!asked.search?.trim() && asked.sort !== 'FAMILY');
