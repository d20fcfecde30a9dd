import { statement } from '../../db/statement.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { passwordFault } from './password.form.ts';
import { hashPassword } from './password.ts';
import { provePassword } from './prove-password.ts';
import {
  changeOfStaff,
  SIGN_OUT,
  type LockedStaff,
  type Sent,
  type StaffPerformed,
  type StaffRequest,
} from './staff-change.ts';
import { maySetPassword } from './staff.policy.ts';

const SET = statement(
  'staff_set_password',
  'update staff set password_hash = $3, version = version + 1 where account_id = $1 and id = $2',
);
const STILL_THE_PASSWORD = statement(
  'staff_still_the_password',
  'select 1 from staff where id = $1 and password_hash = $2',
);
const ABOUT = statement(
  'staff_about',
  'select login, email, first_name as "firstName", last_name as "lastName" from staff where id = $1',
);

type Named = Pick<LockedStaff, 'login' | 'email' | 'firstName' | 'lastName'>;

const about = ({ login, email, firstName, lastName }: Named) => [login, email, firstName, lastName];

/** A new password for somebody else, from an administrator; it ends their sessions (rule A-12). */
export async function setStaffPassword(
  context: Context,
  request: StaffRequest & { password: string },
): Promise<StaffPerformed> {
  const { password, ...rest } = request;
  const hash = await hashPassword(password);
  // Not even a fingerprint of the password is kept: fast ones can be tried out.
  const of = { ...rest, verb: 'SET_PASSWORD', input: {}, rule: 'A-12' };
  return changeOfStaff(context, of, (tx, staff) => {
    if (!maySetPassword(context.viewer, staff)) return notTheirs(context, staff);
    const fault = passwordFault(password, about(staff));
    if (fault) return RecordRefused.field('A-11', 'password', 'NOT_ALLOWED', fault);
    return {
      writes: [
        [SET, [tx.accountId, staff.id, hash]],
        [SIGN_OUT, [tx.accountId, staff.id, null]],
      ],
      before: { version: staff.version },
      after: { version: staff.version + 1 },
      changed: ['password'],
      says: [`${staff.firstName} ${staff.lastName} is signed out everywhere.`],
    };
  });
}

function notTheirs({ viewer }: Context, staff: LockedStaff): RecordRefused {
  return viewer.staff.id === staff.id
    ? RecordRefused.because(
        'A-12',
        RecordRefusal.NOT_ALLOWED,
        'Your own password is changed with the one that you have.',
        'Change it under your own name, in the menu at the top.',
      )
    : RecordRefused.because(
        'A-12',
        RecordRefusal.NOT_ALLOWED,
        'The password of an owner is changed by that owner alone.',
        'Who has forgotten it gets a new one from the server’s terminal.',
      );
}

/** One's own password; all other sessions of that person end, in which somebody else may sit (rule A-11). */
export async function changeOwnPassword(
  context: Context,
  { current, password, ...sent }: Sent & { current: string; password: string },
): Promise<StaffPerformed> {
  const { viewer } = context;
  const { id } = viewer.staff;
  const proved = await proveChange(context, current, password);
  const hash = proved instanceof RecordRefused ? null : await hashPassword(password);
  const of = { ...sent, id, verb: 'CHANGE_OWN_PASSWORD', input: {}, rule: 'A-11' };
  return changeOfStaff(context, of, async (tx, staff) => {
    // Refused here, so that a repeated request, whose password is the new one now, gets the first one's outcome.
    if (proved instanceof RecordRefused) return proved;
    // It was looked at before this person's record was held.
    const stands = await tx.query(STILL_THE_PASSWORD, [id, proved.hash]);
    if (stands.length === 0)
      return RecordRefused.field('A-11', 'current', 'NOT_ALLOWED', 'This is not your password.');
    return {
      writes: [
        [SET, [tx.accountId, id, hash]],
        [SIGN_OUT, [tx.accountId, id, viewer.origin.sessionId]],
      ],
      before: { version: staff.version },
      after: { version: staff.version + 1 },
      changed: ['password'],
      says: ['You are signed out everywhere else.'],
    };
  });
}

/** Whether the new password will do, and the present one is right. */
async function proveChange(
  context: Context,
  current: string,
  password: string,
): Promise<{ readonly hash: string } | RecordRefused> {
  const known = await inTransaction(context.services.source, context.account.id, (tx) =>
    tx.query<Named & Record<string, unknown>>(ABOUT, [context.viewer.staff.id]),
  );
  const fault =
    passwordFault(password, known.flatMap(about)) ??
    (password === current ? 'This is the password that you have.' : null);
  return fault === null
    ? provePassword(context, current, 'current')
    : RecordRefused.field('A-11', 'password', 'NOT_ALLOWED', fault);
}
