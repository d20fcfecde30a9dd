import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';

/** On paper: black on white whatever the scheme, and nothing of the portal around the sheet. */
export const PrintStyles = () => (
  <GlobalStyles
    styles={{
      '@page': { margin: '15mm' },
      '@media print': {
        ':has(> #content) > :not(#content), #content nav, #content button': {
          display: 'none !important',
        },
        'html, body': { backgroundColor: '#fff !important' },
        '#content, #content *': {
          color: '#000 !important',
          backgroundColor: 'transparent !important',
          borderColor: '#bbb !important',
        },
        '#content': { padding: '0 !important' },
      },
    }}
  />
);

export const Sheet = styled('article')(({ theme }) => ({
  maxWidth: 980,
  padding: '22px 26px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  backgroundColor: theme.vars.palette.background.paper,
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '2px 16px',
    paddingBottom: 12,
    marginBottom: 14,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& > header b': { fontSize: '1.0625rem', fontWeight: 680 },
  '& > header span': { color: theme.vars.palette.text.secondary },
  '& > div': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '14px 24px',
    marginBottom: 20,
  },
  '@media screen and (max-width: 600px)': {
    padding: 14,
    '& > div': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  '@media print': { maxWidth: 'none', padding: 0, border: 0 },
}));

export const Balance = styled('p')(({ theme }) => ({
  display: 'grid',
  margin: 0,
  padding: '10px 16px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  '& span': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
  '& b': { fontSize: '1.125rem', fontWeight: 680 },
}));
