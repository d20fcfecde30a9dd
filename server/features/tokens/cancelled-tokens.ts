import type { Tx } from '../../db/transaction.ts';
import { newId } from '../../shared/ids.ts';
import { dateInZone, sayDate, type LocalDate } from '../../shared/local-date.ts';
import { discreet, naming, type Said } from '../../shared/said.ts';
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
  lockTokensOfDate,
  studentsOfDate,
  type StudentOfDate,
  type TokenThere,
} from './cancelled-date.queries.ts';
import {
  adoptWrites,
  issueWrites,
  recallWrites,
  revokeWrites,
  type NewToken,
} from './earned.writes.ts';
import { sayKept, sayNoToken } from './earning-words.rules.ts';
import { isLimitReached } from './earning.rules.ts';
import { lookAgain } from './look-again.ts';
import { TokenOrigin } from './token.enums.ts';
import { SEE_TOKENS } from './tokens.access.ts';

/** What is not held was not missed: tokens for absences go, or everybody with an ongoing place gets one (rule M-6). */
async function cancelTokens(tx: Tx, facts: CancelledDate, acting: Acting): Promise<EffectPlan> {
  if (facts.tokens) return giveTokens(tx, facts, facts.tokens, acting);
  const there = await lockTokensOfDate(tx, facts, { isLimited: false });
  return takeEarnedBack(there, facts, acting);
}

/** What was kept for a cancellation that is taken back is nothing that this one could take. */
const isForAbsence = ({ origin, isForCancellation }: TokenThere['token']): boolean =>
  origin === TokenOrigin.ABSENCE && !isForCancellation;

const takeEarnedBack = (
  there: readonly TokenThere[],
  facts: CancelledDate,
  acting: Acting,
): EffectPlan => {
  const earned = there.filter(({ token }) => isForAbsence(token));
  return takeBack(earned, facts, acting, 'The class was cancelled.');
};

async function giveTokens(
  tx: Tx,
  facts: CancelledDate,
  { expires, overrideLimit }: CancelTokens,
  acting: Acting,
): Promise<EffectPlan> {
  const { origin } = acting;
  const { classId, date, cancellationId, at, reason } = facts;
  const of = await cancelledClass(tx, classId);
  if (!of.isOn) return cancelTokens(tx, { ...facts, tokens: null }, acting);
  const settings = { ...USUAL_TOKENS, ...of.settings };
  const isLimited = !overrideLimit && settings.limit !== null;
  const there = await lockTokensOfDate(tx, facts, { isLimited });
  const students = await studentsOfDate(tx, classId, date, settings, at);
  const without = students.filter(({ token }) => token === null);
  const deleted = students.filter(({ token }) => token === 'DELETED');
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
  // Places for this day alone go with it, and with them what missing them had earned.
  const back = takeEarnedBack(
    there.filter(({ isOfOneDay }) => isOfOneDay),
    facts,
    acting,
  );
  const earned = there
    .filter(({ isOfOneDay }) => !isOfOneDay)
    .map(({ token }) => token)
    .filter((token) => token.origin === TokenOrigin.ABSENCE && !token.isDeleted);
  return {
    writes: [
      ...issueWrites(origin, tokens, { ...issue, comment: reason, at }),
      // What was not held was not missed; they are owed for the cancellation from now on.
      ...adoptWrites(origin, earned, { cancellationId, at }),
      ...back.writes,
    ],
    targets: [...[...tokens, ...earned].map(({ id }) => ['TOKEN', id] as const), ...back.targets],
    says: [...sayGiven(students, { made: tokens.length, over, deleted }), ...back.says],
    exceptions: [
      ...[
        ...over.map((one) => [one, sayNoToken(settings, date, one)] as const),
        ...deleted.map((one) => [one, 'A makeup token for this date was deleted.'] as const),
      ].map(([{ name }, why]) => {
        const where = `${of.name}, ${sayDate(date)}`;
        return { what: discreet(SEE_TOKENS, `${name}: ${where}`, `A student: ${where}`), why };
      }),
      ...(back.exceptions ?? []),
    ],
  };
}

type Some = readonly StudentOfDate[];

function sayGiven(
  students: Some,
  { made, over, deleted }: { readonly made: number; readonly over: Some; readonly deleted: Some },
): Said[] {
  if (students.length === 0)
    return ['Nobody has an ongoing place on this date who would get a token.'];
  const before = students.filter(({ token }) => token === 'HAS').length;
  return [
    made === 1 ? '1 makeup token is made.' : `${made} makeup tokens are made.`,
    ...sayNone(over, 'the limit is reached'),
    ...sayNone(deleted, 'a makeup token for this date was deleted'),
    ...(before === 0
      ? []
      : [
          `${before === 1 ? '1 student has' : `${before} students have`} a makeup token for this date already.`,
        ]),
  ];
}

/** "2 students get none, for the limit is reached: Maya Alvarez, Leo Kim." */
const sayNone = (of: Some, why: string): Said[] =>
  of.length === 0
    ? []
    : [
        naming(
          SEE_TOKENS,
          `${of.length === 1 ? '1 student gets' : `${of.length} students get`} none, for ${why}`,
          of.map(({ name }) => name),
        ),
      ];

/** Tokens of a date that nobody has used; those that were used stay, and staff are told. */
function takeBack(
  tokens: readonly TokenThere[],
  { date, at }: { readonly date: LocalDate; readonly at: Date },
  { origin }: Acting,
  note: string,
): EffectPlan {
  const standing = tokens.filter(({ token }) => !token.isDeleted);
  const unused = standing.filter(({ token }) => token.makeup === null);
  const kept = standing.flatMap(({ name, token: { makeup, ...token } }) => {
    if (!makeup) return [];
    const say = (whose: string | null) => sayKept(whose, date, { ...token, makeup });
    return [
      {
        what: discreet(SEE_TOKENS, name, 'A student'),
        why: discreet(SEE_TOKENS, say(name), say(null)),
      },
    ];
  });
  const gone = unused.map(({ token }) => token);
  const what = unused.length === 1 ? '1 makeup token' : `${unused.length} makeup tokens`;
  return {
    writes: revokeWrites(origin, gone, { note, at }),
    targets: gone.map(({ id }) => ['TOKEN', id] as const),
    says: [
      ...(unused.length === 0
        ? []
        : [
            naming(
              SEE_TOKENS,
              `${what} for ${sayDate(date)} ${unused.length === 1 ? 'is' : 'are'} taken back`,
              unused.map(({ name }) => name),
            ),
          ]),
      ...kept.map(({ why }) => why),
    ],
    exceptions: kept,
  };
}

/**
 * What was given for a date that is held after all goes back, if that is asked for, and what is in use as soon as it is
 * free; what absences had earned is for them again, and absences count again (rules M-6 and M-8).
 */
async function holdAgain(tx: Tx, facts: HeldDate, acting: Acting): Promise<EffectPlan> {
  const { at, revokeTokens, wasHeld, cancellationId } = facts;
  const locked = await lockTokensOfDate(tx, facts, { isLimited: false });
  // Where some of it was held all the same, only those of this cancellation are spoken of.
  const there = locked.filter((one) => !wasHeld || one.cancellationId === cancellationId);
  // What staff let stay when they took another cancellation back is none of this one's.
  const concerned = there.filter(({ isOfStanding }) => isOfStanding);
  const earned = concerned.filter(({ token }) => token.origin === TokenOrigin.ABSENCE);
  const given = concerned.filter(({ token }) => token.origin === TokenOrigin.CANCELLATION);
  const again = forAbsencesAgain(earned, acting, at);
  const back = takeBack(given, facts, acting, 'The class was held after all.');
  const planned = await lookAgain(tx, [facts], at);
  if (revokeTokens) {
    const used = given.map(({ token }) => token).filter(({ makeup }) => makeup !== null);
    const recalled = recallWrites(tx.accountId, used, at);
    return {
      ...back,
      writes: [...again.writes, ...back.writes, ...recalled, ...planned],
      targets: [...again.targets, ...back.targets],
      says: [...again.says, ...back.says],
    };
  }
  const left = back.targets.length;
  const stay =
    left === 0
      ? []
      : [
          `${left === 1 ? '1 unused makeup token' : `${left} unused makeup tokens`} for this date ${left === 1 ? 'stays' : 'stay'}.`,
        ];
  // Whatever was asked for when one was taken back before.
  const all = there.filter(({ token }) => token.origin === TokenOrigin.CANCELLATION);
  const kept = recallWrites(
    tx.accountId,
    all.map(({ token }) => token),
    null,
  );
  return {
    ...again,
    writes: [...again.writes, ...kept, ...planned],
    says: [...again.says, ...stay],
    couldDoMore: left > 0,
  };
}

/** What an absence had earned before its date was cancelled: nothing was given, so nothing is taken back. */
function forAbsencesAgain(
  earned: readonly TokenThere[],
  { origin }: Acting,
  at: Date,
): Pick<EffectPlan, 'writes' | 'targets' | 'says'> {
  const standing = earned.filter(({ token }) => !token.isDeleted);
  const tokens = standing.map(({ token }) => token);
  const what =
    tokens.length === 1
      ? '1 makeup token is for an absence again'
      : `${tokens.length} makeup tokens are for absences again`;
  return {
    writes: adoptWrites(origin, tokens, { cancellationId: null, at }),
    targets: tokens.map(({ id }) => ['TOKEN', id] as const),
    says:
      tokens.length === 0
        ? []
        : [
            naming(
              SEE_TOKENS,
              what,
              standing.map(({ name }) => name),
            ),
          ],
  };
}

/** What counts as missed may be otherwise. */
async function holdOtherwise(
  tx: Tx,
  { at, ...day }: Pick<CancelledDate, 'classId' | 'date' | 'at'>,
): Promise<EffectPlan> {
  return { writes: await lookAgain(tx, [day], at), targets: [], says: [] };
}

export const cancelledDatesGiveTokens = implement(dateCancelled, cancelTokens);
export const heldDatesTakeThemBack = implement(dateHeldAgain, holdAgain);
export const changedDatesAreLookedAt = implement(dateHeldOtherwise, holdOtherwise);
