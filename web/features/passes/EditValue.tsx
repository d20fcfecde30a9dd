import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Root = styled('button')(({ theme }) => ({
  // On a phone's card the cell is a grid.
  justifySelf: 'start',
  margin: '-3px -5px',
  padding: '3px 5px',
  border: 0,
  borderRadius: 6,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  fontVariantNumeric: 'inherit',
  textDecoration: 'underline dotted',
  textDecorationColor: theme.vars.palette.text.disabled,
  textUnderlineOffset: 4,
  cursor: 'pointer',
  '&:focus-visible': { outlineOffset: -1 },
  '&:hover': {
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
  },
  '@media (pointer: coarse)': { margin: '-12px -8px', padding: '12px 8px' },
}));

interface EditValueProps {
  /** What it is and whose: "Expires 15 Dec 2026: change it for 10-visit Open Gym". */
  label: string;
  onEdit: (anchor: HTMLElement) => void;
  onPointerEnter: () => void;
  children: ReactNode;
}

/** A value in a table that opens its editor where it stands. */
export function EditValue({ label, onEdit, onPointerEnter, children }: EditValueProps) {
  return (
    <Root
      type="button"
      aria-label={label}
      aria-haspopup="dialog"
      onPointerEnter={onPointerEnter}
      onClick={(event) => {
        onEdit(event.currentTarget);
      }}
    >
      {children}
    </Root>
  );
}
