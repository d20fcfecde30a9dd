import { useSearchParams } from 'react-router';
import { isPlainDate } from '../../lib/plain-date.ts';
import type { TokenStatus } from './MakeupTokensPage.generated.ts';

/** Which tokens: those that there is something to do with at first. */
export const shows = ['OPEN', 'AVAILABLE', 'PENDING', 'EXPENDED', 'EXPIRED', 'ALL'] as const;
export type Show = (typeof shows)[number];

export const showOptions: readonly { value: Show; label: string }[] = [
  { value: 'OPEN', label: 'Open' },
  { value: 'AVAILABLE', label: 'Available' },
  { value: 'PENDING', label: 'Pending' },
  { value: 'EXPENDED', label: 'Expended' },
  { value: 'EXPIRED', label: 'Expired' },
  { value: 'ALL', label: 'All' },
];

export function statusesOf(show: Show): TokenStatus[] | null {
  if (show === 'ALL') return null;
  return show === 'OPEN' ? ['AVAILABLE', 'PENDING'] : [show];
}

/** What else narrows the list, by its name in the address; null where it does not. */
const names = ['program', 'needs', 'from', 'to'] as const;
export type TokenFilters = Record<(typeof names)[number], string | null>;

const fits: Record<(typeof names)[number], (text: string) => boolean> = {
  program: (text) => /^[0-9a-f-]{36}$/.test(text),
  needs: (text) => text === 'program',
  from: isPlainDate,
  to: isPlainDate,
};

/** What the address says; what makes no sense in it counts as not said. */
export function useTokenFilters() {
  const [params, setParams] = useSearchParams();
  const read = (name: (typeof names)[number]) => {
    const text = params.get(name) ?? '';
    return fits[name](text) ? text : null;
  };
  const filters: TokenFilters = {
    ...{ program: read('program'), needs: read('needs') },
    ...{ from: read('from'), to: read('to') },
  };

  function change(changed: Partial<TokenFilters>) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  }

  return {
    filters,
    filterCount: names.filter((name) => filters[name] !== null).length,
    change,
    clear: () => {
      change({ program: null, needs: null, from: null, to: null });
    },
  };
}
