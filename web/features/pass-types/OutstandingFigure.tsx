import { styled } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import { count } from '../../lib/format.ts';

const Figure = styled('button')(({ theme }) => ({
  margin: 0,
  padding: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  fontVariantNumeric: 'inherit',
  cursor: 'help',
  // In a card the figure stands where the other values do.
  justifySelf: 'start',
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
}));

interface OutstandingFigureProps {
  title: string;
  outstanding: number;
  unlimitedSold: number;
}

function explain({ outstanding, unlimitedSold }: OutstandingFigureProps): string {
  const owed =
    outstanding === 0
      ? 'No punch is owed: all that were sold are used or expired.'
      : `${count(outstanding, 'punch is', 'punches are')} sold and not used yet, on passes that are neither deleted nor expired.`;
  const unlimited =
    unlimitedSold === 0
      ? ''
      : ` ${count(unlimitedSold, 'pass has', 'passes have')} no limit and cannot be counted.`;
  return owed + unlimited;
}

/** What the school still owes on a type: a liability, so what it counts is said on hover and focus. */
export function OutstandingFigure(props: OutstandingFigureProps) {
  const { title, outstanding, unlimitedSold } = props;
  const unlimited = unlimitedSold > 0 ? ` + ${String(unlimitedSold)} unlimited` : '';
  return (
    <Tooltip title={explain(props)} describeChild placement="top" enterTouchDelay={0}>
      <Figure type="button" aria-label={`${outstanding}${unlimited} outstanding of ${title}`}>
        {outstanding}
        <small>{unlimited}</small>
      </Figure>
    </Tooltip>
  );
}
