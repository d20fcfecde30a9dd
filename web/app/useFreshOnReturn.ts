import type { DocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';

/** Whoever goes to and fro between windows asks no more often than this. */
const AT_MOST_EVERY_MS = 60_000;

/**
 * Asks anew when somebody comes back to the window: what they may, the locations and today’s date may be others by then.
 * Until the answer is there, and when there is none, the old one stands.
 */
export function useFreshOnReturn(query: DocumentNode) {
  const client = useApolloClient();
  useEffect(() => {
    let askedAt = performance.now();
    function ask() {
      if (performance.now() - askedAt < AT_MOST_EVERY_MS) return;
      askedAt = performance.now();
      client.query({ query, fetchPolicy: 'network-only' }).catch(() => undefined);
    }
    window.addEventListener('focus', ask);
    return () => {
      window.removeEventListener('focus', ask);
    };
  }, [client, query]);
}
