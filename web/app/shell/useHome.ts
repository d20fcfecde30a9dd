import { use } from 'react';
import { allows, PermissionContext } from '../../lib/permission.ts';
import { useSections } from './useSections.ts';

/** Where the viewer begins: the Welcome page, else the first section that they may see; null when there is none. */
export function useHome(): string | null {
  const levels = use(PermissionContext);
  const [first] = useSections();
  return allows(levels, 'WELCOME') ? '/welcome' : (first?.to ?? null);
}
