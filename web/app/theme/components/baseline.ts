import type { Components, Theme } from '@mui/material/styles';

/** The page itself: one visible focus ring, and no motion for those who ask for none. */
export const baseline: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      // Where sticky heads stop, below the toolbar.
      ':root': { '--toolbar-height': '48px' },
      body: {
        fontSize: '0.84375rem',
        lineHeight: 1.45,
        fontFeatureSettings: "'cv05' 1",
        WebkitFontSmoothing: 'antialiased',
      },
      'h1:focus': { outline: 'none' },
      ':focus-visible': {
        outline: `2px solid ${theme.vars.palette.primary.main}`,
        outlineOffset: 2,
      },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          transitionDuration: '0.01ms !important',
        },
      },
    }),
  },
  MuiSkeleton: {
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: `color-mix(in srgb, ${theme.vars.palette.divider} 70%, transparent)`,
      }),
    },
  },
};
