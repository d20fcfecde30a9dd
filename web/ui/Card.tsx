import { styled } from '@mui/material/styles';

/** A plain sheet of paper on the page. */
export const Card = styled('div')(({ theme }) => ({
  padding: '12px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  backgroundColor: theme.vars.palette.background.paper,
}));
