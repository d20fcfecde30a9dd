import { styled } from '@mui/material/styles';

export const Body = styled('div')({ display: 'grid', gap: 12, '& p': { margin: 0 } });

export const Choices = styled('div')({ display: 'flex', gap: 8 });

export const List = styled('div')(({ theme }) => ({
  display: 'grid',
  '& fieldset': {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: 8,
    minWidth: 0,
    margin: 0,
    padding: '4px 0 12px',
    border: 0,
  },
  '& fieldset + fieldset': {
    paddingTop: 4,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& legend': { float: 'left', gridColumn: '1 / -1', padding: '4px 0', fontWeight: 640 },
  '@media (max-width: 600px)': { '& fieldset': { gridTemplateColumns: '1fr' } },
}));

export const Pick = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  alignContent: 'start',
  minHeight: 44,
  padding: '7px 11px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  cursor: 'pointer',
  '& b': { fontWeight: 640 },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '&:hover': { borderColor: theme.vars.palette.text.secondary },
  '&:has(:checked)': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.soft.accent,
  },
  '&:has(:focus-visible)': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 2,
  },
}));
