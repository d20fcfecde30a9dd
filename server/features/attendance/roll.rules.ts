import { sayDate, type LocalDate, type LocalTime } from '../../shared/local-date.ts';
import type { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import { hasAttended, MarkStatus, OccurrenceState } from './attendance.enums.ts';
import { tooFarAhead } from './attendance.policy.ts';
import { isTooFarAhead, type OccurrenceFacts } from './occurrence.rules.ts';
import { lineProblems, type MarkContent, type SentMark } from './sent-marks.rules.ts';
import { RollRefusal as Reason, RollRefused } from './roll.problems.ts';

/** Somebody on the roll: has a place on the date, or something is recorded (rule T-4). */
export interface PersonOnRoll {
  readonly studentId: string;
  readonly name: string;
  /** The one that covers the date, else the one that did when it was marked. */
  readonly enrollmentId: string | null;
  readonly enrollmentType: EnrollmentType | null;
  readonly isCovered: boolean;
  /** As it was made last; its status is null when it was taken back. */
  readonly mark: (MarkContent & { readonly isAuto: boolean }) | null;
  /** Somebody told beforehand that the student will not come. */
  readonly isExpectedAbsent: boolean;
  readonly isExcused: boolean;
}

export interface RollFacts {
  readonly className: string;
  readonly date: LocalDate;
  readonly starts: LocalTime;
  /** Null when no timeslot starts then. */
  readonly occurrence: OccurrenceFacts | null;
  readonly today: LocalDate;
  readonly markAheadDays: number | null;
  /** A first check-in has marked everybody else already. */
  readonly isCheckedIn: boolean;
  readonly people: readonly PersonOnRoll[];
  /** Who is sent and stands not on the roll. */
  readonly strangers: readonly Pick<PersonOnRoll, 'studentId' | 'name'>[];
}

/** A mark that is to be written. */
export interface DecidedMark extends SentMark {
  readonly enrollmentId: string | null;
  readonly isAuto: boolean;
}

export interface DecidedMarks {
  /** Of the marks that were sent those that are not so already. */
  readonly changed: readonly DecidedMark[];
  /** The first who was there is among them, in check-in mode (rule T-6). */
  readonly isFirstCheckIn: boolean;
  /** What that makes of all others. */
  readonly automatic: readonly DecidedMark[];
}

const REFUSALS: Record<Exclude<OccurrenceState, OccurrenceState.MEETS>, Reason> = {
  OUTSIDE_SESSION: Reason.OUTSIDE_SESSION,
  CLOSED: Reason.CLOSED,
  CANCELLED: Reason.CANCELLED,
  CLASS_INACTIVE: Reason.CLASS_INACTIVE,
};

/** What is to be written of the marks that were sent, or why nothing is (rules T-3 to T-6). */
export function decideMarks(
  facts: RollFacts,
  sent: readonly SentMark[],
  inCheckInMode: boolean,
): DecidedMarks | RollRefused {
  const { people, strangers } = facts;
  const problem = lineProblems(people, strangers, sent);
  if (problem) return problem;
  const changed = changedMarks(people, sent);
  const isFirstCheckIn =
    inCheckInMode &&
    !facts.isCheckedIn &&
    changed.some(({ status }) => status !== null && hasAttended(status));
  return { changed, isFirstCheckIn, automatic: isFirstCheckIn ? automaticMarks(people, sent) : [] };
}

/** Why nothing can be recorded of an occurrence (rules T-1 and T-2). */
export function occurrenceProblem(facts: RollFacts): RollRefused | null {
  const { occurrence, date, starts, className, today, markAheadDays } = facts;
  if (!occurrence) {
    const message = `No timeslot of ${className} starts at ${starts} on ${sayDate(date)}.`;
    return new RollRefused(Reason.NO_OCCURRENCE, 'T-1', message, null);
  }
  const { state, reason } = occurrence;
  if (state !== OccurrenceState.MEETS) {
    const fix =
      state === OccurrenceState.CANCELLED
        ? 'If it was held after all, take the cancellation back.'
        : null;
    return new RollRefused(REFUSALS[state], 'T-2', reason ?? '', fix);
  }
  if (!isTooFarAhead(date, today, markAheadDays)) return null;
  const message = tooFarAhead(today, markAheadDays ?? 0);
  return new RollRefused(Reason.TOO_FAR_AHEAD, 'T-2', message, null);
}

/** Why a single student cannot be marked (rule T-6). */
export const checkInModeOff = (): RollRefused =>
  new RollRefused(
    Reason.CHECK_IN_MODE_OFF,
    'T-6',
    'Check-in mode is off: students are not marked one by one.',
    'Mark the whole class, or switch check-in mode on (Settings, Class settings).',
  );

/** What a person says of a student replaces what came about by itself, also where both are the same. */
function changedMarks(people: readonly PersonOnRoll[], sent: readonly SentMark[]): DecidedMark[] {
  const byId = new Map(people.map((one) => [one.studentId, one]));
  return sent.flatMap((mark) => {
    const { mark: stands = null, enrollmentId = null } = byId.get(mark.studentId) ?? {};
    return isSame(mark, stands) ? [] : [{ ...mark, enrollmentId, isAuto: false }];
  });
}

function isSame(mark: MarkContent, stands: PersonOnRoll['mark']): boolean {
  if (!stands) return mark.status === null;
  return (
    !stands.isAuto &&
    mark.status === stands.status &&
    mark.comment === stands.comment &&
    mark.arrivedAt === stands.arrivedAt &&
    mark.leftAt === stands.leftAt
  );
}

/** Everybody with a place on the date of whom nothing is recorded, and of whom nothing was sent (rule T-6). */
function automaticMarks(people: readonly PersonOnRoll[], sent: readonly SentMark[]): DecidedMark[] {
  const spokenOf = new Set(sent.map(({ studentId }) => studentId));
  return people
    .filter((one) => one.isCovered && !one.mark?.status && !spokenOf.has(one.studentId))
    .map(({ studentId, enrollmentId, isExcused }) => ({
      ...{ studentId, enrollmentId, isAuto: true },
      status: automaticStatus(isExcused),
      ...{ comment: null, arrivedAt: null, leftAt: null },
    }));
}

/** What becomes by itself of who was not there; an excuse that was told beforehand stands. */
export const automaticStatus = (isExcused: boolean): MarkStatus =>
  isExcused ? MarkStatus.EXCUSED : MarkStatus.ABSENT;
