import { useQuery } from '@apollo/client/react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState } from '../../lib/list-state.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { nameColumn, usesColumn } from './entry-columns.tsx';
import { useEntryCommands } from './entry-commands.ts';
import { EntryList } from './EntryList.tsx';
import { daysInWords } from './days-in-words.ts';
import {
  EraseSeasonDocument,
  SessionsSection_seasonFragmentDoc,
  SessionsSectionDocument,
  ArchiveSeasonDocument,
  type SessionsSection_seasonFragment as Entry,
} from './SessionsSection.generated.ts';
import { useListFilter } from './useListFilter.ts';

const SeasonForm = lazyComponent(async () => (await import('./SeasonForm.tsx')).SeasonForm);

const columns: readonly Column<Entry>[] = [
  nameColumn('Name', ({ name }) => name, '32%'),
  {
    key: 'kind',
    head: 'Kind',
    width: 140,
    cell: ({ kind }) => (kind === 'SESSION' ? 'Session' : 'Rolling session'),
  },
  { key: 'ranges', head: 'Dates', figures: true, cell: ({ ranges }) => daysInWords(ranges) },
  usesColumn(),
];

/** A session has fixed dates, after which students are dropped. Through a rolling session they stay. */
export function SessionsSection() {
  const filter = useListFilter('Which sessions', 'Active');
  const result = useQuery(SessionsSectionDocument, {
    variables: { withArchived: filter.isAll },
    fetchPolicy: 'cache-and-network',
  });
  const { shown } = listState(result);
  const entries = useFragmentList(SessionsSection_seasonFragmentDoc, shown?.seasons ?? []);
  const commands = useEntryCommands({
    list: SessionsSectionDocument,
    erase: EraseSeasonDocument,
    archive: ArchiveSeasonDocument,
  });
  return (
    <EntryList<Entry>
      title="Sessions"
      meta="A session has fixed dates, after which students are dropped. Through a rolling session they stay."
      noun="session"
      entries={shown && entries}
      error={result.error}
      onReload={() => void result.refetch()}
      columns={columns}
      nameOf={({ name }) => name}
      commands={commands}
      Form={SeasonForm}
      filter={filter}
      emptyHint="Classes without a session run all year."
    />
  );
}
