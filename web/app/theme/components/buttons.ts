import type { Components, Theme } from '@mui/material/styles';

/** Buttons: flat, compact, quiet unless they are the one thing to do. */
export const buttons: Components<Theme> = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
    styleOverrides: {
      root: ({ theme }) => ({
        minWidth: 0,
        minHeight: 32,
        padding: '4px 12px',
        borderRadius: 8,
        lineHeight: 1.4,
        whiteSpace: 'nowrap',
        '&.Mui-focusVisible': {
          outline: `2px solid ${theme.vars.palette.primary.main}`,
          outlineOffset: 2,
        },
        '@media (pointer: coarse)': { minHeight: 40 },
      }),
      sizeSmall: { minHeight: 26, padding: '1px 10px', fontSize: '0.75rem', borderRadius: 7 },
      sizeLarge: { minHeight: 40, padding: '8px 16px' },
      outlined: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        borderColor: theme.vars.palette.divider,
        '&.MuiButton-colorInherit': { color: theme.vars.palette.text.primary },
        '&:hover': {
          backgroundColor: theme.vars.palette.soft.row,
          borderColor: theme.vars.palette.text.disabled,
        },
      }),
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 7,
        color: theme.vars.palette.text.secondary,
        '&:hover': {
          color: theme.vars.palette.primary.main,
          backgroundColor: theme.vars.palette.soft.accent,
        },
        '&.Mui-focusVisible': {
          outline: `2px solid ${theme.vars.palette.primary.main}`,
          outlineOffset: 1,
        },
      }),
      sizeSmall: {
        padding: 5,
        fontSize: 18,
        '@media (pointer: coarse)': { padding: 10 },
      },
    },
  },
};
