import { addDays, parseLocalDate, sayDate, type LocalDate } from '../../shared/local-date.ts';
import { GiveRefused, GiveRefusalReason as Reason } from './manage.problems.ts';
import { HolderKind, PassDateMode, PassPriceMode } from './pass.enums.ts';

/** Largest number of uses that a pass can have. */
export const MOST_USES = 9999;

/** What a type says about the passes that are given of it. */
export interface GiveTerms {
  readonly title: string;
  readonly holderKind: HolderKind;
  readonly isSuspended: boolean;
  readonly availableForSale: boolean;
  readonly priceMode: PassPriceMode;
  readonly uses: number | null;
  readonly maxIssued: number | null;
  readonly dateMode: PassDateMode;
  readonly startsOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly validDays: number | null;
}

export interface GiveFacts {
  readonly terms: GiveTerms;
  /** Passes of the type that are not deleted; counted only where there is a most. */
  readonly issued: number;
  readonly family: { readonly name: string; readonly studentIds: readonly string[] };
  readonly studentId: string | null;
  readonly startsOn: LocalDate | null;
  readonly uses: number | null;
  readonly today: LocalDate;
}

/** The dates and the number of a new pass. */
export interface GivenTerms {
  readonly activeOn: LocalDate;
  readonly expires: LocalDate | null;
  readonly total: number | null;
}

/** The first day when none is asked for: the type's own, and otherwise today (rule P-10). */
const firstDay = ({ terms, startsOn, today }: GiveFacts): LocalDate =>
  startsOn ?? terms.startsOn ?? today;

function lastDay(terms: GiveTerms, activeOn: LocalDate): LocalDate | null {
  if (terms.dateMode === PassDateMode.FIXED) return terms.expiresOn;
  return terms.dateMode === PassDateMode.DAYS ? addDays(activeOn, terms.validDays ?? 0) : null;
}

/** What the pass will be (rules P-10 and P-12). Only for facts without a problem. */
export function givenTerms(facts: GiveFacts): GivenTerms {
  const activeOn = firstDay(facts);
  const chosen = facts.terms.priceMode === PassPriceMode.PER_USE ? facts.uses : null;
  return {
    activeOn,
    expires: lastDay(facts.terms, activeOn),
    total: chosen ?? facts.terms.uses,
  };
}

/** Why a pass of the type cannot be given, the first reason that applies (rules P-11 and P-12). */
export function giveProblem(facts: GiveFacts): GiveRefused | null {
  return typeProblem(facts) ?? holderProblem(facts) ?? startProblem(facts) ?? usesProblem(facts);
}

function typeProblem({ terms, issued, today }: GiveFacts): GiveRefused | null {
  const name = `“${terms.title}”`;
  if (terms.isSuspended)
    return new GiveRefused(
      Reason.TYPE_SUSPENDED,
      'typeId',
      `${name} is suspended.`,
      'Unsuspend it on the Punch Passes page, or choose another.',
    );
  if (!terms.availableForSale)
    return new GiveRefused(
      Reason.NOT_FOR_SALE,
      'typeId',
      `${name} is not available for sale.`,
      'Make it available on the Punch Passes page, or choose another.',
    );
  if (terms.maxIssued !== null && issued >= terms.maxIssued)
    return new GiveRefused(
      Reason.MAX_ISSUED_REACHED,
      'typeId',
      `All ${terms.maxIssued} passes “${terms.title}” that may be issued are.`,
      'Raise the maximum on the Punch Passes page, or choose another.',
    );
  if (terms.expiresOn !== null && terms.expiresOn < today)
    return new GiveRefused(
      Reason.TYPE_EXPIRED,
      'typeId',
      `${name} ended on ${sayDate(terms.expiresOn)}: a new pass would be expired already.`,
      'Change its dates on the Punch Passes page, or choose another.',
    );
  return null;
}

function holderProblem({ terms, family, studentId }: GiveFacts): GiveRefused | null {
  if (terms.holderKind === HolderKind.STUDENT) {
    if (studentId === null)
      return new GiveRefused(
        Reason.STUDENT_REQUIRED,
        'studentId',
        `“${terms.title}” is a student pass: it needs a student.`,
        'Choose who may use it.',
      );
    if (!family.studentIds.includes(studentId))
      return new GiveRefused(
        Reason.STUDENT_OF_ANOTHER_FAMILY,
        'studentId',
        `This student does not belong to the ${family.name} family.`,
        'Choose a student of the family.',
      );
    return null;
  }
  if (studentId !== null)
    return new GiveRefused(
      Reason.STUDENT_NOT_ASKED,
      'studentId',
      `“${terms.title}” is a family pass: every student of the family may use it.`,
      'Leave the student out.',
    );
  if (family.studentIds.length === 0)
    return new GiveRefused(
      Reason.NO_STUDENTS,
      'familyId',
      `The ${family.name} family has no student who could use it.`,
    );
  return null;
}

function startProblem(facts: GiveFacts): GiveRefused | null {
  const { title, startsOn, expiresOn } = facts.terms;
  const start = firstDay(facts);
  const refused = (message: string, fix: string) =>
    new GiveRefused(Reason.START_OUTSIDE_TYPE, 'startsOn', message, fix);
  if (startsOn !== null && start < startsOn)
    return refused(
      `“${title}” starts on ${sayDate(startsOn)} at the earliest.`,
      `Choose ${sayDate(startsOn)} or a later day.`,
    );
  if (expiresOn !== null && start > expiresOn)
    return refused(
      `“${title}” ends on ${sayDate(expiresOn)}.`,
      `Choose ${sayDate(expiresOn)} or an earlier day.`,
    );
  const end = lastDay(facts.terms, start);
  if (end !== null && end < facts.today)
    return refused(`The pass would have ended on ${sayDate(end)}.`, 'Choose a later day.');
  if (end !== null && parseLocalDate(end) === null)
    return refused(`The pass would end in ${end.slice(0, 4)}.`, 'Choose an earlier day.');
  return null;
}

function usesProblem({ terms, uses }: GiveFacts): GiveRefused | null {
  if (uses === null) return null;
  if (terms.priceMode === PassPriceMode.FLAT)
    return new GiveRefused(
      Reason.USES_FIXED,
      'uses',
      terms.uses === null
        ? `“${terms.title}” is unlimited.`
        : `“${terms.title}” always has ${terms.uses} uses.`,
      'Leave the number out.',
    );
  if (uses < 1 || uses > MOST_USES)
    return new GiveRefused(
      Reason.USES_OUT_OF_RANGE,
      'uses',
      `A pass has from 1 to ${MOST_USES} uses.`,
    );
  return null;
}
