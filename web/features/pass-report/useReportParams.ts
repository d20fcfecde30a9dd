import { useSearchParams } from 'react-router';
import { useListParams } from '../../lib/useListParams.ts';
import { names, readFilters, written, type ReportFilters } from './report-filters.ts';

const filterKeys = Object.keys(names) as (keyof ReportFilters)[];

/** Search, filters and order of the report, kept in the address: a bookmark is a saved report. */
export function useReportParams() {
  const list = useListParams({
    filters: ['ALL'],
    defaultFilter: 'ALL',
    sorts: ['EXPIRES', 'FAMILY', 'TITLE', 'LAST_USED'],
  });
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);

  function change(changed: Partial<ReportFilters>) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const name of filterKeys.filter((key) => key in changed)) {
          const text = written(changed[name] ?? null);
          const inAddress = names[name];
          if (text === null) next.delete(inAddress);
          else next.set(inAddress, text);
        }
        return next;
      },
      { replace: true },
    );
  }

  return {
    ...list,
    filters,
    isFiltered: filterKeys.some((name) => written(filters[name]) !== null),
    change,
    clear: () => {
      change(readFilters(new URLSearchParams()));
    },
  };
}
