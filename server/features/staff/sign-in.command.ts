import { statement } from '../../db/statement.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused } from '../audit/perform.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { findViewer, openSession } from './session.ts';
import { Session, Staff } from './staff.entities.ts';
import { SignInRefused, type SignInInput } from './staff.types.ts';
import type { Viewer } from './viewer.ts';

/** The password may have been replaced while it was being checked, which takes a while. */
const STILL_THE_PASSWORD = statement(
  'sign_in_still_the_password',
  'select 1 from staff where id = $1 and password_hash = $2 and is_active for key share',
);

/** Checked when there is no such login, so that the answer takes as long. */
let decoy: Promise<string> | undefined;

/** Begins a session (rules ). Unknown and wrong get the same answer. */
export async function signIn(
  context: Context,
  input: SignInInput,
): Promise<Viewer | SignInRefused> {
  const { account, exchange, services, clock } = context;
  const login = input.login.trim().toLowerCase();
  const ip = exchange.ip ?? 'unknown';

  const wait = await services.throttle.take(account.id, login, ip);
  if (wait !== null) return new SignInRefused(wait);

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
  if (!staff?.passwordHash || !matches) return new SignInRefused(null);

  const now = clock.now();
  let token = '';
  const performed = await perform<{ sessionId: string }, SignInRefused, null>(
    services,
    { accountId: account.id, actorId: staff.id, channel: exchange.channel, ip: exchange.ip },
    { verb: 'SIGN_IN', input: {} },
    async (tx) => {
      const stands = await tx.query(STILL_THE_PASSWORD, [staff.id, staff.passwordHash]);
      if (stands.length === 0) return new Refused(new SignInRefused(null));
      const session = await openSession(tx, { staffId: staff.id, stays: input.staySignedIn, now });
      token = session.token;
      return {
        writes: [],
        outcome: { sessionId: session.sessionId },
        preview: null,
        before: null,
        after: { staySignedIn: input.staySignedIn },
        targets: [['STAFF', staff.id]],
      };
    },
  );
  if (performed.kind === 'refused') return performed.refusal;
  await services.throttle.giveBack(account.id, login, ip);
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
      targets: [['STAFF', viewer.staff.id]],
    };
  });
}
