import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import { MeetingState } from './meeting.enums.ts';
import { meetingOn } from './meeting.rules.ts';
import type { WeekFacts } from './save-class.ts';

/** Who is enrolled in a class from today on. */
export interface EnrolledFacts {
  /** The day on which most students are enrolled, and how many that is. */
  readonly fullest: { readonly date: LocalDate; readonly students: number } | null;
  /** The days of one-day enrollments that are still to come. */
  readonly oneDays: readonly { readonly date: LocalDate; readonly students: number }[];
}

/** What is unusual about a change, one sentence each: it can be done, but has to be confirmed (rule S-7). */
export function unusual(
  capacity: { readonly before: number | null; readonly after: number | null },
  meets: { readonly before: WeekFacts; readonly after: WeekFacts },
  { fullest, oneDays }: EnrolledFacts,
): { readonly capacity: string | null; readonly dates: string | null } {
  const isFewer =
    capacity.after !== null && (capacity.before === null || capacity.after < capacity.before);
  const over = isFewer && fullest !== null && fullest.students > capacity.after;
  const lost = oneDays.filter(({ date }) => isMet(meets.before, date) && !isMet(meets.after, date));
  return {
    capacity: over
      ? `${count(fullest.students, 'student is', 'students are')} enrolled on ${sayDate(fullest.date)}, more than ${count(capacity.after, 'place', 'places')}.`
      : null,
    dates:
      lost.length > 0
        ? `The class would not meet on ${lost.map(({ date }) => sayDate(date)).join(', ')}, for which ${count(sum(lost), 'one-day enrollment stands', 'one-day enrollments stand')}.`
        : null,
  };
}

const sum = (of: readonly { students: number }[]): number =>
  of.reduce((total, { students }) => total + students, 0);

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

const isMet = (facts: WeekFacts, date: LocalDate): boolean =>
  meetingOn({ ...facts, isActive: true, cancellations: [], closures: [] }, date).state ===
  MeetingState.MEETS;
