import type { DataSource } from 'typeorm';
import { brokenConstraint } from '../../db/constraint-errors.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../shared/clock.ts';
import { newId } from '../../shared/ids.ts';
import { Permission } from '../../shared/permissions.ts';
import { UsageError } from '../../shared/usage-error.ts';
import { Account } from '../accounts/account.entity.ts';
import { AuditEntry, AuditTarget } from '../audit/audit.entities.ts';
import { Channel } from '../audit/channel.ts';
import { hashPassword } from './password.ts';
import { PermissionGrant, Staff, UserGroup } from './staff.entities.ts';
import { STARTER_GROUPS } from './starter-groups.ts';

export interface NewAccount {
  readonly slug: string;
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly owner: Pick<Staff, 'login' | 'email' | 'firstName' | 'lastName'>;
  readonly password: string;
}

/** Makes an account with its owner, who has every permission (rule A-3), and the user groups to begin with: all, or nothing. */
export async function openAccount(
  { source, clock }: { source: DataSource; clock: Clock },
  { owner, password, ...account }: NewAccount,
): Promise<void> {
  const accountId = newId();
  const now = clock.now();
  const passwordHash = await hashPassword(password);
  try {
    await inTransaction(source, accountId, async ({ manager }) => {
      await manager.insert(Account, { id: accountId, ...account, isDemo: false, createdAt: now });
      const staffId = newId();
      await manager.insert(Staff, {
        accountId,
        id: staffId,
        ...owner,
        passwordHash,
        isOwner: true,
      });
      for (const { grants, ...group } of STARTER_GROUPS) {
        const groupId = newId();
        await manager.insert(UserGroup, { accountId, id: groupId, ...group });
        await manager.insert(
          PermissionGrant,
          Object.values(Permission).flatMap((permission) => {
            const level = grants[permission];
            return level ? [{ accountId, id: newId(), groupId, permission, level }] : [];
          }),
        );
      }
      const entryId = newId();
      await manager.insert(AuditEntry, {
        accountId,
        id: entryId,
        channel: Channel.COMMAND_LINE,
        verb: 'CREATE_ACCOUNT',
        after: { ...account, owner: owner.login },
        at: now,
      });
      const target = (kind: string, recordId: string) => ({
        accountId,
        id: newId(),
        entryId,
        kind,
        recordId,
        at: now,
      });
      await manager.insert(AuditTarget, [target('ACCOUNT', accountId), target('STAFF', staffId)]);
    });
  } catch (error) {
    if (brokenConstraint(error) === 'account_slug_key')
      throw new UsageError(`There is an account "${account.slug}" already.`);
    throw error;
  }
}
