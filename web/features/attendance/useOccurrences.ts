import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useAccount } from '../../lib/account-context.ts';
import { addDays, dayNumber } from '../../lib/plain-date.ts';
import { AttendancePageDocument } from './AttendancePage.generated.ts';
import type { Occurrence } from './occurrence-words.ts';

export const views = ['NEAR', 'PAST', 'ALL'] as const;
export type OccurrenceView = (typeof views)[number];

/** Days before and after the day that one looks around. */
const reach: Record<OccurrenceView, readonly [back: number, ahead: number]> = {
  NEAR: [28, 14],
  PAST: [84, 0],
  ALL: [84, 84],
};

const STEP = 84;
/** The server gives no more at a time. */
const MOST = 400;

interface Period {
  from: string;
  to: string;
}

function periodOf(view: OccurrenceView, around: string): Period {
  const [back, ahead] = reach[view];
  return { from: addDays(around, -back), to: addDays(around, ahead) };
}

/** The occurrences of a class around a day: those near it, the past ones, or all; older and newer ones on request. */
export function useOccurrences(classId: string, asked: string | null) {
  const { today } = useAccount();
  const [view, setView] = useState<OccurrenceView>('NEAR');
  const [period, setPeriod] = useState(() => periodOf('NEAR', nearToday(asked, today)));
  const result = useQuery(AttendancePageDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { classId, ...period },
  });
  const data = result.data ?? result.previousData;
  const attendance = data?.attendance;

  // A class that pauses has none near: then the nearest one is looked for further off, and what is around it shown.
  const [search, setSearch] = useState<'near' | 'far' | 'over'>(asked === null ? 'near' : 'over');
  if (search !== 'over' && result.data) {
    const { nearestId } = result.data.attendance;
    const found = result.data.attendance.occurrences.find(({ id }) => id === nearestId);
    if (search === 'far' || found) {
      setSearch('over');
      if (search === 'far') setPeriod(periodOf('NEAR', found?.date ?? today));
    } else {
      setSearch('far');
      setPeriod({ from: addDays(today, 1 - MOST / 2), to: addDays(today, MOST / 2) });
    }
  }

  const occurrences = (attendance?.occurrences ?? []).filter(
    (one) => view !== 'PAST' || isPast(one, today),
  );

  return {
    viewerId: data?.viewer?.id ?? null,
    of: attendance?.class,
    occurrences,
    nearest: attendance?.occurrences.find(({ id }) => id === attendance.nearestId) ?? null,
    /** Absent while the first ones are on their way. */
    isLoading: attendance === undefined,
    isBusy: result.data === undefined,
    error: attendance === undefined ? result.error : undefined,
    view,
    choose: (next: OccurrenceView) => {
      setView(next);
      setPeriod(periodOf(next, today));
    },
    older: () => {
      const from = addDays(period.from, -STEP);
      setPeriod({ from, to: earlier(period.to, addDays(from, MOST - 1)) });
    },
    /** Null where only what is past is shown. */
    newer:
      view === 'PAST' && period.to >= today
        ? null
        : () => {
            const to = addDays(period.to, STEP);
            setPeriod({ from: later(period.from, addDays(to, 1 - MOST)), to });
          },
    reload: () => void result.refetch(),
  };
}

export type Occurrences = ReturnType<typeof useOccurrences>;

const isPast = ({ date, hasEnded }: Occurrence, today: string) => hasEnded || date < today;
const earlier = (one: string, other: string) => (one < other ? one : other);
const later = (one: string, other: string) => (one > other ? one : other);

/** A day that lies near today anyway is seen from today. */
function nearToday(asked: string | null, today: string): string {
  if (asked === null) return today;
  const days = dayNumber(asked) - dayNumber(today);
  const [back, ahead] = reach.NEAR;
  return days >= -back && days <= ahead ? today : asked;
}
