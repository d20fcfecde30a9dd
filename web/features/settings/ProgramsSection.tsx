import { useQuery } from '@apollo/client/react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState } from '../../lib/list-state.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { nameColumn, usesColumn } from './entry-columns.tsx';
import { useEntryCommands } from './entry-commands.ts';
import { EntryList } from './EntryList.tsx';
import {
  EraseProgramDocument,
  ProgramsSection_programFragmentDoc,
  ProgramsSectionDocument,
  ArchiveProgramDocument,
  type ProgramsSection_programFragment as Entry,
} from './ProgramsSection.generated.ts';
import { useListFilter } from './useListFilter.ts';

const ProgramForm = lazyComponent(async () => (await import('./ProgramForm.tsx')).ProgramForm);

const columns: readonly Column<Entry>[] = [nameColumn('Name', ({ name }) => name), usesColumn()];

/** What classes belong to, such as Gymnastics or Swim. An archived program keeps its classes and their history. */
export function ProgramsSection() {
  const filter = useListFilter('Which programs', 'Active');
  const result = useQuery(ProgramsSectionDocument, {
    variables: { withArchived: filter.isAll },
    fetchPolicy: 'cache-and-network',
  });
  const { shown } = listState(result);
  const entries = useFragmentList(ProgramsSection_programFragmentDoc, shown?.programs ?? []);
  const commands = useEntryCommands({
    list: ProgramsSectionDocument,
    erase: EraseProgramDocument,
    archive: ArchiveProgramDocument,
  });
  return (
    <EntryList<Entry>
      title="Programs"
      meta="What classes belong to, such as Gymnastics or Swim. An archived program keeps its classes and their history."
      noun="program"
      entries={shown && entries}
      error={result.error}
      onReload={() => void result.refetch()}
      columns={columns}
      nameOf={({ name }) => name}
      commands={commands}
      Form={ProgramForm}
      filter={filter}
      emptyHint="Every class belongs to a program."
    />
  );
}
