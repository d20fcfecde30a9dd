import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { addDays, dayNumber } from '../../lib/plain-date.ts';
import { DatePick } from '../../ui/DatePick.tsx';
import { ChevronLeftIcon, ChevronRightIcon } from '../../ui/icons.tsx';
import { DayRadios } from './DayRadios.tsx';
import { isOtherMonth, monthsOf } from './months-of.ts';

const Root = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 4px',
  padding: '10px 22px 12px 14px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > div > button[aria-pressed=true]': {
    borderColor: 'transparent',
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
  },
  '& > div': { display: 'flex', alignItems: 'center', gap: 8, marginLeft: 'auto' },
  '@media (max-width: 600px)': {
    padding: '8px 6px',
    '& > fieldset': { flex: 1 },
    '& > div': { flex: '1 0 100%', padding: '0 8px' },
    '& > div > button': { flex: 1 },
  },
}));

/** Which month the week lies in; it stands out where that is not today's. */
const Month = styled('span')(({ theme }) => ({
  flex: '1 0 100%',
  marginBottom: -4,
  paddingLeft: 44,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  '&[data-other=true]': { color: theme.vars.palette.tone.warning, fontWeight: 640 },
  '@media (max-width: 600px)': { paddingLeft: 10 },
}));

interface DateStripProps {
  chosen: string;
  /** Where the classes are held. */
  today: string;
  /** The days of the pass; others are shown subdued. */
  activeOn: string;
  expires: string | null;
  onChoose: (date: string) => void;
}

/** A week to choose a day from. It stays while one chooses in it, and moves with a date outside it. */
export function DateStrip({ chosen, today, activeOn, expires, onChoose }: DateStripProps) {
  const [start, setStart] = useState(() => addDays(chosen, -3));
  const place = dayNumber(chosen) - dayNumber(start);
  const isInside = place >= 0 && place < 7;
  const first = isInside ? start : addDays(chosen, -3);
  if (first !== start) setStart(first);

  function moveWeek(days: number) {
    setStart(addDays(first, days));
    onChoose(addDays(chosen, days));
  }

  return (
    <Root>
      <Month data-other={isOtherMonth(first, today)}>{monthsOf(first)}</Month>
      <IconButton
        aria-label="A week earlier"
        onClick={() => {
          moveWeek(-7);
        }}
      >
        <ChevronLeftIcon />
      </IconButton>
      <DayRadios
        days={Array.from({ length: 7 }, (_, index) => addDays(first, index))}
        chosen={chosen}
        today={today}
        isInPass={(date) => activeOn <= date && (expires === null || date <= expires)}
        onChoose={onChoose}
      />
      <IconButton
        aria-label="A week later"
        onClick={() => {
          moveWeek(7);
        }}
      >
        <ChevronRightIcon />
      </IconButton>
      <div>
        <Button
          aria-pressed={chosen === today}
          onClick={() => {
            onChoose(today);
          }}
        >
          Today
        </Button>
        <DatePick chosen={chosen} onChoose={onChoose} />
      </div>
    </Root>
  );
}
