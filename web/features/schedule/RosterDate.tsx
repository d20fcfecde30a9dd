import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { DatePick } from '../../ui/DatePick.tsx';
import { ChevronLeftIcon, ChevronRightIcon } from '../../ui/icons.tsx';
import type { ClassDateChoice } from './useClassDate.ts';

const Root = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  '@media print': { display: 'none' },
});

interface RosterDateProps {
  date: string;
  dates: ClassDateChoice;
  today: string;
}

/** Which date the roster is of: the next one and the one before, any other, or today. */
export function RosterDate({ date, dates, today }: RosterDateProps) {
  return (
    <Root role="group" aria-label="Date of the roster">
      <Button
        size="small"
        aria-pressed={date === today}
        onClick={() => {
          dates.choose(today);
        }}
      >
        Today
      </Button>
      <IconButton
        aria-label="Date before"
        onClick={() => {
          if (dates.previous) dates.choose(dates.previous);
        }}
      >
        <ChevronLeftIcon />
      </IconButton>
      <DatePick label="Date of the roster" chosen={date} onChoose={dates.choose} />
      <IconButton
        aria-label="Next date"
        onClick={() => {
          if (dates.next) dates.choose(dates.next);
        }}
      >
        <ChevronRightIcon />
      </IconButton>
    </Root>
  );
}
