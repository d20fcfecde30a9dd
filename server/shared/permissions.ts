import { registerEnumType } from 'type-graphql';

/** How much of an area somebody may use. Levels only add up: the most generous grant wins (rule A-2). */
export enum PermissionLevel {
  NONE = 'NONE',
  VIEW = 'VIEW',
  FULL = 'FULL',
}

registerEnumType(PermissionLevel, {
  name: 'PermissionLevel',
  description: 'How much of an area somebody may use. The most generous of all grants wins.',
  valuesConfig: {
    NONE: { description: 'Neither see nor change.' },
    VIEW: { description: 'See only.' },
    FULL: { description: 'See and change.' },
  },
});

/** Every area that is guarded. */
export enum Permission {
  FAMILIES = 'FAMILIES',
  STUDENTS = 'STUDENTS',
  STUDENT_MEDICAL = 'STUDENT_MEDICAL',
  CLASSES = 'CLASSES',
  ENROLLMENTS = 'ENROLLMENTS',
  ATTENDANCE = 'ATTENDANCE',
  ALL_ATTENDANCE = 'ALL_ATTENDANCE',
  MAKEUP_TOKENS = 'MAKEUP_TOKENS',
  CREATE_MAKEUP_TOKENS = 'CREATE_MAKEUP_TOKENS',
  DELETE_MAKEUP_TOKENS = 'DELETE_MAKEUP_TOKENS',
  MAKEUPS_WITHOUT_TOKENS = 'MAKEUPS_WITHOUT_TOKENS',
  PUNCH_PASSES = 'PUNCH_PASSES',
  SUSPEND_DELETE_PUNCH_PASSES = 'SUSPEND_DELETE_PUNCH_PASSES',
  EDIT_PUNCH_PASSES = 'EDIT_PUNCH_PASSES',
  PUNCH_PASSES_PAGE = 'PUNCH_PASSES_PAGE',
  OVERRIDE_RESTRICTIONS = 'OVERRIDE_RESTRICTIONS',
  API_EXPLORER = 'API_EXPLORER',
  WELCOME = 'WELCOME',
  DELETE_FAMILIES = 'DELETE_FAMILIES',
  DELETE_STUDENTS = 'DELETE_STUDENTS',
  STAFF = 'STAFF',
  SETTINGS = 'SETTINGS',
  AUDIT_LOG = 'AUDIT_LOG',
  ADMIN = 'ADMIN',
}

/** Every permission but the one that stands for all of them. */
export const AREAS = Object.values(Permission).filter((one) => one !== Permission.ADMIN);

registerEnumType(Permission, {
  name: 'Permission',
  description:
    'An area that is guarded. Levels are granted by user groups and to single staff members.',
  valuesConfig: {
    FAMILIES: { description: 'Families, their guardians and contacts.' },
    STUDENTS: { description: 'Students, without their health.' },
    STUDENT_MEDICAL: { description: 'Medical alerts of students.' },
    CLASSES: { description: 'Classes, their schedule and openings.' },
    ENROLLMENTS: { description: 'Enrollments; FULL creates and removes them.' },
    ATTENDANCE: {
      description:
        'Rolls of the classes that one teaches: VIEW sees them, FULL marks and keeps expected absences.',
    },
    ALL_ATTENDANCE: { description: 'Rolls of all classes, not only of those that one teaches.' },
    MAKEUP_TOKENS: {
      description: 'Makeup tokens: VIEW sees them, FULL redeems and resets them.',
    },
    CREATE_MAKEUP_TOKENS: { description: 'Make makeup tokens by hand, and change them.' },
    DELETE_MAKEUP_TOKENS: { description: 'Delete makeup tokens.' },
    MAKEUPS_WITHOUT_TOKENS: { description: 'Enroll for a makeup without a token.' },
    PUNCH_PASSES: { description: 'Sold punch passes: VIEW sees them, FULL redeems them.' },
    SUSPEND_DELETE_PUNCH_PASSES: { description: 'Suspend and delete punch passes.' },
    EDIT_PUNCH_PASSES: { description: 'Change the expiry and the number of uses of a sold pass.' },
    PUNCH_PASSES_PAGE: { description: 'The page where pass types are set up.' },
    OVERRIDE_RESTRICTIONS: {
      description: 'Punch or enroll although a class is full or the age or gender does not fit.',
    },
    API_EXPLORER: { description: 'The GraphQL playground and introspection.' },
    WELCOME: { description: 'The Welcome page.' },
    DELETE_FAMILIES: { description: 'Archive and erase families.' },
    DELETE_STUDENTS: { description: 'Archive and erase students.' },
    STAFF: { description: 'Staff and their profiles; FULL changes them.' },
    SETTINGS: { description: 'What the school has set up; FULL changes it.' },
    AUDIT_LOG: { description: 'The audit log: who did what and when.' },
    ADMIN: {
      description:
        'Everything, as the owner has it, and the only way to change permissions and passwords of others.',
    },
  },
});

const RANK: Record<PermissionLevel, number> = { NONE: 0, VIEW: 1, FULL: 2 };

export type Grants = Readonly<Partial<Record<Permission, PermissionLevel>>>;

export function reaches(granted: PermissionLevel | undefined, needed: PermissionLevel): boolean {
  return RANK[granted ?? PermissionLevel.NONE] >= RANK[needed];
}
