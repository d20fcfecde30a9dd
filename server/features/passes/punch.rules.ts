import { type Gender } from '../../shared/gender.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import {
  fullProblem,
  gateProblems,
  meetingProblem,
  type PlaceProblem,
} from '../enrollments/place.rules.ts';
import type { ClassFacts } from '../schedule/class-facts.sql.ts';
import type { MeetingFacts } from '../schedule/meeting.rules.ts';
import { covers, passProblem, type PassFacts, type PassLimits } from './pass.rules.ts';
import { PunchRefusalReason as Reason, PunchRefused } from './punch.problems.ts';

export interface PunchFacts {
  readonly pass: PassFacts;
  readonly limits: PassLimits;
  readonly student: {
    readonly firstName: string;
    readonly born: LocalDate | null;
    readonly gender: Gender;
    readonly isHolder: boolean;
    readonly isSuspended: boolean;
  };
  readonly class: Pick<
    ClassFacts,
    | 'id'
    | 'name'
    | 'programId'
    | 'levelId'
    | 'locationId'
    | 'minAge'
    | 'maxAge'
    | 'gender'
    | 'capacity'
  >;
  readonly meeting: MeetingFacts;
  readonly isEnrolled: boolean;
  /** One-day openings on the date; null is no limit. */
  readonly oneDayOpenings: number | null;
  readonly date: LocalDate;
  readonly today: LocalDate;
}

/**
 * Why a punch may not be made: the first reason that nobody may override, else all those that staff with the
 * permission may. Empty when it may (rules ).
 */
export function punchProblems(facts: PunchFacts): PunchRefused[] {
  const { pass, student } = facts;
  const ofPass = passProblem(pass, student, facts.date, facts.today);
  if (ofPass) return [ofPass];
  if (!covers(facts.limits, facts.class)) return [notCovered(pass.title, facts.class.name)];
  return classProblems(facts);
}

/** Why a student may not be punched into a class on a date, whichever the pass. */
export function classProblems(facts: Omit<PunchFacts, 'pass' | 'limits'>): PunchRefused[] {
  const { student, meeting, date, class: of } = facts;
  const stopped = meetingProblem(meeting);
  if (stopped) return [refused(stopped, 'R-8')];
  if (facts.isEnrolled) return [alreadyEnrolled(student.firstName, of.name, date)];
  return [
    ...gateProblems(student, of, date),
    ...[fullProblem(of.capacity, facts.oneDayOpenings, date)].filter((one) => one !== null),
  ].map((problem) => refused(problem, 'R-7', true));
}

const refused = (
  { reason, message, fix }: PlaceProblem,
  rule: string,
  overridable = false,
): PunchRefused => new PunchRefused(Reason[reason], rule, message, fix, overridable);

const notCovered = (title: string, className: string) =>
  new PunchRefused(
    Reason.CLASS_NOT_COVERED,
    'P-5',
    `“${title}” does not cover ${className}.`,
    'Choose a class that the pass covers, or another pass.',
  );

export function alreadyEnrolled(
  firstName: string,
  className: string,
  date: LocalDate,
): PunchRefused {
  return new PunchRefused(
    Reason.ALREADY_ENROLLED,
    'R-6',
    `${firstName} is already enrolled in ${className} on ${sayDate(date)}.`,
    'No punch is needed for this class and date.',
  );
}
