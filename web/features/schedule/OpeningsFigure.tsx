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
}

/** How many more a class takes, with the sum behind it on hover. */
export function OpeningsFigure({ open, explained, instead }: OpeningsFigureProps) {
  const quiet = instead !== undefined || open === null;
  return (
    <Tooltip title={explained} describeChild placement="left">
      <Figure data-full={open === 0 ? '' : undefined} data-quiet={quiet ? '' : undefined}>
        {instead ?? (open === null ? 'no limit' : open === 0 ? 'full' : open)}
      </Figure>
    </Tooltip>
  );
}
