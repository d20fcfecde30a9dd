import type { FragmentType } from '@apollo/client/masking';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Sorting } from '../../ui/SortHead.tsx';
import { classColumns } from './class-columns.tsx';
import { ClassesTable_classFragmentDoc } from './ClassesTable.generated.ts';

interface ClassesTableProps {
  classes: readonly FragmentType<typeof ClassesTable_classFragmentDoc>[];
  loading: boolean;
  busy: boolean;
  /** What was searched for, to say so when nothing was found. */
  search: string;
  /** Filters narrow the list. */
  isFiltered: boolean;
  /** The day that openings are of; null is today. */
  date: string | null;
  sorting: Sorting;
}

export function ClassesTable(props: ClassesTableProps) {
  const classes = useFragmentList(ClassesTable_classFragmentDoc, props.classes, {
    date: props.date,
  });
  return (
    <DataTable
      label="Classes"
      columns={classColumns(props.date)}
      rows={classes}
      rowKey={({ id }) => id}
      loading={props.loading}
      busy={props.busy}
      sorting={props.sorting}
      isSubdued={({ isActive }) => !isActive}
      empty={
        <EmptyState
          title={props.search ? `No class matches “${props.search}”` : 'No classes here'}
          hint={
            props.isFiltered
              ? 'The filters leave none; clear them to see all.'
              : 'Another location or filter may show some.'
          }
        />
      }
    />
  );
}
