import { styled } from '@mui/material/styles';

export const Panel = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  flex: '1 1 55%',
  minHeight: 0,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > [data-scroll]': { flex: 1, minHeight: 0, overflowY: 'auto', overscrollBehavior: 'contain' },
  '& > [data-scroll]:focus-visible': { outlineOffset: -2 },
}));

/** The head of a group, which opens and closes it. */
export const GroupHead = styled('button')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  width: '100%',
  minHeight: 34,
  padding: '0 14px 0 11px',
  border: 0,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.soft.row,
  color: theme.vars.palette.text.primary,
  font: 'inherit',
  fontSize: '0.78125rem',
  fontWeight: 640,
  textAlign: 'left',
  cursor: 'pointer',
  '& > span': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
  '& > svg': { flex: 'none', width: 14, height: 14, transform: 'rotate(-90deg)' },
  '&[aria-expanded=true] > svg': { transform: 'none' },
  '&:disabled': { color: theme.vars.palette.text.secondary, cursor: 'default' },
  '&:disabled > svg': { visibility: 'hidden' },
  '&:focus-visible': { outlineOffset: -2 },
  '@media (pointer: coarse)': { minHeight: 44 },
}));

export const Items = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });

/** A token, or an absence that has none. */
export const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gap: 2,
  padding: '9px 8px 9px 15px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.8125rem',
  overflowWrap: 'anywhere',
  '& b': { color: theme.vars.palette.text.primary, fontWeight: 640 },
  '& small': { fontSize: '0.78125rem' },
  '& [data-soon]': { color: theme.vars.palette.tone.warning, fontWeight: 600 },
  '& a': { color: 'inherit' },
  '& q': { color: theme.vars.palette.text.primary },
  '& > [data-head]': { display: 'flex', alignItems: 'center', gap: 6, minHeight: 28 },
  '& > [data-head] > b': { flex: 1, minWidth: 0 },
  '& > [data-acts]': { display: 'flex', flexWrap: 'wrap', gap: 8, padding: '4px 0 2px' },
}));
