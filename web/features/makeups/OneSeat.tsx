import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { formatDate } from '../../lib/format.ts';
import { placeWords, timesOf, type Seat } from './makeup-words.ts';
import { SeatOpenings } from './SeatOpenings.tsx';

const Root = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '4px 16px',
  padding: '18px 22px',
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary },
  '& > p:first-of-type': {
    color: theme.vars.palette.text.primary,
    fontSize: '1.0625rem',
    fontWeight: 640,
  },
  '& > button': { justifySelf: 'start', gridColumn: '1 / -1', marginTop: 8 },
  '& > p:nth-of-type(n + 2)': { gridColumn: '1 / -1' },
  '@media (max-width: 600px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: '16px 14px',
    '& > span': { gridColumn: 1, gridRow: 4 },
  },
}));

interface OneSeatProps {
  seat: Seat;
  onDay: () => void;
}

/** The seat that was chosen from the list of all. */
export function OneSeat({ seat, onDay }: OneSeatProps) {
  return (
    <Root>
      <p>{seat.name}</p>
      <SeatOpenings place={seat} />
      <p>
        {formatDate(seat.date)}, {timesOf(seat)}
      </p>
      <p>{placeWords(seat)}</p>
      <Button size="small" onClick={onDay}>
        All classes of this day
      </Button>
    </Root>
  );
}
