import { vi } from 'vitest';
import { today } from './records.ts';

type Overrides = Record<string, unknown>;

/** Where the rolls of the tests are. */
export const rollPath = '/classes/gym/attendance';

export function occurrence(date: string, overrides: Overrides = {}) {
  const starts = (overrides['starts'] as string | undefined) ?? '16:30';
  return {
    id: `gym@${date}T${starts}`,
    ...{ date, starts, ends: '17:30', state: 'MEETS', reason: null as string | null },
    ...{ enrolled: 3, marked: 0, attended: 0, absent: 0 },
    ...{ isTaken: false, isTooFarAhead: false, hasEnded: date < today, ...overrides },
  };
}

export const attendanceClass = {
  ...{ id: 'gym', name: 'Beginner Gymnastics', locationName: 'North Gym', roomName: 'Floor A' },
  ...{ zone: 'America/Toronto', today, instructors: ['Jo Marsh'] },
};

export function attendanceWindow(overrides: Overrides = {}) {
  return {
    class: attendanceClass,
    occurrences: [occurrence('2026-12-01'), occurrence(today), occurrence('2026-11-17')],
    nearestId: `gym@${today}T16:30`,
    ...{ mayMark: true, checkInMode: false, ...overrides },
  };
}

export function mark(status: string | null, overrides: Overrides = {}) {
  return {
    id: `mark-${String(status)}-${String(Math.random())}`,
    ...{ status, isAuto: false, comment: null, arrivedAt: null, leftAt: null },
    ...{ version: 1, changedAt: '2026-11-24T21:40:00Z', history: [] as unknown[], ...overrides },
  };
}

/** A student of the roll; the name's parts make the id. */
export function rollLine(firstName: string, lastName: string, overrides: Overrides = {}) {
  const studentId = firstName.toLowerCase();
  return {
    id: `gym@${today}T16:30/${studentId}`,
    ...{ studentId, familyId: 'family', firstName, lastName, age: { years: 7, months: 4 } },
    ...{ enrollmentId: 'enrollment', enrollmentType: 'ACTIVE', notCovered: null },
    ...{ indicators: [], medicalAlert: null, rollComment: null, expectedAbsence: null },
    ...{ mark: null as unknown, ...overrides },
  };
}

export function roll(overrides: Overrides = {}) {
  return {
    id: `gym@${today}T16:30`,
    ...{ class: attendanceClass, occurrence: occurrence(today), version: 0 },
    ...{ takenAt: null, checkedInAt: null, mayMark: true, cannotMark: null, checkInMode: false },
    lines: [rollLine('Maya', 'Alvarez'), rollLine('Luca', 'Bianchi'), rollLine('Iris', 'Chen')],
    ...overrides,
  };
}

/** Nobody else looks at it. */
export const alone = { version: 0, others: [] as string[] };

/** A window as tall as a roll of these tests: without a layout there would be no room for a line. */
export function giveRoom() {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(44);
}

/** An occurrence as one student has it. */
export function studentOccurrence(of: ReturnType<typeof occurrence>, overrides: Overrides = {}) {
  return {
    occurrence: of,
    ...{ notCovered: null, mark: null as unknown, expectedAbsence: null, ...overrides },
  };
}

export function enrollmentAttendance(overrides: Overrides = {}) {
  return {
    ...{ id: 'enrollment', class: attendanceClass, type: 'ACTIVE' },
    ...{ startsOn: '2026-09-01', dropsOn: null, recorded: 12, attended: 10, excused: 1 },
    rate: 10 / 12,
    occurrences: [studentOccurrence(occurrence(today))],
    ...overrides,
  };
}

export function studentAttendance(overrides: Overrides = {}) {
  return {
    ...{ studentId: 'maya', name: 'Maya Alvarez', mayMark: true, checkInMode: true },
    ...{ cannotMark: null as string | null, enrollments: [enrollmentAttendance()], ...overrides },
  };
}

/** What a check-in answers, or what it would do. */
export const checkedIn = (status: string | null, automatic = 0) => ({
  ...{ __typename: 'CheckedIn', automatic, says: [] as string[], version: 1, repeated: false },
  occurrence: occurrence(today, { marked: 1, attended: 1, isTaken: true }),
  line: rollLine('Maya', 'Alvarez', { mark: status === null ? null : mark(status) }),
});

export const checkInPreview = (automatic: number) => ({
  ...{ __typename: 'RollPreview', recorded: 1, automatic, corrections: [], says: [] },
});
