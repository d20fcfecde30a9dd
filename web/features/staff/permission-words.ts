import type { Permission, PermissionLevel } from '../../lib/permission.ts';

export interface PermissionWords {
  permission: Permission;
  name: string;
  /** What View allows; a permission without it is had in full or not at all. */
  view?: string;
  /** What Full allows, View's part aside; one without it has nothing more than View. */
  full?: string;
}

interface PermissionArea {
  title: string;
  permissions: readonly PermissionWords[];
}

/** Every permission in plain words, in the order of the toolbar. Nothing else in the portal names them. */
export const permissionAreas: readonly PermissionArea[] = [
  {
    title: 'Families and students',
    permissions: [
      {
        permission: 'FAMILIES',
        name: 'Families',
        view: 'Sees families, their guardians, addresses and notes.',
        full: 'Also creates families and changes them.',
      },
      {
        permission: 'DELETE_FAMILIES',
        name: 'Remove families',
        full: 'Archives and erases families, and brings archived ones back.',
      },
      {
        permission: 'STUDENTS',
        name: 'Students',
        view: 'Sees students, their keywords and notes, without their health.',
        full: 'Also adds students to families and changes them.',
      },
      {
        permission: 'STUDENT_MEDICAL',
        name: 'Health of students',
        view: 'Reads medical alerts, allergies and medication. Each reading is written to the audit.',
        full: 'Also changes them.',
      },
      {
        permission: 'DELETE_STUDENTS',
        name: 'Remove students',
        full: 'Archives and erases students, and brings archived ones back.',
      },
    ],
  },
  {
    title: 'Classes and enrollments',
    permissions: [
      {
        permission: 'CLASSES',
        name: 'Classes',
        view: 'Sees classes, their schedule, openings and rosters.',
        full: 'Also creates and changes classes, and cancels dates.',
      },
      {
        permission: 'ENROLLMENTS',
        name: 'Enrollments',
        view: 'Sees who is enrolled where.',
        full: 'Also enrolls, drops and transfers students.',
      },
      {
        permission: 'OVERRIDE_RESTRICTIONS',
        name: 'Override a full class, age or gender',
        full: 'Punches and enrolls although a class is full or a student does not fit it.',
      },
    ],
  },
  {
    title: 'Attendance',
    permissions: [
      {
        permission: 'ATTENDANCE',
        name: 'Attendance',
        view: 'Sees who was there, in the classes that they teach.',
        full: 'Also marks attendance, and writes down expected absences.',
      },
      {
        permission: 'ALL_ATTENDANCE',
        name: 'Attendance of all classes',
        full: 'What Attendance allows, in every class, not only in those that they teach.',
      },
    ],
  },
  {
    title: 'Makeup tokens',
    permissions: [
      {
        permission: 'MAKEUP_TOKENS',
        name: 'Makeup tokens',
        view: 'Sees the makeup tokens of students, how they came about and what became of them.',
        full: 'Also redeems and resets them, and decides requests; redeeming with Full for Enrollments.',
      },
      {
        permission: 'CREATE_MAKEUP_TOKENS',
        name: 'Create makeup tokens',
        full: 'Makes makeup tokens by hand and for cancelled dates, changes them, and reassigns their programs.',
      },
      {
        permission: 'DELETE_MAKEUP_TOKENS',
        name: 'Delete makeup tokens',
        full: 'Deletes makeup tokens for good.',
      },
      {
        permission: 'MAKEUPS_WITHOUT_TOKENS',
        name: 'Makeups without a token',
        full: 'Enrolls for a makeup although no token pays for it.',
      },
    ],
  },
  {
    title: 'Punch passes',
    permissions: [
      {
        permission: 'PUNCH_PASSES',
        name: 'Punch passes',
        view: 'Sees the passes of families and students and their punch-in logs.',
        full: 'Also punches students in and undoes punches, with Full for Enrollments.',
      },
      {
        permission: 'EDIT_PUNCH_PASSES',
        name: 'Edit punch passes',
        full: 'Gives passes, and changes the dates and punches of sold ones.',
      },
      {
        permission: 'SUSPEND_DELETE_PUNCH_PASSES',
        name: 'Suspend and delete punch passes',
        full: 'Suspends and deletes passes and pass types.',
      },
      {
        permission: 'PUNCH_PASSES_PAGE',
        name: 'Punch Passes page',
        view: 'Sees the pass types and what is sold of each.',
        full: 'Also sets up pass types and changes them.',
      },
    ],
  },
  {
    title: 'The office',
    permissions: [
      {
        permission: 'WELCOME',
        name: 'Welcome page',
        view: 'Sees the day at a glance after signing in, as far as the other permissions go.',
      },
      {
        permission: 'STAFF',
        name: 'Staff',
        view: 'Sees who works here, with their profiles.',
        full: 'Also adds staff and changes their profiles. Permissions and passwords stay with administrators.',
      },
      {
        permission: 'SETTINGS',
        name: 'Settings',
        view: 'Sees what the school has set up.',
        full: 'Also changes it: locations, programs, levels, keywords and the rest.',
      },
      {
        permission: 'AUDIT_LOG',
        name: 'Audit Log',
        view: 'Reads who did what, when and from where, across the whole account.',
      },
      {
        permission: 'API_EXPLORER',
        name: 'API explorer',
        view: 'Opens the page on which requests to the API can be tried out.',
      },
    ],
  },
  {
    title: 'Everything',
    permissions: [
      {
        permission: 'ADMIN',
        name: 'Administrator',
        full: 'Has every permission in full, as the owner has, and sets the permissions and passwords of others.',
      },
    ],
  },
];

/** Every permission, in the order of the screen. */
export const permissionsInOrder: readonly PermissionWords[] = permissionAreas.flatMap(
  ({ permissions }) => permissions,
);

export const levelWords: Record<PermissionLevel, string> = {
  NONE: 'None',
  VIEW: 'View',
  FULL: 'Full',
};

const wordsOf = new Map(permissionsInOrder.map((words) => [words.permission, words]));

export function permissionName(permission: Permission): string {
  return wordsOf.get(permission)?.name ?? permission;
}

/** The levels that differ in what they allow. */
export function levelsOf({ view, full }: PermissionWords): readonly PermissionLevel[] {
  return ['NONE', ...(view ? (['VIEW'] as const) : []), ...(full ? (['FULL'] as const) : [])];
}
