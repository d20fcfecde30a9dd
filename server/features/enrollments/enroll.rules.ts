import type { FieldFault, FieldProblemFacts } from '../../shared/form.ts';
import { addDays, sayDate, type LocalDate } from '../../shared/local-date.ts';
import type { DecidingFacts } from '../schedule/class-facts.sql.ts';
import type { SeasonKind } from '../schedule/calendar.entities.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import { meetingOn, meetingsBetween } from '../schedule/meeting.rules.ts';
import { openingsOn } from '../schedule/openings.rules.ts';
import { EnrollmentType, EnrollmentWarningReason as Warning } from './enrollment.enums.ts';
import { fullProblem, gateProblems, meetingProblem, type Attendee } from './place.rules.ts';

const { ACTIVE, WAIT } = EnrollmentType;

/** A place that is asked for. */
export interface Asked {
  readonly type: EnrollmentType;
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
}

export interface SeasonRangeFacts {
  readonly seasonId: string;
  readonly name: string;
  readonly kind: SeasonKind;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** What decides about it. */
export interface EnrollFacts {
  readonly student: Attendee & {
    readonly isArchived: boolean;
    /** What the family's alert says, as far as the viewer may read it. */
    readonly flagAlert: string | null;
  };
  /** With the seats of `dayOf(asked, today)`. */
  readonly class: DecidingFacts;
  /** Null when the class is in no session. */
  readonly ranges: readonly SeasonRangeFacts[] | null;
  /** The student's other enrollments in the class that are not removed. */
  readonly others: readonly Asked[];
  readonly today: LocalDate;
  /** Of a place that gets longer: the fullest of the days that it had not, by how many others are there. */
  readonly fullest?: { readonly day: LocalDate; readonly active: number } | null;
}

export interface EnrollmentWarningFacts {
  readonly reason: Warning;
  readonly message: string;
}

/** The place as it would be, and what is unusual about it. */
export interface PlannedPlace {
  readonly type: EnrollmentType;
  readonly startsOn: LocalDate | null;
  readonly dropsOn: LocalDate | null;
  readonly seasonId: string | null;
  readonly warnings: readonly EnrollmentWarningFacts[];
  /** How many places would be open before it, in words. */
  readonly openings: string | null;
}

export const isOneDay = (type: EnrollmentType): boolean => type !== ACTIVE && type !== WAIT;

/** The day whose seats and ages count: that of a one-day place; of an ongoing one the first that is still to come. */
export const dayOf = ({ type, startsOn }: Asked, today: LocalDate): LocalDate =>
  startsOn !== null && (isOneDay(type) || startsOn > today) ? startsOn : today;

/** How far ahead the first meeting of an ongoing place is looked for, in days. */
export const LOOK_FOR_MEETING = 62;

const problem = (field: string, reason: FieldFault, message: string): FieldProblemFacts => ({
  field,
  reason,
  message,
});

/** Decides about a place: what forbids it, field by field, or what it would be (rules E-7 to E-9). */
export function planPlace(
  asked: Asked,
  facts: EnrollFacts,
): PlannedPlace | readonly FieldProblemFacts[] {
  const wrong = [...whoAndWhere(facts), ...whichDates(asked, facts)];
  if (wrong.length > 0) return wrong;
  const clash = oneOfAKind(asked, facts);
  if (clash) return [clash];

  const { class: of, today } = facts;
  const range = rangeOf(asked, facts);
  const day = dayOf(asked, today);
  const dropsOn = isOneDay(asked.type)
    ? asked.startsOn
    : (asked.dropsOn ?? (asked.type === ACTIVE ? endOf(of.endsOn, range) : null));
  const openings = openingsOn(day, of.capacity, of.seats);
  return {
    type: asked.type,
    startsOn: asked.startsOn,
    dropsOn,
    seasonId: asked.type === ACTIVE ? (range?.seasonId ?? null) : null,
    warnings: warningsOf(asked, facts, day, openings),
    openings:
      asked.type === WAIT
        ? null
        : asked.type === ACTIVE
          ? openings.ongoingExplained
          : openings.oneDayExplained,
  };
}

/** The same place, ended with its session or class if it would last longer. */
export function cutToEnd(asked: Asked, facts: EnrollFacts): Asked {
  const end = endOf(facts.class.endsOn, rangeOf(asked, facts));
  const { dropsOn } = asked;
  return dropsOn !== null && end !== null && dropsOn > end ? { ...asked, dropsOn: end } : asked;
}

function whoAndWhere({ student, class: of }: EnrollFacts): FieldProblemFacts[] {
  const problems: FieldProblemFacts[] = [];
  if (student.isArchived) {
    const message = `${student.firstName} is archived. Restore the record first.`;
    problems.push(problem('studentId', 'NOT_ALLOWED', message));
  }
  if (!of.isActive) {
    problems.push(problem('classId', 'NOT_ALLOWED', 'This class is not offered any more.'));
  }
  return problems;
}

/** Rule E-7. */
function whichDates(asked: Asked, facts: EnrollFacts): FieldProblemFacts[] {
  const { type, startsOn, dropsOn } = asked;
  const { class: of, ranges } = facts;
  if (startsOn === null) {
    return type === WAIT ? [] : [problem('startsOn', 'NEEDED', 'The first day is needed.')];
  }
  if (dropsOn !== null && type !== ACTIVE) {
    const message = 'Only an ongoing place has a last day.';
    return [problem('dropsOn', 'NOT_ALLOWED', message)];
  }
  if (dropsOn !== null && dropsOn < startsOn) {
    return [problem('dropsOn', 'UPSIDE_DOWN', 'The last day lies before the first.')];
  }
  const isBefore = of.startsOn !== null && startsOn < of.startsOn;
  const isAfter = of.endsOn !== null && startsOn > of.endsOn;
  if (isBefore || isAfter) {
    return [problem('startsOn', 'OUT_OF_RANGE', `The class runs ${span(of.startsOn, of.endsOn)}.`)];
  }
  const range = rangeOf(asked, facts);
  if (ranges !== null && !range) {
    return [
      problem(
        'startsOn',
        'OUT_OF_RANGE',
        `No session of this class includes ${sayDate(startsOn)}.`,
      ),
    ];
  }
  const end = endOf(of.endsOn, range);
  if (dropsOn !== null && end !== null && dropsOn > end) {
    const what = range && end === range.endsOn ? range.name : 'The class';
    return [problem('dropsOn', 'OUT_OF_RANGE', `${what} ends on ${sayDate(end)}.`)];
  }
  const stopped = isOneDay(type) ? meetingProblem(meetingOn(of, startsOn)) : null;
  return stopped ? [problem('startsOn', 'NOT_ALLOWED', stopped.message)] : [];
}

/** Rule E-8; the constraint `enrollment_once_a_day` has the last word. */
function oneOfAKind(asked: Asked, { others, student, class: of, today }: EnrollFacts) {
  const isOver = ({ dropsOn }: Asked) => dropsOn !== null && dropsOn < today;
  const waits = others.some((one) => one.type === WAIT && !isOver(one));
  const who = student.firstName;
  if (asked.type === WAIT) {
    if (waits) return problem('type', 'NOT_ALLOWED', `${who} is waiting for ${of.name} already.`);
    return others.some((one) => one.type === ACTIVE && !isOver(one))
      ? problem('type', 'NOT_ALLOWED', `${who} has an ongoing place in ${of.name}.`)
      : null;
  }
  const last = isOneDay(asked.type) ? asked.startsOn : asked.dropsOn;
  const clash = others.find(
    (one) =>
      one.type !== WAIT &&
      (last === null || one.startsOn === null || one.startsOn <= last) &&
      (one.dropsOn === null || asked.startsOn === null || one.dropsOn >= asked.startsOn),
  );
  if (clash) return alreadyThere(who, of.name, clash);
  return asked.type === ACTIVE && waits
    ? problem('type', 'NOT_ALLOWED', `${who} is waiting for ${of.name}. Approve the wait instead.`)
    : null;
}

export function alreadyThere(who: string, className: string, { startsOn, dropsOn }: Asked) {
  const when =
    startsOn !== null && startsOn === dropsOn ? `on ${sayDate(startsOn)}` : span(startsOn, dropsOn);
  return problem('startsOn', 'OVERLAPS', `${who} is enrolled in ${className} ${when} already.`);
}

/** Rule E-9. */
function warningsOf(
  { type, startsOn, dropsOn }: Asked,
  { student, class: of, fullest }: EnrollFacts,
  day: LocalDate,
  openings: ReturnType<typeof openingsOn>,
): EnrollmentWarningFacts[] {
  const warnings: EnrollmentWarningFacts[] = [];
  if (student.flagAlert !== null) {
    warnings.push({ reason: Warning.FLAG_ALERT, message: student.flagAlert });
  }
  if (type !== WAIT) {
    const isOngoing = type === ACTIVE;
    const open = isOngoing ? openings.ongoing : openings.oneDay;
    const full =
      fullProblem(of.capacity, open, day, isOngoing) ?? fullLater(of.capacity, dropsOn, fullest);
    if (full) warnings.push({ reason: Warning.CLASS_FULL, message: full.message });
  }
  const tested = isOneDay(type) && startsOn !== null ? startsOn : firstMeetingFrom(of, day);
  for (const { reason, message } of gateProblems(student, of, tested)) {
    warnings.push({ reason: Warning[reason as keyof typeof Warning], message });
  }
  return warnings;
}

/** Somebody else has the seat on a day that a longer place would take back. */
const fullLater = (
  capacity: number | null,
  dropsOn: LocalDate | null,
  fullest: EnrollFacts['fullest'],
) =>
  fullest && capacity !== null && (dropsOn === null || fullest.day <= dropsOn)
    ? fullProblem(capacity, capacity - fullest.active, fullest.day, true)
    : null;

/** The first day from `day` on which the class meets; the day itself when none is in sight. */
function firstMeetingFrom(of: EnrollFacts['class'], day: LocalDate): LocalDate {
  const until = addDays(day, LOOK_FOR_MEETING);
  return (
    meetingsBetween(of, day, until).find(({ state }) => state === MeetingState.MEETS)?.date ?? day
  );
}

/** The session that the place would be in. */
const rangeOf = ({ startsOn }: Asked, { ranges }: EnrollFacts): SeasonRangeFacts | null =>
  (startsOn !== null &&
    ranges?.find((range) => range.startsOn <= startsOn && startsOn <= range.endsOn)) ||
  null;

/** The last day that an ongoing place can have: students stay on through rolling sessions. */
function endOf(classEnds: LocalDate | null, range: SeasonRangeFacts | null): LocalDate | null {
  const ends = [classEnds, range?.kind === 'SESSION' ? range.endsOn : null].filter(
    (one) => one !== null,
  );
  return ends.sort()[0] ?? null;
}

/** "from Mon 7 Sep to Sun 20 Dec" */
function span(from: LocalDate | null, to: LocalDate | null): string {
  const parts = [from && `from ${sayDate(from)}`, to && `to ${sayDate(to)}`].filter(Boolean);
  return parts.join(' ');
}
