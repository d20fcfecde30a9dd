import type { DataSource } from 'typeorm';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import type { Clock } from '../../shared/clock.ts';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { Channel } from '../audit/channel.ts';
import { sendAudit } from '../audit/perform.ts';
import { USUAL_TOKENS, type TokenSettingsValues } from '../settings/token-settings.form.ts';
import { BUCKETS } from './earning-facts.queries.ts';
import {
  AT_A_TIME,
  EVALUATE,
  EVALUATE_LIMITED,
  LOCK_ALL_STUDENTS,
  TAKE_DUE,
  TAKE_TURN,
} from './evaluate.sql.ts';

interface Services {
  readonly source: DataSource;
  readonly clock: Clock;
}

interface Taken {
  readonly ids: readonly string[];
  readonly earning: Partial<TokenSettingsValues> | null;
}

export interface Evaluated {
  readonly made: number;
  readonly revoked: number;
}

/**
 * Makes the evaluations of an account that are due: tokens for what was missed, and back what is not owed any more (rule
 * M-3). Safe with several at once, and again after a crash: what is taken is done in one transaction, or not at all.
 */
export async function evaluateDue(services: Services, accountId: string): Promise<Evaluated> {
  let [made, revoked] = [0, 0];
  for (;;) {
    const done = await evaluateSome(services, accountId);
    made += done.made;
    revoked += done.revoked;
    if (done.taken < AT_A_TIME) return { made, revoked };
  }
}

const evaluateSome = (
  { source, clock }: Services,
  accountId: string,
): Promise<Evaluated & { readonly taken: number }> =>
  inTransaction(source, accountId, async (tx) => {
    tx.send(TAKE_TURN, [accountId]);
    const [found] = await tx.query<Taken & Record<string, unknown>>(TAKE_DUE, [clock.now()]);
    const taken = found?.ids.length ?? 0;
    if (!found || taken === 0) return { taken, made: 0, revoked: 0 };
    // After the locks; and after those of the students, where they are needed.
    const isLimited = found.earning !== null && (found.earning.limit ?? null) !== null;
    if (isLimited) tx.send(LOCK_ALL_STUDENTS, [accountId, BUCKETS - 1]);
    return { taken, ...(await evaluate(tx, found, isLimited, clock)) };
  });

type Row = Evaluated & { readonly classIds: readonly string[] };

async function evaluate(
  tx: Tx,
  { ids, earning }: Taken,
  isLimited: boolean,
  clock: Clock,
): Promise<Evaluated> {
  const settings = { ...USUAL_TOKENS, ...earning };
  const now = clock.now();
  const values = [tx.accountId, ids, now, ...earned(earning && settings), validity(settings)];
  const limit = [settings.limit, settings.limitPeriod, settings.limitPer];
  const [row] = await tx.query<Row & Record<string, unknown>>(
    isLimited ? EVALUATE_LIMITED : EVALUATE,
    isLimited ? [...values, ...limit] : values,
  );
  const { made = 0, revoked = 0, classIds = [] } = row ?? {};
  if (made + revoked > 0) {
    const origin = { accountId: tx.accountId, actorId: null, channel: Channel.SYSTEM, ip: null };
    // The classes: each token's story tells the rest.
    const targets = classIds.map((id) => ['CLASS', id] as const);
    const after = { made, revoked };
    sendAudit(tx, origin, { verb: 'EVALUATE_TOKENS', before: null, after, targets }, clock);
  }
  return { made, revoked };
}

/** Which marks, and of which kinds of places, earn a token; none while nothing does by itself. */
function earned(settings: TokenSettingsValues | null): [readonly string[], readonly string[]] {
  if (!settings || settings.automatic === 'NONE') return [[], []];
  const statuses =
    settings.automatic === 'EVERY' ? [MarkStatus.ABSENT, MarkStatus.EXCUSED] : [MarkStatus.EXCUSED];
  return [statuses, settings.earningTypes];
}

/** As PostgreSQL reads an interval; null never expires. */
const validity = ({ validFor, validUnit }: TokenSettingsValues): string | null =>
  validFor === null ? null : `${validFor} ${validUnit.toLowerCase()}`;

const ACCOUNTS =
  'select distinct account_id as id from evaluation where done_at is null and due_at <= $1 order by 1';

/**
 * Makes what is due in all accounts. `owner` is not bound to one of them, and only looks which. What goes wrong in one is
 * handed on, and does not keep the others waiting.
 */
export async function evaluateAllDue(
  owner: DataSource,
  services: Services,
  failed: (accountId: string, error: unknown) => Promise<void>,
): Promise<Evaluated> {
  const total = { made: 0, revoked: 0 };
  const accounts = await owner.query<{ id: string }[]>(ACCOUNTS, [services.clock.now()]);
  for (const { id } of accounts) {
    try {
      const { made, revoked } = await evaluateDue(services, id);
      total.made += made;
      total.revoked += revoked;
    } catch (error) {
      await failed(id, error);
    }
  }
  return total;
}
