import { statement } from '../../db/statement.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Context } from '../../graphql/context.ts';
import { notFound } from '../../graphql/errors.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import type { Grants } from '../../shared/permissions.ts';
import { changedKeys, changedMeanwhile } from '../audit/changed-meanwhile.ts';
import { originOf } from '../audit/origin.ts';
import { perform, Refused, type Performed, type Plan } from '../audit/perform.ts';
import { userGroupForm } from './rights.form.ts';
import { grantsIn, isAdmin } from './rights.rules.ts';
import type { Told, Write } from './staff-change.ts';
import type { UserGroupInput } from './staff.inputs.ts';

const RULE = 'A-14';

export interface UserGroupOutcome {
  readonly groupId: string;
}
export type UserGroupPerformed = Performed<UserGroupOutcome, RecordRefused, Told>;
type GroupPlan = Plan<UserGroupOutcome, RecordRefused, Told>;

interface Sent {
  readonly requestId?: string | null;
  readonly dryRun: boolean;
}

const INSERT = statement(
  'user_group_insert',
  'insert into user_group (account_id, id, name, description) values ($1, $2, $3, $4)',
);
const UPDATE = statement(
  'user_group_update',
  `update user_group set name = $3, description = $4, version = version + 1 where account_id = $1 and id = $2`,
);
const DELETE = statement(
  'user_group_delete',
  'delete from user_group where account_id = $1 and id = $2',
);
const TAKE = statement(
  'user_group_take_grants',
  'delete from permission_grant where account_id = $1 and group_id = $2',
);
const GIVE = statement(
  'user_group_give_grants',
  `insert into permission_grant (account_id, id, group_id, permission, level)
   select $1, n.id, $2, n.permission, n.level from unnest($3::uuid[], $4::text[], $5::text[]) n (id, permission, level)`,
);
const LOCK = statement('user_group_lock', 'select 1 from user_group where id = $1 for update');
/** Read after the lock is had, so that it tells what whoever had it before has done. */
const LOAD = statement(
  'user_group_load',
  `select g.id, g.name, g.description, g.version,
     (select coalesce(json_object_agg(p.permission, p.level), '{}') from permission_grant p where p.group_id = g.id) as grants,
     (select count(*)::int from group_member m where m.group_id = g.id) as members
   from user_group g where g.id = $1`,
);
/** Whether somebody is an administrator by this group and by nothing else. */
const ADMIN_BY_IT_ALONE = statement(
  'user_group_admin_by_it_alone',
  `select 1 from group_member m
   where m.staff_id = $1 and m.group_id = $2 and not exists (
     select from permission_grant p where p.permission = 'ADMIN' and p.level = 'FULL'
       and (p.staff_id = $1 or p.group_id in (
         select o.group_id from group_member o where o.staff_id = $1 and o.group_id <> $2)))`,
);

interface LockedGroup extends Record<string, unknown> {
  id: string;
  name: string;
  description: string | null;
  version: number;
  grants: Grants;
  members: number;
}

export function createUserGroup(
  context: Context,
  request: Sent & { input: UserGroupInput },
): Promise<UserGroupPerformed> {
  const form = formOf(request.input);
  if (form instanceof RecordRefused) return Promise.resolve({ kind: 'refused', refusal: form });
  return performOnGroup(context, request, 'CREATE_USER_GROUP', form, (tx) => {
    const groupId = newId();
    return Promise.resolve({
      ...planOf(groupId, { changed: [], says: [] }),
      writes: [
        [INSERT, [tx.accountId, groupId, form.name, form.description]],
        give(tx, groupId, form.grants),
      ],
      before: null,
      after: { ...form, version: 1 },
    });
  });
}

export function changeUserGroup(
  context: Context,
  request: Sent & { id: string; version: number; input: UserGroupInput },
): Promise<UserGroupPerformed> {
  const form = formOf(request.input);
  if (form instanceof RecordRefused) return Promise.resolve({ kind: 'refused', refusal: form });
  const { id, version } = request;
  const input = { id, version, ...form };
  return performOnGroup(context, request, 'CHANGE_USER_GROUP', input, async (tx) => {
    const group = await lockGroup(tx, id);
    if (group.version !== version) {
      const { zone } = context.account;
      return changedMeanwhile(tx, { rule: RULE, what: 'user group', id, version, zone });
    }
    if (!grantsAdmin(form.grants) && (await wouldLoseAdmin(tx, context, group)))
      return RecordRefused.field(RULE, 'grants', 'NOT_ALLOWED', OWN_ADMIN);
    const { name, description, grants } = group;
    const before = { name, description, grants };
    const changed = changedKeys(before, { ...form, grants: inOrderOf(form.grants, grants) });
    return {
      ...planOf(id, { changed, says: group.members > 0 ? [told(group.members, 'get')] : [] }),
      writes: [
        [UPDATE, [tx.accountId, id, form.name, form.description]],
        [TAKE, [tx.accountId, id]],
        give(tx, id, form.grants),
      ],
      before: { ...before, version },
      after: { ...form, version: version + 1 },
    };
  });
}

/** Whoever is in it loses what only it grants. */
export function deleteUserGroup(
  context: Context,
  request: Sent & { id: string; confirmed: boolean },
): Promise<UserGroupPerformed> {
  const { id } = request;
  return performOnGroup(context, request, 'DELETE_USER_GROUP', { id }, async (tx) => {
    const { name, description, grants, version, members } = await lockGroup(tx, id);
    if (await wouldLoseAdmin(tx, context, { id, grants }))
      return RecordRefused.because(RULE, RecordRefusal.NOT_ALLOWED, OWN_ADMIN);
    if (members > 0 && !request.confirmed && !request.dryRun)
      return RecordRefused.because(
        RULE,
        RecordRefusal.NEEDS_CONFIRMATION,
        told(members, 'lose'),
        'Confirm it, or put them into another user group first.',
      );
    return {
      ...planOf(id, { changed: [], says: members > 0 ? [told(members, 'lose')] : [] }),
      writes: [[DELETE, [tx.accountId, id]]],
      before: { name, description, grants, version, members },
      after: null,
    };
  });
}

const grantsAdmin = (grants: Grants): boolean => isAdmin({ isOwner: false, grants });

const OWN_ADMIN =
  'You are an administrator by this user group alone. Ask another administrator to do it.';

const told = (members: number, what: 'get' | 'lose'): string =>
  `${members} ${members === 1 ? 'person is' : 'people are'} in this user group and ${
    what === 'get' ? 'will have what it grants' : 'would lose what only it grants'
  }.`;

type GroupForm = { name: string; description: string | null; grants: Grants };

function formOf(input: UserGroupInput): GroupForm | RecordRefused {
  const read = readForm(userGroupForm, input);
  if ('problems' in read) return RecordRefused.fields(RULE, read.problems);
  return { ...read.values, grants: grantsIn(read.values.grants) };
}

function performOnGroup(
  context: Context,
  { requestId, dryRun }: Sent,
  verb: string,
  input: object,
  decide: (tx: Tx) => Promise<GroupPlan | RecordRefused>,
): Promise<UserGroupPerformed> {
  return perform<UserGroupOutcome, RecordRefused, Told>(
    context.services,
    originOf(context.viewer),
    { verb, input, requestId, dryRun },
    async (tx) => {
      const decided = await decide(tx);
      return decided instanceof RecordRefused ? new Refused(decided) : decided;
    },
  );
}

const planOf = (
  groupId: string,
  preview: Told,
): Pick<GroupPlan, 'outcome' | 'preview' | 'targets' | 'refusedBy'> => ({
  outcome: { groupId },
  preview,
  targets: [['USER_GROUP', groupId]],
  refusedBy: (constraint) =>
    constraint === 'user_group_name_key'
      ? RecordRefused.field(RULE, 'name', 'TAKEN', 'Another user group has this name.')
      : null,
});

async function lockGroup(tx: Tx, id: string): Promise<LockedGroup> {
  tx.send(LOCK, [id]);
  const [group] = await tx.query<LockedGroup>(LOAD, [id]);
  if (!group) throw notFound('user group');
  return group;
}

async function wouldLoseAdmin(
  tx: Tx,
  { viewer }: Context,
  { id, grants }: { id: string; grants: Grants },
): Promise<boolean> {
  if (viewer.staff.isOwner || !grantsAdmin(grants)) return false;
  return (await tx.query(ADMIN_BY_IT_ALONE, [viewer.staff.id, id])).length > 0;
}

function give(tx: Tx, groupId: string, grants: Grants): Write {
  const entries = Object.entries(grants);
  return [
    GIVE,
    [
      ...[tx.accountId, groupId, entries.map(() => newId())],
      ...[entries.map(([permission]) => permission), entries.map(([, level]) => level)],
    ],
  ];
}

/** The same grants, in the order in which the others stand, so that only what differs counts as changed. */
const inOrderOf = (grants: Grants, others: Grants): Grants => {
  const all: Grants = { ...others, ...grants };
  return Object.fromEntries(Object.entries(all).filter(([permission]) => permission in grants));
};
