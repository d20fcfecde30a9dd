import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Vault } from '../../shared/vault.ts';
import { stepOf } from './one-time-code.ts';

/** The second factor of a staff member, if there is one, and whether the account asks everybody for one. */
export const FACTOR = statement(
  'second_factor_of',
  `select f.secret, f.confirmed_at is not null as "isOn", f.confirmed_at as since,
     coalesce((select (s.value ->> 'requireSecondFactor')::boolean from setting s where s.area = 'SECURITY'), false)
       as "isRequired"
   from staff t left join second_factor f on f.id = t.id where t.id = $1`,
);

export interface FactorRow extends Record<string, unknown> {
  /** Sealed; null where none was ever begun. */
  readonly secret: string | null;
  readonly isOn: boolean;
  readonly since: Date | null;
  readonly isRequired: boolean;
}

/** Whose a sealed secret is. */
const whose = (accountId: string, staffId: string): string => `${accountId}/${staffId}`;

/** A new secret; one that is on already stays. */
const BEGIN = statement(
  'second_factor_begin',
  `insert into second_factor (account_id, id, secret, begun_at) values ($1, $2, $3, $4)
   on conflict (account_id, id) do update set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
   where second_factor.confirmed_at is null
   returning id`,
);

const TAKE_CODE = statement(
  'second_factor_take_code',
  `update second_factor set last_step = $3, confirmed_at = coalesce(confirmed_at, $4), secret = $5
   where id = $1 and secret = $2 and last_step < $3 returning id`,
);

export const REMOVE = statement(
  'second_factor_remove',
  'delete from second_factor where account_id = $1 and id = $2',
);

export interface Enrolling {
  readonly accountId: string;
  readonly staffId: string;
  readonly secret: string;
  readonly now: Date;
}

/** The write that begins a second factor. */
export const begin = (vault: Vault, { accountId, staffId, secret, now }: Enrolling) =>
  [BEGIN, [accountId, staffId, vault.seal(secret, whose(accountId, staffId)), now]] as const;

/** What the app was told, of a factor that is not on yet. */
export const secretOf = (
  vault: Vault,
  accountId: string,
  staffId: string,
  { secret, isOn }: Pick<FactorRow, 'secret' | 'isOn'>,
): string | null =>
  secret === null || isOn ? null : vault.open(secret, whose(accountId, staffId));

/**
 * Takes a code if it is right, once: whoever looked over a shoulder comes too late, and of two who send it at the same
 * moment the second finds it taken. The first one ever turns the second factor on. The secret is sealed anew each time,
 * and so those are that were written before there was a key.
 */
export async function takeCode(
  tx: Tx,
  vault: Vault,
  staffId: string,
  { secret }: Pick<FactorRow, 'secret'>,
  code: string,
  now: Date,
): Promise<boolean> {
  if (secret === null) return false;
  const of = whose(tx.accountId, staffId);
  const plain = vault.open(secret, of);
  const step = stepOf(plain, code, now);
  if (step === null) return false;
  const taken = await tx.query(TAKE_CODE, [staffId, secret, step, now, vault.seal(plain, of)]);
  return taken.length > 0;
}
