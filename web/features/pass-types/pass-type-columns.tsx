import { Link } from 'react-router';
import { formatMoney } from '../../lib/money.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { OutstandingFigure } from './OutstandingFigure.tsx';
import { PassTypeStatus } from './PassTypeStatus.tsx';
import type { PassTypesTable_typeFragment } from './PassTypesTable.generated.ts';
import { listPath } from './trail.ts';

export type PassTypeRow = PassTypesTable_typeFragment;

const outstandingExplained =
  'Punches that are sold and not used yet, on passes that are neither deleted nor expired: visits that the school still owes. Passes without a limit are counted apart.';

function priceOf({ priceMode, priceCents }: PassTypeRow, currency: string): string {
  const price = formatMoney(priceCents, currency);
  return priceMode === 'PER_USE' ? `${price} per use` : price;
}

function usesOf({ uses, priceMode }: PassTypeRow): string {
  if (uses === null) return 'Unlimited';
  return priceMode === 'PER_USE' ? `${String(uses)} by default` : String(uses);
}

/** The columns of the list; titles lead to the form for those who may see what it shows. */
export function passTypeColumns(currency: string, maySeeForm: boolean): Column<PassTypeRow>[] {
  return [
    {
      key: 'TITLE',
      head: 'Title',
      sortable: true,
      inCard: 'title',
      cell: ({ id, title }) =>
        maySeeForm ? <Link to={`${listPath}/${id}`}>{title}</Link> : <b>{title}</b>,
    },
    {
      key: 'status',
      head: 'Status',
      width: 128,
      inCard: 'plain',
      cell: ({ status }) => <PassTypeStatus status={status} />,
    },
    {
      key: 'holder',
      head: 'Holder',
      width: 92,
      cell: ({ holderKind }) => (holderKind === 'FAMILY' ? 'Family' : 'Student'),
    },
    {
      key: 'PRICE',
      head: 'Price',
      sortable: true,
      align: 'right',
      figures: true,
      width: 160,
      cell: (type) => priceOf(type, currency),
    },
    { key: 'uses', head: 'Uses', align: 'right', figures: true, width: 116, cell: usesOf },
    {
      key: 'sold',
      head: 'Sold',
      align: 'right',
      figures: true,
      width: 116,
      cell: ({ sold, maxIssued }) =>
        maxIssued === null ? String(sold) : `${String(sold)} of ${String(maxIssued)}`,
    },
    {
      key: 'outstanding',
      head: 'Outstanding',
      align: 'right',
      figures: true,
      width: 178,
      explain: outstandingExplained,
      cell: (type) => <OutstandingFigure {...type} />,
    },
  ];
}
