import { use, type ReactNode } from 'react';
import { allows, PermissionContext, type Permission } from '../lib/permission.ts';
import { NoPermissionPage } from './NoPermissionPage.tsx';

interface PermittedProps {
  permissions: readonly Permission[];
  children: ReactNode;
}

/** A page, for those who may see it. The server refuses its data to everyone else anyway. */
export function Permitted({ permissions, children }: PermittedProps) {
  const levels = use(PermissionContext);
  const permitted = permissions.every((permission) => allows(levels, permission));
  return permitted ? children : <NoPermissionPage />;
}
