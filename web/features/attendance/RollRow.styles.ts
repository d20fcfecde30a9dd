import { styled } from '@mui/material/styles';

/** The columns of head and lines: who, there, not there, how, what to know, more. */
export const columns = 'minmax(180px, 300px) 44px 44px 184px minmax(0, 1fr) 32px';
export const tabletColumns = 'minmax(150px, 230px) 46px 46px 178px minmax(0, 1fr) 44px';
export const gap = '0 10px';
export const phone = '@media (max-width: 600px)';
export const touch = '@media (pointer: coarse)';

export const Row = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: columns,
  alignItems: 'center',
  gap,
  minHeight: 43,
  padding: '3px 14px 3px 15px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '&:hover': { backgroundColor: theme.vars.palette.soft.row },
  '&[data-active=true]': {
    backgroundColor: theme.vars.palette.soft.row,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
  },
  '&:focus-visible': { outlineOffset: -2 },
  [touch]: { gridTemplateColumns: tabletColumns, minHeight: 54 },
  [phone]: {
    gridTemplateColumns: 'minmax(0, 1fr) 44px 54px 54px',
    gridTemplateAreas: '"who who who who" "how more yes no" "know know know know"',
    gap: '2px 8px',
    padding: '7px 12px 8px',
  },
}));

export const Who = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  minWidth: 0,
  '& b': {
    minWidth: 0,
    fontWeight: 640,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& > span': { flex: 'none', color: theme.vars.palette.text.secondary },
  '[data-subdued] > & b': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
  [phone]: { gridArea: 'who', minHeight: 24, fontSize: '0.9375rem' },
}));

/** Beside a name whose mark is not submitted. */
export const Unsent = styled('i')(({ theme }) => ({
  position: 'absolute',
  left: 5,
  width: 6,
  height: 6,
  borderRadius: 3,
  backgroundColor: theme.vars.palette.tone.warning,
  [phone]: { left: 3 },
}));

export const MarkButton = styled('button')(({ theme }) => {
  const filled = (palette: { main: string; contrastText: string }) => ({
    borderColor: palette.main,
    backgroundColor: palette.main,
    color: palette.contrastText,
  });
  return {
    display: 'grid',
    placeItems: 'center',
    width: '100%',
    height: 34,
    padding: 0,
    border: `1px solid color-mix(in srgb, ${theme.vars.palette.text.secondary} 30%, ${theme.vars.palette.divider})`,
    borderRadius: 8,
    backgroundColor: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.secondary,
    cursor: 'pointer',
    touchAction: 'manipulation',
    '& svg': { strokeWidth: 1.9 },
    '&:hover:enabled': { borderColor: theme.vars.palette.text.secondary },
    '&[data-all]': { borderStyle: 'dashed' },
    '&[aria-pressed=true][data-mark=present]': filled(theme.vars.palette.success),
    '&[aria-pressed=true][data-mark=absent]': filled(theme.vars.palette.error),
    // Not a person's: lined, not filled.
    '&&[data-auto=true]': {
      borderStyle: 'dashed',
      borderColor: theme.vars.palette.error.main,
      backgroundColor: theme.vars.palette.soft.refusal,
      color: theme.vars.palette.tone.refusal,
    },
    '&:disabled': { cursor: 'default' },
    '&:disabled:not([aria-pressed=true])': { opacity: 0.4 },
    [touch]: { height: 46 },
  };
});

export const How = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  minWidth: 0,
  [phone]: { gridArea: 'how' },
});

export const Chip = styled('button')(({ theme }) => ({
  minHeight: 28,
  padding: '0 11px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 14,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.secondary,
  font: 'inherit',
  fontSize: '0.78125rem',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  touchAction: 'manipulation',
  '&:hover:enabled': { borderColor: theme.vars.palette.text.secondary },
  '&[aria-pressed=true]': {
    borderColor: theme.vars.palette.tone.warning,
    backgroundColor: theme.vars.palette.soft.warning,
    color: theme.vars.palette.tone.warning,
    fontWeight: 640,
  },
  '&:disabled': { cursor: 'default' },
  [touch]: { minHeight: 44, padding: '0 10px', borderRadius: 22 },
}));

export const Automatic = styled('span')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  fontStyle: 'italic',
}));

export const MoreButton = styled('button')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  justifySelf: 'end',
  width: 30,
  height: 30,
  padding: 0,
  border: 0,
  borderRadius: 7,
  background: 'none',
  color: theme.vars.palette.text.secondary,
  cursor: 'pointer',
  '&:hover': {
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
  },
  [touch]: { width: 44, height: 44 },
}));

export const Refusal = styled('div')(({ theme }) => ({
  gridColumn: '1 / -1',
  padding: '2px 0 5px',
  color: theme.vars.palette.tone.refusal,
  fontSize: '0.78125rem',
  fontWeight: 600,
  [phone]: { gridRow: 4 },
}));

/** The place of a cell on a phone, where a line is three rows high. */
export const areas = { yes: 'yes', no: 'no', more: 'more', know: 'know' } as const;

export const Cell = styled('div', { shouldForwardProp: (prop) => prop !== 'area' })<{
  area: keyof typeof areas;
}>(({ area }) => ({
  display: 'grid',
  minWidth: 0,
  [phone]: { gridArea: areas[area] },
}));
