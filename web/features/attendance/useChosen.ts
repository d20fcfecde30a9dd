import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { isPlainDate } from '../../lib/plain-date.ts';
import { canOpen, type Occurrence } from './occurrence-words.ts';

/** Which occurrence the address asks for; its time may be left out. */
export function useAsked(): { date: string | null; starts: string | null } {
  const [params] = useSearchParams();
  const date = params.get('date');
  const starts = params.get('starts');
  return {
    date: date && isPlainDate(date) ? date : null,
    starts: starts && /^\d{2}:\d{2}$/.test(starts) ? starts : null,
  };
}

/**
 * The occurrence whose roll is open, named in the address. Where it names none, the nearest to now is; it is written there,
 * so that a reload an hour later shows the same one, and the marks that wait for it.
 */
export function useChosen(
  occurrences: readonly Occurrence[],
  nearest: Occurrence | null,
): { date: string; starts: string } | null {
  const asked = useAsked();
  const [, setParams] = useSearchParams();
  const chosen = chosenOf(asked, occurrences, nearest);
  const date = chosen?.date ?? null;
  const starts = chosen?.starts ?? null;

  useEffect(() => {
    if (date === null || starts === null) return;
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('date', date);
        next.set('starts', starts);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
    // Only when another one is chosen: `setParams` is new with every address.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [date, starts]);

  return date !== null && starts !== null ? { date, starts } : null;
}

function chosenOf(
  { date, starts }: ReturnType<typeof useAsked>,
  occurrences: readonly Occurrence[],
  nearest: Occurrence | null,
) {
  if (date === null) return nearest;
  if (starts !== null) return { date, starts };
  const thatDay = occurrences.filter((one) => one.date === date).reverse();
  return thatDay.find(canOpen) ?? thatDay[0] ?? nearest;
}

/** The address of an occurrence of the class whose page is open. */
export const addressOf = ({ date, starts }: Pick<Occurrence, 'date' | 'starts'>): string =>
  `?${new URLSearchParams({ date, starts: starts.slice(0, 5) }).toString()}`;
