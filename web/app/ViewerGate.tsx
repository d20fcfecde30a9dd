import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, type ReactNode } from 'react';
import { AccountContext } from '../lib/account-context.ts';
import { PermissionContext } from '../lib/permission.ts';
import { problemOf } from '../lib/query-problem.ts';
import { goToSignIn, rememberSession } from '../lib/session.ts';
import { LoadProblem } from '../ui/LoadProblem.tsx';
import { ShellSkeleton } from './shell/ShellSkeleton.tsx';
import { useFreshOnReturn } from './useFreshOnReturn.ts';
import { ViewerGateDocument, type ViewerGateQuery } from './ViewerGate.generated.ts';

type Viewer = NonNullable<ViewerGateQuery['viewer']>;

interface ViewerGateProps {
  children: (viewer: Viewer, locations: ViewerGateQuery['locations']) => ReactNode;
}

/** Nothing of the portal renders before it is known who is signed in and what they may. */
export function ViewerGate({ children }: ViewerGateProps) {
  const { data, error, refetch } = useQuery(ViewerGateDocument);
  useFreshOnReturn(ViewerGateDocument);
  const viewer = data?.viewer;
  const isSignedOut = viewer === null;

  useEffect(() => {
    if (isSignedOut) goToSignIn();
    else if (viewer) rememberSession();
  }, [isSignedOut, viewer]);

  const levels = useMemo(
    () => new Map(viewer?.permissions.map(({ permission, level }) => [permission, level])),
    [viewer],
  );

  if (error && !data) {
    return (
      <main>
        <LoadProblem problem={problemOf(error)} onRetry={() => void refetch()} isPage />
      </main>
    );
  }
  if (!viewer) return <ShellSkeleton />;
  return (
    <PermissionContext value={levels}>
      <AccountContext value={viewer.account}>{children(viewer, data.locations)}</AccountContext>
    </PermissionContext>
  );
}
