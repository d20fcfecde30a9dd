import type { Need } from '../../graphql/access.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';

/** A token is a student's, and says who that is (rule M-7). */
export const SEE_TOKENS: readonly Need[] = [
  [Permission.MAKEUP_TOKENS, PermissionLevel.VIEW],
  [Permission.STUDENTS, PermissionLevel.VIEW],
];

/** Redeeming enrolls a student in a class; resetting and denying take that place away again (rules M-7 and M-9). */
export const REDEEM_TOKENS: readonly Need[] = [
  [Permission.MAKEUP_TOKENS, PermissionLevel.FULL],
  [Permission.ENROLLMENTS, PermissionLevel.FULL],
  [Permission.STUDENTS, PermissionLevel.VIEW],
  [Permission.CLASSES, PermissionLevel.VIEW],
];

/** To make tokens by hand, and to change and reassign those that are there (rule M-7). */
export const CREATE_TOKENS: readonly Need[] = [
  ...SEE_TOKENS,
  [Permission.CREATE_MAKEUP_TOKENS, PermissionLevel.FULL],
];

export const DELETE_TOKENS: readonly Need[] = [
  ...SEE_TOKENS,
  [Permission.DELETE_MAKEUP_TOKENS, PermissionLevel.FULL],
];
