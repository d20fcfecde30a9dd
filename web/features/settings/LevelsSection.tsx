import { useQuery } from '@apollo/client/react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState } from '../../lib/list-state.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { nameColumn, usesColumn } from './entry-columns.tsx';
import { useEntryCommands } from './entry-commands.ts';
import { EntryList } from './EntryList.tsx';
import { LevelMark } from './LevelMark.tsx';
import {
  EraseLevelDocument,
  LevelsSection_levelFragmentDoc,
  LevelsSectionDocument,
  ArchiveLevelDocument,
  MoveLevelDocument,
  type LevelsSection_levelFragment as Entry,
} from './LevelsSection.generated.ts';
import { useListFilter } from './useListFilter.ts';

const LevelForm = lazyComponent(async () => (await import('./LevelForm.tsx')).LevelForm);

const columns: readonly Column<Entry>[] = [
  nameColumn('Name', ({ name, colour }) => <LevelMark name={name} colour={colour} />),
  usesColumn(),
];

/** From the lowest to the highest. A class or student has one of them. */
export function LevelsSection() {
  const filter = useListFilter('Which levels', 'Active');
  const result = useQuery(LevelsSectionDocument, {
    variables: { withArchived: filter.isAll },
    fetchPolicy: 'cache-and-network',
  });
  const { shown } = listState(result);
  const entries = useFragmentList(LevelsSection_levelFragmentDoc, shown?.levels ?? []);
  const commands = useEntryCommands({
    list: LevelsSectionDocument,
    erase: EraseLevelDocument,
    archive: ArchiveLevelDocument,
    move: MoveLevelDocument,
  });
  return (
    <EntryList<Entry>
      title="Levels"
      meta="From the lowest to the highest. A class or student has one of them."
      noun="level"
      entries={shown && entries}
      error={result.error}
      onReload={() => void result.refetch()}
      columns={columns}
      nameOf={({ name }) => name}
      commands={commands}
      Form={LevelForm}
      filter={filter}
      emptyHint="Levels tell families how far along a class is."
    />
  );
}
