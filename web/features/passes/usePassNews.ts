import { useState } from 'react';

/** What was just done with passes, for screen readers, and the rows that are new. */
export interface PassNews {
  words: string;
  holderIds: readonly string[];
}

export function usePassNews() {
  const [news, setNews] = useState<PassNews>({ words: '', holderIds: [] });
  return {
    news,
    tell: ({ words, holderIds }: PassNews) => {
      setNews((before) => ({ words, holderIds: [...before.holderIds, ...holderIds] }));
    },
  };
}
