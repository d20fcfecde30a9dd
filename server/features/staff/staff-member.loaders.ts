import { statement } from '../../db/statement.ts';
import { groupedInOrder, inOrder, loader } from '../../graphql/loader-set.ts';
import type { Permission, PermissionLevel } from '../../shared/permissions.ts';
import { groupJson, staffJson, type StaffMemberRow } from './staff-member.sql.ts';
import type { Grant, UserGroupType } from './staff-member.types.ts';

const BY_ID = statement(
  'staff_by_id',
  `select ${staffJson('t')} as row from staff t where t.id = any ($1)`,
);

/** Staff members by id; null where there is none. */
export const staffMemberById = loader<StaffMemberRow | null>('staff', async (snapshot, ids) => {
  const rows = await snapshot.query<{ row: StaffMemberRow }>(BY_ID, [ids]);
  return inOrder(
    ids,
    rows.map(({ row }) => row),
    (row) => row.id,
    (row) => row ?? null,
  );
});

/** One source of one permission of one person. */
export interface GrantSource {
  readonly staffId: string;
  readonly permission: Permission;
  readonly level: PermissionLevel;
  /** Null where it is granted to the person. */
  readonly group: UserGroupType | null;
}

const SOURCES = statement(
  'staff_grant_sources',
  `select m.staff_id as "staffId", pg.permission, pg.level, ${groupJson('g')} as "group"
   from group_member m join user_group g on g.id = m.group_id join permission_grant pg on pg.group_id = g.id
   where m.staff_id = any ($1)
   union all
   select pg.staff_id, pg.permission, pg.level, null from permission_grant pg where pg.staff_id = any ($1)
   order by permission`,
);

/** Everything that grants somebody anything. */
export const grantSources = loader<GrantSource[]>('grant sources', async (snapshot, ids) =>
  groupedInOrder(
    ids,
    await snapshot.query<GrantSource & Record<string, unknown>>(SOURCES, [ids]),
    (row) => row.staffId,
  ),
);

export interface UserGroupRow extends UserGroupType {
  readonly memberCount: number;
  readonly grants: readonly Grant[];
}

const GROUPS = (condition: string) =>
  `select g.id, g.name, g.description, g.version,
     (select count(*)::int from group_member m join staff s on s.id = m.staff_id and s.is_active
      where m.group_id = g.id) as "memberCount",
     (select coalesce(json_agg(json_build_object('permission', p.permission, 'level', p.level) order by p.permission), '[]')
      from permission_grant p where p.group_id = g.id) as grants
   from user_group g ${condition}`;

const GROUPS_BY_ID = statement('user_groups_by_id', GROUPS('where g.id = any ($1)'));
export const ALL_GROUPS = statement('user_groups', GROUPS(`order by g.name collate "und-x-icu"`));

/** User groups by id; null where there is none. */
export const userGroupById = loader<UserGroupRow | null>('user group', async (snapshot, ids) => {
  const rows = await snapshot.query<UserGroupRow & Record<string, unknown>>(GROUPS_BY_ID, [ids]);
  return inOrder(
    ids,
    rows,
    (row) => row.id,
    (row) => row ?? null,
  );
});
