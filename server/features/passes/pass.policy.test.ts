import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/ids.ts';
import { AREAS, Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { Channel } from '../audit/channel.ts';
import { Viewer } from '../staff/viewer.ts';
import { PassStatus } from './pass.enums.ts';
import { mayOverride, punchInReason, REDEEM, undoReason } from './pass.policy.ts';

const { VIEW, FULL, NONE } = PermissionLevel;
const viewer = (grants: Grants, isOwner = false): Viewer =>
  new Viewer(
    { id: newId(), slug: 'a', name: 'A', zone: 'UTC', currency: 'CAD', isDemo: false },
    { id: newId(), login: 'sam', firstName: 'Sam', lastName: 'Reyes', isOwner },
    grants,
    { sessionId: newId(), channel: Channel.API, ip: null },
  );

const desk: Grants = {
  [Permission.STUDENTS]: VIEW,
  [Permission.CLASSES]: VIEW,
  [Permission.ENROLLMENTS]: FULL,
  [Permission.PUNCH_PASSES]: FULL,
};
const everything = Object.fromEntries(AREAS.map((permission) => [permission, FULL])) as Grants;

/** Role by role: may redeem and undo, may override. */
const ROLES: [role: string, viewer: Viewer, redeems: boolean, overrides: boolean][] = [
  ['the owner', viewer({}, true), true, true],
  ['a manager with everything', viewer(everything), true, true],
  ['the front desk', viewer(desk), true, false],
  [
    'the front desk with the permission to override',
    viewer({ ...desk, [Permission.OVERRIDE_RESTRICTIONS]: FULL }),
    true,
    true,
  ],
  [
    'somebody who may only see what overriding is',
    viewer({ ...desk, [Permission.OVERRIDE_RESTRICTIONS]: VIEW }),
    true,
    false,
  ],
  [
    'somebody who sees passes only',
    viewer({ ...desk, [Permission.PUNCH_PASSES]: VIEW }),
    false,
    false,
  ],
  [
    'somebody who sees enrollments only',
    viewer({ ...desk, [Permission.ENROLLMENTS]: VIEW }),
    false,
    false,
  ],
  [
    'somebody who may not see classes',
    viewer({ ...desk, [Permission.CLASSES]: NONE }),
    false,
    false,
  ],
  [
    'somebody who may not see students',
    viewer({ ...desk, [Permission.STUDENTS]: NONE }),
    false,
    false,
  ],
  [
    'an instructor',
    viewer({
      [Permission.STUDENTS]: VIEW,
      [Permission.CLASSES]: VIEW,
      [Permission.ENROLLMENTS]: VIEW,
    }),
    false,
    false,
  ],
  [
    'somebody who may override and nothing else',
    viewer({ [Permission.OVERRIDE_RESTRICTIONS]: FULL }),
    false,
    true,
  ],
  [
    'somebody who edits and suspends passes',
    viewer({
      [Permission.EDIT_PUNCH_PASSES]: FULL,
      [Permission.SUSPEND_DELETE_PUNCH_PASSES]: FULL,
    }),
    false,
    false,
  ],
  ['somebody without permissions', viewer({}), false, false],
];
const NO_PERMISSION = 'You do not have the permission to redeem punch passes.';

describe.each(ROLES)('%s', (_role, who, redeems, overrides) => {
  test.each<[PassStatus, string | null]>([
    [PassStatus.ACTIVE, null],
    [PassStatus.FUTURE, null],
    [PassStatus.SUSPENDED, 'Suspended. Unsuspend it first.'],
    [PassStatus.EXPIRED, 'Expired. Extend its expiry date first.'],
    [PassStatus.USED_UP, 'Used up. Add uses first.'],
  ])(`${redeems ? 'may' : 'may not'} punch in with a pass that is %s`, (status, reason) => {
    expect(punchInReason(who, status)).toBe(redeems ? reason : NO_PERMISSION);
  });

  test.each<[what: string, line: { isUse: boolean; isReturned: boolean }, reason: string | null]>([
    ['a punch', { isUse: true, isReturned: false }, null],
    ['a punch that came back', { isUse: true, isReturned: true }, 'This punch was returned.'],
    ['another line', { isUse: false, isReturned: false }, 'This line is not a punch.'],
  ])(`${redeems ? 'may' : 'may not'} undo %s`, (_what, line, reason) => {
    expect(undoReason(who, line)).toBe(reason ?? (redeems ? null : NO_PERMISSION));
  });

  test(`${overrides ? 'may' : 'may not'} override`, () => {
    expect(mayOverride(who)).toBe(overrides);
  });
});

test('what redeeming needs is what the screen is told and what the operation demands, and not less', () => {
  for (const [permission, level] of REDEEM) {
    const lacking = viewer({ ...everything, [permission]: level === FULL ? VIEW : NONE });
    expect(punchInReason(lacking, PassStatus.ACTIVE), permission).toBe(NO_PERMISSION);
  }
  expect(punchInReason(viewer(Object.fromEntries(REDEEM)), PassStatus.ACTIVE)).toBeNull();
});
