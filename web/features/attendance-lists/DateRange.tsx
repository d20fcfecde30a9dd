import { dayNumber, isPlainDate } from '../../lib/plain-date.ts';
import { FilterDays } from '../../ui/FilterBar.tsx';
import { Input } from '../../ui/FormField.tsx';
import { Problem } from '../../ui/Problem.tsx';

/** The most that the server looks through at once. */
const MOST_DAYS = 92;

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
    <FilterDays>
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
    </FilterDays>
  );
}
