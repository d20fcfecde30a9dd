import { statement } from '../../db/statement.ts';
import { Snapshot } from '../../db/transaction.ts';
import type { DataSource } from 'typeorm';
import type { Features } from '../../shared/features.ts';
import type { Grants } from '../../shared/permissions.ts';
import type { AccountRef } from '../accounts/account-ref.ts';
import type { Channel } from '../audit/channel.ts';
import { Viewer, type ViewerPerson } from './viewer.ts';

/** The most generous of all grants: FULL sorts before VIEW (rule A-2). */
const FIND = statement(
  'acting_viewer',
  `select json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'zone', a.zone,
       'currency', a.currency, 'isDemo', a.is_demo) as account,
     json_build_object('id', m.id, 'login', m.login, 'firstName', m.first_name, 'lastName', m.last_name,
       'isOwner', m.is_owner) as staff,
     m.is_active as "isActive",
     (select f.value from setting f where f.account_id = a.id and f.area = 'FEATURES') as features,
     (select coalesce(jsonb_object_agg(g.permission, g.level order by g.level desc), '{}') from permission_grant g
      where g.account_id = a.id and (g.staff_id = m.id or g.group_id = any (array(
        select gm.group_id from group_member gm where gm.account_id = a.id and gm.staff_id = m.id)))) as grants
   from account a join staff m on m.account_id = a.id and m.id = $2 where a.id = $1`,
);

interface Row extends Record<string, unknown> {
  account: AccountRef;
  staff: ViewerPerson;
  isActive: boolean;
  features: Features | null;
  grants: Grants;
}

/** Somebody who is not there, with what they may at this moment; null when they are not active any more. */
export async function findActingViewer(
  source: DataSource,
  accountId: string,
  acting: { readonly staffId: string; readonly channel: Channel; readonly taskId: string },
): Promise<Viewer | null> {
  const [row] = await Snapshot.once(source, accountId, (snapshot) =>
    snapshot.query<Row>(FIND, [accountId, acting.staffId]),
  );
  if (!row?.isActive) return null;
  const origin = { sessionId: acting.taskId, channel: acting.channel, ip: null };
  return new Viewer(row.account, row.staff, row.grants, origin, { features: row.features ?? {} });
}
