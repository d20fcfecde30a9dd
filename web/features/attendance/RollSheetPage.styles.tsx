import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';

/** Beyond what every sheet of the portal has: room for the boxes, and boxes that a pen finds. */
export const RollPrintStyles = ({ isWide }: { isWide: boolean }) => (
  <GlobalStyles
    styles={{
      '@page': { margin: '11mm', ...(isWide && { size: 'landscape' }) },
      '@media print': {
        '#content [data-box]': { borderColor: '#000 !important' },
        '#content td, #content th': { borderColor: '#777 !important' },
      },
    }}
  />
);

/** What is chosen before it is printed. */
export const Options = styled('div')(({ theme }) => ({
  '& > p': {
    margin: '0 0 12px',
    padding: '9px 15px',
    borderRadius: 8,
    backgroundColor: theme.vars.palette.soft.warning,
  },
  '@media print': { display: 'none' },
}));

export const Paper = styled('article')(({ theme }) => ({
  padding: '22px 26px',
  maxWidth: 1120,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  backgroundColor: theme.vars.palette.background.paper,
  transition: 'opacity 120ms 150ms',
  '&[aria-busy=true]': { opacity: 0.55 },
  '& > header': { display: 'flex', justifyContent: 'space-between', gap: 20, marginBottom: 12 },
  '& h2': { margin: 0, fontSize: '1.125rem', fontWeight: 680 },
  '& > header p': { margin: '2px 0 0' },
  '& > header > div:last-child': {
    color: theme.vars.palette.text.secondary,
    textAlign: 'right',
  },
  '& > footer': { marginTop: 10, color: theme.vars.palette.text.secondary },
  '@media screen': { overflowX: 'auto' },
  '@media print': { maxWidth: 'none', padding: 0, border: 0, fontSize: '9.5pt' },
}));

export const Table = styled('table')(({ theme }) => ({
  width: '100%',
  '@media screen': { minWidth: 660 },
  borderCollapse: 'collapse',
  '& th': { padding: '4px 6px', fontSize: '0.75rem', fontWeight: 640, textAlign: 'left' },
  '& td': { padding: '5px 6px', verticalAlign: 'middle' },
  '& td, & thead tr:last-child th': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& tr': { breakInside: 'avoid' },
  '& td:first-of-type': { width: 24, color: theme.vars.palette.text.secondary },
  '& td b': { fontWeight: 640 },
  '& small': { display: 'block', fontSize: '0.75rem' },
  '& strong': { fontWeight: 700 },
  '& [data-mark]': { width: 22, padding: '5px 2px', textAlign: 'center' },
  '& [data-first]': { borderLeft: `1px solid ${theme.vars.palette.divider}`, paddingLeft: 6 },
  '& [data-last]': { paddingRight: 6 },
  '& [data-notes]': { width: '22%' },
  '& thead [data-notes], & thead [data-date]': { verticalAlign: 'bottom' },
  '& [data-date]': {
    borderLeft: `1px solid ${theme.vars.palette.divider}`,
    textAlign: 'center',
    whiteSpace: 'nowrap',
  },
  '@media print': { '& th, & small': { fontSize: '8pt' } },
}));

/** Empty, for a pen. */
export const Box = styled('span')(({ theme }) => ({
  display: 'inline-block',
  width: 16,
  height: 16,
  border: `1.2px solid ${theme.vars.palette.text.secondary}`,
  borderRadius: 2,
  verticalAlign: 'middle',
}));
