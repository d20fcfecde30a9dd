import { statement } from '../../db/statement.ts';
import type { Context } from '../../graphql/context.ts';
import { RecordRefusal, RecordRefused } from '../../graphql/record-refused.ts';
import {
  changeOfStaff,
  SIGN_OUT,
  type LockedStaff,
  type StaffPerformed,
  type StaffRequest,
} from './staff-change.ts';
import { maySetActive } from './staff.policy.ts';

const SET_ACTIVE = statement(
  'staff_set_active',
  'update staff set is_active = $3, version = version + 1 where account_id = $1 and id = $2',
);
const SET_OWNER = statement(
  'staff_set_owner',
  'update staff set is_owner = $3, version = version + 1 where account_id = $1 and id = $2',
);

const refused = (rule: string, message: string, fix: string | null = null): RecordRefused =>
  RecordRefused.because(rule, RecordRefusal.NOT_ALLOWED, message, fix);

const already = (message: string): RecordRefused =>
  RecordRefused.because('A-19', RecordRefusal.ALREADY_SO, message);

/** Lets somebody sign in, or no more: then at once, wherever they are signed in (rules ). */
export function setStaffActive(
  context: Context,
  request: StaffRequest & { active: boolean },
): Promise<StaffPerformed> {
  const { active } = request;
  const { viewer } = context;
  const verb = active ? 'ACTIVATE_STAFF' : 'DEACTIVATE_STAFF';
  const of = { ...request, verb, input: { active }, rule: 'A-13', owners: true };
  return changeOfStaff(context, of, (tx, staff, owners) => {
    if (staff.isActive === active)
      return already(`${nameOf(staff)} is ${active ? 'active' : 'inactive'} already.`);
    if (staff.id === viewer.staff.id)
      return refused('A-13', 'You cannot deactivate yourself.', 'Ask a colleague to do it.');
    if (!maySetActive(viewer, staff))
      return refused(
        'A-13',
        `${nameOf(staff)} has permissions that you do not have.`,
        staff.isOwner ? 'Ask an owner to do it.' : 'Ask an administrator to do it.',
      );
    if (!active && isLastOwner(staff, owners)) return lastOwner(staff);
    return {
      writes: [
        [SET_ACTIVE, [tx.accountId, staff.id, active]],
        ...(active ? [] : [[SIGN_OUT, [tx.accountId, staff.id, null]] as const]),
      ],
      before: { isActive: staff.isActive, version: staff.version },
      after: { isActive: active, version: staff.version + 1 },
      changed: ['isActive'],
      says: [
        active
          ? `${nameOf(staff)} may sign in again.`
          : `${nameOf(staff)} is signed out everywhere and may not sign in any more.`,
      ],
    };
  });
}

/** Makes somebody an owner, or no more. Only owners do that, and one of them stays (rule A-15). */
export function setStaffOwner(
  context: Context,
  request: StaffRequest & { owner: boolean },
): Promise<StaffPerformed> {
  const { owner } = request;
  const self = context.viewer.staff.id;
  const verb = owner ? 'MAKE_OWNER' : 'REMOVE_OWNER';
  const of = { ...request, verb, input: { owner }, rule: 'A-15', owners: true };
  return changeOfStaff(context, of, (tx, staff, owners) => {
    // Asked anew: perhaps another owner has just taken it away from the one who asks.
    if (!owners.includes(self))
      return refused('A-15', 'Only an owner can make an owner.', 'Ask an owner of the account.');
    if (staff.isOwner === owner)
      return already(`${nameOf(staff)} is ${owner ? 'an owner already' : 'no owner'}.`);
    if (owner && !staff.isActive)
      return refused('A-15', `${nameOf(staff)} is inactive.`, 'Activate this person first.');
    if (!owner && isLastOwner(staff, owners)) return lastOwner(staff);
    if (!owner && staff.id === self && Object.keys(staff.grants).length === 0)
      return refused(
        'A-14',
        'You would have no permission left.',
        'Put yourself into a user group first.',
      );
    return {
      writes: [[SET_OWNER, [tx.accountId, staff.id, owner]]],
      before: { isOwner: staff.isOwner, version: staff.version },
      after: { isOwner: owner, version: staff.version + 1 },
      changed: ['isOwner'],
      says: [
        owner
          ? `${nameOf(staff)} will have everything, and can take it away from others.`
          : `${nameOf(staff)} keeps what user groups and grants give.`,
      ],
    };
  });
}

const nameOf = ({ firstName, lastName }: LockedStaff): string => `${firstName} ${lastName}`;

/** Of the owners who can come in, nobody else is left. */
const isLastOwner = ({ id, isOwner }: LockedStaff, owners: readonly string[]): boolean =>
  isOwner && owners.every((one) => one === id);

const lastOwner = (staff: LockedStaff): RecordRefused =>
  refused(
    'A-15',
    `${nameOf(staff)} is the last owner who can sign in.`,
    'Make somebody else an owner first, with a password.',
  );
