import type { Components, Theme } from '@mui/material/styles';

export const dialogs: Components<Theme> = {
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        borderRadius: 14,
        border: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: '0 24px 64px rgb(0 0 0 / 0.28)',
        '@media (max-width: 600px)': { margin: 12, width: 'calc(100% - 24px)' },
      }),
    },
  },
  MuiDialogTitle: {
    styleOverrides: {
      root: { padding: '18px 22px 8px', fontSize: '1.125rem', fontWeight: 680, lineHeight: 1.35 },
    },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 22px 18px' } } },
  MuiDialogActions: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '12px 22px',
        borderTop: `1px solid ${theme.vars.palette.divider}`,
      }),
    },
  },
  MuiBackdrop: {
    styleOverrides: {
      root: {
        '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgb(18 23 29 / 0.42)' },
      },
    },
  },
};
