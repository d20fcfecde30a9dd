import { useSearchParams } from 'react-router';
import { none, readFilters, type AuditFilters } from './audit-filters.ts';

const keys = Object.keys(none) as (keyof AuditFilters)[];

/** Search and filters of the log, kept in the address: a bookmark is a saved question. */
export function useAuditParams() {
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);

  function set(values: Record<string, string>) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  }

  return {
    search: params.get('q') ?? '',
    setSearch: (text: string) => {
      set({ q: text });
    },
    filters,
    isFiltered: keys.some((name) => filters[name] !== ''),
    change: (changed: Partial<AuditFilters>) => {
      set({
        ...changed,
        ...(changed.kind === undefined ? {} : { kind: changed.kind.toLowerCase() }),
        ...(changed.channel === undefined ? {} : { channel: changed.channel.toLowerCase() }),
      });
    },
    clear: () => {
      set({ ...none });
    },
  };
}
