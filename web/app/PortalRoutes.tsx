import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { HomeRedirect } from './HomeRedirect.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { pages } from './pages.ts';
import { Permitted } from './Permitted.tsx';
import { PageSkeleton } from './shell/PageSkeleton.tsx';
import { usePreloadOnIntent } from './usePreloadOnIntent.ts';

/** The page at the present address, for those who may see it. */
export function PortalRoutes() {
  usePreloadOnIntent();

  return (
    // For fragments whose data is still on its way; pages bring their own placeholder.
    <Suspense fallback={<PageSkeleton />}>
      <Routes>
        <Route index element={<HomeRedirect />} />
        {pages.map(({ path, permissions, Page }) => (
          <Route
            key={path}
            path={path}
            element={
              <Permitted permissions={permissions}>
                <Page />
              </Permitted>
            }
          />
        ))}
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
