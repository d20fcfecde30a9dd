import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';

/** The roster beside what is known of the class, and below it what was done; all below each other where it is narrow. */
export const ClassColumns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 348px',
  // What the side is taller by goes below the roster.
  gridTemplateRows: 'auto 1fr',
  alignItems: 'start',
  gap: '0 24px',
  '& > aside': { gridColumn: 2, gridRow: '1 / 3' },
  '@media (max-width: 1100px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'none',
    '& > aside': { gridColumn: 1, gridRow: 'auto' },
  },
  // On paper the roster is what one came for.
  '@media print': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > aside, & > div:last-of-type': { display: 'none' },
  },
});

/** On paper: black on white whatever the scheme, and the roster alone. */
export const ClassPrintStyles = () => (
  <GlobalStyles
    styles={{
      '@page': { margin: '15mm' },
      '@media print': {
        ':has(> #content) > :not(#content), #content nav, #content button, #content .MuiButton-root, #content [data-actions]':
          {
            display: 'none !important',
          },
        'html, body': { backgroundColor: '#fff !important' },
        '#content, #content *': {
          color: '#000 !important',
          backgroundColor: 'transparent !important',
          borderColor: '#bbb !important',
        },
        '#content': { padding: '0 !important' },
        '#content td': { whiteSpace: 'normal !important' },
      },
    }}
  />
);
