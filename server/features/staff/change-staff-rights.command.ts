import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { readForm, type FieldProblemFacts } from '../../shared/form.ts';
import { isId, newId } from '../../shared/ids.ts';
import type { Grants, Permission, PermissionLevel } from '../../shared/permissions.ts';
import { rightsForm } from './rights.form.ts';
import { changedLevels, grantsIn, isAdmin, united, withGrants } from './rights.rules.ts';
import { changeOfStaff, type StaffPerformed, type StaffRequest } from './staff-change.ts';
import type { GrantInput } from './staff.inputs.ts';
import { mayChangeRights } from './staff.policy.ts';

const RULE = 'A-14';

/** Held until the end, so that none of them is deleted meanwhile. */
const LOCK_GROUPS = statement(
  'rights_lock_groups',
  'select 1 from user_group where id = any ($1::uuid[]) order by id for share',
);
/** Read after the locks are had, so that it tells what whoever had them before has done. */
const GROUPS = statement(
  'rights_groups',
  `select g.id, g.name,
     (select coalesce(json_agg(json_build_object('permission', p.permission, 'level', p.level)), '[]')
      from permission_grant p where p.group_id = g.id) as grants
   from user_group g where g.id = any ($1) order by g.id`,
);
const NOW = statement(
  'rights_now',
  `select (select coalesce(json_agg(g.name order by g.name), '[]') from group_member m
       join user_group g on g.id = m.group_id where m.staff_id = $1) as groups,
     (select coalesce(json_object_agg(p.permission, p.level), '{}') from permission_grant p
      where p.staff_id = $1) as grants`,
);
const LEAVE = statement(
  'rights_leave_groups',
  'delete from group_member where account_id = $1 and staff_id = $2 and not group_id = any ($3::uuid[])',
);
const JOIN = statement(
  'rights_join_groups',
  `insert into group_member (account_id, id, staff_id, group_id)
   select $1, n.id, $2, n.group_id from unnest($3::uuid[], $4::uuid[]) n (group_id, id)
   on conflict (account_id, staff_id, group_id) do nothing`,
);
const TAKE = statement(
  'rights_take_grants',
  'delete from permission_grant where account_id = $1 and staff_id = $2',
);
const GIVE = statement(
  'rights_give_grants',
  `insert into permission_grant (account_id, id, staff_id, permission, level)
   select $1, n.id, $2, n.permission, n.level from unnest($3::uuid[], $4::text[], $5::text[]) n (id, permission, level)`,
);
const COUNT = statement(
  'rights_count_version',
  'update staff set version = version + 1 where account_id = $1 and id = $2',
);

interface Group extends Record<string, unknown> {
  id: string;
  name: string;
  grants: { permission: Permission; level: PermissionLevel }[];
}

/** The user groups that somebody is in and what is granted to them alone (rules ). */
export async function changeStaffRights(
  context: Context,
  request: StaffRequest & { groupIds: readonly string[]; grants: readonly GrantInput[] },
): Promise<StaffPerformed> {
  const read = readForm(rightsForm, request);
  if ('problems' in read)
    return { kind: 'refused', refusal: RecordRefused.fields(RULE, read.problems) };
  const groupIds = [...new Set(read.values.groupIds)];
  const grants = grantsIn(read.values.grants);
  const of = { ...request, verb: 'CHANGE_STAFF_RIGHTS', input: { groupIds, grants }, rule: RULE };
  const { viewer } = context;
  return changeOfStaff(context, of, async (tx, staff) => {
    if (!mayChangeRights(viewer, staff))
      return RecordRefused.because(
        RULE,
        RecordRefusal.NOT_ALLOWED,
        'The rights of an owner are changed by owners only.',
        'Ask an owner of the account.',
      );
    const ids = groupIds.filter(isId);
    tx.send(LOCK_GROUPS, [ids]);
    const groups = await tx.query<Group>(GROUPS, [ids]);
    const unknown = unknownGroups(read.values.groupIds, groups);
    if (unknown.length > 0) return RecordRefused.fields(RULE, unknown);
    const then = withGrants(united(groups.flatMap((group) => group.grants)), grants);
    if (
      staff.id === viewer.staff.id &&
      !staff.isOwner &&
      !isAdmin({ isOwner: false, grants: then })
    )
      return RecordRefused.field(
        RULE,
        'grants',
        'NOT_ALLOWED',
        'You cannot take your own administrator permission away. Ask another administrator.',
      );
    const before = await rightsNow(tx, staff.id);
    const entries = Object.entries(grants);
    const mine = [tx.accountId, staff.id];
    return {
      writes: [
        [LEAVE, [...mine, groupIds]],
        [JOIN, [...mine, groupIds, groupIds.map(() => newId())]],
        [TAKE, mine],
        [
          GIVE,
          [
            ...mine,
            entries.map(() => newId()),
            entries.map(([permission]) => permission),
            entries.map(([, level]) => level),
          ],
        ],
        [COUNT, mine],
      ],
      before: { ...before, version: staff.version },
      after: {
        groups: groups.map(({ name }) => name).sort(),
        grants,
        version: staff.version + 1,
      },
      changed: [],
      says: changedLevels(staff, { isOwner: staff.isOwner, grants: then }),
    };
  });
}

function unknownGroups(
  ids: readonly string[],
  groups: readonly { id: string }[],
): FieldProblemFacts[] {
  return ids.flatMap((id, index) =>
    groups.some((group) => group.id === id)
      ? []
      : [
          {
            field: `groupIds.${index}`,
            reason: 'UNKNOWN' as const,
            message: 'There is no such user group.',
          },
        ],
  );
}

async function rightsNow(tx: Tx, staffId: string): Promise<{ groups: string[]; grants: Grants }> {
  const [now] = await tx.query<{ groups: string[]; grants: Grants }>(NOW, [staffId]);
  return now ?? { groups: [], grants: {} };
}
