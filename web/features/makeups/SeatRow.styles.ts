import { styled } from '@mui/material/styles';

export const List = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });

/** A class of a day, to be chosen or not. */
export const Row = styled('li')(({ theme }) => ({
  position: 'relative',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '&:has(:checked)': {
    backgroundColor: theme.vars.palette.soft.row,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
  },
  '&:has(input:focus-visible)': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
  },
  '& > *': {
    display: 'grid',
    gridTemplateColumns: '16px 56px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '0 14px',
    minHeight: 54,
    padding: '7px 22px',
  },
  // All of the row chooses it, but for what can be pressed in it.
  '& label::after': { content: '""', position: 'absolute', inset: 0, cursor: 'pointer' },
  '& input, & button': { position: 'relative', zIndex: 1 },
  '&:has(label):hover': { backgroundColor: theme.vars.palette.soft.row },
  '&[data-stopped=true] > *': { minHeight: 48, padding: '4px 22px' },
  '& input': {
    width: 16,
    height: 16,
    margin: 0,
    accentColor: theme.vars.palette.primary.main,
    cursor: 'inherit',
    outline: 'none',
  },
  '& [data-name]': { display: 'block', fontWeight: 640 },
  '&[data-stopped=true] [data-name]': { color: theme.vars.palette.text.secondary },
  '@media (max-width: 600px)': {
    '& > *, &[data-stopped=true] > *': {
      gridTemplateColumns: '18px 44px minmax(0, 1fr)',
      gap: '0 10px',
      padding: '9px 14px',
    },
  },
}));

export const Times = styled('span')(({ theme }) => ({
  display: 'grid',
  alignSelf: 'start',
  fontVariantNumeric: 'tabular-nums',
  '& b': { fontWeight: 640 },
  '& span': { color: theme.vars.palette.text.secondary },
  '[data-stopped=true] & b': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
}));

export const Note = styled('span')(({ theme }) => ({
  display: 'block',
  color: theme.vars.palette.text.secondary,
}));

export const Openings = styled('span')(({ theme }) => ({
  textAlign: 'right',
  whiteSpace: 'nowrap',
  fontVariantNumeric: 'tabular-nums',
  '& small': {
    display: 'block',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
  },
  '@media (max-width: 600px)': {
    gridColumn: 3,
    textAlign: 'left',
    whiteSpace: 'normal',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.8125rem',
    '& small': { display: 'inline' },
    '& small::before': { content: '", "' },
  },
}));
