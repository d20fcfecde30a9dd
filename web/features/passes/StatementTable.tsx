import { styled } from '@mui/material/styles';
import { useAccount } from '../../lib/account-context.ts';
import { count, formatInstant } from '../../lib/format.ts';
import { channels } from './channels.ts';
import { balanceWords, lineWords, type StatedPass } from './statement-words.ts';

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    padding: '6px 12px 6px 0',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    textAlign: 'left',
    verticalAlign: 'top',
  },
  '& th': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem', fontWeight: 600 },
  '& :is(th, td):last-of-type': { paddingRight: 0, textAlign: 'right' },
  '& td[data-figures]': { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  '& td:last-of-type': { fontWeight: 600 },
  '& q, & [data-quiet]': { color: theme.vars.palette.text.secondary },
  '& q': { display: 'block' },
  '& tr': { breakInside: 'avoid' },
  '@media screen and (max-width: 600px)': {
    '&, & tbody': { display: 'block' },
    '& thead': { display: 'none' },
    '& tr': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: '0 12px',
      padding: '8px 0',
      borderBottom: `1px solid ${theme.vars.palette.divider}`,
    },
    '& td': { padding: 0, border: 0 },
    '& td:nth-of-type(2)': { gridColumn: '1 / -1', gridRow: 1 },
    '& td:nth-of-type(3)': { color: theme.vars.palette.text.secondary },
    '& td:nth-of-type(4)': { display: 'none' },
    '& td:last-of-type': { gridColumn: 2, gridRow: 2 },
  },
}));

const heads = ['Date and time', 'What', 'Who', 'Channel', 'Balance'];

/** Line by line, the oldest first, each with the balance after it. */
export function StatementTable({ lines, earlierCount }: StatedPass['statement']) {
  const { zone } = useAccount();
  return (
    <Table role="table" aria-label="What happened">
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {earlierCount > 0 && (
          <tr role="row">
            <td role="cell" colSpan={heads.length} data-quiet>
              {count(earlierCount, 'earlier line')} not shown; the balance counts them.
            </td>
          </tr>
        )}
        {lines.map((line) => (
          <tr role="row" key={`${String(line.seq ?? line.kind)} ${line.at}`}>
            <td role="cell" data-figures>
              {formatInstant(line.at, zone)}
            </td>
            <td role="cell">
              {lineWords(line)}
              {line.reason && <q>{line.reason}</q>}
            </td>
            <td role="cell">{line.by ?? 'Cartwheel'}</td>
            <td role="cell">{channels[line.channel]}</td>
            <td role="cell" data-figures>
              {balanceWords({ used: line.usedAfter, left: line.leftAfter })}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
