import type { FragmentType } from '@apollo/client/masking';
import { useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AuditDetails } from './AuditDetails.tsx';
import { AuditRow_entryFragmentDoc } from './AuditRow.generated.ts';
import { auditColumns } from './audit-columns.tsx';
import { OpenRowButton } from './OpenRowButton.tsx';

interface AuditTableProps {
  entries: readonly FragmentType<typeof AuditRow_entryFragmentDoc>[];
  loading: boolean;
  busy: boolean;
  isNarrowed: boolean;
}

/** The entries, each of which opens to what it changed. */
export function AuditTable(props: AuditTableProps) {
  const { zone } = useAccount();
  const entries = useFragmentList(AuditRow_entryFragmentDoc, props.entries);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());

  function toggle(id: string) {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  }

  return (
    <DataTable
      label="Audit log"
      columns={auditColumns(zone)}
      rows={entries}
      rowKey={({ id }) => id}
      rowActions={({ id, says }) => (
        <OpenRowButton
          label={says}
          isOpen={open.has(id)}
          onToggle={() => {
            toggle(id);
          }}
        />
      )}
      actionsHead="Changes"
      actionsWidth={52}
      below={({ id }) => (open.has(id) ? <AuditDetails id={id} /> : null)}
      loading={props.loading}
      busy={props.busy}
      skeletonRows={20}
      empty={
        props.isNarrowed ? (
          <EmptyState title="No entry fits" hint="Fewer filters or other days may show some." />
        ) : (
          <EmptyState title="Nothing was done yet" />
        )
      }
    />
  );
}
