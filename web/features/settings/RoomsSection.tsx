import { useQuery } from '@apollo/client/react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState } from '../../lib/list-state.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { nameColumn, usesColumn } from './entry-columns.tsx';
import { useEntryCommands } from './entry-commands.ts';
import { EntryList } from './EntryList.tsx';
import {
  EraseRoomDocument,
  RoomsSection_roomFragmentDoc,
  RoomsSectionDocument,
  ArchiveRoomDocument,
  type RoomsSection_roomFragment as Entry,
} from './RoomsSection.generated.ts';
import { useListFilter } from './useListFilter.ts';

const RoomForm = lazyComponent(async () => (await import('./RoomForm.tsx')).RoomForm);

const columnsFor = (
  locations: readonly { id: string; name: string }[],
): readonly Column<Entry>[] => [
  nameColumn('Name', ({ name }) => name, '34%'),
  {
    key: 'location',
    head: 'Location',
    cell: ({ locationId }) => locations.find(({ id }) => id === locationId)?.name ?? '',
  },
  usesColumn(),
];

/** Rooms and areas of the locations, to choose from for a class. */
export function RoomsSection() {
  const filter = useListFilter('Which rooms', 'Active', 'rooms');
  const result = useQuery(RoomsSectionDocument, {
    variables: { withArchived: filter.isAll },
    fetchPolicy: 'cache-and-network',
  });
  const { shown } = listState(result);
  const entries = useFragmentList(RoomsSection_roomFragmentDoc, shown?.rooms ?? []);
  const commands = useEntryCommands({
    list: RoomsSectionDocument,
    erase: EraseRoomDocument,
    archive: ArchiveRoomDocument,
  });
  return (
    <EntryList<Entry>
      title="Rooms"
      meta="Rooms and areas of the locations, to choose from for a class."
      noun="room"
      isPart
      entries={shown && entries}
      error={result.error}
      onReload={() => void result.refetch()}
      columns={columnsFor(shown?.locations ?? [])}
      nameOf={({ name }) => name}
      commands={commands}
      Form={RoomForm}
      filter={filter}
      emptyHint="Rooms are not needed, but tell staff and families where to go."
    />
  );
}
