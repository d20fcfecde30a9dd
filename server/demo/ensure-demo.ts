import type { DataSource } from 'typeorm';
import { brokenConstraint } from '../db/constraint-errors.ts';
import { inTransaction } from '../db/transaction.ts';
import { Account } from '../features/accounts/account.entity.ts';
import { findAccount } from '../features/accounts/account-ref.ts';
import { AuditEntry, AuditTarget } from '../features/audit/audit.entities.ts';
import { Channel } from '../features/audit/channel.ts';
import type { Clock } from '../shared/clock.ts';
import { newId } from '../shared/ids.ts';
import { dateInZone, timeInZone } from '../shared/local-date.ts';
import { DEMO_ZONE } from './seed.ts';
import { DEMO_SLUG } from './sign-ins.ts';

/**
 * Makes the demo account if there is none, dated from today: all of it in one transaction, so that a start that is
 * killed leaves nothing half. One that is there is left alone, whatever was done in it. When two servers start at
 * once, the unique slug lets one of them make it.
 */
export async function ensureDemo(
  source: DataSource,
  clock: Clock,
  log: (message: string) => void,
): Promise<void> {
  if (await findAccount(source, DEMO_SLUG)) return;
  // Names, catalogue and generator are loaded only when they are needed.
  const [{ demoTables }, { withPasswords, writeTables }] = await Promise.all([
    import('./demo-tables.ts'),
    import('./write-demo.ts'),
  ]);
  const now = clock.now();
  const today = dateInZone(now, DEMO_ZONE);
  const tables = await withPasswords(demoTables(today, timeInZone(now, DEMO_ZONE)));
  const account = {
    id: newId(),
    slug: DEMO_SLUG,
    name: 'Cartwheel Demo School',
    zone: DEMO_ZONE,
    currency: 'CAD',
    isDemo: true,
    createdAt: now,
  };
  try {
    await inTransaction(source, account.id, async (tx) => {
      await tx.manager.insert(Account, account);
      await writeTables(tx, tables);
      const [accountId, entryId] = [account.id, newId()];
      const after = { slug: DEMO_SLUG, today };
      await tx.manager.insert(AuditEntry, {
        accountId,
        id: entryId,
        channel: Channel.SYSTEM,
        verb: 'CREATE_ACCOUNT',
        after,
        at: now,
      });
      await tx.manager.insert(AuditTarget, {
        accountId,
        id: newId(),
        entryId,
        kind: 'ACCOUNT',
        recordId: accountId,
        at: now,
      });
    });
  } catch (error) {
    if (brokenConstraint(error) === 'account_slug_key') return;
    throw error;
  }
  log(`Made the demo account, dated from ${today}.`);
}
