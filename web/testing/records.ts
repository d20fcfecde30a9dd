import type { Permission, PermissionLevel } from '../lib/permission.ts';

/** Records as the API answers them. Each factory takes what the test is about and fills in the rest. */
type Overrides = Record<string, unknown>;

/** The tests' today, a Tuesday. */
export const today = '2026-11-24';

let lastId = 0;

function nextId(kind: string): string {
  lastId += 1;
  return `${kind}-${String(lastId)}`;
}

const permissions: readonly Permission[] = [
  'FAMILIES',
  'STUDENTS',
  'STUDENT_MEDICAL',
  'CLASSES',
  'ENROLLMENTS',
  'ATTENDANCE',
  'ALL_ATTENDANCE',
  'MAKEUP_TOKENS',
  'CREATE_MAKEUP_TOKENS',
  'DELETE_MAKEUP_TOKENS',
  'MAKEUPS_WITHOUT_TOKENS',
  'PUNCH_PASSES',
  'SUSPEND_DELETE_PUNCH_PASSES',
  'EDIT_PUNCH_PASSES',
  'PUNCH_PASSES_PAGE',
  'OVERRIDE_RESTRICTIONS',
  'API_EXPLORER',
  'WELCOME',
  'DELETE_FAMILIES',
  'DELETE_STUDENTS',
  'STAFF',
  'SETTINGS',
  'AUDIT_LOG',
  'ADMIN',
];

/** Someone who may do everything, but for the levels given. */
export function viewer(levels: Partial<Record<Permission, PermissionLevel>> = {}) {
  return {
    id: 'viewer',
    name: 'Jo Marsh',
    login: 'jo',
    isOwner: false,
    seenBy: null as { name: string } | null,
    account: {
      id: 'account',
      slug: 'demo',
      name: 'Demo School',
      zone: 'America/Toronto',
      currency: 'CAD',
      today,
    },
    permissions: permissions.map((permission) => ({
      permission,
      level: levels[permission] ?? 'FULL',
    })),
  };
}

export function location(overrides: Overrides = {}) {
  return {
    id: nextId('location'),
    name: 'North Gym',
    zone: 'America/Toronto',
    today,
    ...overrides,
  };
}

export function family(overrides: Overrides = {}) {
  return {
    id: nextId('family'),
    name: 'Alvarez',
    isActive: true,
    createdAt: '2025-03-02T15:00:00Z',
    isArchived: false,
    isSuspended: false,
    version: 1,
    flagAlert: null,
    guardians: [],
    contacts: [],
    addresses: [],
    students: [],
    passes: [],
    keywords: [],
    customValues: [],
    notes: [],
    openCriticalNotes: [],
    ...overrides,
  };
}

export function guardian(overrides: Overrides = {}) {
  return {
    id: nextId('guardian'),
    firstName: 'Ana',
    lastName: 'Alvarez',
    relationship: 'mother',
    isPrimary: true,
    ...overrides,
  };
}

export function contact(overrides: Overrides = {}) {
  return {
    id: nextId('contact'),
    kind: 'PHONE',
    value: '(555) 010-4471',
    label: null,
    isPrimary: true,
    guardianId: null,
    ...overrides,
  };
}

export function student(overrides: Overrides = {}) {
  return {
    id: nextId('student'),
    firstName: 'Maya',
    lastName: 'Alvarez',
    born: '2019-07-10',
    gender: 'FEMALE',
    age: { years: 7, months: 4, days: null },
    isActive: true,
    isArchived: false,
    version: 1,
    level: null,
    rollComment: null,
    keywords: [],
    customValues: [],
    notes: [],
    openCriticalNotes: [],
    health: health(),
    family: family(),
    medicalAlert: null,
    enrollments: [],
    passes: [],
    ...overrides,
  };
}

/** What is known of somebody's health: nothing, but for what the test is about. */
export function health(overrides: Overrides = {}) {
  return {
    hasAlert: false,
    ...{ alert: null, allergies: null, medication: null, physician: null },
    ...{ emergencyContact: null, version: 0, ...overrides },
  };
}

export function note(overrides: Overrides = {}) {
  return {
    id: nextId('note'),
    level: 'INFO',
    text: 'Prefers to be called in the evening.',
    by: 'Jo Marsh',
    createdAt: '2026-11-20T15:00:00Z',
    isClosed: false,
    version: 1,
    ...overrides,
  };
}

export function timeslot(weekday: number, starts: string, ends: string) {
  return { id: nextId('timeslot'), weekday, starts, ends };
}

export function openings(overrides: Overrides = {}) {
  return {
    date: today,
    capacity: 14,
    ongoing: 3,
    ongoingExplained: '14 places − 11 active enrollments.',
    oneDay: 5,
    oneDayExplained: '14 places − 9 whose enrollment covers Tue 24 Nov 2026.',
    ...overrides,
  };
}

/** A class ("class" is a word of the language). */
export function schoolClass(overrides: Overrides = {}) {
  return {
    id: nextId('class'),
    name: 'Beginner Gymnastics 6–8',
    isActive: true,
    program: { id: 'program', name: 'Gymnastics' },
    level: { id: 'level', name: 'Level 1' },
    location: location(),
    room: { id: 'room', name: 'Floor A' },
    capacity: 14,
    minAge: { years: 6, months: null, days: null },
    maxAge: { years: 8, months: 11, days: null },
    gender: null,
    startsOn: '2026-09-01',
    endsOn: null,
    instructors: ['Jo Marsh'],
    timeslots: [timeslot(1, '16:30', '17:30'), timeslot(3, '16:30', '17:30')],
    source: null,
    meetingOn: { date: today, state: 'MEETS', reason: null, timeslots: [] },
    openings: openings(),
    ...overrides,
  };
}

/** A connection that holds all of `nodes`, or its first page when `hasNextPage` is given. */
export function connection(nodes: readonly { id: string }[], hasNextPage = false) {
  return {
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    nodes,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: false,
      startCursor: nodes[0]?.id ?? null,
      endCursor: nodes.at(-1)?.id ?? null,
    },
  };
}
