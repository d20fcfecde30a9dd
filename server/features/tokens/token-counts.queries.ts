import type { AccountConnection } from '../../db/connection.ts';
import { statement } from '../../db/statement.ts';
import { addDays, dateInZone } from '../../shared/local-date.ts';
import {
  isExpended,
  isLiveToken,
  needsProgramSql,
  pendingTokenIds,
  tokenEnds,
  tokenJoins,
  tokenStatusSql,
} from './token.sql.ts';
import type { TokenCounts } from './token-settings.rules.ts';

/** $1 now, $2 yesterday: earlier than today anywhere. Those that lie before it are history, and are not read. */
const COUNTS = statement(
  'token_counts',
  `select count(*) filter (where k.status = 'AVAILABLE')::int as available,
     count(*) filter (where k.status = 'PENDING')::int as pending,
     count(*) filter (where k.status in ('AVAILABLE', 'PENDING') and k.needs)::int as "needsProgram"
   from (
     select ${tokenStatusSql('t', '$1')} as status, ${needsProgramSql('t')} and not ${isExpended('t', '$1')} as needs
     from (
       select a.id from token a where ${isLiveToken('a')} and a.makeup_id is null and ${tokenEnds('a')} >= $2::date
       union all ${pendingTokenIds('$2::date')}) could join token t on t.id = could.id ${tokenJoins('t')}) k`,
);

/** How many tokens of the account could still be used. */
export async function tokenCounts(connection: AccountConnection, now: Date): Promise<TokenCounts> {
  const [counts] = await connection.query<TokenCounts & Record<string, unknown>>(COUNTS, [
    now,
    addDays(dateInZone(now, 'UTC'), -1),
  ]);
  return counts ?? { available: 0, pending: 0, needsProgram: 0 };
}
