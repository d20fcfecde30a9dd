import { styled } from '@mui/material/styles';
import { dayNumber, isPlainDate } from '../../lib/plain-date.ts';
import { Input } from '../../ui/FormField.tsx';
import { Problem } from '../../ui/Problem.tsx';

/** The most that the server looks through at once. */
const MOST_DAYS = 92;

const Range = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 10px',
  '& label': { display: 'inline-flex', alignItems: 'center', gap: 7 },
  '& input': { width: 140, height: 32, padding: '0 6px' },
  '@media (max-width: 600px)': {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    width: '100%',
    '& label': { display: 'grid', gap: 2 },
    '& input': { width: '100%', height: 44 },
    '& [role=alert]': { gridColumn: '1 / -1' },
  },
});

interface DateRangeProps {
  from: string;
  to: string;
  /** No day after it makes sense. */
  latest: string;
  onChange: (changed: { from: string } | { to: string }) => void;
}

/** The first and the last day of a list. */
export function DateRange({ from, to, latest, onChange }: DateRangeProps) {
  const days = dayNumber(to) - dayNumber(from) + 1;
  return (
    <Range>
      <label>
        From
        <Input
          type="date"
          value={from}
          max={latest}
          aria-invalid={days < 1 || days > MOST_DAYS || undefined}
          onChange={({ target }) => {
            if (isPlainDate(target.value)) onChange({ from: target.value });
          }}
        />
      </label>
      <label>
        to
        <Input
          type="date"
          value={to}
          max={latest}
          aria-invalid={days < 1 || undefined}
          onChange={({ target }) => {
            if (isPlainDate(target.value)) onChange({ to: target.value });
          }}
        />
      </label>
      {days < 1 && (
        <Problem message="The last day lies before the first." fix="Choose a later last day." />
      )}
      {days > MOST_DAYS && (
        <Problem
          message={`These are more than ${String(MOST_DAYS)} days.`}
          fix="Choose days that lie closer together."
        />
      )}
    </Range>
  );
}
