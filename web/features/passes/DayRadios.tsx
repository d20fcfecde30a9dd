import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import { formatDate, formatDay } from '../../lib/format.ts';
import { visuallyHidden } from '../../ui/visuallyHidden.ts';

const Group = styled('fieldset')({
  display: 'grid',
  gridTemplateColumns: 'repeat(7, 1fr)',
  gap: 6,
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& legend': visuallyHidden,
  '@media (max-width: 600px)': { gap: 3 },
});

const Day = styled('label')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  minWidth: 62,
  minHeight: 44,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  cursor: 'pointer',
  fontWeight: 640,
  whiteSpace: 'nowrap',
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.6875rem', fontWeight: 500 },
  '&[data-today=true]::after': {
    content: '""',
    position: 'absolute',
    bottom: 3,
    width: 14,
    height: 2,
    borderRadius: 1,
    backgroundColor: theme.vars.palette.primary.main,
  },
  '&:hover': { backgroundColor: theme.vars.palette.soft.row },
  '&[data-outside=true]': {
    borderStyle: 'dashed',
    color: theme.vars.palette.text.secondary,
    fontWeight: 500,
  },
  '&:has(:checked)': {
    border: '1px solid transparent',
    backgroundColor: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
    '& small': { color: 'inherit' },
    '&::after': { backgroundColor: 'currentColor' },
  },
  '&:has(:focus-visible)': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 2,
  },
  '& input': visuallyHidden,
  '@media (max-width: 600px)': { minWidth: 0, fontSize: '0.75rem' },
}));

interface DayRadiosProps {
  days: readonly string[];
  chosen: string;
  today: string;
  isInPass: (date: string) => boolean;
  onChoose: (date: string) => void;
}

/** "24", and "1 Dec" where the month begins. */
function dayOfMonth(date: string): string {
  const [, day = '', month = ''] = formatDay(date).split(' ');
  return day === '1' ? `${day} ${month}` : day;
}

/** The days of a week. */
export function DayRadios({ days, chosen, today, isInPass, onChoose }: DayRadiosProps) {
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);

  // The dialog's arrow keys change the date too: the keyboard's place in this group goes with it.
  useEffect(() => {
    if (!group.current?.contains(document.activeElement)) return;
    group.current.querySelector<HTMLElement>(`input[value="${chosen}"]`)?.focus();
  }, [chosen]);

  return (
    <Group ref={group}>
      <legend>Date</legend>
      {days.map((date, index) => (
        // By place, not by date: the focused day must not leave the page when the week moves.
        <Day key={index} data-today={date === today} data-outside={!isInPass(date)}>
          <input
            type="radio"
            name={name}
            value={date}
            checked={date === chosen}
            aria-label={`${formatDate(date)}${date === today ? ', today' : ''}`}
            onChange={() => {
              onChoose(date);
            }}
          />
          <small aria-hidden>{formatDay(date).split(' ')[0]}</small>
          <span aria-hidden>{dayOfMonth(date)}</span>
        </Day>
      ))}
    </Group>
  );
}
