import type { FragmentType } from '@apollo/client/masking';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Sorting } from '../../ui/SortHead.tsx';
import { useActionsWidth } from '../../ui/useActionsWidth.ts';
import { useCheckInMode } from '../attendance/useCheckInMode.ts';
import { StudentActions } from '../families/StudentActions.tsx';
import { studentColumns } from './student-columns.tsx';
import { StudentListRemoval } from './StudentListRemoval.tsx';
import { StudentsTable_studentFragmentDoc } from './StudentsTable.generated.ts';

interface StudentsTableProps {
  students: readonly FragmentType<typeof StudentsTable_studentFragmentDoc>[];
  loading: boolean;
  busy: boolean;
  /** What was searched for, to say so when nothing was found. */
  search: string;
  sorting: Sorting;
  /** Takes what is to be said of a change of the list. */
  onChanged: (told: string) => void;
}

export function StudentsTable(props: StudentsTableProps) {
  const withFamily = usePermission('FAMILIES');
  const mayCheckIn = useCheckInMode();
  const mayRemove = usePermission('DELETE_STUDENTS', 'FULL');
  const actionsWidth = useActionsWidth(4 + (mayRemove ? 1 : 0) + (mayCheckIn ? 1 : 0));
  const students = useFragmentList(StudentsTable_studentFragmentDoc, props.students, {
    withFamily,
  });
  return (
    <DataTable
      label="Students"
      columns={studentColumns(withFamily)}
      rows={students}
      rowKey={({ id }) => id}
      loading={props.loading}
      busy={props.busy}
      sorting={props.sorting}
      isSubdued={({ isActive }) => !isActive}
      actionsWidth={actionsWidth}
      rowActions={({ id, firstName, lastName, isArchived }) => {
        const name = `${firstName} ${lastName}`;
        return (
          <>
            <StudentActions id={id} name={name} mayCheckIn={mayCheckIn && !isArchived} />
            {mayRemove && (
              <StudentListRemoval student={{ id, name, isArchived }} onChanged={props.onChanged} />
            )}
          </>
        );
      }}
      empty={
        props.search ? (
          <EmptyState
            title={`No student matches “${props.search}”`}
            hint="Part of a name, or a guardian’s e-mail or last digits of a phone number will do; the filter may hide it too."
          />
        ) : (
          <EmptyState title="No students here" hint="Another filter may show some." />
        )
      }
    />
  );
}
