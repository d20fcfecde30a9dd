import { styled } from '@mui/material/styles';
import { visuallyHidden } from './visuallyHidden.ts';

/** `clip`, not `hidden`: it rounds the corners without becoming what the sticky head would stick to. */
export const TableFrame = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  backgroundColor: theme.vars.palette.background.paper,
  overflow: 'clip',
  '@media (max-width: 600px)': { border: 0, borderRadius: 0, backgroundColor: 'transparent' },
}));

export const TableRoot = styled('table')(({ theme }) => {
  const line = `1px solid ${theme.vars.palette.divider}`;
  return {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: '0.8125rem',
    transition: 'opacity 120ms 150ms',
    '&[aria-busy=true]:not(:has([data-skeleton]))': { opacity: 0.55 },
    '& th': {
      position: 'sticky',
      top: 'var(--toolbar-height, 0px)',
      zIndex: 1,
      height: 34,
      padding: '0 12px',
      borderBottom: line,
      backgroundColor: theme.vars.palette.background.paper,
      color: theme.vars.palette.text.secondary,
      fontSize: '0.75rem',
      fontWeight: 600,
      textAlign: 'left',
      whiteSpace: 'nowrap',
    },
    '& td': {
      height: 36,
      padding: '3px 12px',
      borderBottom: line,
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    '& td[data-actions], & [data-empty] td, & [data-below] td': {
      overflow: 'visible',
      whiteSpace: 'normal',
    },
    '& [data-figures]': { fontVariantNumeric: 'tabular-nums' },
    '& tbody tr:last-child td': { borderBottom: 0 },
    '& tbody tr:not([data-empty]):hover td': { backgroundColor: theme.vars.palette.soft.row },
    '& tbody tr:focus-within td:first-of-type': {
      boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
    },
    '& [data-align=right]': { textAlign: 'right' },
    '& [data-subdued=true] td': { color: theme.vars.palette.text.secondary },
    '& td a': {
      color: theme.vars.palette.primary.main,
      fontWeight: 600,
      textDecoration: 'none',
      '&:hover': { textDecoration: 'underline' },
    },
    '& [data-actions]': { textAlign: 'right' },
    '& td[data-actions] > div': { display: 'inline-flex', gap: 2 },
    '@media (min-width: 601px) and (max-width: 1199px)': {
      '& [data-from=lg]': { display: 'none' },
    },
    '@media (min-width: 601px) and (max-width: 899px)': { '& [data-from=md]': { display: 'none' } },
    '@media (max-width: 600px)': {
      '&, & thead, & tbody, & td': { display: 'block' },
      '& thead tr': { display: 'flex', flexWrap: 'wrap', gap: 6, paddingBottom: 8 },
      '& th': {
        position: 'static',
        // The column's own width is for the table.
        width: 'auto !important',
        height: 'auto',
        padding: 0,
        border: 0,
        backgroundColor: 'transparent',
      },
      '& th:not([data-sortable=true])': visuallyHidden,
      '& tbody tr': {
        display: 'grid',
        // What stands beside a long title keeps its words whole; the title wraps.
        gridTemplateColumns: 'auto minmax(min-content, 1fr) auto',
        alignItems: 'center',
        gap: '2px 8px',
        marginBottom: 8,
        padding: '8px 12px 10px',
        border: line,
        borderRadius: 10,
        backgroundColor: theme.vars.palette.background.paper,
        overflow: 'clip',
      },
      // A tap leaves a hover behind on a phone.
      '& tbody tr:not([data-empty]):hover td': { backgroundColor: 'transparent' },
      '& td': {
        gridColumn: '1 / -1',
        height: 'auto',
        padding: 0,
        border: 0,
        whiteSpace: 'normal',
        overflowWrap: 'anywhere',
      },
      '& tbody tr:focus-within td:first-of-type': { boxShadow: 'none' },
      '& td[data-card=labelled]': {
        display: 'grid',
        gridTemplateColumns: '92px minmax(0, 1fr)',
        gap: 8,
        textAlign: 'left',
        '&::before': {
          content: 'attr(data-label)',
          color: theme.vars.palette.text.secondary,
          fontSize: '0.75rem',
        },
      },
      '& td[data-label]:empty, & td[data-card=hidden]': { display: 'none' },
      '& td[data-card=title]': {
        gridColumn: 1,
        gridRow: 1,
        position: 'relative',
        overflow: 'visible',
        fontSize: '0.9375rem',
      },
      // The card's first line opens it, from edge to edge; the card clips it, and what else acts there lies above it.
      '& td[data-card=title] > a::after': {
        content: '""',
        position: 'absolute',
        inset: '-11px -100vw -11px -12px',
      },
      '& td[data-card=beside]': { gridColumn: 2, gridRow: 1, overflowWrap: 'normal' },
      '& td[data-card=beside] > a': { position: 'relative', zIndex: 1 },
      '& td[data-actions]': { gridColumn: 3, gridRow: 1, position: 'relative', zIndex: 1 },
      // So many that they would leave the title no room.
      '& td[data-actions]:has(> div > * + * + * + * + *)': {
        gridColumn: '1 / -1',
        gridRow: 'auto',
      },
    },
  };
});
