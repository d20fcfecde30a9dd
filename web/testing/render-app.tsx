import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createApolloClient } from '../app/apollo-client.ts';
import { Portal } from '../app/Portal.tsx';
import { connection, location, viewer } from './records.ts';
import { noTokens } from './token-records.ts';
import { schemaLink, type Api } from './schema-link.ts';

/** What many pages ask for besides their own subject: a school that has set up nothing, and records without a story. */
const nothing = {
  keywords: [],
  levels: [],
  customFields: [],
  waiting: [],
  checkInMode: false,
  expectedAbsences: [],
  studentTokens: noTokens,
  whyNoToken: null,
  recordStory: connection([]),
  taskCounts: { running: 0, failed: 0 },
};

/**
 * The whole portal at an address of the account "demo", on an API of the test's own: `renderApp('/families', { families })`.
 * Unless the test says otherwise the viewer may do everything and there is one location.
 */
export function renderApp(path: string, api: Api = {}) {
  window.history.replaceState(null, '', `/a/demo${path}`);
  const client = createApolloClient(
    schemaLink({ viewer: viewer(), locations: [location()], ...nothing, ...api }),
  );
  render(<Portal client={client} />);
  return { client, user: userEvent.setup() };
}
