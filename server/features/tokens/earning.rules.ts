import {
  addDays,
  addMonths,
  dateInZone,
  instantIn,
  type LocalDate,
  type LocalTime,
} from '../../shared/local-date.ts';
import { hasAttended, MarkStatus } from '../attendance/attendance.enums.ts';
import { Channel } from '../audit/channel.ts';
import type { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import type { TokenSettingsValues } from '../settings/token-settings.form.ts';

/** Why an absence has earned no token. */
export type NoToken =
  | 'NOT_A_CLASS'
  | 'NOT_BY_ITSELF'
  | 'NOT_MISSED'
  | 'NOT_HELD'
  | 'NOT_EXCUSED'
  | 'WRONG_TYPE'
  | 'CAME_TO_ANOTHER'
  | 'HAD_ONE'
  | 'LIMIT_REACHED';

/** When and where a mark is recorded. */
export interface RecordingFacts {
  readonly channel: Channel;
  /** Whether the check-in mode of that channel is on. */
  readonly inCheckInMode: boolean;
  readonly date: LocalDate;
  /** When the last timeslot of the date ends. */
  readonly ends: LocalTime;
  readonly zone: string;
  readonly now: Date;
}

/** An absence, and all that decides whether it earns a token. */
export interface AbsenceFacts extends RecordingFacts {
  readonly kind: 'CLASS' | 'CAMP_BLOCK' | 'APPOINTMENT';
  /** Null while no absence earns one by itself. */
  readonly settings: Pick<TokenSettingsValues, 'automatic' | 'earningTypes' | 'limit'> | null;
  /** Neither cancelled nor closed. */
  readonly isHeld: boolean;
  readonly status: MarkStatus | null;
  /** Of the enrollment that was missed; null without one. */
  readonly enrollmentType: EnrollmentType | null;
  /** To another timeslot of the class on that date. */
  readonly cameToAnother: boolean;
  /** There is one for this student, class and date, or there was and it was deleted. */
  readonly hasToken: boolean;
  /** How many count against the limit. */
  readonly counted: number;
}

export type TokenDecision =
  | { readonly kind: 'NONE'; readonly reason: NoToken }
  | { readonly kind: 'AT_ONCE' }
  | { readonly kind: 'DEFERRED'; readonly dueAt: Date };

/** Whether an absence earns a token, and when (rules M-2 to M-4). */
export function decideToken(facts: AbsenceFacts): TokenDecision {
  const reason = whyNone(facts);
  if (reason) return { kind: 'NONE', reason };
  // What counts against the limit, and everything else, is looked at again when the evaluation comes.
  if (isDeferred(facts)) return { kind: 'DEFERRED', dueAt: stillToCome(facts)[0] };
  return isLimitReached(facts) ? { kind: 'NONE', reason: 'LIMIT_REACHED' } : { kind: 'AT_ONCE' };
}

/** Why something is no absence that earns a token, whenever and wherever it is recorded (rule M-2). */
export function whyNone(
  facts: Omit<AbsenceFacts, keyof RecordingFacts | 'counted'>,
): NoToken | null {
  const { kind, settings, isHeld, status, enrollmentType } = facts;
  if (kind !== 'CLASS') return 'NOT_A_CLASS';
  if (!settings || settings.automatic === 'NONE') return 'NOT_BY_ITSELF';
  if (status === null || hasAttended(status)) return 'NOT_MISSED';
  if (!isHeld) return 'NOT_HELD';
  if (settings.automatic === 'EXCUSED' && status !== MarkStatus.EXCUSED) return 'NOT_EXCUSED';
  const types: readonly string[] = settings.earningTypes;
  if (enrollmentType === null || !types.includes(enrollmentType)) return 'WRONG_TYPE';
  if (facts.cameToAnother) return 'CAME_TO_ANOTHER';
  return facts.hasToken ? 'HAD_ONE' : null;
}

export const isLimitReached = ({
  settings,
  counted,
}: Pick<AbsenceFacts, 'settings' | 'counted'>): boolean =>
  settings?.limit != null && counted >= settings.limit;

/** Whether tokens wait for the evaluations, in case the student still comes (rule M-3). */
export function isDeferred({ channel, inCheckInMode, date, zone, now }: RecordingFacts): boolean {
  if (channel === Channel.CHECK_IN_KIOSK) return true;
  if (!inCheckInMode) return false;
  return date >= dateInZone(now, zone) || channel === Channel.STAFF_PORTAL;
}

const END_OF_DAY: LocalTime = '23:55';
const AFTER_CLASS = 30 * 60_000;

const endOfDay = (date: LocalDate, zone: string): Date => instantIn(date, END_OF_DAY, zone);

/** The two evaluations of a class date: half an hour after the class, and at the end of the day (rule M-3). */
export function evaluationsOf({
  date,
  ends,
  zone,
}: Pick<RecordingFacts, 'date' | 'ends' | 'zone'>): [Date, Date] {
  const afterClass = new Date(instantIn(date, ends, zone).getTime() + AFTER_CLASS);
  const last = endOfDay(date, zone);
  return afterClass < last ? [afterClass, last] : [last, endOfDay(addDays(date, 1), zone)];
}

/** The next end of a day at a location. */
export function nextEndOfDay(now: Date, zone: string): Date {
  const today = dateInZone(now, zone);
  const last = endOfDay(today, zone);
  return last > now ? last : endOfDay(addDays(today, 1), zone);
}

/** When a class date is looked at from now on: as it would be anyway, or else at the next end of a day. */
export function stillToCome(
  facts: Pick<RecordingFacts, 'date' | 'ends' | 'zone' | 'now'>,
): [Date, ...Date[]] {
  const [first, ...others] = evaluationsOf(facts).filter((due) => due > facts.now);
  return first ? [first, ...others] : [nextEndOfDay(facts.now, facts.zone)];
}

/** The evaluations that recording something of a class date asks for, whether or not something waits for them (rule M-3). */
export function evaluationsDue(facts: RecordingFacts): Date[] {
  const isPast = facts.date < dateInZone(facts.now, facts.zone);
  return isPast && !isDeferred(facts) ? [] : stillToCome(facts);
}

type Validity = Pick<TokenSettingsValues, 'validFor' | 'validUnit'>;

/** The last day of a token for what was missed on a date; null is never (rule M-5). */
export function expiresOn(date: LocalDate, { validFor, validUnit }: Validity): LocalDate | null {
  if (validFor === null) return null;
  if (validUnit === 'MONTHS') return addMonths(date, validFor);
  return addDays(date, validFor * (validUnit === 'WEEKS' ? 7 : 1));
}
