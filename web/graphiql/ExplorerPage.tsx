import { useColorScheme } from '@mui/material/styles';
import { GraphiQL } from 'graphiql';
import { BrandMark } from '../app/brand/BrandMark.tsx';
import { accountPath, accountSlug } from '../lib/account.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { visuallyHidden } from '../ui/visuallyHidden.ts';
import { exampleTabs } from './examples.ts';
import { fetcher } from './fetcher.ts';
import { useExplorer } from './useExplorer.ts';

/** GraphiQL in the signed-in session, for those with the API explorer permission. */
export function ExplorerPage() {
  const state = useExplorer();
  const { colorScheme = 'light' } = useColorScheme();

  if (state.kind === 'loading') return <EmptyState isPage title="Opening the API explorer…" />;
  if (state.kind !== 'open') {
    return (
      <main>
        <EmptyState
          isPage
          title={
            state.kind === 'forbidden'
              ? 'You may not use the API explorer'
              : 'The server cannot be reached'
          }
          hint={
            state.kind === 'forbidden'
              ? 'Ask whoever manages permissions in your account.'
              : 'Check the connection, then load the page again.'
          }
          action={<a href={accountPath()}>Back to the Office Portal</a>}
        />
      </main>
    );
  }
  return (
    <main className="explorer">
      <h1 style={visuallyHidden}>API explorer</h1>
      <GraphiQL
        fetcher={fetcher}
        defaultTabs={exampleTabs(state.exampleIds)}
        forcedTheme={colorScheme}
        defaultEditorToolsVisibility="variables"
        isHeadersEditorEnabled={false}
      >
        <GraphiQL.Logo>
          <a href={accountPath()} className="explorer-home" title="Back to the Office Portal">
            <BrandMark /> {accountSlug()} · API explorer
          </a>
        </GraphiQL.Logo>
      </GraphiQL>
    </main>
  );
}
