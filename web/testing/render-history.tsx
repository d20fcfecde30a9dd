import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { createApolloClient } from '../app/apollo-client.ts';
import { AppTheme } from '../app/theme/AppTheme.tsx';
import { History } from '../features/history/History.tsx';
import { AccountContext } from '../lib/account-context.ts';
import { viewer } from './records.ts';
import { schemaLink, type Api } from './schema-link.ts';

/** The history of the Alvarez family as any record's page shows it. */
export function renderHistory(api: Api) {
  const who = viewer();
  const client = createApolloClient(schemaLink({ viewer: who, ...api }));
  render(
    <AppTheme>
      <ApolloProvider client={client}>
        <AccountContext value={who.account}>
          <MemoryRouter>
            <History kind="FAMILY" id="alvarez" />
          </MemoryRouter>
        </AccountContext>
      </ApolloProvider>
    </AppTheme>,
  );
  return { user: userEvent.setup() };
}
