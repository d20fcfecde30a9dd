import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { BrowserRouter } from 'react-router';
import { accountPath } from '../lib/account.ts';
import '../lib/history-gate.ts';
import { PortalRoutes } from './PortalRoutes.tsx';
import { Shell } from './shell/Shell.tsx';
import { AppTheme } from './theme/AppTheme.tsx';
import { ViewerGate } from './ViewerGate.tsx';

/** The Office Portal with everything around it; tests render exactly this, over another API. */
export function Portal({ client }: { client: ApolloClient }) {
  return (
    <AppTheme>
      <ApolloProvider client={client}>
        {/* Not in transitions: while one is pending, React renders old and new address in turn, and a `useQuery` whose
            variables come from the address would ask for both, again and again. */}
        <BrowserRouter basename={accountPath()} useTransitions={false}>
          <ViewerGate>
            {(viewer, locations) => (
              <Shell viewer={viewer} locations={locations}>
                <PortalRoutes />
              </Shell>
            )}
          </ViewerGate>
        </BrowserRouter>
      </ApolloProvider>
    </AppTheme>
  );
}
