import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { formatDate } from '../../lib/format.ts';
import { addDays } from '../../lib/plain-date.ts';
import { DatePick } from '../../ui/DatePick.tsx';
import { ChevronLeftIcon, ChevronRightIcon } from '../../ui/icons.tsx';

const Root = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 8px',
  '& > b': { minWidth: 148, fontSize: '0.9375rem', fontWeight: 640, textAlign: 'center' },
  '& > div': { display: 'flex', alignItems: 'center', gap: 8, marginLeft: 'auto' },
  '@media (max-width: 600px)': {
    '& > b': { flex: 1 },
    '& > div': { flex: '1 0 100%' },
    '& > div > button': { flex: 1 },
  },
});

interface SeatDateProps {
  date: string;
  today: string;
  /** Absent until it is known. */
  lastDate: string | undefined;
  onChoose: (date: string) => void;
}

/** The day, with the way to the next one. */
export function SeatDate({ date, today, lastDate, onChoose }: SeatDateProps) {
  const isFirst = date <= today;
  const isLast = lastDate !== undefined && date >= lastDate;
  return (
    <Root role="group" aria-label="Day of the makeup">
      <IconButton
        aria-label="A day earlier"
        aria-disabled={isFirst}
        onClick={() => {
          if (!isFirst) onChoose(addDays(date, -1));
        }}
      >
        <ChevronLeftIcon />
      </IconButton>
      <b role="status">{formatDate(date)}</b>
      <IconButton
        aria-label="A day later"
        aria-disabled={isLast}
        onClick={() => {
          if (!isLast) onChoose(addDays(date, 1));
        }}
      >
        <ChevronRightIcon />
      </IconButton>
      <div>
        <Button
          aria-pressed={date === today}
          onClick={() => {
            onChoose(today);
          }}
        >
          Today
        </Button>
        <DatePick chosen={date} onChoose={onChoose} />
      </div>
    </Root>
  );
}
