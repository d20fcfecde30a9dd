import { ApolloClient, ApolloLink } from '@apollo/client';
import { BaseHttpLink } from '@apollo/client/link/http';
import { apiPath, portalHeaders } from '../lib/account.ts';
import { createCache } from './cache.ts';
import { signInLink } from './sign-in-link.ts';

/** The link of the running portal; tests put another one under the same client. */
function httpLink(): ApolloLink {
  return new BaseHttpLink({
    uri: () => apiPath(),
    credentials: 'same-origin',
    headers: portalHeaders,
  });
}

export function createApolloClient(terminal: ApolloLink = httpLink()): ApolloClient {
  return new ApolloClient({
    cache: createCache(),
    // A component reads only what its own fragment selects; anything else is absent at run time too.
    dataMasking: true,
    link: ApolloLink.from([signInLink(), terminal]),
  });
}
