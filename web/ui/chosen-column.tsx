import type { ChosenRows } from '../lib/useChosenRows.ts';
import type { Column } from './DataTable.tsx';
import { TickBox } from './TickBox.tsx';
import { visuallyHidden } from './visuallyHidden.ts';

interface Words<Row> {
  /** "classes" */
  many: string;
  nameOf: (row: Row) => string;
}

/** The column in which rows are ticked; its head ticks all that are shown. */
export function chosenColumn<Chosen extends { id: string }, Row extends Chosen>(
  rows: readonly Row[],
  { isChosen, change }: ChosenRows<Chosen>,
  { many, nameOf }: Words<Row>,
): Column<Row> {
  const chosen = rows.filter(({ id }) => isChosen(id)).length;
  const areAll = rows.length > 0 && chosen === rows.length;
  return {
    key: 'chosen',
    head: 'Chosen',
    headCell: (
      <>
        <span style={visuallyHidden}>Chosen</span>
        <TickBox
          label={`Choose all ${many} shown`}
          isChosen={areAll}
          isPartly={chosen > 0 && !areAll}
          onChange={(isNow) => {
            change(rows, isNow);
          }}
        />
      </>
    ),
    width: 40,
    inCard: 'beside',
    cell: (row) => (
      <TickBox
        label={`Choose ${nameOf(row)}`}
        isChosen={isChosen(row.id)}
        onChange={(isNow) => {
          change([row], isNow);
        }}
      />
    ),
  };
}
