import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import {
  GroupMember,
  PermissionGrant,
  Staff,
  UserGroup,
} from '../../features/staff/staff.entities.ts';
import { AREAS } from '../../shared/permissions.ts';
import { Seed } from '../seed.ts';
import { DEMO_SIGN_INS } from '../sign-ins.ts';
import { rowsIn } from '../testing.ts';
import { makeStaff } from './staff.ts';

const { tables } = makeStaff(new Seed('2026-11-21'));

const grantsOf = (login: string) => {
  const staff = rowsIn(tables, Staff).find((one) => one.login === login);
  const groups = rowsIn(tables, GroupMember).filter((one) => one.staffId === staff?.id);
  // Each of them is in one group, so there is nothing to unite.
  expect(groups.length).toBeLessThanOrEqual(1);
  return Object.fromEntries(
    rowsIn(tables, PermissionGrant)
      .filter((grant) => groups.some((one) => one.groupId === grant.groupId))
      .map(({ permission, level }) => [permission, level]),
  );
};

describe('the demo’s staff', () => {
  it('are the four of the sign-in page and colleagues, in three groups', () => {
    const logins = rowsIn(tables, Staff).map((one) => one.login);
    expect(logins).toEqual(expect.arrayContaining(DEMO_SIGN_INS.map((one) => one.login)));
    expect(rowsIn(tables, UserGroup).map((one) => one.name)).toEqual([
      'Manager',
      'Front Desk',
      'Instructor',
    ]);
  });

  it('let a manager do everything but what only administrators may', () => {
    const grants = grantsOf('manager');
    for (const permission of AREAS) expect(grants[permission], permission).toBe('FULL');
    expect(grants.ADMIN).toBeUndefined();
  });

  it('let the front desk punch, but not override nor explore the API', () => {
    const grants = grantsOf('frontdesk');
    expect(grants).toMatchObject({
      ENROLLMENTS: 'FULL',
      PUNCH_PASSES: 'FULL',
      STUDENT_MEDICAL: 'VIEW',
    });
    expect(grants.OVERRIDE_RESTRICTIONS).toBeUndefined();
    expect(grants.API_EXPLORER).toBeUndefined();
  });

  it('let an instructor look at classes, students and enrollments, and take attendance', () => {
    expect(grantsOf('instructor')).toEqual({
      WELCOME: 'VIEW',
      CLASSES: 'VIEW',
      STUDENTS: 'VIEW',
      ENROLLMENTS: 'VIEW',
      ATTENDANCE: 'FULL',
    });
  });

  it('have a title and a day of hiring, and one of them has left', () => {
    const staff = rowsIn(tables, Staff);
    expect(staff.filter((one) => !one.title || !one.hiredOn)).toEqual([]);
    expect(staff.filter((one) => !one.isActive).map((one) => one.releasedOn)).toEqual([
      '2026-10-07',
    ]);
  });
});
