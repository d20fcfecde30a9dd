import { styled } from '@mui/material/styles';

export const Body = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 14,
  minHeight: 150,
  alignContent: 'start',
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary },
}));

export const Occurrence = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  paddingBottom: 14,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& h3': { margin: 0, fontSize: '0.9375rem', fontWeight: 640 },
  '& h3 + span': { color: theme.vars.palette.text.secondary },
  '& > p': { margin: 0 },
  '&:last-of-type': { paddingBottom: 0, borderBottom: 0 },
}));

export const Students = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 372px',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '7px 0',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& b': { fontWeight: 640 },
  '& span': { color: theme.vars.palette.text.secondary },
  '& small': {
    display: 'block',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
  },
  '@media (max-width: 700px)': {
    '& > li': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));
