import { useQuery } from '@apollo/client/react';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState } from '../../lib/list-state.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { nameColumn, usesColumn } from './entry-columns.tsx';
import { useEntryCommands } from './entry-commands.ts';
import { EntryList } from './EntryList.tsx';
import { kindsInWords } from './record-kinds.ts';
import {
  EraseKeywordDocument,
  KeywordsSection_keywordFragmentDoc,
  KeywordsSectionDocument,
  ArchiveKeywordDocument,
  type KeywordsSection_keywordFragment as Entry,
} from './KeywordsSection.generated.ts';
import { useListFilter } from './useListFilter.ts';

const KeywordForm = lazyComponent(async () => (await import('./KeywordForm.tsx')).KeywordForm);

const columns: readonly Column<Entry>[] = [
  nameColumn('Keyword', ({ name }) => name, '34%'),
  { key: 'targets', head: 'For', cell: ({ targets }) => kindsInWords(targets) },
  usesColumn(),
];

/** Words of your own, by which records are marked and found again. */
export function KeywordsSection() {
  const filter = useListFilter('Which keywords', 'Active');
  const result = useQuery(KeywordsSectionDocument, {
    variables: { withArchived: filter.isAll },
    fetchPolicy: 'cache-and-network',
  });
  const { shown } = listState(result);
  const entries = useFragmentList(KeywordsSection_keywordFragmentDoc, shown?.keywords ?? []);
  const commands = useEntryCommands({
    list: KeywordsSectionDocument,
    erase: EraseKeywordDocument,
    archive: ArchiveKeywordDocument,
  });
  return (
    <EntryList<Entry>
      title="Keywords"
      meta="Words of your own, by which records are marked and found again."
      noun="keyword"
      entries={shown && entries}
      error={result.error}
      onReload={() => void result.refetch()}
      columns={columns}
      nameOf={({ name }) => name}
      commands={commands}
      Form={KeywordForm}
      filter={filter}
      emptyHint="For example “Sibling” or “Needs an aide”."
    />
  );
}
