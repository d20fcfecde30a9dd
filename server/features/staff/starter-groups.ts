import { AREAS, Permission, PermissionLevel, type Grants } from '../../shared/permissions.ts';

const { VIEW, FULL } = PermissionLevel;

export interface StarterGroup {
  readonly name: string;
  readonly description: string;
  readonly grants: Grants;
}

/** What a new account begins with; a school changes them as it likes (rule A-20). Nobody is in them yet. */
export const STARTER_GROUPS: readonly StarterGroup[] = [
  {
    name: 'Manager',
    description: 'Runs the school day by day: everything but the permissions of others.',
    grants: Object.fromEntries(AREAS.map((permission) => [permission, FULL])),
  },
  {
    name: 'Front Desk',
    description:
      'Greets families, enrolls, punches in and books makeups. Asks a manager to override.',
    grants: {
      [Permission.WELCOME]: VIEW,
      [Permission.FAMILIES]: FULL,
      [Permission.STUDENTS]: FULL,
      [Permission.STUDENT_MEDICAL]: VIEW,
      [Permission.CLASSES]: VIEW,
      [Permission.ENROLLMENTS]: FULL,
      [Permission.ATTENDANCE]: FULL,
      [Permission.ALL_ATTENDANCE]: FULL,
      [Permission.MAKEUP_TOKENS]: FULL,
      [Permission.PUNCH_PASSES]: FULL,
    },
  },
  {
    name: 'Instructor',
    description:
      'Sees the classes and who is in them; takes attendance in those that he or she teaches.',
    grants: {
      [Permission.WELCOME]: VIEW,
      [Permission.STUDENTS]: VIEW,
      [Permission.CLASSES]: VIEW,
      [Permission.ENROLLMENTS]: VIEW,
      [Permission.ATTENDANCE]: FULL,
    },
  },
];
