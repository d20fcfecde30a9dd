import type { ClassesTable_classFragment } from './ClassesTable.generated.ts';

type ClassToday = Pick<ClassesTable_classFragment, 'meetingOn' | 'openings'>;

interface Figure {
  open: number | null;
  explained: string;
  /** Stands in for the number where there can be none. */
  instead?: string;
}

const words: Partial<Record<ClassToday['meetingOn']['state'], string>> = {
  CANCELLED: 'cancelled',
  CLOSED: 'closed',
};

/** One-day openings, or why there are none to speak of today. */
export function todaysOpenings({ meetingOn, openings }: ClassToday): Figure {
  if (meetingOn.state === 'MEETS') {
    return { open: openings.oneDay, explained: openings.oneDayExplained };
  }
  return {
    open: null,
    explained: meetingOn.reason ?? 'The class does not meet today.',
    instead: words[meetingOn.state] ?? 'no class',
  };
}
