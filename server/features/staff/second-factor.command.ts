import { inTransaction, type Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed } from '../audit/perform.ts';
import { enrolmentOf, newSecret } from './one-time-code.ts';
import { provePassword } from './prove-password.ts';
import { begin, FACTOR, REMOVE, secretOf, takeCode, type FactorRow } from './second-factor.sql.ts';
import {
  changeOfStaff,
  SIGN_OUT,
  type Sent,
  type StaffPerformed,
  type StaffRequest,
  type Told,
} from './staff-change.ts';
import { mayResetSecondFactor } from './staff.policy.ts';

const RULE = 'A-16';

const ALREADY_ON = RecordRefused.because(
  RULE,
  RecordRefusal.ALREADY_SO,
  'A second factor is on already.',
  'Remove it first, if you have another telephone.',
);

const OVER = RecordRefused.because(
  RULE,
  RecordRefusal.ALREADY_SO,
  'What this request has begun is over.',
  'Begin anew, with another requestId.',
);

type OwnPerformed = Performed<object, RecordRefused, Told>;

/** What nobody else may know leaves with the answer only: neither the audit nor the log has it. */
export async function beginSecondFactor(
  context: Context,
  { password, ...sent }: Sent & { password: string },
): Promise<Performed<{ secret: string; url: string }, RecordRefused, Told>> {
  const proved = await provePassword(context, password, 'password');
  if (proved instanceof RecordRefused) return { kind: 'refused', refusal: proved };
  const { viewer, account, clock, services } = context;
  const { id, login } = viewer.staff;
  const secret = newSecret();
  const request = { ...sent, verb: 'BEGIN_SECOND_FACTOR', says: 'An app is told a new secret.' };
  const performed = await own(context, request, null, async (tx) => {
    const of = { accountId: account.id, staffId: id, secret, now: clock.now() };
    return (await tx.query(...begin(services.vault, of))).length > 0 ? null : ALREADY_ON;
  });
  if (performed.kind !== 'done') return performed;
  const shown = performed.repeated ? await begunSecret(context) : secret;
  if (shown === null) return { kind: 'refused', refusal: OVER };
  return { ...performed, outcome: enrolmentOf(shown, { account: account.name, login }) };
}

/** The first code shows that the app has the secret; from then on each sign-in asks for one. */
export async function confirmSecondFactor(
  context: Context,
  { code, ...sent }: Sent & { code: string },
): Promise<OwnPerformed> {
  const { id } = context.viewer.staff;
  const { throttle, vault } = context.services;
  const wait = await throttle.takeCode(context.account.id, id);
  if (wait !== null) return { kind: 'refused', refusal: wrongCode(wait) };
  const says = 'From now on each sign-in asks for a code.';
  const request = { ...sent, verb: 'CONFIRM_SECOND_FACTOR', says };
  const performed = await own(context, request, { isOn: true }, async (tx, factor) => {
    if (factor.isOn) return ALREADY_ON;
    const isTaken = await takeCode(tx, vault, id, factor, code, context.clock.now());
    return isTaken ? null : wrongCode(null);
  });
  if (performed.kind !== 'refused') await throttle.giveBackCode(context.account.id, id);
  return performed;
}

export async function removeSecondFactor(
  context: Context,
  { password, ...sent }: Sent & { password: string },
): Promise<OwnPerformed> {
  const proved = await provePassword(context, password, 'password');
  if (proved instanceof RecordRefused) return { kind: 'refused', refusal: proved };
  const { account, viewer } = context;
  const says = 'The password alone is enough to sign in.';
  const request = { ...sent, verb: 'REMOVE_SECOND_FACTOR', says };
  return own(context, request, { isOn: false }, async (tx, factor) => {
    if (!factor.isOn)
      return RecordRefused.because(RULE, RecordRefusal.ALREADY_SO, 'There is no second factor.');
    await tx.query(REMOVE, [account.id, viewer.staff.id]);
    return null;
  });
}

/** For somebody whose telephone is lost, with all that is signed in on it. */
export function resetSecondFactor(
  context: Context,
  request: StaffRequest,
): Promise<StaffPerformed> {
  const of = { ...request, verb: 'RESET_SECOND_FACTOR', input: {}, rule: RULE };
  return changeOfStaff(context, of, (tx, staff) => {
    if (!mayResetSecondFactor(context.viewer, staff))
      return RecordRefused.because(
        RULE,
        RecordRefusal.NOT_ALLOWED,
        staff.isOwner
          ? 'The second factor of an owner is taken away by owners only.'
          : 'Your own second factor is removed with your password.',
      );
    if (!staff.hasSecondFactor)
      return RecordRefused.because(RULE, RecordRefusal.ALREADY_SO, 'There is no second factor.');
    return {
      writes: [
        [REMOVE, [tx.accountId, staff.id]],
        [SIGN_OUT, [tx.accountId, staff.id, null]],
      ],
      before: { isOn: true },
      after: { isOn: false },
      changed: ['secondFactor'],
      says: [
        `${staff.firstName} ${staff.lastName} is signed out everywhere, and signs in with the password alone or sets up a new one.`,
      ],
    };
  });
}

/** Whether one's own second factor is on, and whether the account asks for one; of nobody else (rule A-17). */
export async function ownSecondFactor(
  context: Context,
): Promise<{ isOn: boolean; since: Date | null; isRequired: boolean }> {
  if (context.viewer.seenBy) return { isOn: false, since: null, isRequired: false };
  const snapshot = await context.read();
  const [factor] = await snapshot.query<FactorRow>(FACTOR, [context.viewer.staff.id]);
  const { isOn = false, since = null, isRequired = false } = factor ?? {};
  return { isOn, since, isRequired };
}

export function wrongCode(wait: number | null): RecordRefused {
  return wait === null
    ? RecordRefused.field(
        RULE,
        'code',
        'NOT_ALLOWED',
        'This is not the code of now. Each code counts once; wait for the next one.',
      )
    : RecordRefused.field(
        RULE,
        'code',
        'NOT_ALLOWED',
        `Too many wrong codes. Try again in ${Math.ceil(wait / 60)} minutes.`,
      );
}

/** A change of one's own second factor: what is written tells whether it was still so. No secret and no code is kept. */
function own(
  context: Context,
  request: Sent & { verb: string; says: string },
  after: object | null,
  change: (tx: Tx, factor: FactorRow) => Promise<RecordRefused | null>,
): Promise<OwnPerformed> {
  const { viewer } = context;
  const { verb, says, requestId, dryRun } = request;
  return perform<object, RecordRefused, Told>(
    context.services,
    originOf(viewer),
    { verb, input: {}, requestId, dryRun },
    async (tx) => {
      const [factor] = await tx.query<FactorRow>(FACTOR, [viewer.staff.id]);
      if (!factor) throw new Error('Whoever is signed in is not there.');
      const refusal = await change(tx, factor);
      if (refusal) return new Refused(refusal);
      return {
        writes: [],
        outcome: {},
        preview: { changed: ['secondFactor'], says: [says] },
        before: after && { isOn: factor.isOn },
        after,
        targets: [['STAFF', viewer.staff.id]],
      };
    },
  );
}

/** What an earlier request of the viewer's has told their app. */
async function begunSecret(context: Context): Promise<string | null> {
  const { services, account, viewer } = context;
  const factor = await factorOf(context, viewer.staff.id);
  return factor ? secretOf(services.vault, account.id, viewer.staff.id, factor) : null;
}

/** Reads the factor of somebody who is about to sign in. */
export const factorOf = (
  { services, account }: Context,
  staffId: string,
): Promise<FactorRow | undefined> =>
  inTransaction(services.source, account.id, async (tx) => {
    const [factor] = await tx.query<FactorRow>(FACTOR, [staffId]);
    return factor;
  });
