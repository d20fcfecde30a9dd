import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';

/** At the top, so that nothing moves while the list grows. */
export const Frame = styled(Dialog)({
  '& .MuiDialog-container': { alignItems: 'flex-start' },
  '& .MuiDialog-paper': {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    width: 'min(680px, calc(100% - 48px))',
    maxWidth: 'none',
    maxHeight: 'min(620px, calc(100dvh - 14vh))',
    margin: '10vh 24px 0',
    '@media (max-width: 600px)': {
      width: '100%',
      height: '100dvh',
      maxHeight: 'none',
      margin: 0,
      border: 0,
      borderRadius: 0,
    },
  },
});

export const Field = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  padding: '0 8px 0 18px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  '& > svg': { flex: 'none' },
  '& input': {
    flex: 1,
    minWidth: 0,
    height: 54,
    padding: 0,
    border: 0,
    outline: 'none',
    background: 'none',
    color: theme.vars.palette.text.primary,
    font: 'inherit',
    fontSize: '1.0625rem',
    '&::placeholder': { color: theme.vars.palette.text.secondary, opacity: 1 },
  },
}));

export const Listbox = styled('div')(({ theme }) => ({
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  padding: '4px 8px 10px',
  scrollPaddingBlock: 10,
  '& h3': {
    margin: 0,
    padding: '10px 10px 4px',
    color: theme.vars.palette.text.secondary,
    fontSize: '0.75rem',
    fontWeight: 600,
  },
}));

export const Item = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '2px 12px',
  minHeight: 42,
  padding: '4px 6px 4px 10px',
  borderRadius: 8,
  cursor: 'pointer',
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& b': { fontWeight: 600 },
  '& small': {
    marginLeft: 10,
    color: theme.vars.palette.text.secondary,
    fontSize: '0.78125rem',
  },
  '&:hover': { backgroundColor: theme.vars.palette.soft.row },
  '&[data-chosen=true]': {
    backgroundColor: theme.vars.palette.soft.row,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
  },
  '& > div': { display: 'flex', gap: 4 },
  '@media (max-width: 600px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: '8px 10px 10px',
    '& > span': { whiteSpace: 'normal' },
  },
}));

/** An action of an item. Of the chosen one the chosen action is filled: that is what Enter does. */
export const Option = styled('div')(({ theme }) => ({
  padding: '3px 10px',
  borderRadius: 6,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
  fontWeight: 600,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '&:hover': { backgroundColor: theme.vars.palette.soft.accent },
  '[data-chosen=true] &': { color: theme.vars.palette.text.primary },
  '&[aria-selected=true]': {
    backgroundColor: theme.vars.palette.primary.main,
    color: `${theme.vars.palette.primary.contrastText} !important`,
  },
  '@media (pointer: coarse), (max-width: 600px)': {
    padding: '9px 14px',
    border: `1px solid ${theme.vars.palette.divider}`,
    '&[aria-selected=true]': { borderColor: 'transparent' },
  },
}));

export const Foot = styled('footer')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  padding: '9px 18px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.78125rem',
  '@media (pointer: coarse), (max-width: 600px)': { display: 'none' },
}));

export const Nobody = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '18px 10px 10px',
  color: theme.vars.palette.text.secondary,
  '& b': { color: theme.vars.palette.text.primary, fontWeight: 640 },
}));
