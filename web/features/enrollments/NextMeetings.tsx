import { skipToken, useQuery } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useAccount } from '../../lib/account-context.ts';
import { formatDay } from '../../lib/format.ts';
import { addDays } from '../../lib/plain-date.ts';
import { NextMeetingsDocument } from './PlaceChoices.generated.ts';

const Days = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  minHeight: 30,
  '& button': {
    padding: '3px 10px',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 999,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: '0.78125rem',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.vars.palette.soft.row },
    '&[aria-pressed=true]': {
      borderColor: theme.vars.palette.primary.main,
      backgroundColor: theme.vars.palette.soft.accent,
      fontWeight: 600,
    },
    '@media (pointer: coarse)': { minHeight: 44, padding: '3px 16px' },
  },
}));

/** Days ahead in which meetings are offered; a class that meets less often shows fewer. */
const AHEAD = 28;
const MOST = 5;

interface NextMeetingsProps {
  classId: string | null;
  day: string;
  onDay: (day: string) => void;
}

/** The next days on which a class meets, to choose from with one press. */
export function NextMeetings({ classId, day, onDay }: NextMeetingsProps) {
  const { today } = useAccount();
  const { data } = useQuery(
    NextMeetingsDocument,
    classId ? { variables: { classId, from: today, to: addDays(today, AHEAD) } } : skipToken,
  );
  const days = data?.class.meetings.filter(({ state }) => state === 'MEETS').slice(0, MOST) ?? [];
  if (!classId) return null;
  return (
    <Days role="group" aria-label="Next meetings">
      {days.map(({ date }) => (
        <button
          key={date}
          type="button"
          aria-pressed={date === day}
          onClick={() => {
            onDay(date);
          }}
        >
          {formatDay(date)}
        </button>
      ))}
    </Days>
  );
}
