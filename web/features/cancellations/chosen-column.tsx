import { styled } from '@mui/material/styles';
import type { Column } from '../../ui/DataTable.tsx';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';
import type { ChosenClass, ChosenClasses } from './useChosenClasses.ts';

const Tick = styled('label')(({ theme }) => ({
  // On a phone it lies above the link that is the whole card, at its right.
  position: 'relative',
  zIndex: 1,
  display: 'grid',
  placeItems: 'center',
  width: 28,
  height: 28,
  margin: '0 -6px',
  cursor: 'pointer',
  '& input': { width: 16, height: 16, margin: 0, accentColor: theme.vars.palette.primary.main },
  '& span': visuallyHidden,
  '@media (pointer: coarse)': { width: 44, height: 44, '& input': { width: 20, height: 20 } },
  '@media (max-width: 600px)': { marginLeft: 'auto' },
  // There the bar below the list has a button for it.
  'th > &': { '@media (max-width: 600px)': { display: 'none' } },
}));

interface TickBoxProps {
  label: string;
  isChosen: boolean;
  isPartly?: boolean;
  onChange: (isChosen: boolean) => void;
}

function TickBox({ label, isChosen, isPartly = false, onChange }: TickBoxProps) {
  return (
    <Tick>
      <span>{label}</span>
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = isPartly;
        }}
        checked={isChosen}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
    </Tick>
  );
}

/** The column in which classes are ticked; its head ticks all that are shown. */
export function chosenColumn<Row extends ChosenClass>(
  rows: readonly Row[],
  { isChosen, change }: ChosenClasses,
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
          label="Choose all classes shown"
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
        label={`Choose ${row.name}`}
        isChosen={isChosen(row.id)}
        onChange={(isNow) => {
          change([row], isNow);
        }}
      />
    ),
  };
}
