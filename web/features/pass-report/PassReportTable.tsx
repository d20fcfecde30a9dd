import type { FragmentType } from '@apollo/client/masking';
import { useMaySeeEnrollments, usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Sorting } from '../../ui/SortHead.tsx';
import { PassReportTable_passFragmentDoc } from './PassReportTable.generated.ts';
import { reportColumns } from './report-columns.tsx';

interface PassReportTableProps {
  passes: readonly FragmentType<typeof PassReportTable_passFragmentDoc>[];
  loading: boolean;
  busy: boolean;
  /** Something narrows the list, so an empty one is no wonder. */
  isNarrowed: boolean;
  sorting: Sorting;
}

export function PassReportTable({ isNarrowed, ...props }: PassReportTableProps) {
  const families = usePermission('FAMILIES');
  const enrollments = useMaySeeEnrollments();
  const passes = useFragmentList(PassReportTable_passFragmentDoc, props.passes, {
    withFamily: families,
    withStudents: usePermission('STUDENTS'),
  });
  return (
    <DataTable
      label="Passes"
      columns={reportColumns({ families, enrollments })}
      rows={passes}
      rowKey={({ id }) => id}
      loading={props.loading}
      busy={props.busy}
      sorting={props.sorting}
      isSubdued={({ status }) => status !== 'ACTIVE' && status !== 'FUTURE'}
      empty={
        isNarrowed ? (
          <EmptyState title="No pass fits" hint="Fewer filters may show some." />
        ) : (
          <EmptyState
            title="No passes yet"
            hint="Passes are given to families and students on the page of their enrollments."
          />
        )
      }
    />
  );
}
