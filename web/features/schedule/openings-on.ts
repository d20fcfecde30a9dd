/** A class on a date: whether it meets, and how many more it takes then. */
export interface OpeningsOfDate {
  meetingOn: { state: string; reason: string | null };
  openings: {
    date: string;
    ongoing: number | null;
    ongoingExplained: string;
    oneDay: number | null;
    oneDayExplained: string;
  };
}

interface Figure {
  open: number | null;
  explained: string;
  /** Stands in for the number where there can be none. */
  instead?: string;
}

const words: Record<string, string> = { CANCELLED: 'cancelled', CLOSED: 'closed' };

/** One-day openings, or why there are none to speak of on that date. */
export function openingsOn({ meetingOn, openings }: OpeningsOfDate): Figure {
  if (meetingOn.state === 'MEETS') {
    return { open: openings.oneDay, explained: openings.oneDayExplained };
  }
  return {
    open: null,
    explained: meetingOn.reason ?? 'The class does not meet on this date.',
    instead: words[meetingOn.state] ?? 'no class',
  };
}
