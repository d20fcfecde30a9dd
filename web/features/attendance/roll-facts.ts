import { createContext, use } from 'react';
import type { RollKey } from './useSubmitRoll.ts';

interface RollFacts {
  of: RollKey;
  /** Not cancelled, closed or out of the dates of the class. */
  isHeld: boolean;
  /** Of the location. */
  zone: string;
}

/** Which roll is open, for what opens over its lines. */
export const RollFactsContext = createContext<RollFacts | null>(null);

export function useRollFacts(): RollFacts {
  const facts = use(RollFactsContext);
  if (!facts) throw new Error('useRollFacts needs the roll around it.');
  return facts;
}
