import { use } from 'react';
import { allows, PermissionContext } from './permission.ts';

/** Whether the viewer may redeem makeup tokens at all: it makes an enrollment of a student in a class. */
export function useMayRedeem(): boolean {
  const levels = use(PermissionContext);
  return (
    allows(levels, 'MAKEUP_TOKENS', 'FULL') &&
    allows(levels, 'ENROLLMENTS', 'FULL') &&
    allows(levels, 'STUDENTS') &&
    allows(levels, 'CLASSES')
  );
}
