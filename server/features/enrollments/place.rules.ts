import { ageOn, isTooOld, isTooYoung, parseAge, sayAge } from '../../shared/age.ts';
import { type Gender } from '../../shared/gender.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import type { ClassFacts } from '../schedule/class-facts.sql.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import type { MeetingFacts } from '../schedule/meeting.rules.ts';

/** What may stand between a student and a place in a class, whoever asks and however it is paid. */
export type PlaceReason =
  | 'CLASS_INACTIVE'
  | 'CLASS_NOT_SCHEDULED'
  | 'OUTSIDE_SESSION'
  | 'CLASS_CLOSED'
  | 'CLASS_CANCELLED'
  | 'ALREADY_ENROLLED'
  | 'TOO_YOUNG'
  | 'TOO_OLD'
  | 'GENDER_MISMATCH'
  | 'CLASS_FULL';

export interface PlaceProblem {
  readonly reason: PlaceReason;
  readonly message: string;
  readonly fix: string;
}

export interface Attendee {
  readonly firstName: string;
  readonly born: LocalDate | null;
  readonly gender: Gender;
}

type Gates = Pick<ClassFacts, 'minAge' | 'maxAge' | 'gender'>;

const MEETING_REASONS: Partial<Record<MeetingState, PlaceReason>> = {
  CLASS_INACTIVE: 'CLASS_INACTIVE',
  NOT_SCHEDULED: 'CLASS_NOT_SCHEDULED',
  OUTSIDE_SESSION: 'OUTSIDE_SESSION',
  CLOSED: 'CLASS_CLOSED',
  CANCELLED: 'CLASS_CANCELLED',
};

const FOR: Partial<Record<Gender, string>> = { FEMALE: 'girls', MALE: 'boys' };

/** Why there is no place on a date on which the class does not meet; null when it meets. */
export function meetingProblem({ state, reason, date }: MeetingFacts): PlaceProblem | null {
  const stops = MEETING_REASONS[state];
  if (!stops) return null;
  return {
    reason: stops,
    message: reason ?? `No meeting is scheduled for ${sayDate(date)}.`,
    fix: state === MeetingState.CLASS_INACTIVE ? 'Choose another class.' : 'Choose another date.',
  };
}

/** Age on a date and gender: what staff with the permission may set aside. An unknown birthday stops nobody. */
export function gateProblems(student: Attendee, gates: Gates, date: LocalDate): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  if (student.born !== null) {
    const age = sayAge({ ...ageOn(student.born, date), days: null });
    const onDate = `${student.firstName} is ${age} on ${sayDate(date)}`;
    if (gates.minAge !== null && isTooYoung(student.born, parseAge(gates.minAge), date)) {
      problems.push({
        reason: 'TOO_YOUNG',
        message: `${onDate}; this class is for ${sayAge(parseAge(gates.minAge))} and older.`,
        fix: 'Choose a class for this age.',
      });
    }
    if (gates.maxAge !== null && isTooOld(student.born, parseAge(gates.maxAge), date)) {
      problems.push({
        reason: 'TOO_OLD',
        message: `${onDate}; this class is for ${sayAge(parseAge(gates.maxAge))} and younger.`,
        fix: 'Choose a class for this age.',
      });
    }
  }
  if (gates.gender !== null && student.gender !== gates.gender) {
    problems.push({
      reason: 'GENDER_MISMATCH',
      message: `This class is for ${FOR[gates.gender] ?? 'another gender'}.`,
      fix: 'Choose a class for everybody.',
    });
  }
  return problems;
}

/** No place is open on a date: a one-day one, or an ongoing one from it on. */
export function fullProblem(
  capacity: number | null,
  openings: number | null,
  date: LocalDate,
  isOngoing = false,
): PlaceProblem | null {
  if (capacity === null || openings === null || openings > 0) return null;
  const when = isOngoing ? 'from' : 'on';
  return {
    reason: 'CLASS_FULL',
    message: `Full ${when} ${sayDate(date)}: ${capacity - openings} of ${capacity}.`,
    fix: isOngoing
      ? 'Choose another class, or put the student on the waiting list.'
      : 'Choose another class or date.',
  };
}
