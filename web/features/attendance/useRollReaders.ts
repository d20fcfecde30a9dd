import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { KeepRollOpenDocument } from './RollReaders.generated.ts';
import type { RollKey } from './useSubmitRoll.ts';

const BEAT = 20_000;

interface Readers {
  /** Who else has this roll open. */
  others: readonly string[];
  /** Of the roll on the server: newer than the one on screen when somebody has submitted. */
  version: number;
}

const nobody: Readers = { others: [], version: 0 };

/** Tells the others that one has a roll open, for as long as it is in sight, and who they are (rule T-12). */
export function useRollReaders({ classId, date, starts }: RollKey, isOpen: boolean): Readers {
  const client = useApolloClient();
  const [readers, setReaders] = useState<(Readers & { of: string }) | null>(null);
  const of = `${classId}@${date}T${starts}`;

  useEffect(() => {
    if (!isOpen) return;
    const variables = { classId, date, starts };
    let isGone = false;
    async function stay() {
      if (document.visibilityState === 'hidden') return;
      try {
        const { data } = await client.mutate({
          ...{ mutation: KeepRollOpenDocument, fetchPolicy: 'no-cache', variables },
        });
        if (data && !isGone) setReaders({ ...data.keepRollOpen, of });
      } catch {
        // The next beat tells again; nothing of the roll hangs on it.
      }
    }
    function leave() {
      client
        .mutate({
          ...{ mutation: KeepRollOpenDocument, fetchPolicy: 'no-cache' },
          variables: { ...variables, leaving: true },
          // Also while the page is being closed.
          context: { fetchOptions: { keepalive: true } },
        })
        .catch(() => undefined);
    }
    function onVisibility() {
      if (document.visibilityState === 'hidden') leave();
      else void stay();
    }
    void stay();
    const timer = setInterval(() => void stay(), BEAT);
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', leave);
    return () => {
      isGone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [client, classId, date, starts, of, isOpen]);

  return readers?.of === of ? readers : nobody;
}

/** "Pat Lee has this roll open too"; null when nobody has. */
export function readersWords(others: readonly string[]): string | null {
  const [first, second] = others;
  if (first === undefined) return null;
  if (second === undefined) return `${first} has this roll open too`;
  if (others.length === 2) return `${first} and ${second} have this roll open too`;
  return `${first} and ${String(others.length - 1)} others have this roll open too`;
}
