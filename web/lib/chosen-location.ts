import { createContext, use } from 'react';

interface ChosenLocation {
  /** null: all locations */
  locationId: string | null;
  choose: (locationId: string | null) => void;
}

export const ChosenLocationContext = createContext<ChosenLocation>({
  locationId: null,
  choose: () => undefined,
});

/** The location that the toolbar's switcher stands on. */
export function useChosenLocation(): ChosenLocation {
  return use(ChosenLocationContext);
}
