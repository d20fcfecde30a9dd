import type { Need } from '../../graphql/access.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { Compensation } from './close.form.ts';

/** As for one date (rule S-10). */
export const CANCEL: readonly Need[] = [
  [Permission.CLASSES, PermissionLevel.FULL],
  [Permission.ENROLLMENTS, PermissionLevel.VIEW],
  [Permission.STUDENTS, PermissionLevel.VIEW],
];

export const GIVE_TOKENS: Need = [Permission.CREATE_MAKEUP_TOKENS, PermissionLevel.FULL];

/** Closures are kept in the settings. */
export const CLOSE: readonly Need[] = [...CANCEL, [Permission.SETTINGS, PermissionLevel.FULL]];

const EXTEND_PASSES: Need = [Permission.EDIT_PUNCH_PASSES, PermissionLevel.FULL];

/** What cancelling needs with these tokens, or without. */
export const cancelNeeds = (tokens: object | null | undefined): readonly Need[] =>
  tokens ? [...CANCEL, GIVE_TOKENS] : CANCEL;

/** What closing needs with this compensation. */
export const closeNeeds = (compensation: Compensation): readonly Need[] => [
  ...CLOSE,
  ...(compensation === 'TOKENS' ? [GIVE_TOKENS] : []),
  ...(compensation === 'EXTEND_PASSES' ? [EXTEND_PASSES] : []),
];

/** Who sees the families of the students of cancelled dates, by name. */
export const TELL_FAMILIES: readonly Need[] = [
  [Permission.FAMILIES, PermissionLevel.VIEW],
  [Permission.STUDENTS, PermissionLevel.VIEW],
];
