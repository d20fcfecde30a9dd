import type { Theme } from '@mui/material/styles';

/** The frame that every native input and select shares. */
export function fieldFrame(theme: Theme) {
  return {
    width: '100%',
    minHeight: 32,
    padding: '4px 10px',
    border: `1px solid color-mix(in srgb, ${theme.vars.palette.text.secondary} 45%, ${theme.vars.palette.divider})`,
    borderRadius: 8,
    backgroundColor: theme.vars.palette.soft.field,
    color: theme.vars.palette.text.primary,
    font: 'inherit',
    '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
    '&:focus-visible': {
      outline: `2px solid ${theme.vars.palette.primary.main}`,
      outlineOffset: 0,
      borderColor: 'transparent',
    },
    '&[aria-invalid=true]': { borderColor: theme.vars.palette.error.main },
    // Under 16 px, phones zoom into a focused field.
    '@media (pointer: coarse)': { minHeight: 44, fontSize: '1rem' },
  } as const;
}
