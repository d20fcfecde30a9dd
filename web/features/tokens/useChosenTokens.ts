import { useState } from 'react';
import type { Token } from './token-words.ts';

/** Tokens that were ticked to be reassigned together; what leaves the list is not chosen any more. */
export function useChosenTokens(tokens: readonly Token[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = tokens.filter(({ id }) => ids.has(id));
  return {
    chosen,
    areAll: tokens.length > 0 && chosen.length === tokens.length,
    isChosen: (id: string) => ids.has(id),
    change: (id: string, isChosen: boolean) => {
      setIds((before) => {
        const next = new Set(before);
        if (isChosen) next.add(id);
        else next.delete(id);
        return next;
      });
    },
    chooseAll: () => {
      setIds(new Set(tokens.map(({ id }) => id)));
    },
    clear: () => {
      setIds(new Set());
    },
  };
}

export type ChosenTokens = ReturnType<typeof useChosenTokens>;
