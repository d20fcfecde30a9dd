import { useSyncExternalStore } from 'react';
import type { RollLine } from './marks.ts';
import type { LineState, RollSummary } from './roll-state.ts';
import type { RollStore } from './roll-store.ts';

/** One line; renders when it looks otherwise, and not when another one does. */
export function useLine(store: RollStore, line: RollLine): LineState {
  return useSyncExternalStore(store.subscribe, () => store.lineState(line));
}

export function useRollSummary(store: RollStore): RollSummary {
  return useSyncExternalStore(store.subscribe, store.summary);
}
