import { useListParams } from '../../lib/useListParams.ts';
import { useSearchParams } from 'react-router';
import type { TaskState } from './task-words.ts';

const shows = ['ALL', 'OPEN', 'DONE', 'FAILED', 'STOPPED'] as const;
export type Show = (typeof shows)[number];

const states: Record<Show, TaskState[] | null> = {
  ALL: null,
  OPEN: ['QUEUED', 'RUNNING'],
  DONE: ['DONE'],
  FAILED: ['FAILED'],
  STOPPED: ['CANCELLED'],
};

/** Which tasks are listed, as the address of the page keeps it: `?show=failed&mine=1`. */
export function useTaskFilters() {
  const { filter, setFilter } = useListParams({
    ...{ filters: shows, defaultFilter: 'ALL', sorts: ['CREATED'] },
  });
  const [params, setParams] = useSearchParams();
  return {
    show: filter,
    setShow: setFilter,
    states: states[filter],
    mine: params.get('mine') === '1',
    setMine: (mine: boolean) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (mine) next.set('mine', '1');
          else next.delete('mine');
          return next;
        },
        { replace: true },
      );
    },
  };
}
