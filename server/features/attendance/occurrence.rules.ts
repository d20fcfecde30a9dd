import {
  addDays,
  parseLocalDate,
  parseLocalTime,
  sayDate,
  type LocalDate,
  type LocalTime,
} from '../../shared/local-date.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import {
  meetingsBetween,
  type MeetingFacts,
  type ScheduleFacts,
} from '../schedule/meeting.rules.ts';
import { OccurrenceState } from './attendance.enums.ts';

/** Which occurrence: a class at a date and time (rule T-1). */
export interface OccurrenceKey {
  readonly classId: string;
  readonly date: LocalDate;
  readonly starts: LocalTime;
}

/** An occurrence as the schedule knows it. */
export interface OccurrenceFacts {
  readonly date: LocalDate;
  readonly starts: LocalTime;
  readonly ends: LocalTime;
  readonly state: OccurrenceState;
  /** Why it is not held, in one sentence; null when it is. */
  readonly reason: string | null;
}

/** Now, as the clock on the wall of the class's location says. */
export interface WallClock {
  readonly date: LocalDate;
  readonly time: LocalTime;
}

export const occurrenceId = ({ classId, date, starts }: OccurrenceKey): string =>
  `${classId}@${date}T${starts}`;

/** What an occurrence's id says; null when it is none. */
export function readOccurrenceId(id: string): OccurrenceKey | null {
  const [, classId, day, time] = /^([^@]+)@(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(id) ?? [];
  const date = parseLocalDate(day ?? '');
  const starts = parseLocalTime(time ?? '');
  return classId && date && starts ? { classId, date, starts } : null;
}

const STATES: Record<MeetingState, OccurrenceState> = {
  MEETS: OccurrenceState.MEETS,
  CLASS_INACTIVE: OccurrenceState.CLASS_INACTIVE,
  NOT_SCHEDULED: OccurrenceState.OUTSIDE_SESSION,
  OUTSIDE_SESSION: OccurrenceState.OUTSIDE_SESSION,
  CLOSED: OccurrenceState.CLOSED,
  CANCELLED: OccurrenceState.CANCELLED,
};
const OUTSIDE = 'Class is not scheduled to meet on this date.';

/**
 * Every timeslot that stands on a date between the two, by date and time, held or not (rules T-1 and T-2). `recorded`
 * are those for which something is recorded: they are listed too where no timeslot stands any more.
 */
export function occurrencesBetween(
  schedule: ScheduleFacts,
  from: LocalDate,
  to: LocalDate,
  recorded: readonly Pick<OccurrenceKey, 'date' | 'starts'>[] = [],
): OccurrenceFacts[] {
  const scheduled = meetingsBetween(schedule, from, to).flatMap(occurrencesOf);
  const keys = new Set(scheduled.map(keyOf));
  const left = recorded.filter((one) => !keys.has(keyOf(one)));
  if (left.length === 0) return scheduled;
  const gone = left.map(({ date, starts }) => unscheduled(schedule, date, starts));
  return [...scheduled, ...gone].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

const keyOf = ({ date, starts }: Pick<OccurrenceKey, 'date' | 'starts'>): string =>
  `${date}T${starts}`;

function occurrencesOf(meeting: MeetingFacts): OccurrenceFacts[] {
  const { date, state, reason, timeslots, cancellations } = meeting;
  return meeting.scheduled.map((slot) => {
    const { starts, ends } = slot;
    // Of a date that is held, a timeslot may be cancelled alone.
    if (state === MeetingState.MEETS && !timeslots.includes(slot)) {
      const why = cancellations.find((one) => one.starts === starts)?.reason;
      return {
        ...{ date, starts, ends, state: OccurrenceState.CANCELLED },
        reason: `Cancelled at ${starts} on ${sayDate(date)}${why ? `: ${why}` : ''}.`,
      };
    }
    const of = STATES[state];
    return {
      ...{ date, starts, ends, state: of },
      reason: of === OccurrenceState.OUTSIDE_SESSION ? OUTSIDE : reason,
    };
  });
}

/** An occurrence whose timeslot was ended or changed; a timeslot that started then once says when it ended. */
function unscheduled(schedule: ScheduleFacts, date: LocalDate, starts: LocalTime): OccurrenceFacts {
  const once = schedule.timeslots.find((slot) => slot.starts === starts);
  const state = schedule.isActive
    ? OccurrenceState.OUTSIDE_SESSION
    : OccurrenceState.CLASS_INACTIVE;
  const reason = schedule.isActive ? OUTSIDE : 'This class is not offered any more.';
  return { date, starts, ends: once?.ends ?? starts, state, reason };
}

/** Whether it is over. */
export const hasEnded = (of: Pick<OccurrenceFacts, 'date' | 'ends'>, now: WallClock): boolean =>
  of.date < now.date || (of.date === now.date && of.ends <= now.time);

/** Whether it is later than the school lets anybody mark; null days let mark any (rule T-2). */
export const isTooFarAhead = (
  date: LocalDate,
  today: LocalDate,
  markAheadDays: number | null,
): boolean => markAheadDays !== null && date > addDays(today, markAheadDays);

const minutesOf = (date: LocalDate, time: LocalTime): number =>
  Date.parse(`${date}T${time}Z`) / 60_000;

/** The one nearest to now of those that may be marked: the one that is on, or else that ended or starts next. */
export function nearestTo<T extends OccurrenceFacts & { readonly isTooFarAhead: boolean }>(
  occurrences: readonly T[],
  now: WallClock,
): T | null {
  const at = minutesOf(now.date, now.time);
  let nearest: { of: T; distance: number } | null = null;
  for (const of of occurrences) {
    if (of.state !== OccurrenceState.MEETS || of.isTooFarAhead) continue;
    const until = minutesOf(of.date, of.starts) - at;
    const since = at - minutesOf(of.date, of.ends);
    const distance = Math.max(until, since, 0);
    if (!nearest || distance < nearest.distance) nearest = { of, distance };
  }
  return nearest?.of ?? null;
}
