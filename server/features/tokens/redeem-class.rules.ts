import { addDays, instantIn, sayDate } from '../../shared/local-date.ts';
import {
  fullProblem,
  gateProblems,
  meetingProblem,
  type PlaceProblem,
} from '../enrollments/place.rules.ts';
import { FARTHEST_DAYS, ofFamily, problem, type MakeupFacts } from './redeem.facts.ts';
import { MakeupRefusal as Reason, type MakeupProblemFacts } from './redeem.problems.ts';

/** How many days ahead a makeup may be. */
const horizonOf = (facts: Pick<MakeupFacts, 'channel' | 'settings'>): number =>
  ofFamily(facts)
    ? Math.min(FARTHEST_DAYS, facts.settings.horizonDays ?? FARTHEST_DAYS)
    : FARTHEST_DAYS;

export function ofDate(facts: MakeupFacts): MakeupProblemFacts[] {
  const { date, today, token } = facts;
  const problems: MakeupProblemFacts[] = [];
  if (date < today) {
    problems.push(
      problem(Reason.IN_THE_PAST, 'M-9', `${sayDate(date)} is over.`, 'Choose today or later.'),
    );
  }
  const farthest = addDays(today, horizonOf(facts));
  if (date > farthest) {
    problems.push(
      problem(
        Reason.BEYOND_HORIZON,
        ofFamily(facts) ? 'M-10' : 'M-9',
        `A makeup can be ${horizonOf(facts)} days ahead, until ${sayDate(farthest)}.`,
        'Choose an earlier date.',
      ),
    );
  }
  if (token?.expires && date > token.expires) {
    problems.push(
      problem(
        Reason.AFTER_EXPIRY,
        'M-9',
        `The token expires on ${sayDate(token.expires)}.`,
        'Choose an earlier date, or extend the token’s expiry date.',
      ),
    );
  }
  return problems;
}

/** Whether the class is one that the token is for. */
export function ofFit({ token, settings, student, class: of }: MakeupFacts): MakeupProblemFacts[] {
  const problems: MakeupProblemFacts[] = [];
  const programs = token?.programs.filter(({ isDeleted }) => !isDeleted) ?? [];
  const isOfProgram = programs.some(({ id }) => id === of.programId);
  // Without any that is left, the token itself says so.
  if (settings.matchProgram && programs.length > 0 && !isOfProgram) {
    problems.push(
      problem(
        Reason.TOKEN_WRONG_PROGRAM,
        'M-9',
        `The token is for ${programs.map(({ name }) => name).join(', ')}.`,
        'Choose a class of that program, or give the token another program.',
      ),
    );
  }
  if (settings.lockLocation && token?.location && token.location.id !== of.locationId) {
    problems.push(
      problem(
        Reason.TOKEN_WRONG_LOCATION,
        'M-9',
        `The token is for ${token.location.name}.`,
        'Choose a class there, or take the location off the token.',
      ),
    );
  }
  if (token && settings.matchLevel && of.level && of.level.id !== student.level?.id) {
    const has = student.level ? `is in ${student.level.name}` : 'has no level';
    problems.push(
      problem(
        Reason.WRONG_LEVEL,
        'M-9',
        `This class is for ${of.level.name}; ${student.firstName} ${has}.`,
        'Choose a class of the student’s level, or change the level.',
      ),
    );
  }
  return problems;
}

/** Whether the class meets that day, and the student is not there already. */
export function ofClass(facts: MakeupFacts): MakeupProblemFacts[] {
  const { meeting, date, settings } = facts;
  const problems: MakeupProblemFacts[] = [];
  const stopped = meetingProblem(meeting);
  if (stopped) problems.push(placeProblem(stopped, 'S-2'));
  else if (ofFamily(facts) && isTooLate(facts)) {
    problems.push(
      problem(
        Reason.TOO_LATE_TODAY,
        'M-10',
        `Makeups are booked until ${sayCutOff(settings.cutOffHours ?? 0)}.`,
        'Choose a later class, or ask the office.',
      ),
    );
  }
  if (facts.isEnrolled) problems.push(alreadyEnrolled(facts));
  if (ofFamily(facts) && settings.onlyExpectedAbsences && facts.expectedAbsent === 0) {
    problems.push(
      problem(
        Reason.NO_EXPECTED_ABSENCE,
        'M-10',
        `Nobody is expected absent on ${sayDate(date)}.`,
        'Choose another class or date.',
      ),
    );
  }
  return problems;
}

export const alreadyEnrolled = ({
  student,
  class: of,
  date,
}: Pick<MakeupFacts, 'student' | 'class' | 'date'>): MakeupProblemFacts =>
  problem(
    Reason.ALREADY_ENROLLED,
    'E-8',
    `${student.firstName} is enrolled in ${of.name} on ${sayDate(date)} already.`,
    'Choose another class or date.',
  );

function sayCutOff(hours: number): string {
  if (hours === 0) return 'the class begins';
  return hours === 1 ? 'an hour before the class' : `${hours} hours before the class`;
}

function isTooLate({ settings, meeting, date, now, class: of }: MakeupFacts): boolean {
  const [first] = meeting.timeslots;
  if (!first) return false;
  const begins = instantIn(date, first.starts, of.zone).getTime();
  return now.getTime() > begins - (settings.cutOffHours ?? 0) * 3_600_000;
}

/** What staff with the permission may set aside (rule E-9). A class that does not meet is neither full nor has it room. */
export function ofPlace({ student, class: of, date, meeting, openings }: MakeupFacts) {
  const full = meetingProblem(meeting) ? null : fullProblem(of.capacity, openings, date);
  return [...(full ? [full] : []), ...gateProblems(student, of, date)].map((one) =>
    placeProblem(one, 'E-9'),
  );
}

const placeProblem = (
  { reason, message, fix }: PlaceProblem,
  rule: string,
): MakeupProblemFacts => ({ reason: Reason[reason], rule, message, fix });
