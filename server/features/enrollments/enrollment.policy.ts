import type { Need } from '../../graphql/access.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';

const { VIEW, FULL } = PermissionLevel;

/** Seeing who is in which class. */
export const SEE_ENROLLMENTS: readonly Need[] = [
  [Permission.ENROLLMENTS, VIEW],
  [Permission.STUDENTS, VIEW],
  [Permission.CLASSES, VIEW],
];

/** Giving, changing and taking places away. */
export const ENROLL: readonly Need[] = [
  [Permission.ENROLLMENTS, FULL],
  [Permission.STUDENTS, VIEW],
  [Permission.CLASSES, VIEW],
];
