import { location, schoolClass, student, timeslot, today } from './records.ts';

/** Records of enrollments and punch passes as the API answers them. */
type Overrides = Record<string, unknown>;

let lastId = 0;

function nextId(kind: string): string {
  lastId += 1;
  return `${kind}-${String(lastId)}`;
}

export function enrollment(overrides: Overrides = {}) {
  return {
    id: nextId('enrollment'),
    type: 'ACTIVE',
    period: 'CURRENT',
    startsOn: '2026-09-08',
    dropsOn: null,
    waitPosition: null,
    version: 1,
    dropReason: null,
    actions: { change: true, drop: true, transfer: true, approve: false, delete: true },
    overrides: [] as string[],
    student: student(),
    class: schoolClass(),
    timeslots: [timeslot(1, '16:30', '17:30'), timeslot(3, '16:30', '17:30')],
    pass: null,
    makeupToken: null as unknown,
    punch: null as unknown,
    ...overrides,
  };
}

export function pass(overrides: Overrides = {}) {
  const balance = { used: 4, total: 10 as number | null, ...overrides };
  return {
    id: nextId('pass'),
    title: '10-visit Open Gym',
    holderKind: 'STUDENT',
    status: 'ACTIVE',
    activeOn: '2026-09-01',
    expires: '2026-12-15',
    left: balance.total === null ? null : balance.total - balance.used,
    isSuspended: false,
    typeIsSuspended: false,
    note: null as string | null,
    code: '0123456789AB',
    viewerCan: { suspend: true, delete: true, edit: true },
    bounds: {
      minTotal: Math.max(balance.used, 1),
      maxTotal: 9999,
      minExpires: '2026-11-27',
      minExpiresBecause: 'A punch is used for Fri 27 Nov 2026 (Maya, Open Gym).',
    },
    holders: [] as unknown[],
    entries: { edges: [], nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } },
    ...balance,
  };
}

/** A student's row of a pass. `reason` says why it cannot be punched. */
export function passHolder({
  reason = null,
  ...overrides
}: Overrides & { reason?: string | null } = {}) {
  return {
    id: nextId('holder'),
    status: 'ACTIVE',
    student: student(),
    pass: pass(),
    isSuspended: false,
    viewerCan: {
      punchIn: reason === null,
      punchInReason: reason,
      seeLog: true,
      suspend: true,
      delete: true,
    },
    ...overrides,
  };
}

export function enrollmentsView(overrides: Overrides = {}) {
  return {
    family: null,
    student: null,
    enrollments: [],
    counts: { current: 0, future: 0, past: 0 },
    truncated: false,
    passes: [],
    ...overrides,
  };
}

/** A rule that stops a punch. */
export function punchRefused(overrides: Overrides = {}) {
  return {
    __typename: 'PunchRefused',
    reason: 'CLASS_FULL',
    message: 'Full on Tue 24 Nov 2026: 14 of 14.',
    rule: 'R-7',
    fix: 'Choose another class or date.',
    overridable: true,
    ...overrides,
  };
}

/** A class of a date, as a punch sees it. */
export function punchable(name: string, overrides: Overrides = {}) {
  return {
    class: schoolClass({ id: `class-${name}`, name, location: location({ id: 'north' }) }),
    timeslots: [timeslot(2, '10:00', '12:00')],
    isOver: false,
    capacity: 24,
    oneDayOpenings: 7,
    problems: [] as unknown[],
    canOverride: false,
    overlaps: [] as string[],
    ...overrides,
  };
}

export function punchableClasses(overrides: Overrides = {}) {
  return {
    date: today,
    today,
    student: student(),
    pass: pass(),
    problem: null,
    eligible: [] as unknown[],
    refused: [] as unknown[],
    notCoveredCount: 0,
    notCovered: [] as unknown[],
    ...overrides,
  };
}

/** A line of a pass's ledger. */
export function passEntry(overrides: Overrides = {}) {
  return {
    id: nextId('entry'),
    seq: 1,
    kind: 'USE',
    classDate: '2026-11-17',
    class: schoolClass({ name: 'Open Gym' }),
    student: student(),
    timeslots: [timeslot(2, '10:00', '12:00')],
    isOver: false,
    by: 'Jo Marsh',
    channel: 'OFFICE_PORTAL',
    at: '2026-11-17T15:42:00.000Z',
    usedAfter: 4,
    totalAfter: 10,
    leftAfter: 6,
    expiresAfter: null as string | null,
    reason: null as string | null,
    isReturned: false,
    enrollmentRemoved: false,
    viewerCan: { undo: true, undoReason: null },
    ...overrides,
  };
}
