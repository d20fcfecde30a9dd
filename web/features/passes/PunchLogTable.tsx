import type { FragmentType } from '@apollo/client/masking';
import { useAccount } from '../../lib/account-context.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { logColumns, type LogLine } from './log-columns.tsx';
import { PunchLogTable_entryFragmentDoc } from './PunchLogTable.generated.ts';
import { UndoButton } from './UndoButton.tsx';

interface PunchLogTableProps {
  entries: readonly FragmentType<typeof PunchLogTable_entryFragmentDoc>[];
  loading: boolean;
  onUndo: (line: LogLine) => void;
}

/** Every line of the ledger, newest first. Nothing is ever taken out of it. */
export function PunchLogTable({ loading, onUndo, ...props }: PunchLogTableProps) {
  const { zone } = useAccount();
  const lines = useFragmentList(PunchLogTable_entryFragmentDoc, props.entries);
  return (
    <DataTable
      label="Punch-in log"
      columns={logColumns(zone)}
      rows={lines}
      rowKey={({ id }) => id}
      loading={loading}
      skeletonRows={6}
      isSubdued={({ isReturned }) => isReturned}
      actionsWidth={80}
      rowActions={(line) => line.viewerCan.undo && <UndoButton line={line} onUndo={onUndo} />}
      empty={<EmptyState title="Nothing was punched yet" />}
    />
  );
}
