import type { FragmentType } from '@apollo/client/masking';
import { useAccount } from '../../lib/account-context.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Sorting } from '../../ui/SortHead.tsx';
import { staffColumns } from './staff-columns.tsx';
import { StaffTable_memberFragmentDoc } from './StaffTable.generated.ts';

interface StaffTableProps {
  members: readonly FragmentType<typeof StaffTable_memberFragmentDoc>[];
  loading: boolean;
  busy: boolean;
  search: string;
  /** Why the list is empty, where nothing was searched for. */
  emptyTitle: string;
  sorting: Sorting;
}

export function StaffTable(props: StaffTableProps) {
  const members = useFragmentList(StaffTable_memberFragmentDoc, props.members);
  const { zone } = useAccount();
  return (
    <DataTable
      label="Staff"
      columns={staffColumns(zone)}
      rows={members}
      rowKey={({ id }) => id}
      loading={props.loading}
      busy={props.busy}
      sorting={props.sorting}
      isSubdued={({ isActive }) => !isActive}
      empty={
        props.search ? (
          <EmptyState
            title={`Nobody matches “${props.search}”`}
            hint="Part of a name, a login, an e-mail or a phone number will do; the filter may hide them too."
          />
        ) : (
          <EmptyState title={props.emptyTitle} />
        )
      }
    />
  );
}
