import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { count, formatDate, formatDay, formatTime } from '../../lib/format.ts';
import { Card } from '../../ui/Card.tsx';
import { timesOf, type Seat } from './makeup-words.ts';
import { RedeemDialog } from './redeem-dialog.ts';
import { SeatOpenings } from './SeatOpenings.tsx';
import { List, Note, Times } from './SeatRow.styles.ts';

const Paper = styled(Card)({
  padding: 0,
  overflow: 'clip',
  transition: 'opacity 120ms 150ms',
  '&[aria-busy=true]': { opacity: 0.55 },
});

const Day = styled('section')(({ theme }) => ({
  '& h2': {
    position: 'sticky',
    top: 'var(--toolbar-height, 0px)',
    zIndex: 1,
    margin: 0,
    padding: '8px 14px',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    backgroundColor: theme.vars.palette.background.default,
    fontSize: '0.8125rem',
    fontWeight: 640,
  },
  '& h2 span': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
  '& + section h2': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& li:last-child': { borderBottom: 0 },
}));

export const Line = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '56px minmax(0, 5fr) minmax(0, 4fr) minmax(90px, 3fr) 84px',
  alignItems: 'center',
  gap: '0 16px',
  minHeight: 50,
  padding: '6px 14px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '&:hover': { backgroundColor: theme.vars.palette.soft.row },
  '& [data-name]': { display: 'block', fontWeight: 640 },
  '@media (max-width: 600px)': {
    gridTemplateColumns: '48px minmax(0, 1fr) auto',
    padding: '9px 12px',
    '& > span:first-of-type': { gridRow: '1 / span 3' },
    '& > span:nth-of-type(n + 2)': { gridColumn: 2 },
    // Where it is and what kind of class, on one line.
    '& > [data-where]': { color: theme.vars.palette.text.secondary },
    '& > [data-where] > *': { display: 'inline' },
    '& > [data-where] > * + *::before': { content: '" · "' },
    '& > button': { gridColumn: 3, gridRow: '1 / span 3' },
  },
}));

interface SeatsByDateProps {
  seats: readonly Seat[];
  isBusy: boolean;
  /** Absent for those who may not. */
  onBook: ((seat: Seat) => void) | undefined;
}

/** Every fitting seat, under the date that it is on. */
export function SeatsByDate({ seats, isBusy, onBook }: SeatsByDateProps) {
  return (
    <Paper aria-busy={isBusy}>
      {[...byDate(seats)].map(([date, ofDay]) => (
        <Day key={date} aria-labelledby={`seats-${date}`}>
          <h2 id={`seats-${date}`}>
            {formatDate(date)} <span>{count(ofDay.length, 'class', 'classes')}</span>
          </h2>
          <List>
            {ofDay.map((seat) => (
              <SeatLine
                key={seat.id}
                seat={seat}
                onBook={
                  onBook &&
                  (() => {
                    onBook(seat);
                  })
                }
              />
            ))}
          </List>
        </Day>
      ))}
    </Paper>
  );
}

interface SeatLineProps {
  seat: Seat;
  onBook: (() => void) | undefined;
}

function SeatLine({ seat, onBook }: SeatLineProps) {
  const { slots, instructors } = seat;
  const [first] = slots;
  const last = slots.at(-1);
  return (
    <Line>
      <Times>
        <b>{first && formatTime(first.starts)}</b>
        <span>{last && formatTime(last.ends)}</span>
      </Times>
      <span>
        <span data-name>{seat.name}</span>
        <Note>{[...instructors, ...(slots.length > 1 ? [timesOf(seat)] : [])].join(' · ')}</Note>
      </span>
      <span data-where>
        <span>{seat.locationName}</span>
        <Note>{[seat.programName, seat.levelName].filter(Boolean).join(' · ')}</Note>
      </span>
      <SeatOpenings place={seat} />
      {onBook && (
        <Button
          size="small"
          aria-label={`Book ${seat.name}, ${formatDay(seat.date)}, ${timesOf(seat)}`}
          onPointerEnter={() => void RedeemDialog.preload()}
          onFocus={() => void RedeemDialog.preload()}
          onClick={onBook}
        >
          Book
        </Button>
      )}
    </Line>
  );
}

function byDate(seats: readonly Seat[]): Map<string, Seat[]> {
  const days = new Map<string, Seat[]>();
  for (const seat of seats) {
    const ofDay = days.get(seat.date);
    if (ofDay) ofDay.push(seat);
    else days.set(seat.date, [seat]);
  }
  return days;
}
