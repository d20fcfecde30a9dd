import type { Permission } from '../lib/permission.ts';

export interface PortalSection {
  label: string;
  to: string;
  permission: Permission;
  /** Another page that belongs to it. */
  also?: string;
}

/** The toolbar, in its order; the first is the home of who may not see the Welcome page. */
export const sections: readonly PortalSection[] = [
  { label: 'Families', to: '/families', permission: 'FAMILIES' },
  { label: 'Students', to: '/students', permission: 'STUDENTS', also: '/makeup-tokens' },
  { label: 'Classes', to: '/classes', permission: 'CLASSES' },
  { label: 'Enrollments', to: '/enrollments', permission: 'ENROLLMENTS' },
  { label: 'Staff', to: '/staff', permission: 'STAFF' },
];
