import { dateInZone, sayDate, timeInZone, type LocalDate } from '../../shared/local-date.ts';
import { type EnrollmentType } from '../enrollments/enrollment.enums.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';
import { sayLimit } from './earning-words.rules.ts';
import type { SlotMark } from './earning-facts.queries.ts';
import { hasAttended } from '../attendance/attendance.enums.ts';
import { isLimitReached, whyNone, type AbsenceFacts, type NoToken } from './earning.rules.ts';

/** A date of a class that somebody has missed, and of which there is no token. */
export interface MissedDay {
  readonly kind: AbsenceFacts['kind'];
  readonly date: LocalDate;
  readonly zone: string;
  readonly marks: readonly SlotMark[];
  /** There was one, and it was deleted by hand. */
  readonly wasDeleted: boolean;
  /** Against the limit, and in which span of time. */
  readonly counted: number;
  readonly span: string;
  /** When it is looked at next. */
  readonly dueAt: Date | null;
}

export interface WhyNone {
  readonly says: string;
  readonly dueAt: Date | null;
}

/** Why an absence has no token, in one sentence (rules M-2 to M-4). Settings are null while nothing is earned by itself. */
export function whyNoTokenYet(
  { kind, date, zone, marks, wasDeleted, dueAt, ...limit }: MissedDay,
  settings: TokenSettingsValues | null,
  now: Date,
): WhyNone {
  const none = (says: string): WhyNone => ({ says, dueAt: null });
  if (wasDeleted) return none(REASONS.HAD_ONE);
  const cameToAnother = marks.some(({ status }) => hasAttended(status));
  const reasons = marks
    .filter(({ status }) => !hasAttended(status))
    .map((mark) => ({
      mark,
      reason: whyNone({ ...{ kind, settings, cameToAnother, hasToken: false }, ...mark }),
    }));
  const [first] = reasons;
  if (first && reasons.every(({ reason }) => reason !== null))
    return none(sayReason(first.reason, first.mark));
  if (settings && isLimitReached({ settings, ...limit }))
    return none(sayLimit(settings, date, limit));
  if (dueAt) return { says: sayDue(dueAt, zone, now), dueAt };
  return none(NONE_WAS_DUE);
}

/** It is not looked at again when the limit or the settings are others by now. */
const NONE_WAS_DUE =
  'No token was due when this was looked at: the limit was reached then, or the settings were others. Make one by hand if it is owed.';

const TYPES: Record<EnrollmentType, string> = {
  ACTIVE: 'Ongoing places earn none.',
  TRIAL: 'Trials earn none.',
  MAKEUP: 'Makeups earn none.',
  SINGLE_DAY: 'Single days earn none.',
  WAIT: 'Who waits earns none.',
};

const REASONS: Record<Exclude<NoToken, 'WRONG_TYPE'>, string> = {
  NOT_A_CLASS: 'Only absences from classes earn a token.',
  NOT_BY_ITSELF: 'No absence earns a token by itself.',
  NOT_MISSED: 'Nothing was missed.',
  NOT_HELD: 'The class was not held.',
  NOT_EXCUSED: 'Only excused absences earn a token.',
  CAME_TO_ANOTHER: 'The student came to another time of the class that day.',
  HAD_ONE: 'A makeup token for this date was deleted.',
  LIMIT_REACHED: 'The limit is reached.',
};

function sayReason(reason: NoToken | null, { enrollmentId, enrollmentType }: SlotMark): string {
  if (reason !== 'WRONG_TYPE') return REASONS[reason ?? 'NOT_MISSED'];
  if (enrollmentType) return TYPES[enrollmentType];
  return enrollmentId
    ? 'No enrollment covers the date any more.'
    : 'No enrollment covered the date.';
}

/** "Expected at 19:30." */
function sayDue(dueAt: Date, zone: string, now: Date): string {
  const date = dateInZone(dueAt, zone);
  const at = `${date === dateInZone(now, zone) ? '' : `on ${sayDate(date)} `}at ${timeInZone(dueAt, zone)}`;
  return dueAt > now ? `Expected ${at}.` : `Expected ${at}; it is being looked at.`;
}
