import { styled } from '@mui/material/styles';
import type { LinkProps } from 'react-router';

export const Root = styled('nav')({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
});

export const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  minHeight: 44,
  padding: '0 14px 0 15px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& h2': { margin: 0, fontSize: '0.84375rem', fontWeight: 640 },
  '@media (pointer: coarse)': { minHeight: 54 },
}));

export const List = styled('ol')({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  margin: 0,
  padding: 0,
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  listStyle: 'none',
  transition: 'opacity 120ms 150ms',
  '&[aria-busy=true]': { opacity: 0.55 },
});

/** A link, or what would be one. */
export const Entry = styled('a')<Partial<LinkProps>>(({ theme }) => ({
  display: 'grid',
  gap: 1,
  padding: '8px 14px 8px 15px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  fontVariantNumeric: 'tabular-nums',
  textDecoration: 'none',
  '& b': { color: theme.vars.palette.text.primary, fontWeight: 640 },
  '& small': { fontSize: '0.75rem', fontVariantNumeric: 'normal' },
  '& small[data-tone=taken]': { color: theme.vars.palette.tone.active },
  '& small[data-tone=part]': { color: theme.vars.palette.tone.warning, fontWeight: 600 },
  '& small[data-tone=missing]': { color: theme.vars.palette.tone.refusal, fontWeight: 640 },
  '&:hover:not([data-disabled])': { backgroundColor: theme.vars.palette.soft.row },
  '&[aria-current]': {
    backgroundColor: theme.vars.palette.soft.accent,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
  },
  '&[data-disabled]': { cursor: 'default' },
  '&[data-disabled] b': { color: 'inherit', fontWeight: 500 },
  '&:focus-visible': { outlineOffset: -2 },
  '@media (pointer: coarse)': { padding: '11px 14px 11px 15px' },
}));

export const More = styled('button')(({ theme }) => ({
  width: '100%',
  minHeight: 34,
  padding: '0 14px',
  border: 0,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  background: 'none',
  color: theme.vars.palette.primary.main,
  font: 'inherit',
  fontSize: '0.78125rem',
  fontWeight: 600,
  cursor: 'pointer',
  '&:hover': { backgroundColor: theme.vars.palette.soft.row },
  '&:focus-visible': { outlineOffset: -2 },
  '@media (pointer: coarse)': { minHeight: 44 },
}));

export const Nothing = styled('li')(({ theme }) => ({
  padding: '14px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
}));
