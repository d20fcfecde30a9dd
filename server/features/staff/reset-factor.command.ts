import type { DataSource } from 'typeorm';
import { statement } from '../../db/statement.ts';
import type { Clock } from '../../shared/clock.ts';
import { UsageError } from '../../shared/usage-error.ts';
import { Channel } from '../audit/channel.ts';
import { perform } from '../audit/perform.ts';
import { REMOVE } from './second-factor.sql.ts';
import { SIGN_OUT } from './staff-change.ts';

const FIND = statement(
  'factor_find',
  `select s.id, exists (select from second_factor f where f.id = s.id and f.confirmed_at is not null) as "isOn"
   from staff s where s.login = $1 and s.is_active for update of s`,
);

/** Takes somebody's second factor away from the terminal: the way back in for an owner whose telephone is lost. */
export async function resetFactor(
  services: { source: DataSource; clock: Clock },
  of: { accountId: string; login: string },
): Promise<void> {
  await perform(
    services,
    { accountId: of.accountId, actorId: null, channel: Channel.COMMAND_LINE, ip: null },
    { verb: 'RESET_SECOND_FACTOR', input: { login: of.login } },
    async (tx) => {
      const [staff] = await tx.query<{ id: string; isOn: boolean }>(FIND, [of.login]);
      if (!staff) throw new UsageError(`Nobody in this account signs in as "${of.login}".`);
      if (!staff.isOn) throw new UsageError(`"${of.login}" has no second factor.`);
      return {
        writes: [
          [REMOVE, [tx.accountId, staff.id]],
          [SIGN_OUT, [tx.accountId, staff.id, null]],
        ],
        outcome: { staffId: staff.id },
        preview: null,
        before: { isOn: true },
        after: { isOn: false },
        targets: [['STAFF', staff.id]],
      };
    },
  );
}
