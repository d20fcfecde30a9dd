import { styled } from '@mui/material/styles';

/** Where the dates stand above the roll instead of beside it. */
export const narrow = '(max-width: 1023px)';

/** Head and window fill the screen, whatever the head has to say. */
export const Screen = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 520,
  height: 'calc(100dvh - var(--toolbar-height) - 20px)',
  '@media (max-width: 600px)': { height: 'calc(100dvh - var(--toolbar-height))' },
  '@media (pointer: coarse)': {
    '& .MuiButton-root:not(.MuiButton-sizeSmall), & fieldset > label': { minHeight: 44 },
  },
});

/** Dates at the left, roll at the right; each scrolls for itself, so that submitting is always at hand. */
export const Window = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '300px minmax(0, 1fr)',
  gridTemplateRows: 'minmax(0, 1fr)',
  flex: 1,
  minHeight: 0,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  backgroundColor: theme.vars.palette.background.paper,
  overflow: 'clip',
  '& > [data-dates]': { borderRight: `1px solid ${theme.vars.palette.divider}` },
  '@media (min-width: 1280px)': {
    '&[data-side=wide]': { gridTemplateColumns: '372px minmax(0, 1fr)' },
  },
  [`@media ${narrow}`]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    '& > [data-dates]': {
      maxHeight: '60dvh',
      borderRight: 0,
      borderBottom: `1px solid ${theme.vars.palette.divider}`,
    },
  },
  '@media (max-width: 600px)': {
    margin: '0 -12px',
    borderRadius: 0,
    borderLeft: 0,
    borderRight: 0,
  },
}));

export const Pane = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  minHeight: 0,
});

/** The chosen date, where there is no room for all; it opens them. */
export const DateButton = styled('button')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  width: '100%',
  minHeight: 48,
  padding: '4px 15px',
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '& b': { fontWeight: 640 },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.78125rem' },
  '& svg': { flex: 'none', marginLeft: 'auto' },
  '&:focus-visible': { outlineOffset: -2 },
  '&[aria-expanded=true] svg': { transform: 'rotate(180deg)' },
}));

/** What is done with the date as a whole, below the dates where the head has no room for it. */
export const DateActs = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  padding: '10px 12px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
}));

export const Readers = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 7,
  color: theme.vars.palette.text.secondary,
  '&:empty': { display: 'none' },
}));
