import type { FragmentType } from '@apollo/client/masking';
import { usePermission } from '../../lib/permission.ts';
import type { ChosenRows } from '../../lib/useChosenRows.ts';
import { useMedia } from '../../lib/useMedia.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { chosenColumn } from '../../ui/chosen-column.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { IconLink } from '../../ui/IconLink.tsx';
import type { Sorting } from '../../ui/SortHead.tsx';
import { useActionsWidth } from '../../ui/useActionsWidth.ts';
import { ClassCheckIn } from '../attendance/ClassCheckIn.tsx';
import { useCheckInMode } from '../attendance/useCheckInMode.ts';
import type { ChosenClass } from '../cancellations/chosen-class.ts';
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
  /** Null for whom there is nothing to do with several at once. */
  selection: ChosenRows<ChosenClass> | null;
}

export function ClassesTable(props: ClassesTableProps) {
  const classes = useFragmentList(ClassesTable_classFragmentDoc, props.classes, {
    date: props.date,
  });
  const mayCheckIn = useCheckInMode();
  const actionsWidth = useActionsWidth(mayCheckIn ? 2 : 1);
  const maySeeAttendance = usePermission('ATTENDANCE');
  const isNarrow = useMedia('(max-width: 899px)');
  const { selection } = props;
  const onDate = props.date ? `?date=${props.date}` : '';
  return (
    <DataTable
      label="Classes"
      columns={[
        ...(selection
          ? [chosenColumn(classes, selection, { many: 'classes', nameOf: ({ name }) => name })]
          : []),
        ...classColumns(props.date, isNarrow),
      ]}
      rows={classes}
      rowKey={({ id }) => id}
      loading={props.loading}
      busy={props.busy}
      sorting={props.sorting}
      isSubdued={({ isActive }) => !isActive}
      actionsWidth={actionsWidth}
      rowActions={
        maySeeAttendance
          ? ({ id, name, isActive }) => (
              <>
                {mayCheckIn && isActive && <ClassCheckIn id={id} name={name} />}
                <IconLink
                  to={`/classes/${id}/attendance${onDate}`}
                  tip="Attendance"
                  label={`Attendance of ${name}`}
                >
                  <CheckIcon />
                </IconLink>
              </>
            )
          : undefined
      }
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
