import type { Components, Theme } from '@mui/material/styles';

export const menus: Components<Theme> = {
  MuiPaper: {
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        marginTop: 6,
        minWidth: 220,
        border: `1px solid ${theme.vars.palette.divider}`,
        borderRadius: 10,
        boxShadow: '0 12px 32px rgb(0 0 0 / 0.16)',
      }),
      list: { padding: 6 },
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 32,
        gap: 8,
        padding: '4px 10px',
        borderRadius: 6,
        fontSize: '0.8125rem',
        '&.Mui-focusVisible, &:hover': { backgroundColor: theme.vars.palette.soft.row },
        '&.Mui-selected, &.Mui-selected:hover': {
          backgroundColor: theme.vars.palette.soft.accent,
          color: theme.vars.palette.primary.main,
          fontWeight: 600,
        },
        '@media (pointer: coarse)': { minHeight: 44 },
      }),
    },
  },
  MuiDivider: {
    styleOverrides: { root: { '.MuiMenu-list > &': { margin: '6px 0' } } },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 300, disableInteractive: true },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        fontSize: '0.75rem',
        lineHeight: 1.45,
        maxWidth: 280,
        padding: '6px 9px',
        borderRadius: 7,
        color: theme.vars.palette.background.paper,
        backgroundColor: theme.vars.palette.text.primary,
      }),
    },
  },
};
