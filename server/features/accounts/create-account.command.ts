import type { DataSource } from 'typeorm';
import { newId } from '../../shared/ids.ts';
import { inTransaction } from '../../db/transaction.ts';
import { Account } from './account.entity.ts';
import type { AccountRef } from './account-ref.ts';

/** Makes an account, empty: its first staff member is the caller's next step. */
export async function createAccount(
  source: DataSource,
  of: { slug: string; name: string; zone: string; currency: string; isDemo?: boolean },
): Promise<AccountRef> {
  const account: AccountRef = { id: newId(), isDemo: false, ...of };
  await inTransaction(source, account.id, async (tx) => {
    await tx.manager.insert(Account, account);
  });
  return account;
}
