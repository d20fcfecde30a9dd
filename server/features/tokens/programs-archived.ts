import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { implement, type Acting, type EffectPlan } from '../audit/effects.ts';
import { entryArchived, type EntryArchived } from '../settings/list.effects.ts';
import { isLiveToken, tokenJoins, tokenStatusSql } from './token.sql.ts';

/** Tokens that could be used, and have no other program that is not deleted. $1 the program, $2 now. */
const TOKENS = statement(
  'program_only_tokens',
  `select count(*)::int as count
   from token_program q join token t on t.id = q.token_id ${tokenJoins('t')}
   where q.program_id = $1 and ${isLiveToken('t')} and ${tokenStatusSql('t', '$2')} in ('AVAILABLE', 'PENDING')
     and not exists (
       select from token_program o join program p on p.id = o.program_id
       where o.token_id = t.id and o.program_id <> $1 and p.deleted_at is null)`,
);

/** Tokens of a deleted program stay, and need another one (rule M-1); with it back, they do not. */
async function tellOfTokens(
  tx: Tx,
  { kind, id, archived }: EntryArchived,
  { clock }: Acting,
): Promise<EffectPlan> {
  const nothing = { writes: [], targets: [], says: [] };
  if (kind !== 'PROGRAM') return nothing;
  const [row] = await tx.query<{ count: number }>(TOKENS, [id, clock.now()]);
  const count = row?.count ?? 0;
  if (count === 0) return nothing;
  const tokens = count === 1 ? '1 makeup token' : `${String(count)} makeup tokens`;
  const says = archived
    ? `${tokens} will need another program: until then nobody can use ${count === 1 ? 'it' : 'them'}.`
    : `${tokens} can be used again.`;
  return { ...nothing, says: [says] };
}

export const tokensNeedPrograms = implement(entryArchived, tellOfTokens);
