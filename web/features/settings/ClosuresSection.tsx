import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { lazyComponent } from '../../lib/lazy-component.tsx';
import { listState } from '../../lib/list-state.ts';
import { useFragmentList } from '../../lib/useFragmentData.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { closePath, closeWords, useMayClose } from '../cancellations/useMayClose.ts';
import { nameColumn } from './entry-columns.tsx';
import { useEntryCommands } from './entry-commands.ts';
import { EntryList } from './EntryList.tsx';
import { daysInWords } from './days-in-words.ts';
import {
  EraseClosureDocument,
  ClosuresSection_closureFragmentDoc,
  ClosuresSectionDocument,
  type ClosuresSection_closureFragment as Entry,
} from './ClosuresSection.generated.ts';
import { useListFilter } from './useListFilter.ts';

const ClosureForm = lazyComponent(async () => (await import('./ClosureForm.tsx')).ClosureForm);

const columns: readonly Column<Entry>[] = [
  nameColumn('Reason', ({ reason }) => reason, '26%'),
  { key: 'days', head: 'Days', width: 220, figures: true, cell: (one) => daysInWords([one]) },
  {
    key: 'what',
    head: 'What is closed',
    cell: ({ locations, programs }) =>
      [...locations, ...programs].map(({ name }) => name).join(', '),
  },
  { key: 'scope', head: 'Means', width: 190, cell: ({ scope }) => scopes[scope] },
];

const scopes = {
  CLOSURES: 'No classes',
  BILLING: 'Only for billing',
  BOTH: 'No classes, and for billing',
} as const;

/** Days on which programs do not meet or locations are closed. Their first and last day are part of them. */
export function ClosuresSection() {
  const filter = useListFilter('Which closures', 'To come');
  const result = useQuery(ClosuresSectionDocument, {
    variables: { withPast: filter.isAll },
    fetchPolicy: 'cache-and-network',
  });
  const mayClose = useMayClose();
  const { shown } = listState(result);
  const entries = useFragmentList(ClosuresSection_closureFragmentDoc, shown?.closures ?? []);
  const commands = useEntryCommands({
    list: ClosuresSectionDocument,
    erase: EraseClosureDocument,
  });
  return (
    <EntryList<Entry>
      title="Closures"
      meta="Days on which programs do not meet or locations are closed. Their first and last day are part of them."
      noun="closure"
      entries={shown && entries}
      error={result.error}
      onReload={() => void result.refetch()}
      columns={columns}
      nameOf={({ reason }) => reason}
      commands={commands}
      Form={ClosureForm}
      filter={filter}
      wayOn={
        mayClose && (
          <Button component={Link} to={closePath}>
            {closeWords}
          </Button>
        )
      }
      emptyHint="Holidays stand here, so that classes do not meet on them."
    />
  );
}
