import { useLocation, useSearchParams } from 'react-router';

interface ListOptions<Filter extends string, Sort extends string> {
  filters: readonly Filter[];
  defaultFilter: Filter;
  sorts: readonly Sort[];
}

function oneOf<Value extends string>(
  known: readonly Value[],
  raw: string | null,
): Value | undefined {
  return known.find((value) => value.toLowerCase() === raw);
}

/**
 * Search, filter and order of a list, kept in the address, so that Back, a bookmark and a reload show the same list:
 * `?q=alv&show=active&sort=created&desc=1`. What is as by default stands not in it.
 */
export function useListParams<Filter extends string, Sort extends string>(
  options: ListOptions<Filter, Sort>,
) {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const state: unknown = location.state;
  const [defaultSort] = options.sorts;
  if (defaultSort === undefined) throw new Error('A list needs an order.');
  const sort = oneOf(options.sorts, params.get('sort')) ?? defaultSort;
  const descending = params.get('desc') === '1';

  function change(values: Record<string, string | null>) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      // Every letter typed would otherwise be a step of Back. What is open over the page stays open.
      { replace: true, state },
    );
  }

  return {
    search: params.get('q') ?? '',
    filter: oneOf(options.filters, params.get('show')) ?? options.defaultFilter,
    sorting: {
      key: sort,
      descending,
      onSort: (key: string) => {
        const turned = key === sort && !descending;
        change({
          sort: key === defaultSort ? null : key.toLowerCase(),
          desc: turned ? '1' : null,
        });
      },
    },
    sort,
    descending,
    setSearch: (text: string) => {
      change({ q: text });
    },
    setFilter: (filter: Filter) => {
      change({ show: filter === options.defaultFilter ? null : filter.toLowerCase() });
    },
  };
}
