import type { Theme } from '@mui/material/styles';

/** A row action: an icon whose verb stands beside it on hover and focus. */
export function iconAction(theme: Theme) {
  return {
    position: 'relative',
    display: 'inline-grid',
    placeItems: 'center',
    width: 30,
    height: 30,
    borderRadius: 7,
    color: theme.vars.palette.text.secondary,
    '&&': { color: theme.vars.palette.text.secondary, textDecoration: 'none' },
    '&&:hover': {
      color: theme.vars.palette.primary.main,
      backgroundColor: theme.vars.palette.soft.accent,
    },
    // To the left, where the table's edge cannot cut it off.
    '&::after': {
      content: 'attr(data-tip)',
      position: 'absolute',
      right: 'calc(100% + 4px)',
      zIndex: 2,
      padding: '3px 8px',
      borderRadius: 6,
      backgroundColor: theme.vars.palette.text.primary,
      color: theme.vars.palette.background.paper,
      fontSize: '0.75rem',
      fontWeight: 500,
      whiteSpace: 'nowrap',
      pointerEvents: 'none',
      opacity: 0,
      transition: 'opacity 100ms',
    },
    '&:focus-visible': { outlineOffset: -1 },
    '&:hover::after, &:focus-visible::after': { opacity: 1, transitionDelay: '250ms' },
    '@media (pointer: coarse)': { width: 44, height: 44, '&::after': { display: 'none' } },
  } as const;
}
