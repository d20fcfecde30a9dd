import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { count } from '../lib/format.ts';
import type { ChosenRows } from '../lib/useChosenRows.ts';

/** At the window’s lower edge: it comes and goes, and the rows above it stay where they are. */
const Bar = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 10px',
  margin: '0 -24px -32px',
  padding: '10px 24px calc(10px + env(safe-area-inset-bottom))',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '& > [role=status]': { marginRight: 'auto' },
  '& strong': { fontWeight: 640 },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: 'inherit' },
  '@media (max-width: 600px)': {
    margin: '0 -12px -24px',
    padding: '10px 12px calc(10px + env(safe-area-inset-bottom))',
    '& > [role=status]': { flexBasis: '100%' },
    '& > button:last-of-type': { flex: '1 0 auto' },
  },
}));

interface ChosenBarProps<Row extends { id: string }> {
  /** "class", "classes" */
  words: readonly [one: string, many: string];
  list: ChosenRows<Row>;
  shown: readonly Row[];
  /** The most that the server takes at once. */
  most: number;
  /** Said while none is ticked; without it the bar comes with the first. */
  hint?: string;
  /** What is done with them: a button, and what it opens. */
  children: ReactNode;
}

/** How many rows are ticked, and what is done with them. */
export function ChosenBar<Row extends { id: string }>(props: ChosenBarProps<Row>) {
  const { words, list, shown, most, hint } = props;
  const [one, many] = words;
  const { chosen } = list;
  const elsewhere = chosen.filter(({ id }) => !shown.some((row) => row.id === id)).length;
  const areAll = shown.every(({ id }) => list.isChosen(id));
  if (chosen.length === 0 && hint === undefined) return null;
  return (
    <Bar role="group" aria-label={`Chosen ${many}`}>
      <span role="status">
        {chosen.length === 0 ? (
          hint
        ) : (
          <>
            <strong>{count(chosen.length, one, many)} chosen</strong>{' '}
            <small>
              {chosen.length > most
                ? `at most ${String(most)} at once`
                : elsewhere > 0 && `${String(elsewhere)} of them not in this list`}
            </small>
          </>
        )}
      </span>
      {!areAll && (
        <Button
          onClick={() => {
            list.change(shown, true);
          }}
        >
          Choose all {shown.length} shown
        </Button>
      )}
      {chosen.length > 0 && <Button onClick={list.clear}>Choose none</Button>}
      {props.children}
    </Bar>
  );
}
