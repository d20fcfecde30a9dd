import { ageOn, isTooOld, isTooYoung, parseAge, sayAge } from '../../shared/age.ts';
import { type Gender } from '../../shared/gender.ts';
import { sayDate, type LocalDate } from '../../shared/local-date.ts';
import type { ClassFacts } from '../schedule/class-facts.sql.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
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

const MEETING_REFUSALS: Partial<Record<MeetingState, Reason>> = {
  CLASS_INACTIVE: Reason.CLASS_INACTIVE,
  NOT_SCHEDULED: Reason.CLASS_NOT_SCHEDULED,
  OUTSIDE_SESSION: Reason.OUTSIDE_SESSION,
  CLOSED: Reason.CLASS_CLOSED,
  CANCELLED: Reason.CLASS_CANCELLED,
};

const FOR: Partial<Record<Gender, string>> = { FEMALE: 'girls', MALE: 'boys' };

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
  const { student, meeting, date } = facts;
  const refusal = MEETING_REFUSALS[meeting.state];
  if (refusal) {
    return [
      new PunchRefused(
        refusal,
        'R-8',
        meeting.reason ?? `No meeting is scheduled for ${sayDate(date)}.`,
        meeting.state === MeetingState.CLASS_INACTIVE
          ? 'Choose another class.'
          : 'Choose another date.',
      ),
    ];
  }
  if (facts.isEnrolled) return [alreadyEnrolled(student.firstName, facts.class.name, date)];
  return overridableProblems(facts);
}

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

function overridableProblems({
  student,
  class: of,
  date,
  oneDayOpenings,
}: Omit<PunchFacts, 'pass' | 'limits'>): PunchRefused[] {
  const problems: PunchRefused[] = [];
  const add = (reason: Reason, message: string, fix: string) =>
    problems.push(new PunchRefused(reason, 'R-7', message, fix, true));

  if (student.born !== null) {
    const age = sayAge({ ...ageOn(student.born, date), days: null });
    const onDate = `${student.firstName} is ${age} on ${sayDate(date)}`;
    if (of.minAge !== null && isTooYoung(student.born, parseAge(of.minAge), date)) {
      add(
        Reason.TOO_YOUNG,
        `${onDate}; this class is for ${sayAge(parseAge(of.minAge))} and older.`,
        'Choose a class for this age.',
      );
    }
    if (of.maxAge !== null && isTooOld(student.born, parseAge(of.maxAge), date)) {
      add(
        Reason.TOO_OLD,
        `${onDate}; this class is for ${sayAge(parseAge(of.maxAge))} and younger.`,
        'Choose a class for this age.',
      );
    }
  }
  if (of.gender !== null && student.gender !== of.gender) {
    add(
      Reason.GENDER_MISMATCH,
      `This class is for ${FOR[of.gender] ?? 'another gender'}.`,
      'Choose a class for everybody.',
    );
  }
  if (oneDayOpenings !== null && oneDayOpenings <= 0) {
    const capacity = of.capacity ?? 0;
    add(
      Reason.CLASS_FULL,
      `Full on ${sayDate(date)}: ${capacity - oneDayOpenings} of ${capacity}.`,
      'Choose another class or date.',
    );
  }
  return problems;
}
