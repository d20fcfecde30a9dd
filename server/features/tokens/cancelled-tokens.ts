import type { Tx } from '../../db/transaction.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone, sayDate, type LocalDate } from '../../shared/local-date.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import {
  dateCancelled,
  dateHeldAgain,
  dateHeldOtherwise,
  type CancelledDate,
  type CancelTokens,
  type HeldDate,
} from '../schedule/schedule.effects.ts';
import { USUAL_TOKENS } from '../settings/token-settings.form.ts';
import {
  cancelledClass,
  earningThere,
  lockTokensOfDate,
  studentsOfDate,
  type StudentOfDate,
  type TokenThere,
} from './cancelled-date.queries.ts';
import {
  adoptWrites,
  issueWrites,
  planEvaluations,
  revokeWrites,
  type NewToken,
} from './earned.writes.ts';
import { sayKept, sayNoToken } from './earning-words.rules.ts';
import { isLimitReached, stillToCome } from './earning.rules.ts';
import { TokenOrigin } from './token.enums.ts';

/** What is not held was not missed: tokens for absences go, or everybody with an ongoing place gets one (rule M-6). */
async function cancelTokens(tx: Tx, facts: CancelledDate, acting: Acting): Promise<EffectPlan> {
  const there = await lockTokensOfDate(tx, facts.classId, facts.date, facts.at);
  return facts.tokens
    ? giveTokens(tx, facts, { ...facts.tokens, there }, acting)
    : takeBack(there, TokenOrigin.ABSENCE, facts, acting, 'The class was cancelled.');
}

async function giveTokens(
  tx: Tx,
  { classId, date, cancellationId, at, reason }: CancelledDate,
  { expires, overrideLimit, there }: CancelTokens & { readonly there: readonly TokenThere[] },
  { origin }: Acting,
): Promise<EffectPlan> {
  const of = await cancelledClass(tx, classId);
  if (!of.isOn) return { writes: [], targets: [], says: [] };
  const settings = { ...USUAL_TOKENS, ...of.settings };
  const students = await studentsOfDate(tx, classId, date, settings, at);
  const without = students.filter(({ hasToken }) => !hasToken);
  const isOver = ({ counted }: StudentOfDate): boolean =>
    !overrideLimit && isLimitReached({ settings, counted });
  const tokens = without
    .filter((student) => !isOver(student))
    .map(({ studentId, enrollmentId }): NewToken => {
      const { locationId, programId, zone } = of;
      const issued = { id: newId(), expires, issuedOn: dateInZone(at, zone) };
      return { ...issued, studentId, enrollmentId, classId, date, locationId, programId };
    });
  const issue = { origin: TokenOrigin.CANCELLATION, cancellationId, counts: !overrideLimit };
  const over = without.filter(isOver);
  const earned = there
    .map(({ token }) => token)
    .filter((token) => token.origin === TokenOrigin.ABSENCE && !token.isDeleted);
  return {
    writes: [
      ...issueWrites(origin, tokens, { ...issue, comment: reason, at }),
      // What was not held was not missed; they are owed for the cancellation from now on.
      ...adoptWrites(origin, earned, { cancellationId, at }),
    ],
    targets: [...tokens, ...earned].map(({ id }) => ['TOKEN', id] as const),
    says: sayGiven(tokens.length, over, students.length - without.length),
    exceptions: over.map(({ name, counted }) => ({
      what: `${name}: ${of.name}, ${sayDate(date)}`,
      why: sayNoToken(settings, date, counted),
    })),
  };
}

function sayGiven(made: number, over: readonly StudentOfDate[], before: number): string[] {
  if (made + over.length + before === 0)
    return ['Nobody has an ongoing place on this date who would get a token.'];
  const says = [made === 1 ? '1 makeup token is made.' : `${made} makeup tokens are made.`];
  if (over.length > 0) {
    const who = over.map(({ name }) => name).join(', ');
    const what = over.length === 1 ? '1 student gets' : `${over.length} students get`;
    says.push(`${what} none, for the limit is reached: ${who}.`);
  }
  if (before > 0)
    says.push(
      before === 1
        ? '1 student has a makeup token for this date already.'
        : `${before} students have a makeup token for this date already.`,
    );
  return says;
}

/** Tokens of a date that nobody has used; those that were used stay, and staff are told. */
function takeBack(
  there: readonly TokenThere[],
  of: TokenOrigin,
  { date, at }: { readonly date: LocalDate; readonly at: Date },
  { origin }: Acting,
  note: string,
): EffectPlan {
  const standing = there.filter(({ token }) => token.origin === of && !token.isDeleted);
  const unused = standing.filter(({ token }) => token.makeup === null);
  const kept = standing.flatMap(({ name, token }) =>
    token.makeup
      ? [{ what: name, why: sayKept(name, date, { ...token, makeup: token.makeup }) }]
      : [],
  );
  const tokens = unused.map(({ token }) => token);
  const what = unused.length === 1 ? '1 makeup token' : `${unused.length} makeup tokens`;
  const names = unused.map(({ name }) => name).join(', ');
  return {
    writes: revokeWrites(origin, tokens, { note, at }),
    targets: tokens.map(({ id }) => ['TOKEN', id] as const),
    says: [
      ...(unused.length === 0
        ? []
        : [
            `${what} for ${sayDate(date)} ${unused.length === 1 ? 'is' : 'are'} taken back: ${names}.`,
          ]),
      ...kept.map(({ why }) => why),
    ],
    exceptions: kept,
  };
}

/** What was given for a date that is held after all goes back, if that is asked for; and absences count again (rule M-6). */
async function holdAgain(tx: Tx, facts: HeldDate, acting: Acting): Promise<EffectPlan> {
  const { classId, date, at, revokeTokens } = facts;
  const there = await lockTokensOfDate(tx, classId, date, at);
  const note = 'The class was held after all.';
  const back = takeBack(there, TokenOrigin.CANCELLATION, facts, acting, note);
  const planned = await lookAgain(tx, facts);
  if (revokeTokens) return { ...back, writes: [...back.writes, ...planned.writes] };
  const left = back.targets.length;
  const stay =
    left === 0
      ? []
      : [
          `${left === 1 ? '1 unused makeup token' : `${left} unused makeup tokens`} for this date ${left === 1 ? 'stays' : 'stay'}.`,
        ];
  return { ...planned, says: stay, couldDoMore: left > 0 };
}

/** What counts as missed may be otherwise: the next evaluation sees to it (rule M-3). */
async function lookAgain(
  tx: Tx,
  { classId, date, at }: Pick<CancelledDate, 'classId' | 'date' | 'at'>,
): Promise<EffectPlan> {
  const there = await earningThere(tx, classId, date);
  const dues = there?.earning ? stillToCome({ ...there, date, now: at }) : [];
  const due = dues.map((dueAt) => ({ classId, date, dueAt }));
  return { writes: planEvaluations(tx.accountId, due), targets: [], says: [] };
}

export const cancelledDatesGiveTokens = implement(dateCancelled, cancelTokens);
export const heldDatesTakeThemBack = implement(dateHeldAgain, holdAgain);
export const changedDatesAreLookedAt = implement(dateHeldOtherwise, lookAgain);
