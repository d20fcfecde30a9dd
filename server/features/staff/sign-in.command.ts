import { statement } from '../../db/statement.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { enrolmentOf, newSecret } from './one-time-code.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { factorOf } from './second-factor.command.ts';
import { begin, takeCode, type FactorRow } from './second-factor.sql.ts';
import { findViewer, openSession } from './session.ts';
import { Session, Staff } from './staff.entities.ts';
import { SecondFactorNeeded, SignInRefused, type SignInInput } from './sign-in.types.ts';
import type { Viewer } from './viewer.ts';

/** The password may have been replaced while it was being checked, which takes a while. */
const STILL_THE_PASSWORD = statement(
  'sign_in_still_the_password',
  'select 1 from staff where id = $1 and password_hash = $2 and is_active for key share',
);

const SIGNED_IN = statement(
  'sign_in_at',
  'update staff set signed_in_at = $3 where account_id = $1 and id = $2',
);

/** Checked when there is no such login, so that the answer takes as long. */
let decoy: Promise<string> | undefined;

/** Begins a session (rules ). Unknown and wrong get the same answer. */
export async function signIn(
  context: Context,
  input: SignInInput,
): Promise<Viewer | SignInRefused | SecondFactorNeeded> {
  const { account, exchange, services, clock } = context;
  const login = input.login.trim().toLowerCase();
  const ip = exchange.ip ?? 'unknown';

  const wait = await services.throttle.take(account.id, login, ip);
  if (wait !== null) return SignInRefused.wait(wait);

  const staff = await inTransaction(services.source, account.id, (tx) =>
    tx.manager.findOne(Staff, {
      where: [
        { login, isActive: true },
        { email: login, isActive: true },
      ],
    }),
  );
  const hash = staff?.passwordHash ?? (await (decoy ??= hashPassword('nobody has this password')));
  const matches = await verifyPassword(hash, input.password);
  if (!staff?.passwordHash || !matches) return SignInRefused.wrong();
  await services.throttle.giveBack(account.id, login, ip);

  const factor = await factorOf(context, staff.id);
  const asked = Boolean(factor?.isOn || factor?.isRequired);
  const code = input.code?.trim() ?? '';
  if (asked && (code === '' || !factor?.secret)) return askForCode(context, staff, factor);
  if (asked) {
    const waitForCode = await services.throttle.takeCode(account.id, staff.id);
    if (waitForCode !== null) return SignInRefused.wait(waitForCode);
  }

  const now = clock.now();
  let token = '';
  const performed = await perform<{ sessionId: string }, SignInRefused, null>(
    services,
    { accountId: account.id, actorId: staff.id, channel: exchange.channel, ip: exchange.ip },
    { verb: 'SIGN_IN', input: {} },
    async (tx) => {
      const stands = await tx.query(STILL_THE_PASSWORD, [staff.id, staff.passwordHash]);
      if (stands.length === 0) return new Refused(SignInRefused.wrong());
      if (asked && factor && !(await takeCode(tx, services.vault, staff.id, factor, code, now)))
        return new Refused(SignInRefused.wrongCode());
      const session = await openSession(tx, { staffId: staff.id, stays: input.staySignedIn, now });
      token = session.token;
      return {
        writes: [[SIGNED_IN, [tx.accountId, staff.id, now]]],
        outcome: { sessionId: session.sessionId },
        preview: null,
        before: null,
        after: {
          staySignedIn: input.staySignedIn,
          ...(asked ? { secondFactor: factor?.isOn ? 'USED' : 'SET_UP' } : {}),
        },
        targets: [['STAFF', staff.id]],
      };
    },
  );
  if (performed.kind === 'refused') return performed.refusal;
  if (asked) await services.throttle.giveBackCode(account.id, staff.id);
  const viewer = await findViewer(services.source, {
    slug: account.slug,
    token,
    now,
    channel: exchange.channel,
    ip: exchange.ip,
  });
  if (!viewer) throw new Error('The session that was just opened is not there.');
  exchange.setSession(token, input.staySignedIn);
  return viewer;
}

/**
 * The password is right, and a code is asked for: of the app that shows them already, or of one that is set up now, since
 * the account asks everybody for it. Each time with a new secret, which no earlier look at the screen can know.
 */
async function askForCode(
  context: Context,
  staff: Staff,
  factor: FactorRow | undefined,
): Promise<SecondFactorNeeded> {
  if (factor?.isOn) return new SecondFactorNeeded(null);
  const { account, exchange, services, clock } = context;
  const secret = newSecret();
  const enrolling = { accountId: account.id, staffId: staff.id, secret, now: clock.now() };
  await perform(
    services,
    { accountId: account.id, actorId: staff.id, channel: exchange.channel, ip: exchange.ip },
    { verb: 'BEGIN_SECOND_FACTOR', input: {} },
    () =>
      Promise.resolve({
        writes: [begin(services.vault, enrolling)],
        outcome: {},
        preview: null,
        before: null,
        after: null,
        targets: [['STAFF', staff.id]],
      }),
  );
  return new SecondFactorNeeded(enrolmentOf(secret, { account: account.name, login: staff.login }));
}

/** Ends the session of this browser; signing out twice is fine. */
export async function signOut(context: Context): Promise<void> {
  const viewer = context.maybeViewer;
  context.exchange.setSession(null, false);
  if (!viewer) return;
  await perform(context.services, originOf(viewer), { verb: 'SIGN_OUT', input: {} }, async (tx) => {
    await tx.manager.delete(Session, { id: viewer.origin.sessionId });
    return {
      writes: [],
      outcome: { sessionId: viewer.origin.sessionId },
      preview: null,
      before: null,
      after: null,
      targets: [['STAFF', viewer.actor.id]],
    };
  });
}
