import { Navigate } from 'react-router';
import { NoPermissionPage } from './NoPermissionPage.tsx';
import { useHome } from './shell/useHome.ts';

/** The account's bare address, where a sign-in leads too, is the Welcome page or the first page one may see. */
export function HomeRedirect() {
  const home = useHome();
  return home ? <Navigate to={home} replace /> : <NoPermissionPage />;
}
