import { inTransaction, type Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { enrolmentOf, newSecret } from './one-time-code.ts';
import { provePassword } from './prove-password.ts';
import { BEGIN, FACTOR, REMOVE, takeCode, type FactorRow } from './second-factor.sql.ts';
import { changeOfStaff, SIGN_OUT, type StaffPerformed, type StaffRequest } from './staff-change.ts';
import { mayResetSecondFactor } from './staff.policy.ts';

const RULE = 'A-16';

const ALREADY_ON = RecordRefused.because(
  RULE,
  RecordRefusal.ALREADY_SO,
  'A second factor is on already.',
  'Remove it first, if you have another telephone.',
);

/** What nobody else may know leaves with the answer only: neither the audit nor a repeated request has it. */
export async function beginSecondFactor(
  context: Context,
  password: string,
): Promise<{ secret: string; url: string } | RecordRefused> {
  const proved = await provePassword(context, password, 'password');
  if (proved instanceof RecordRefused) return proved;
  const { viewer, account } = context;
  const secret = newSecret();
  const refusal = await own(context, 'BEGIN_SECOND_FACTOR', null, async (tx) => {
    const begun = await tx.query(BEGIN, [
      ...[account.id, viewer.staff.id, secret, context.clock.now()],
    ]);
    return begun.length > 0 ? null : ALREADY_ON;
  });
  return refusal ?? enrolmentOf(secret, { account: account.name, login: viewer.staff.login });
}

/** The first code shows that the app has the secret; from then on each sign-in asks for one. */
export async function confirmSecondFactor(
  context: Context,
  code: string,
): Promise<RecordRefused | null> {
  const { id } = context.viewer.staff;
  const wait = await context.services.throttle.takeCode(context.account.id, id);
  if (wait !== null) return wrongCode(wait);
  const refusal = await own(
    context,
    'CONFIRM_SECOND_FACTOR',
    { isOn: true },
    async (tx, factor) => {
      if (factor.isOn) return ALREADY_ON;
      return (await takeCode(tx, id, factor, code, context.clock.now())) ? null : wrongCode(null);
    },
  );
  if (!refusal) await context.services.throttle.giveBackCode(context.account.id, id);
  return refusal;
}

export async function removeSecondFactor(
  context: Context,
  password: string,
): Promise<RecordRefused | null> {
  const proved = await provePassword(context, password, 'password');
  if (proved instanceof RecordRefused) return proved;
  const { account, viewer } = context;
  return own(context, 'REMOVE_SECOND_FACTOR', { isOn: false }, async (tx, factor) => {
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

/** A change of one's own second factor: what is written tells whether it was still so. */
async function own(
  context: Context,
  verb: string,
  after: object | null,
  change: (tx: Tx, factor: FactorRow) => Promise<RecordRefused | null>,
): Promise<RecordRefused | null> {
  const { viewer } = context;
  const performed = await perform<object, RecordRefused, null>(
    context.services,
    originOf(viewer),
    { verb, input: {} },
    async (tx) => {
      const [factor] = await tx.query<FactorRow>(FACTOR, [viewer.staff.id]);
      if (!factor) throw new Error('Whoever is signed in is not there.');
      const refusal = await change(tx, factor);
      if (refusal) return new Refused(refusal);
      return {
        writes: [],
        outcome: {},
        preview: null,
        before: after && { isOn: factor.isOn },
        after,
        targets: [['STAFF', viewer.staff.id]],
      };
    },
  );
  return performed.kind === 'refused' ? performed.refusal : null;
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
