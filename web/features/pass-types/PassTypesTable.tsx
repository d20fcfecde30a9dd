import type { FragmentType } from '@apollo/client/masking';
import { useState } from 'react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { usePermission } from '../../lib/permission.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Sorting } from '../../ui/SortHead.tsx';
import { useFocusAfterDialog } from '../passes/useFocusAfterDialog.ts';
import { passTypeColumns, type PassTypeRow } from './pass-type-columns.tsx';
import { PassTypeActions, type StateAction } from './PassTypeActions.tsx';
import { PassTypesTable_typeFragmentDoc } from './PassTypesTable.generated.ts';

const StateDialog = lazyComponent(async () => (await import('./StateDialog.tsx')).StateDialog);

interface PassTypesTableProps {
  types: readonly FragmentType<typeof PassTypesTable_typeFragmentDoc>[];
  currency: string;
  loading: boolean;
  busy: boolean;
  search: string;
  /** Why the list is empty, where nothing was searched for. */
  emptyTitle: string;
  sorting: Sorting;
}

export function PassTypesTable(props: PassTypesTableProps) {
  const types = useFragmentList(PassTypesTable_typeFragmentDoc, props.types);
  // The form names programs, levels and classes.
  const maySeeForm = usePermission('CLASSES');
  const [asked, setAsked] = useState<{ type: PassTypeRow; action: StateAction } | null>(null);
  useFocusAfterDialog(asked !== null);

  return (
    <>
      <DataTable
        label="Pass types"
        columns={passTypeColumns(props.currency, maySeeForm)}
        rows={types}
        rowKey={({ id }) => id}
        loading={props.loading}
        busy={props.busy}
        sorting={props.sorting}
        isSubdued={({ status }) => status !== 'FOR_SALE'}
        actionsWidth={128}
        rowActions={(type) => (
          <PassTypeActions
            type={type}
            maySeeForm={maySeeForm}
            onAction={(action) => {
              setAsked({ type, action });
            }}
            onIntent={() => void StateDialog.preload()}
          />
        )}
        empty={
          props.search ? (
            <EmptyState
              title={`No pass type matches “${props.search}”`}
              hint="Part of the title will do; the filter may hide it too."
            />
          ) : (
            <EmptyState title={props.emptyTitle} />
          )
        }
      />
      {asked && (
        <StateDialog
          {...asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
