import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Column } from '../../ui/DataTable.tsx';
import type { ListedEntry } from './EntryList.tsx';

const Archived = styled('small')(({ theme }) => ({
  marginLeft: 8,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  fontWeight: 400,
}));

/** The first column: what the entry is called, and whether it is archived. */
export function nameColumn<Entry extends ListedEntry>(
  head: string,
  cell: (entry: Entry) => ReactNode,
  width?: string | number,
): Column<Entry> {
  return {
    key: 'name',
    head,
    inCard: 'title',
    ...(width !== undefined && { width }),
    cell: (entry) => (
      <>
        {cell(entry)}
        {entry.isArchived === true && <Archived>archived</Archived>}
      </>
    ),
  };
}

/** How many records have it. */
export function usesColumn<Entry extends ListedEntry>(): Column<Entry> {
  return {
    key: 'uses',
    head: 'Used by',
    width: 110,
    align: 'right',
    figures: true,
    explain: 'Records that have it, of all kinds.',
    cell: ({ uses }) => (uses ? String(uses) : '–'),
  };
}
