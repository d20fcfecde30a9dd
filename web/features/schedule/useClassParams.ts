import { useSearchParams } from 'react-router';
import { useListParams } from '../../lib/useListParams.ts';
import { activities } from '../../ui/ListPage.tsx';
import {
  countFilters,
  noFilters,
  readFilters,
  withFilters,
  type ClassFilters,
} from './class-filters.ts';

/** Search, filters and order of the list of classes, kept in the address. */
export function useClassParams() {
  const list = useListParams({
    filters: activities,
    defaultFilter: 'ACTIVE',
    sorts: ['NAME', 'STARTS_ON'],
  });
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);

  function change(changed: Partial<ClassFilters>) {
    setParams((before) => withFilters(before, changed), { replace: true });
  }

  return {
    ...list,
    filters,
    filterCount: countFilters(filters),
    change,
    clear: () => {
      change(noFilters);
    },
  };
}
