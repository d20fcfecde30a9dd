import type { Permission } from '../lib/permission.ts';

export interface PortalSection {
  label: string;
  to: string;
  permission: Permission;
}

/** The toolbar, in its order; the first that the viewer may see is their home. */
export const sections: readonly PortalSection[] = [
  { label: 'Families', to: '/families', permission: 'FAMILIES' },
  { label: 'Students', to: '/students', permission: 'STUDENTS' },
  { label: 'Classes', to: '/classes', permission: 'CLASSES' },
];
