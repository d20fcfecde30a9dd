import { use } from 'react';
import { Navigate } from 'react-router';
import { allows, PermissionContext } from '../lib/permission.ts';
import { NoPermissionPage } from './NoPermissionPage.tsx';
import { sections } from './sections.ts';

/** The account's bare address leads to the first page that the viewer may see. */
export function HomeRedirect() {
  const levels = use(PermissionContext);
  const home = sections.find(({ permission }) => allows(levels, permission));
  return home ? <Navigate to={home.to} replace /> : <NoPermissionPage />;
}
