import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DeskDialog } from '../../lib/desk.ts';
import { problemOf } from '../../lib/query-problem.ts';
import { isTyping } from '../../lib/useShortcut.ts';
import { scanTarget } from './palette-items.ts';
import { afterKey, noBurst } from './scan-detector.ts';
import { ScanDocument } from './Scan.generated.ts';

export interface ScanNews {
  message: string;
  fix: string;
}

/** Listens for a barcode scanner, anywhere but in a field, and opens what its code stands for. */
export function useScanner(isOn: boolean, onFound: (target: DeskDialog) => void) {
  const client = useApolloClient();
  const [news, setNews] = useState<ScanNews | null>(null);
  const burst = useRef(noBurst);

  async function ask(code: string): Promise<ScanNews | null> {
    try {
      const { data } = await client.query({
        query: ScanDocument,
        variables: { code },
        fetchPolicy: 'network-only',
      });
      const target = data?.scan ? scanTarget(data.scan) : null;
      if (!target) {
        return {
          message: `No pass or student has the code ${code}.`,
          fix: 'Scan again, or find the student by name.',
        };
      }
      onFound(target);
      return null;
    } catch (error) {
      return { message: problemOf(error).message, fix: 'Scan again.' };
    }
  }

  const onCode = useEffectEvent((code: string) => {
    setNews(null);
    void ask(code).then(setNews);
  });

  useEffect(() => {
    if (!isOn) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        burst.current = noBurst;
        return;
      }
      const next = afterKey(burst.current, event.key, event.timeStamp);
      burst.current = next.burst;
      if (next.code === null) return;
      // This Enter belongs to the code; a button that happens to have the focus must not take it.
      event.preventDefault();
      event.stopPropagation();
      onCode(next.code);
    }
    // Before anything on the page.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [isOn]);

  return {
    news,
    forget: () => {
      setNews(null);
    },
  };
}
