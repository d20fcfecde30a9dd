import { useMemo, useState } from 'react';
import { accountSlug } from '../../lib/account.ts';

function storageKey(): string {
  return `cartwheel-location-${accountSlug()}`;
}

/** The location chosen on this device; one that is gone counts as none. */
export function useLocationChoice(knownIds: readonly string[]) {
  const [chosen, setChosen] = useState(() => localStorage.getItem(storageKey()));
  const locationId = chosen !== null && knownIds.includes(chosen) ? chosen : null;
  return useMemo(
    () => ({
      locationId,
      choose(next: string | null) {
        if (next === null) localStorage.removeItem(storageKey());
        else localStorage.setItem(storageKey(), next);
        setChosen(next);
      },
    }),
    [locationId],
  );
}
