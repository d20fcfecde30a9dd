import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

export interface Sorting {
  key: string;
  descending: boolean;
  onSort: (key: string) => void;
}

const HeadButton = styled('button')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  margin: '0 -6px',
  padding: '3px 6px',
  border: 0,
  borderRadius: 5,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  cursor: 'pointer',
  '&:hover': { color: theme.vars.palette.text.primary },
  // The word stands over the figures' right edge.
  '@media (min-width: 601px)': { '[data-align=right] > &': { flexDirection: 'row-reverse' } },
  '& svg': { width: 9, height: 9, fill: 'currentColor', opacity: 0 },
  '&:hover svg, &:focus-visible svg': { opacity: 0.5 },
  '[aria-sort]:not([aria-sort=none]) > &': { color: theme.vars.palette.primary.main },
  '[aria-sort]:not([aria-sort=none]) > & svg': { opacity: 1 },
  '@media (max-width: 600px)': {
    margin: 0,
    minHeight: 36,
    border: `1px solid ${theme.vars.palette.divider}`,
    padding: '3px 10px',
    backgroundColor: theme.vars.palette.background.paper,
    '& svg': { opacity: 0.5 },
  },
}));

const Explained = styled('span')(({ theme }) => ({
  borderBottom: `1px dashed ${theme.vars.palette.text.disabled}`,
  cursor: 'help',
}));

interface SortHeadProps {
  column: {
    key: string;
    head: string;
    headCell?: ReactNode;
    sortable?: boolean;
    align?: 'right';
    width?: number | string;
    from?: string;
    explain?: ReactNode;
  };
  sorting: Sorting | undefined;
}

/** A column's head; where the column sorts, a button that says in which direction it does. */
export function SortHead({ column, sorting }: SortHeadProps) {
  const sortable = column.sortable && sorting;
  const isSorted = sorting?.key === column.key;
  const direction = sorting?.descending ? 'descending' : 'ascending';
  return (
    <th
      role="columnheader"
      scope="col"
      data-from={column.from}
      data-align={column.align}
      data-sortable={Boolean(sortable)}
      style={{ width: column.width }}
      aria-description={typeof column.explain === 'string' ? column.explain : undefined}
      aria-sort={sortable ? (isSorted ? direction : 'none') : undefined}
    >
      {sortable ? (
        <HeadButton
          type="button"
          onClick={() => {
            sorting.onSort(column.key);
          }}
        >
          {column.head}
          <svg viewBox="0 0 10 10" aria-hidden>
            <path d={isSorted && sorting.descending ? 'M1 3h8L5 8z' : 'M1 7h8L5 2z'} />
          </svg>
        </HeadButton>
      ) : typeof column.explain === 'string' ? (
        <Explained title={column.explain}>{column.head}</Explained>
      ) : (
        (column.headCell ?? column.head)
      )}
    </th>
  );
}
