import { count, formatDate, formatDay, formatTime } from '../../lib/format.ts';
import type { AttendancePageQuery } from './AttendancePage.generated.ts';

export type Occurrence = AttendancePageQuery['attendance']['occurrences'][number];
export type AttendanceClass = AttendancePageQuery['attendance']['class'];

const reasons: Record<Exclude<Occurrence['state'], 'MEETS'>, string> = {
  OUTSIDE_SESSION: 'Class is not scheduled to meet on this date.',
  CLOSED: 'Closed',
  CANCELLED: 'Cancelled',
  CLASS_INACTIVE: 'The class is not offered any more.',
};

/** A reason names the date, which stands above it here. */
const ownDate = /\s(?:on|for)\s\w{3}\s\d{1,2}\s\w{3}\s\d{4}/;

/** Why it cannot be marked; null where it can. */
export function whyNot({ state, reason, isTooFarAhead }: Occurrence): string | null {
  if (state !== 'MEETS') return reason?.replace(ownDate, '') ?? reasons[state];
  return isTooFarAhead ? 'Too far ahead to be marked yet.' : null;
}

/** What was recorded before it was cancelled can still be read. */
export const canOpen = (occurrence: Occurrence): boolean =>
  whyNot(occurrence) === null || occurrence.isTaken;

interface Note {
  text: string;
  tone: 'plain' | 'taken' | 'part' | 'missing';
}

/** How far its roll is, at a glance; null where there is nothing to say yet. */
export function occurrenceNote(occurrence: Occurrence, today: string): Note | null {
  const { date, isTaken, enrolled, marked, attended, hasEnded } = occurrence;
  const why = whyNot(occurrence);
  if (why !== null) return { text: why, tone: 'plain' };
  const day = date === today ? 'today · ' : '';
  const total = Math.max(enrolled, marked);
  if (isTaken && marked < total) {
    return { text: `${day}${String(marked)} of ${String(total)} marked`, tone: 'part' };
  }
  if (isTaken)
    return { text: `${day}taken · ${String(attended)} of ${String(total)}`, tone: 'taken' };
  if (enrolled === 0 && date <= today) return { text: `${day}nobody enrolled`, tone: 'plain' };
  if (hasEnded) return { text: `${day}not taken`, tone: 'missing' };
  return date === today ? { text: 'today · not taken', tone: 'plain' } : null;
}

/** Read out in place of the short note, which leaves words to the eye. */
export function occurrenceLabel(occurrence: Occurrence): string | undefined {
  const { isTaken, enrolled, marked, attended } = occurrence;
  if (!isTaken || whyNot(occurrence) !== null) return undefined;
  return `${String(attended)} of ${String(Math.max(enrolled, marked))} were there`;
}

/** "Mon 23 Nov", with the year where it is another one. */
export const dayOf = (date: string, today: string): string =>
  date.slice(0, 4) === today.slice(0, 4) ? formatDay(date) : formatDate(date);

/** "Mon 23 Nov, 16:30" */
export const occurrenceName = ({ date, starts }: Pick<Occurrence, 'date' | 'starts'>): string =>
  `${formatDay(date)}, ${formatTime(starts)}`;

/** "3 marks not submitted" */
export const unsentWords = (unsent: number): string => `${count(unsent, 'mark')} not submitted`;
