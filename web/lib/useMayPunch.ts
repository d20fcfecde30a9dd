import { use } from 'react';
import { allows, PermissionContext } from './permission.ts';

/** Whether the viewer may redeem passes at all: a punch makes an enrollment of a student in a class. */
export function useMayPunch(): boolean {
  const levels = use(PermissionContext);
  return (
    allows(levels, 'PUNCH_PASSES', 'FULL') &&
    allows(levels, 'ENROLLMENTS', 'FULL') &&
    allows(levels, 'STUDENTS') &&
    allows(levels, 'CLASSES')
  );
}
