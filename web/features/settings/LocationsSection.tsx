import { useQuery } from '@apollo/client/react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState } from '../../lib/list-state.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { nameColumn, usesColumn } from './entry-columns.tsx';
import { useEntryCommands } from './entry-commands.ts';
import { EntryList } from './EntryList.tsx';
import {
  EraseLocationDocument,
  LocationsSection_locationFragmentDoc,
  LocationsSectionDocument,
  ArchiveLocationDocument,
  type LocationsSection_locationFragment as Entry,
} from './LocationsSection.generated.ts';
import { useListFilter } from './useListFilter.ts';

const LocationForm = lazyComponent(async () => (await import('./LocationForm.tsx')).LocationForm);

const columns: readonly Column<Entry>[] = [
  nameColumn('Name', ({ name }) => name, '26%'),
  {
    key: 'address',
    head: 'Address',
    cell: ({ street, city }) => [street, city].filter(Boolean).join(', ') || '–',
  },
  { key: 'phone', head: 'Phone', width: 150, figures: true, cell: ({ phone }) => phone ?? '–' },
  { key: 'zone', head: 'Time zone', width: 160, from: 'lg', cell: ({ zone }) => zone },
  usesColumn(),
];

/** Sites of the school. Dates and times of a class are those of its location. */
export function LocationsSection() {
  const filter = useListFilter('Which locations', 'Active', 'locations');
  const result = useQuery(LocationsSectionDocument, {
    variables: { withArchived: filter.isAll },
    fetchPolicy: 'cache-and-network',
  });
  const { shown } = listState(result);
  const entries = useFragmentList(LocationsSection_locationFragmentDoc, shown?.locations ?? []);
  const commands = useEntryCommands({
    list: LocationsSectionDocument,
    alsoIn: 'ViewerGate',
    erase: EraseLocationDocument,
    archive: ArchiveLocationDocument,
  });
  return (
    <EntryList<Entry>
      title="Locations"
      meta="Sites of the school. Dates and times of a class are those of its location."
      noun="location"
      isPart
      entries={shown && entries}
      error={result.error}
      onReload={() => void result.refetch()}
      columns={columns}
      nameOf={({ name }) => name}
      commands={commands}
      Form={LocationForm}
      filter={filter}
      emptyHint="A class is held at a location."
    />
  );
}
