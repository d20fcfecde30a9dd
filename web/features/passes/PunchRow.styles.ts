import { styled } from '@mui/material/styles';

export const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '56px minmax(0, 1fr) auto 104px',
  alignItems: 'center',
  gap: '0 14px',
  minHeight: 58,
  padding: '8px 22px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '&[data-active=true]': {
    backgroundColor: theme.vars.palette.soft.row,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
  },
  // Without a button, what is said may take its room.
  '& [data-wide]': { gridColumn: '2 / -1' },
  '& [data-name]': { display: 'block', fontWeight: 640 },
  '&[data-stopped=true] [data-name]': { color: theme.vars.palette.text.secondary },
  '& > button': { width: '100%' },
  '& [data-below]': { gridColumn: '2 / -1', padding: '8px 0 4px' },
  '@media (max-width: 600px)': {
    gridTemplateColumns: '48px minmax(0, 1fr) auto',
    padding: '10px 14px',
    '& > button': { minWidth: 96 },
    '& [data-below]': { gridColumn: '1 / -1' },
  },
}));

export const Times = styled('span')(({ theme }) => ({
  display: 'grid',
  fontVariantNumeric: 'tabular-nums',
  '& b': { fontWeight: 640 },
  '& span': { color: theme.vars.palette.text.secondary },
  '[data-stopped=true] > & b': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
}));

export const Note = styled('span')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  '& mark': {
    backgroundColor: 'transparent',
    color: theme.vars.palette.tone.warning,
    fontWeight: 500,
  },
}));

export const Places = styled('span')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
  '@media (max-width: 600px)': { gridColumn: 2, gridRow: 2, fontSize: '0.78125rem' },
}));
