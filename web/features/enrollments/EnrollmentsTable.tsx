import type { FragmentType } from '@apollo/client/masking';
import type { ReactNode } from 'react';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { enrollmentColumns } from './enrollment-columns.tsx';
import { EnrollmentsTable_enrollmentFragmentDoc } from './EnrollmentsTable.generated.ts';

interface EnrollmentsTableProps {
  enrollments: readonly FragmentType<typeof EnrollmentsTable_enrollmentFragmentDoc>[];
  /** Of a whole family: each row names its student. */
  ofFamily: boolean;
  /** Those made since the page was opened. */
  newIds: readonly string[];
  loading: boolean;
  busy: boolean;
  /** What can be done with an enrollment, from outside; absent where nothing can. */
  rowActions?: ((enrollment: { id: string }) => ReactNode) | undefined;
  actionsWidth?: number;
  empty: ReactNode;
}

export function EnrollmentsTable({ ofFamily, newIds, ...props }: EnrollmentsTableProps) {
  const withPasses = usePermission('PUNCH_PASSES');
  const withTokens = usePermission('MAKEUP_TOKENS');
  const enrollments = useFragmentList(EnrollmentsTable_enrollmentFragmentDoc, props.enrollments, {
    ...{ withPasses, withTokens },
  });
  return (
    <DataTable
      label="Enrollments"
      columns={enrollmentColumns(ofFamily, newIds)}
      rows={enrollments}
      rowKey={({ id }) => id}
      loading={props.loading}
      busy={props.busy}
      {...(props.rowActions && {
        rowActions: props.rowActions,
        actionsWidth: props.actionsWidth ?? 92,
      })}
      skeletonRows={4}
      isSubdued={({ period }) => period === 'PAST'}
      empty={props.empty}
    />
  );
}
