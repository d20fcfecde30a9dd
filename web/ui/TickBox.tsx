import { styled } from '@mui/material/styles';
import { visuallyHidden } from './visuallyHidden.ts';

const Root = styled('label')(({ theme }) => ({
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
  // There the bar of what is chosen has a button for it.
  'th > &': { '@media (max-width: 600px)': { display: 'none' } },
}));

interface TickBoxProps {
  label: string;
  isChosen: boolean;
  isPartly?: boolean;
  onChange: (isChosen: boolean) => void;
}

/** Chooses a row of a table, or all of them. */
export function TickBox({ label, isChosen, isPartly = false, onChange }: TickBoxProps) {
  return (
    <Root>
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
    </Root>
  );
}
