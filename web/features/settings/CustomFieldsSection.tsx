import { useQuery } from '@apollo/client/react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState } from '../../lib/list-state.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { nameColumn, usesColumn } from './entry-columns.tsx';
import { useEntryCommands } from './entry-commands.ts';
import { EntryList } from './EntryList.tsx';
import { kindInWords } from './field-kinds.ts';
import { kindsInWords } from './record-kinds.ts';
import {
  EraseCustomFieldDocument,
  CustomFieldsSection_customFieldFragmentDoc,
  CustomFieldsSectionDocument,
  ArchiveCustomFieldDocument,
  MoveCustomFieldDocument,
  type CustomFieldsSection_customFieldFragment as Entry,
} from './CustomFieldsSection.generated.ts';
import { useListFilter } from './useListFilter.ts';

const CustomFieldForm = lazyComponent(
  async () => (await import('./CustomFieldForm.tsx')).CustomFieldForm,
);

const columns: readonly Column<Entry>[] = [
  nameColumn('Label', ({ label }) => label, '30%'),
  { key: 'target', head: 'Of', width: 110, cell: ({ target }) => kindsInWords([target]) },
  { key: 'kind', head: 'Kind', cell: kindInWords },
  usesColumn(),
];

/** Fields of your own on families, students, classes and staff, in the order in which forms show them. */
export function CustomFieldsSection() {
  const filter = useListFilter('Which custom fields', 'Active');
  const result = useQuery(CustomFieldsSectionDocument, {
    variables: { withArchived: filter.isAll },
    fetchPolicy: 'cache-and-network',
  });
  const { shown } = listState(result);
  const entries = useFragmentList(
    CustomFieldsSection_customFieldFragmentDoc,
    shown?.customFields ?? [],
  );
  const commands = useEntryCommands({
    list: CustomFieldsSectionDocument,
    erase: EraseCustomFieldDocument,
    archive: ArchiveCustomFieldDocument,
    move: MoveCustomFieldDocument,
  });
  return (
    <EntryList<Entry>
      title="Custom fields"
      meta="Fields of your own on families, students, classes and staff, in the order in which forms show them."
      noun="custom field"
      entries={shown && entries}
      error={result.error}
      onReload={() => void result.refetch()}
      columns={columns}
      nameOf={({ label }) => label}
      commands={commands}
      Form={CustomFieldForm}
      filter={filter}
      groupOf={({ target }) => target}
      emptyHint="For example the school a student goes to."
    />
  );
}
