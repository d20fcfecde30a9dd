import { styled } from '@mui/material/styles';
import { Pane } from './AttendancePage.styles.ts';

/** Enrollments above, makeup tokens below; neither pushes the other out. */
export const SidePane = styled(Pane)({
  '& > :nth-last-of-type(2):first-of-type': { flex: 'none', maxHeight: '45%' },
});

/** Which of the two is shown, on a phone. */
export const Parts = styled('div')(({ theme }) => ({
  display: 'grid',
  padding: '8px 12px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& fieldset > label': { flex: 1, justifyContent: 'center' },
}));

export const EnrollmentEntry = styled('button')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '1px 10px',
  width: '100%',
  padding: '9px 14px 9px 15px',
  border: 0,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  background: 'none',
  color: theme.vars.palette.text.secondary,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '& b': { color: theme.vars.palette.text.primary, fontWeight: 640, overflowWrap: 'anywhere' },
  '& strong': { color: theme.vars.palette.text.primary, fontWeight: 680 },
  '& small': { fontSize: '0.75rem' },
  '& > small': { display: 'flex', alignItems: 'center', gap: 7, gridColumn: '1 / -1' },
  '&:hover': { backgroundColor: theme.vars.palette.soft.row },
  '&[aria-pressed=true]': {
    backgroundColor: theme.vars.palette.soft.accent,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
  },
  '&:focus-visible': { outlineOffset: -2 },
  '@media (pointer: coarse)': { padding: '12px 14px 12px 15px' },
}));

/** A line of it: when, which class, the mark, what to know, its history. */
export const Line = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(150px, 250px) 296px minmax(0, 1fr) 32px',
  alignItems: 'center',
  gap: '2px 14px',
  minHeight: 44,
  padding: '4px 14px 4px 15px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  '& a': { color: 'inherit', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
  '& b': { color: theme.vars.palette.text.primary, fontWeight: 640 },
  '& small': { display: 'block', fontSize: '0.75rem' },
  '&[data-locked=true]': { minHeight: 36, '& b': { color: 'inherit', fontWeight: 500 } },
  // Of one line after the other, or it would stand in all that are to come.
  '&:not(:hover, :focus-within, [data-today=true]) [data-hint]': { visibility: 'hidden' },
  // Nothing hovers over a line under a thumb: it stands in those that are due.
  '@media (hover: none)': { '&[data-due=true] [data-hint]': { visibility: 'visible' } },
  '& [data-hint]': { color: theme.vars.palette.tone.warning },
  '&[data-today=true]': { backgroundColor: theme.vars.palette.soft.row },
  '& q': { color: theme.vars.palette.text.primary },
  '& > :nth-of-type(3)': { minWidth: 0, overflowWrap: 'anywhere' },
  '@media (max-width: 1023px)': {
    '&:not(:focus-within, [data-due=true]) [data-hint]': { display: 'none' },
    gridTemplateColumns: 'minmax(120px, 1fr) 310px 44px',
    '& > :nth-of-type(3)': { gridColumn: '1 / 3', gridRow: 2 },
    '& > :nth-of-type(3):empty': { display: 'none' },
    '& > :nth-of-type(4)': { gridColumn: 3, gridRow: 1 },
  },
  '@media (max-width: 600px)': {
    gridTemplateColumns: 'minmax(0, 1fr) 44px',
    padding: '8px 12px',
    '& > :nth-of-type(2)': { gridColumn: '1 / -1', gridRow: 2 },
    '& > :nth-of-type(3)': { gridColumn: '1 / -1', gridRow: 3 },
    '& > :nth-of-type(4)': { gridColumn: 2, gridRow: 1 },
  },
}));

export const Why = styled('p')(({ theme }) => ({
  flex: 'none',
  margin: 0,
  padding: '9px 15px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.soft.warning,
}));
