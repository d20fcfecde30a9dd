import type { Need } from '../../graphql/access.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';

/** To see the types of passes (rule A-10). */
export const SEE_TYPES: readonly Need[] = [[Permission.PUNCH_PASSES_PAGE, PermissionLevel.VIEW]];

/** To set them up, and so to learn which classes there are and what they are called (rule A-10). */
export const SET_UP_TYPES: readonly Need[] = [
  [Permission.PUNCH_PASSES_PAGE, PermissionLevel.FULL],
  [Permission.CLASSES, PermissionLevel.VIEW],
];

/** To stop or end all passes of a type (rule A-10). */
export const SUSPEND_DELETE_TYPES: readonly Need[] = [
  ...SEE_TYPES,
  [Permission.SUSPEND_DELETE_PUNCH_PASSES, PermissionLevel.FULL],
];
