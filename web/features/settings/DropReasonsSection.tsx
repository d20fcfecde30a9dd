import { useQuery } from '@apollo/client/react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState } from '../../lib/list-state.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { nameColumn, usesColumn } from './entry-columns.tsx';
import { useEntryCommands } from './entry-commands.ts';
import { EntryList } from './EntryList.tsx';
import {
  EraseDropReasonDocument,
  DropReasonsSection_dropReasonFragmentDoc,
  DropReasonsSectionDocument,
  ArchiveDropReasonDocument,
  MoveDropReasonDocument,
  type DropReasonsSection_dropReasonFragment as Entry,
} from './DropReasonsSection.generated.ts';
import { useListFilter } from './useListFilter.ts';

const DropReasonForm = lazyComponent(
  async () => (await import('./DropReasonForm.tsx')).DropReasonForm,
);

const columns: readonly Column<Entry>[] = [nameColumn('Reason', ({ name }) => name), usesColumn()];

/** Why students leave a class. Whoever drops an enrollment chooses one of them. */
export function DropReasonsSection() {
  const filter = useListFilter('Which drop reasons', 'Active');
  const result = useQuery(DropReasonsSectionDocument, {
    variables: { withArchived: filter.isAll },
    fetchPolicy: 'cache-and-network',
  });
  const { shown } = listState(result);
  const entries = useFragmentList(
    DropReasonsSection_dropReasonFragmentDoc,
    shown?.dropReasons ?? [],
  );
  const commands = useEntryCommands({
    list: DropReasonsSectionDocument,
    erase: EraseDropReasonDocument,
    archive: ArchiveDropReasonDocument,
    move: MoveDropReasonDocument,
  });
  return (
    <EntryList<Entry>
      title="Drop reasons"
      meta="Why students leave a class. Whoever drops an enrollment chooses one of them."
      noun="drop reason"
      entries={shown && entries}
      error={result.error}
      onReload={() => void result.refetch()}
      columns={columns}
      nameOf={({ name }) => name}
      commands={commands}
      Form={DropReasonForm}
      filter={filter}
      emptyHint="Without reasons nobody is asked for one."
    />
  );
}
