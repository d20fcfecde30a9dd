import { use } from 'react';
import { allows, PermissionContext } from '../../lib/permission.ts';
import { sections, type PortalSection } from '../sections.ts';

/** The sections that the viewer may see. */
export function useSections(): readonly PortalSection[] {
  const levels = use(PermissionContext);
  return sections.filter(({ permission }) => allows(levels, permission));
}
