import { describe, expect, test } from 'vitest';
import { Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';
import { changedLevels, grantsIn, hasMore, levelOf, maySeeAs, withGrants } from './rights.rules.ts';

const { VIEW, FULL, NONE } = PermissionLevel;
const { FAMILIES, STUDENTS, STAFF, ADMIN } = Permission;
const having = (grants: Grants) => ({ isOwner: false, grants });
const owner = { isOwner: true, grants: {} };
const admin = having({ [ADMIN]: FULL });

test.each([
  ['an owner has everything', owner, FULL],
  ['an administrator has everything', admin, FULL],
  ['half an administrator is none', having({ [ADMIN]: VIEW }), NONE],
  ['others have what is granted', having({ [STUDENTS]: VIEW }), VIEW],
  ['nobody has what is not', having({ [FAMILIES]: FULL }), NONE],
])('%s', (_what, rights, level) => {
  expect(levelOf(rights, STUDENTS)).toBe(level);
});

describe('somebody has more than another', () => {
  const desk = having({ [STAFF]: FULL, [FAMILIES]: VIEW });
  test.each([
    ['when they are an owner and the other is not', owner, admin, true],
    ['but an owner no more than another owner', owner, owner, false],
    ['and nobody more than an owner', admin, owner, false],
    ['when they are an administrator', admin, desk, true],
    ['but an administrator no more than another', admin, admin, false],
    ['when one level is higher', having({ [FAMILIES]: FULL }), desk, true],
    [
      'when they have one permission that the other has not',
      having({ [STUDENTS]: VIEW }),
      desk,
      true,
    ],
    [
      'but not when all that they have the other has too',
      having({ [FAMILIES]: VIEW }),
      desk,
      false,
    ],
    ['nor when they have nothing', having({}), having({}), false],
  ])('%s', (_what, one, other, more) => {
    expect(hasMore(one, other)).toBe(more);
  });
});

test.each([
  ['an owner sees as an owner', owner, owner, true],
  ['an administrator sees as anybody', admin, having({ [ADMIN]: FULL }), true],
  ['but not as an owner', admin, owner, false],
  ['who keeps staff sees as nobody', having({ [STAFF]: FULL }), having({}), false],
])('%s', (_what, one, seen, may) => {
  expect(maySeeAs(one, seen)).toBe(may);
});

test('a form grants the more generous of two levels, and NONE is nothing', () => {
  expect(
    grantsIn([
      { permission: FAMILIES, level: VIEW },
      { permission: FAMILIES, level: FULL },
      { permission: STUDENTS, level: NONE },
    ]),
  ).toEqual({ FAMILIES: FULL });
});

test('grants of groups and of the person only add', () => {
  expect(withGrants({ [FAMILIES]: FULL }, { [FAMILIES]: VIEW, [STUDENTS]: VIEW })).toEqual({
    FAMILIES: FULL,
    STUDENTS: VIEW,
  });
});

test('what changes is told permission by permission', () => {
  expect(
    changedLevels(having({ [FAMILIES]: FULL, [STUDENTS]: VIEW }), having({ [STUDENTS]: FULL })),
  ).toEqual(['Families: NONE instead of FULL.', 'Students: FULL instead of VIEW.']);
  expect(changedLevels(owner, { isOwner: true, grants: { [FAMILIES]: VIEW } })).toEqual([]);
});
