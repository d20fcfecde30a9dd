import { use } from 'react';
import { allows, PermissionContext } from '../../lib/permission.ts';
import { menuPages } from '../menu-pages.ts';
import { sections, type PortalSection } from '../sections.ts';

/** Every page that the palette leads to: the sections, and those of the user menu. */
export function useDeskPages(): readonly PortalSection[] {
  const levels = use(PermissionContext);
  return [...sections, ...menuPages].filter(({ permission }) => allows(levels, permission));
}
