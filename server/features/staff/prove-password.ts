import { statement } from '../../db/statement.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefused } from '../../graphql/record-refused.ts';
import { verifyPassword } from './password.ts';

const HASH = statement(
  'own_password_hash',
  'select password_hash as hash from staff where id = $1 and is_active',
);

/**
 * Asks whoever is signed in for their password once more, before their way in is changed: a browser that was left open is
 * not enough. Tries are slowed down as at the sign-in (rule A-5).
 */
export async function provePassword(
  context: Context,
  password: string,
  field: string,
): Promise<{ readonly hash: string } | RecordRefused> {
  const { account, viewer, exchange, services } = context;
  const who = [account.id, `own password of ${viewer.staff.id}`, exchange.ip ?? 'unknown'] as const;
  const wait = await services.throttle.take(...who);
  if (wait !== null)
    return RecordRefused.field(
      'A-5',
      field,
      'NOT_ALLOWED',
      `Too many wrong tries. Try again in ${Math.ceil(wait / 60)} minutes.`,
    );
  const [own] = await inTransaction(services.source, account.id, (tx) =>
    tx.query<{ hash: string | null }>(HASH, [viewer.staff.id]),
  );
  if (!own?.hash || !(await verifyPassword(own.hash, password)))
    return RecordRefused.field('A-11', field, 'NOT_ALLOWED', 'This is not your password.');
  await services.throttle.giveBack(...who);
  return { hash: own.hash };
}
