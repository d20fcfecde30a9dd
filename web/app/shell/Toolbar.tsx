import { styled } from '@mui/material/styles';

/** Sticks to the top; sticky table heads stand below it by the variable. */
export const Toolbar = styled('header')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: theme.zIndex.appBar,
  display: 'flex',
  alignItems: 'stretch',
  gap: 16,
  height: 'var(--toolbar-height)',
  padding: '0 24px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '@media (max-width: 600px)': { gap: 8, padding: '0 12px' },
}));
