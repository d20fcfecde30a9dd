import type { Need } from '../../graphql/access.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';

/** Whoever sees rolls at all; of which classes, is for attendance.policy.ts to say (rule T-9). */
export const SEE_ATTENDANCE: Need = [Permission.ATTENDANCE, PermissionLevel.VIEW];
/** Whoever marks, and keeps expected absences. */
export const MARK_ATTENDANCE: Need = [Permission.ATTENDANCE, PermissionLevel.FULL];
