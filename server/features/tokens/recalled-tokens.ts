import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import { implement, type EffectPlan } from '../audit/effects.ts';
import { dateStillNotHeld, type HeldDate } from '../schedule/schedule.effects.ts';
import { recallWrites } from './earned.writes.ts';

/** Of the cancellation $1, whose class is locked. */
const LOCK = statement(
  'recalled_tokens_lock',
  `select id from token
   where cancellation_id = $1 and origin = 'CANCELLATION' and revoked_at is null and deleted_at is null
   order by id for no key update`,
);

/** What was given for a date stays while it is not held for another reason, and goes once it is (rule M-6). */
async function recallLater(
  tx: Tx,
  { cancellationId, revokeTokens, at }: HeldDate,
): Promise<EffectPlan> {
  const nothing = { writes: [], targets: [], says: [] };
  if (!revokeTokens) return nothing;
  const given = await tx.query<{ id: string }>(LOCK, [cancellationId]);
  if (given.length === 0) return nothing;
  return {
    ...nothing,
    writes: recallWrites(tx.accountId, given, at),
    says: [
      given.length === 1
        ? '1 makeup token for it stays until it is held.'
        : `${String(given.length)} makeup tokens for it stay until it is held.`,
    ],
  };
}

export const givenTokensGoLater = implement(dateStillNotHeld, recallLater);
