import { Channel } from '../audit/channel.ts';
import { WITHOUT_TOKEN } from '../enrollments/makeup.policy.ts';
import { ofClass, ofDate, ofFit, ofPlace } from './redeem-class.rules.ts';
import { ofFamily, problem, type MakeupFacts, type RedeemedToken } from './redeem.facts.ts';
import { MakeupRefusal as Reason, type MakeupProblemFacts } from './redeem.problems.ts';
import { TokenStatus } from './token.enums.ts';
import { whyUnusable } from './token.rules.ts';

const OVERRIDABLE: ReadonlySet<Reason> = new Set([
  Reason.CLASS_FULL,
  Reason.TOO_YOUNG,
  Reason.TOO_OLD,
  Reason.GENDER_MISMATCH,
]);

/** Families and the kiosk set nothing aside; rules of tokens nobody does (rules M-9 and M-10). */
const SETS_NOTHING_ASIDE: readonly Channel[] = [Channel.CUSTOMER_PORTAL, Channel.CHECK_IN_KIOSK];

/** Whether staff with the permission may set it aside (rule E-9). */
export const isOverridable = (channel: Channel, { reason }: MakeupProblemFacts): boolean =>
  OVERRIDABLE.has(reason) && !SETS_NOTHING_ASIDE.includes(channel);

/** Whether the makeup is only asked for: of families, unless the school lets them book by themselves (rule M-10). */
export const isOnlyAsked = (
  of: Pick<MakeupFacts, 'channel' | 'settings'>,
  asRequest: boolean,
): boolean => asRequest || (ofFamily(of) && !of.settings.autoApprove);

/** All that stands in the way of a makeup, the weightiest first; nothing does when it is empty (rules M-9 to M-11). */
export function makeupProblems(facts: MakeupFacts): MakeupProblemFacts[] {
  return [
    ...ofWho(facts),
    ...ofToken(facts),
    ...ofStudent(facts),
    ...ofDate(facts),
    ...ofFit(facts),
    ...ofClass(facts),
    ...ofPlace(facts),
  ];
}

function ofWho(facts: MakeupFacts): MakeupProblemFacts[] {
  if (ofFamily(facts)) {
    return facts.settings.familiesMayRedeem && facts.token
      ? []
      : [notForFamilies(facts.token !== null)];
  }
  return facts.token || facts.mayGoWithout
    ? []
    : [{ reason: Reason.WITHOUT_TOKEN_NOT_PERMITTED, ...WITHOUT_TOKEN }];
}

const notForFamilies = (hasToken: boolean): MakeupProblemFacts =>
  problem(
    Reason.NOT_FOR_FAMILIES,
    'M-10',
    hasToken
      ? 'Makeups are booked by the office.'
      : 'A makeup needs a token, unless the office makes it.',
    'Ask the office.',
  );

function ofToken({ token, student }: MakeupFacts): MakeupProblemFacts[] {
  if (!token) return [];
  if (token.studentId !== student.id) {
    return [
      problem(
        Reason.TOKEN_NOT_THE_STUDENTS,
        'M-9',
        `This token is not ${student.firstName}’s.`,
        'Choose one of the student’s own tokens.',
      ),
    ];
  }
  const reason = unusableFor(token);
  return reason ? [problem(reason, 'M-9', ...inTwo(whyUnusable(token) ?? ''))] : [];
}

function unusableFor(token: RedeemedToken): Reason | null {
  if (token.status === TokenStatus.EXPENDED) return Reason.TOKEN_EXPENDED;
  if (token.status === TokenStatus.PENDING) return Reason.TOKEN_PENDING;
  if (token.status === TokenStatus.EXPIRED) return Reason.TOKEN_EXPIRED;
  return token.needsProgram ? Reason.TOKEN_DELETED_PROGRAM : null;
}

/** What is wrong, and what would help, if that stands behind it. */
function inTwo(said: string): [message: string, fix: string | null] {
  const end = said.indexOf('. ');
  const [what, fix] = end < 0 ? [said, null] : [said.slice(0, end + 1), said.slice(end + 2)];
  // Beside a class nobody knows what “it” is.
  return [what.replace(/^It /, 'The token ').replace(/^Its /, 'The token’s '), fix];
}

function ofStudent({ student, settings, token }: MakeupFacts): MakeupProblemFacts[] {
  const problems: MakeupProblemFacts[] = [];
  const who = student.firstName;
  if (student.isArchived) {
    problems.push(
      problem(
        Reason.STUDENT_ARCHIVED,
        'E-7',
        `${who} is archived.`,
        'Restore the student’s record first.',
      ),
    );
  }
  if (token && settings.requireEnrollment && !student.hasPlace) {
    problems.push(
      problem(
        Reason.NOT_ENROLLED,
        'M-9',
        `${who} has no current or future enrollment, which a makeup needs.`,
        `Enroll ${who} in a class first.`,
      ),
    );
  }
  return problems;
}
