import { styled } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';

const Figure = styled('span')(({ theme }) => ({
  cursor: 'help',
  '&[data-full]': { color: theme.vars.palette.tone.refusal, fontWeight: 600 },
  '&[data-quiet]': { color: theme.vars.palette.text.secondary },
}));

interface OpeningsFigureProps {
  /** null: no limit */
  open: number | null;
  /** How the number comes about, in a sentence. */
  explained: string;
  instead?: string;
  /** Where the keyboard can stop at it; in a list of many it would stop too often. */
  isFocusable?: boolean;
}

/** How many more a class takes, with the sum behind it on hover and focus. */
export function OpeningsFigure(props: OpeningsFigureProps) {
  const { open, explained, instead, isFocusable = false } = props;
  const isFull = open !== null && open <= 0;
  const quiet = instead !== undefined || open === null;
  return (
    <Tooltip title={explained} describeChild placement="left">
      <Figure
        tabIndex={isFocusable ? 0 : undefined}
        data-full={isFull ? '' : undefined}
        data-quiet={quiet ? '' : undefined}
      >
        {instead ?? wordOf(open)}
      </Figure>
    </Tooltip>
  );
}

/** Overbooked is full, and by how many it is stands beside it. */
function wordOf(open: number | null): string {
  if (open === null) return 'no limit';
  if (open === 0) return 'full';
  return open < 0 ? `full, ${String(-open)} over` : String(open);
}
