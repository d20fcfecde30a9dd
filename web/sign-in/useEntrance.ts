import { useEffect, useState } from 'react';
import { safeNext } from '../lib/account.ts';
import { browser } from '../lib/navigate.ts';
import { postDocument, RequestFailed } from '../lib/post-document.ts';
import { SignInEntranceDocument, type SignInEntranceQuery } from './SignIn.generated.ts';

export type EntranceState =
  | { kind: 'loading' }
  | { kind: 'open'; entrance: SignInEntranceQuery['entrance'] }
  | { kind: 'unknownAccount' }
  | { kind: 'unreachable' };

/** Where a signed-in person goes on to. */
export function nextPage(): string {
  return safeNext(new URLSearchParams(window.location.search).get('next'));
}

/** Asks whose entrance this address is. Who is signed in already goes straight on. */
export function useEntrance(): EntranceState {
  const [state, setState] = useState<EntranceState>({ kind: 'loading' });

  useEffect(() => {
    let stale = false;
    postDocument(SignInEntranceDocument, {}).then(
      ({ entrance, viewer }) => {
        if (stale) return;
        if (viewer) browser.replaceWith(nextPage());
        else setState({ kind: 'open', entrance });
      },
      (error: unknown) => {
        if (stale) return;
        const unknown = error instanceof RequestFailed && error.code === 'NOT_FOUND';
        setState({ kind: unknown ? 'unknownAccount' : 'unreachable' });
      },
    );
    return () => {
      stale = true;
    };
  }, []);

  return state;
}
