import {
  GroupMember,
  PermissionGrant,
  Staff,
  UserGroup,
} from '../../features/staff/staff.entities.ts';
import { STARTER_GROUPS } from '../../features/staff/starter-groups.ts';
import { Permission } from '../../shared/permissions.ts';
import type { ProgramName } from '../catalogue/class-spec.ts';
import type { Teacher } from '../schedule/instructors.ts';
import type { Seed } from '../seed.ts';
import { rowsOf, type Table } from '../table.ts';
import { DETAILS } from './staff-details.ts';

type GroupName = 'Manager' | 'Front Desk' | 'Instructor';

type Line = readonly [
  login: string,
  firstName: string,
  lastName: string,
  group: GroupName | 'Owner',
  ...teaches: ProgramName[],
];

const LINES: readonly Line[] = [
  ['owner', 'Margaret', 'Osei', 'Owner'],
  ['manager', 'Jordan', 'Mercier', 'Manager'],
  ['frontdesk', 'Priya', 'Raman', 'Front Desk'],
  ['instructor', 'Tomás', 'Herrera', 'Instructor', 'Gymnastics'],
  ['devon', 'Devon', 'Clarke', 'Front Desk'],
  ['hana', 'Hana', 'Kobayashi', 'Instructor', 'Gymnastics'],
  ['marcus', 'Marcus', 'Bell', 'Instructor', 'Gymnastics'],
  ['ola', 'Ola', 'Nowicka', 'Instructor', 'Gymnastics'],
  ['keisha', 'Keisha', 'Grant', 'Instructor', 'Gymnastics'],
  ['liam', 'Liam', 'Fraser', 'Instructor', 'Swim'],
  ['mei', 'Mei', 'Tan', 'Instructor', 'Swim'],
  ['arjun', 'Arjun', 'Desai', 'Instructor', 'Swim'],
  ['sophie', 'Sophie', 'Gagné', 'Instructor', 'Swim'],
  ['elena', 'Elena', 'Marin', 'Instructor', 'Dance'],
  ['andre', 'André', 'Baptiste', 'Instructor', 'Dance'],
  ['yara', 'Yara', 'Haddad', 'Instructor', 'Dance'],
];

/** Worked here until some weeks ago. The record stays, and nobody signs in with it. */
const RELEASED = { login: 'noor', firstName: 'Noor', lastName: 'Siddiqui', daysAgo: 45 };

export interface DemoStaff extends Teacher {
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly group: GroupName | 'Owner';
}

export interface StaffOfDemo {
  readonly members: readonly DemoStaff[];
  /** Who stands at the desk and punches, by how often. */
  readonly desk: readonly (readonly [staffId: string, weight: number])[];
  readonly tables: readonly Table[];
}

/** The people who work here. Only those whom the sign-in page lists have a password (see `write-demo.ts`). */
export function makeStaff(seed: Seed): StaffOfDemo {
  const members = LINES.map(([login, firstName, lastName, group, ...teaches]): DemoStaff => ({
    id: seed.id(),
    login,
    firstName,
    lastName,
    group,
    teaches,
  }));
  const groups = STARTER_GROUPS.map((group) => ({ id: seed.id(), ...group }));
  const weights: Record<string, number> = { frontdesk: 12, devon: 5, manager: 3, owner: 1 };
  const tables = [
    rowsOf(Staff, [
      ...members.map((member) => ({
        ...profileOf(member),
        id: member.id,
        isOwner: member.group === 'Owner',
        isActive: true,
        releasedOn: null,
      })),
      {
        ...profileOf(RELEASED),
        id: seed.id(),
        isOwner: false,
        isActive: false,
        releasedOn: seed.day(-RELEASED.daysAgo),
      },
    ]),
    rowsOf(
      UserGroup,
      groups.map(({ id, name, description }) => ({ id, name, description })),
    ),
    rowsOf(
      GroupMember,
      members.flatMap((member) =>
        groups
          .filter((group) => group.name === member.group)
          .map((group) => ({ id: seed.id(), groupId: group.id, staffId: member.id })),
      ),
    ),
    rowsOf(
      PermissionGrant,
      groups.flatMap((group) =>
        Object.values(Permission).flatMap((permission) => {
          const level = group.grants[permission];
          return level
            ? [{ id: seed.id(), groupId: group.id, staffId: null, permission, level }]
            : [];
        }),
      ),
    ),
  ];
  return {
    members,
    desk: members.flatMap(({ id, login }) =>
      weights[login] ? [[id, weights[login]] as const] : [],
    ),
    tables,
  };
}

function profileOf({
  login,
  firstName,
  lastName,
}: Pick<DemoStaff, 'login' | 'firstName' | 'lastName'>) {
  const [title = null, phone = null, hiredOn = null] = DETAILS[login] ?? [];
  const email = `${login}@cartwheel.example`;
  return { login, email, firstName, lastName, title, phone, hiredOn, passwordHash: null };
}
