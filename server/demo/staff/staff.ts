import {
  GroupMember,
  PermissionGrant,
  Staff,
  UserGroup,
} from '../../features/staff/staff.entities.ts';
import { Permission, PermissionLevel } from '../../shared/permissions.ts';
import type { ProgramName } from '../catalogue/class-spec.ts';
import type { Teacher } from '../schedule/instructors.ts';
import type { Seed } from '../seed.ts';
import { rowsOf, type Table } from '../table.ts';

type GroupName = 'Manager' | 'Front Desk' | 'Instructor';

const { VIEW, FULL } = PermissionLevel;

const GRANTS: Record<GroupName, Partial<Record<Permission, PermissionLevel>>> = {
  Manager: Object.fromEntries(Object.values(Permission).map((permission) => [permission, FULL])),
  // Without OVERRIDE_RESTRICTIONS: the desk asks a manager.
  'Front Desk': {
    FAMILIES: FULL,
    STUDENTS: FULL,
    STUDENT_MEDICAL: VIEW,
    CLASSES: VIEW,
    ENROLLMENTS: FULL,
    PUNCH_PASSES: FULL,
  },
  Instructor: { STUDENTS: VIEW, CLASSES: VIEW, ENROLLMENTS: VIEW },
};

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
  const groups = Object.entries(GRANTS).map(([name, grants]) => ({ id: seed.id(), name, grants }));
  const weights: Record<string, number> = { frontdesk: 12, devon: 5, manager: 3, owner: 1 };
  const tables = [
    rowsOf(
      Staff,
      members.map(({ id, login, firstName, lastName, group }) => ({
        id,
        login,
        email: `${login}@cartwheel.example`,
        firstName,
        lastName,
        passwordHash: null,
        isOwner: group === 'Owner',
      })),
    ),
    rowsOf(
      UserGroup,
      groups.map(({ id, name }) => ({ id, name })),
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
