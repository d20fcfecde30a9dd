import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  attendanceClass,
  checkedIn,
  enrollmentAttendance,
  mark,
  occurrence,
  studentAttendance,
  studentOccurrence,
} from '../../testing/attendance-records.ts';
import { today } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

// Their code comes when it is needed, which is not what these tests are to wait for.
beforeAll(async () => {
  await Promise.all([import('./StudentAttendancePage.tsx'), import('./MarkHistory.tsx')]);
});

type Answer = (asked: Record<string, unknown>) => unknown;

function open(answer: Answer | object, api: Record<string, unknown> = {}) {
  const asked = vi.fn<Answer>(typeof answer === 'function' ? (answer as Answer) : () => answer);
  const app = renderApp('/students/maya/attendance', { studentAttendance: asked, ...api });
  return { ...app, asked };
}

const lines = async () =>
  within(await screen.findByRole('list', { name: 'Dates and times of Maya Alvarez' }))
    .getAllByRole('listitem')
    .map((line) => line.textContent)
    .slice(1, -1);

const dance = { ...attendanceClass, id: 'dance', name: 'Dance' };

test('shows the rate of each enrollment and how it comes about', async () => {
  open(
    studentAttendance({
      enrollments: [
        enrollmentAttendance(),
        enrollmentAttendance({
          ...{ id: 'trial', class: dance, type: 'TRIAL', dropsOn: '2026-11-24' },
          ...{ startsOn: '2026-11-24', recorded: 0, attended: 0, excused: 0, rate: null },
          occurrences: [],
        }),
      ],
    }),
  );

  const gym = await screen.findByRole('button', { name: /^Beginner Gymnastics/ });
  expect(gym.textContent).toBe(
    'Beginner Gymnastics83%Active since 1 Sep 202610 of 12 attended · 1 excused',
  );
  expect(gym.title).toBe(
    '10 attended ÷ 12 recorded = 83%. Absences: 2, of these 1 excused; all of them count. Dates that are not recorded, cancelled or closed do not count.',
  );
  expect(screen.getByRole('button', { name: /^Dance/ }).textContent).toBe(
    'Dance–Trial 24 Nov 2026Nothing recorded yet',
  );
});

test('without check-in mode it is to be read, and says which setting makes it so', async () => {
  const cannotMark =
    'Check-in mode is off (Settings, Class settings): mark the whole class instead.';
  open(
    studentAttendance({
      ...{ mayMark: false, checkInMode: false, cannotMark },
      enrollments: [
        enrollmentAttendance({
          occurrences: [
            studentOccurrence(occurrence('2026-12-01', { state: 'OUTSIDE_SESSION' })),
            studentOccurrence(occurrence(today), {
              expectedAbsence: { id: 'x', isExcused: true, comment: 'dentist' },
            }),
            studentOccurrence(occurrence('2026-11-17'), {
              mark: mark('TARDY', { comment: 'traffic', arrivedAt: '16:42' }),
            }),
            studentOccurrence(occurrence('2026-11-10'), { mark: mark('ABSENT', { isAuto: true }) }),
          ],
        }),
      ],
    }),
  );

  expect(await lines()).toEqual([
    'Tue 1 Dec 16:30–17:30Class is not scheduled to meet on this date.',
    'Tue 24 Nov 16:30–17:30Not recordedexpected absent, excused: dentist',
    'Tue 17 Nov 16:30–17:30Tardyarrived 16:42 · “traffic”',
    'Tue 10 Nov 16:30–17:30Absentautomatic',
  ]);
  expect(screen.getByText(cannotMark)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Class settings' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /^(Present|Absent)/ })).toBeNull();
});

test('in check-in mode a mark is recorded as it is pressed, and locked dates have none', async () => {
  let now = mark('ABSENT', { id: 'mark', isAuto: true, comment: 'called' });
  const answer = () =>
    studentAttendance({
      enrollments: [
        enrollmentAttendance({
          occurrences: [
            studentOccurrence(occurrence(today), { mark: now }),
            studentOccurrence(occurrence('2026-11-17'), {
              notCovered: 'Enrollment starts Tue 24 Nov 2026',
            }),
          ],
        }),
      ],
    });
  const checkIn = vi.fn<(asked: { input: object }) => unknown>(() => {
    now = mark('PRESENT', { id: 'mark', comment: 'called' });
    return checkedIn('PRESENT', 2);
  });
  const { user } = open(answer, { checkIn });
  const name = 'Beginner Gymnastics, Tue 24 Nov, 16:30';

  await user.click(await screen.findByRole('button', { name: `Present: ${name}` }));

  expect(
    await screen.findByText('Maya Alvarez: present. 2 others were marked absent automatically.'),
  ).toBeDefined();
  expect(checkIn.mock.lastCall?.[0]).toMatchObject({
    input: {
      ...{ classId: 'gym', date: today, starts: '16:30', studentId: 'maya' },
      ...{ status: 'PRESENT', comment: 'called' },
    },
    dryRun: false,
  });
  await waitFor(() => {
    expect(
      screen.getByRole('button', { name: `Present: ${name}` }).getAttribute('aria-pressed'),
    ).toBe('true');
  });
  await user.click(screen.getByRole('button', { name: `Tardy: ${name}` }));
  expect(checkIn.mock.lastCall?.[0]).toMatchObject({ input: { status: 'TARDY' } });
  expect(screen.queryByRole('button', { name: /^Present: .*17 Nov/ })).toBeNull();
  expect(screen.getByText('Enrollment starts Tue 24 Nov 2026')).toBeDefined();
});

test('a refusal stands at the date', async () => {
  const message = 'Maya Alvarez is not on the roll of Tue 24 Nov 2026.';
  const { user } = open(studentAttendance(), {
    checkIn: {
      ...{ __typename: 'RollRefused', reason: 'NOT_ON_ROLL', rule: 'T-4', message, fix: null },
      lines: [],
    },
  });
  await user.click(await screen.findByRole('button', { name: /^Absent: / }));
  expect((await screen.findByRole('alert')).textContent).toContain(message);
  expect(screen.getByRole('button', { name: /^Absent: / }).getAttribute('aria-pressed')).toBe(
    'false',
  );
});

test('of several enrollments only the dates that count stand together; one alone shows all', async () => {
  const past = enrollmentAttendance({
    ...{ id: 'past', dropsOn: '2026-11-10' },
    occurrences: [
      studentOccurrence(occurrence(today), { notCovered: 'Enrollment ended Tue 10 Nov 2026' }),
    ],
  });
  const { user, asked } = open(studentAttendance({ enrollments: [past, enrollmentAttendance()] }));
  expect(await lines()).toEqual([
    'Tue 24 Nov 16:30–17:30Beginner GymnasticsThe first ✓ here marks 2 others absent.',
  ]);

  await user.click(screen.getByRole('radio', { name: 'All' }));
  await waitFor(() => {
    expect(asked).toHaveBeenLastCalledWith(
      { studentId: 'maya', period: 'ALL' },
      expect.anything(),
      expect.anything(),
    );
  });
  // The one that is over alone: it says why the date is locked.
  await user.click(screen.getByRole('button', { name: /10 Nov 2026/ }));
  expect(await lines()).toEqual(['Tue 24 Nov 16:30–17:30Enrollment ended Tue 10 Nov 2026']);
});

test('shows how a mark came about', async () => {
  const of = (overrides: object) => ({
    ...{ comment: null, arrivedAt: null, leftAt: null, isAuto: false, by: 'Jo Marsh' },
    ...{ at: '2026-11-24T21:40:00Z', channel: 'OFFICE_PORTAL', ...overrides },
  });
  const recorded = mark('TARDY', {
    history: [
      of({ id: '2', no: 2, status: 'TARDY', arrivedAt: '16:42' }),
      of({ id: '1', no: 1, status: 'ABSENT', isAuto: true, by: null }),
    ],
  });
  const occurrences = [studentOccurrence(occurrence(today), { mark: recorded })];
  const { user } = open(
    studentAttendance({ enrollments: [enrollmentAttendance({ occurrences })] }),
  );
  await user.click(await screen.findByRole('button', { name: /^History: / }));

  const versions = await screen.findByRole('list', { name: /^Versions of the mark/ });
  expect(
    within(versions)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'Tardy, arrived 16:42Jo Marsh, Office Portal · Tue 24 Nov 2026, 16:40',
    'Absent automaticCartwheel, with somebody’s check-in · Tue 24 Nov 2026, 16:40',
  ]);
});
