import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { newId } from '../../shared/ids.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';

/** What a front desk needs; not the owner, whom every guard lets pass at once. */
const GRANTS: readonly [Permission, PermissionLevel][] = [
  [Permission.WELCOME, PermissionLevel.VIEW],
  [Permission.FAMILIES, PermissionLevel.FULL],
  [Permission.STUDENTS, PermissionLevel.FULL],
  [Permission.CLASSES, PermissionLevel.VIEW],
  [Permission.ENROLLMENTS, PermissionLevel.FULL],
  [Permission.PUNCH_PASSES, PermissionLevel.FULL],
  [Permission.ATTENDANCE, PermissionLevel.FULL],
  [Permission.ALL_ATTENDANCE, PermissionLevel.FULL],
  [Permission.MAKEUP_TOKENS, PermissionLevel.FULL],
];

/** The account and somebody who has signed in; answers the session's token. */
export async function makeDesk(owner: pg.Client, accountId: string, slug: string): Promise<string> {
  const [staffId, groupId] = [newId(), newId()];
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await owner.query(
    `insert into account (id, slug, name, zone, currency) values ($1, $2, 'Bench school', 'UTC', 'USD')`,
    [accountId, slug],
  );
  await owner.query(
    `insert into staff (account_id, id, login, first_name, last_name) values ($1, $2, 'desk', 'Front', 'Desk')`,
    [accountId, staffId],
  );
  await owner.query(`insert into user_group (account_id, id, name) values ($1, $2, 'Front desk')`, [
    accountId,
    groupId,
  ]);
  await owner.query(
    `insert into group_member (account_id, id, group_id, staff_id) values ($1, uuidv7(), $2, $3)`,
    [accountId, groupId, staffId],
  );
  await owner.query(
    `insert into permission_grant (account_id, id, group_id, permission, level)
     select $1, uuidv7(), $2, g.permission, g.level from unnest($3::text[], $4::text[]) as g (permission, level)`,
    [accountId, groupId, GRANTS.map(([what]) => what), GRANTS.map(([, level]) => level)],
  );
  await owner.query(
    `insert into session (account_id, id, token_hash, staff_id, stays, created_at, last_seen_at)
     values ($1, uuidv7(), $2, $3, true, now(), now())`,
    [accountId, hash, staffId],
  );
  return token;
}
