import type { DataSource } from 'typeorm';
import { statement } from '../../db/statement.ts';
import type { Clock } from '../../shared/clock.ts';
import { UsageError } from '../../shared/usage-error.ts';
import { Channel } from '../audit/channel.ts';
import { perform } from '../audit/perform.ts';
import { hashPassword } from './password.ts';

const FIND = statement(
  'password_find',
  // A sign-in with the old password that is under way waits for this, or this for it.
  'select id from staff where login = $1 and is_active for update',
);
const SET = statement(
  'password_set',
  'update staff set password_hash = $3, version = version + 1 where account_id = $1 and id = $2',
);
const SIGN_OUT = statement(
  'password_sign_out',
  'delete from session where account_id = $1 and staff_id = $2',
);

/** Gives somebody a new password from the terminal, and ends the sessions of the old one. */
export async function setPassword(
  services: { source: DataSource; clock: Clock },
  of: { accountId: string; login: string; password: string },
): Promise<void> {
  const passwordHash = await hashPassword(of.password);
  await perform(
    services,
    { accountId: of.accountId, actorId: null, channel: Channel.COMMAND_LINE, ip: null },
    { verb: 'SET_PASSWORD', input: { login: of.login } },
    async (tx) => {
      const [staff] = await tx.query<{ id: string }>(FIND, [of.login]);
      if (!staff) throw new UsageError(`Nobody in this account signs in as "${of.login}".`);
      return {
        writes: [
          [SET, [tx.accountId, staff.id, passwordHash]],
          [SIGN_OUT, [tx.accountId, staff.id]],
        ],
        outcome: { staffId: staff.id },
        preview: null,
        before: null,
        after: null,
        targets: [['STAFF', staff.id]],
      };
    },
  );
}
