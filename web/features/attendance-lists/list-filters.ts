import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { usePermission } from '../../lib/permission.ts';
import { isPlainDate } from '../../lib/plain-date.ts';
import { AttendanceListChoicesDocument } from './AttendanceListChoices.generated.ts';

/** What narrows these lists, by its name in the address; null where it does not. */
const names = ['program', 'instructor', 'from', 'to'] as const;
type Name = (typeof names)[number];
export type AttendanceListFilters = Record<Name, string | null>;

/** What the address says; what makes no sense in it counts as not said. */
export function useAttendanceListFilters(known: readonly Name[]) {
  const [params, setParams] = useSearchParams();
  const read = (name: Name) => {
    const text = params.get(name) ?? '';
    const isFit =
      name === 'from' || name === 'to' ? isPlainDate(text) : /^[0-9a-f-]{36}$/.test(text);
    return known.includes(name) && isFit ? text : null;
  };
  const filters: AttendanceListFilters = {
    ...{ program: read('program'), instructor: read('instructor') },
    ...{ from: read('from'), to: read('to') },
  };

  function change(changed: Partial<AttendanceListFilters>) {
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
      change({ program: null, instructor: null, from: null, to: null });
    },
  };
}

/** Programs and instructors, for those who may see classes; the others narrow by neither. */
export function useListChoices() {
  const maySeeClasses = usePermission('CLASSES');
  return useQuery(AttendanceListChoicesDocument, { skip: !maySeeClasses }).data?.classChoices;
}
