import Skeleton from '@mui/material/Skeleton';
import { Fragment, type ReactNode } from 'react';
import { TableFrame, TableRoot } from './DataTable.styles.ts';
import { SortHead, type Sorting } from './SortHead.tsx';
import { visuallyHidden } from './visuallyHidden.ts';

export interface Column<Row> {
  /** Also the sort key where `sortable` is set. */
  key: string;
  head: string;
  /** Stands in for the head, such as a box that ticks all rows. */
  headCell?: ReactNode;
  cell: (row: Row) => ReactNode;
  sortable?: boolean;
  align?: 'right';
  /** Tabular figures, for dates, times and counts. (They would space out the hyphens of names and e-mails.) */
  figures?: boolean;
  /** Columns without a width share what is left. A cell is one line; what does not fit ends in an ellipsis. */
  width?: number | string;
  /** Shown from this width of the window on; always in cards. */
  from?: 'md' | 'lg';
  /** On a phone: the card's first line, beside it, a line without or with its label (the default), or left out. */
  inCard?: 'title' | 'beside' | 'plain' | 'hidden';
  /** Explains the figures of the column. */
  explain?: ReactNode;
}

interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Icon buttons at the right end of the row; they keep their place whatever the row holds. */
  rowActions?: (row: Row) => ReactNode;
  actionsHead?: string;
  actionsWidth?: number;
  /** No data yet: rows of the coming shape. */
  loading?: boolean;
  /** Other data is on its way; what is shown stays. */
  busy?: boolean;
  /** Stands below the head when there are no rows. */
  empty?: ReactNode;
  isSubdued?: (row: Row) => boolean;
  /** What is open below a row, over its whole width; null for nothing. */
  below?: (row: Row) => ReactNode;
  sorting?: Sorting;
  skeletonRows?: number;
}

/** The house's table: sticky head, one line a row; cards on a phone. Knows nothing of where rows come from. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowActions, loading = false, skeletonRows = 12 } = props;
  const columnCount = columns.length + (rowActions ? 1 : 0);
  return (
    <TableFrame>
      <TableRoot role="table" aria-label={props.label} aria-busy={loading || props.busy}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <SortHead key={column.key} column={column} sorting={props.sorting} />
            ))}
            {rowActions && (
              <th
                role="columnheader"
                scope="col"
                data-actions
                style={{ width: props.actionsWidth ?? 88 }}
              >
                <span style={visuallyHidden}>{props.actionsHead ?? 'Actions'}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {loading && <SkeletonRows columns={columns} count={skeletonRows} span={columnCount} />}
          {!loading &&
            rows.map((row) => (
              <Fragment key={props.rowKey(row)}>
                <tr role="row" data-subdued={props.isSubdued?.(row)}>
                  {columns.map((column) => (
                    <td
                      role="cell"
                      key={column.key}
                      data-label={column.head}
                      data-from={column.from}
                      data-align={column.align}
                      data-figures={column.figures}
                      data-card={column.inCard ?? 'labelled'}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                  {rowActions && (
                    <td role="cell" data-actions>
                      <div>{rowActions(row)}</div>
                    </td>
                  )}
                </tr>
                {props.below && <Below span={columnCount}>{props.below(row)}</Below>}
              </Fragment>
            ))}
          {!loading && rows.length === 0 && (
            <tr role="row" data-empty>
              <td role="cell" colSpan={columnCount}>
                {props.empty}
              </td>
            </tr>
          )}
        </tbody>
      </TableRoot>
    </TableFrame>
  );
}

function Below({ span, children }: { span: number; children: ReactNode }) {
  if (children === null) return null;
  return (
    <tr role="row" data-below>
      <td role="cell" colSpan={span}>
        {children}
      </td>
    </tr>
  );
}

interface SkeletonRowsProps {
  columns: readonly { key: string; head: string; from?: string; inCard?: string }[];
  count: number;
  span: number;
}

function SkeletonRows({ columns, count, span }: SkeletonRowsProps) {
  return Array.from({ length: count }, (_, row) => (
    <tr role="row" key={row} aria-hidden data-skeleton>
      {columns.map((column, index) => (
        <td role="cell" key={column.key} data-from={column.from} data-card={column.inCard}>
          <Skeleton width={`${String(45 + ((row * 17 + index * 29) % 40))}%`} />
        </td>
      ))}
      {span > columns.length && <td role="cell" data-actions />}
    </tr>
  ));
}
