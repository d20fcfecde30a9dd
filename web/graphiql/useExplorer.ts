import { useEffect, useState } from 'react';
import { postDocument } from '../lib/post-document.ts';
import { goToSignIn } from '../lib/session.ts';
import { findExampleIds } from './example-ids.ts';
import type { ExampleIds } from './examples.ts';
import { ExplorerViewerDocument } from './Explorer.generated.ts';

type ExplorerState =
  { kind: 'loading' | 'forbidden' | 'unreachable' } | { kind: 'open'; exampleIds: ExampleIds };

async function open(): Promise<ExplorerState | null> {
  const { viewer } = await postDocument(ExplorerViewerDocument, {});
  if (!viewer) return null;
  const mayExplore = viewer.permissions.some(
    ({ permission, level }) => permission === 'API_EXPLORER' && level !== 'NONE',
  );
  return mayExplore ? { kind: 'open', exampleIds: await findExampleIds() } : { kind: 'forbidden' };
}

/** Who may explore, and with which examples. Who is signed out is sent to the sign-in page. */
export function useExplorer(): ExplorerState {
  const [state, setState] = useState<ExplorerState>({ kind: 'loading' });

  useEffect(() => {
    open().then(
      (next) => {
        if (next) setState(next);
        else goToSignIn();
      },
      () => {
        setState({ kind: 'unreachable' });
      },
    );
  }, []);

  return state;
}
