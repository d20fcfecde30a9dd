import { styled } from '@mui/material/styles';

/** Sticks to the top; sticky table heads stand below it by the variable. */
export const Toolbar = styled('header')(({ theme }) => ({
  position: 'sticky',
  // A bar may stand above it; both are what other sticky things stop at.
  top: 'calc(var(--toolbar-height) - 48px)',
  zIndex: theme.zIndex.appBar,
  display: 'flex',
  alignItems: 'stretch',
  gap: 16,
  height: 48,
  padding: '0 24px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '@media (max-width: 600px)': { gap: 8, padding: '0 12px' },
}));
