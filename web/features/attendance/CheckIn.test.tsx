import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  attendanceClass,
  attendanceWindow,
  checkedIn,
  checkInPreview,
  enrollmentAttendance,
  mark,
  occurrence,
  roll,
  rollLine,
  studentAttendance,
  studentOccurrence,
} from '../../testing/attendance-records.ts';
import { classApi } from '../../testing/class-records.ts';
import { connection, schoolClass, student, today, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

// Their code comes when it is needed, which is not what these tests are to wait for.
beforeAll(async () => {
  await Promise.all([
    import('../students/StudentsPage.tsx'),
    import('../schedule/ClassesPage.tsx'),
    import('./StudentCheckInDialog.tsx'),
    import('./ClassCheckInDialog.tsx'),
    import('./CorrectionDialog.tsx'),
  ]);
});

interface Asked {
  input: { studentId: string; status: string | null };
  dryRun: boolean;
}

const students = connection([student({ id: 'maya', firstName: 'Maya', lastName: 'Alvarez' })]);

test('the Students page leads to the attendance of each, and checks in where that is on', async () => {
  let now = studentOccurrence(occurrence(today));
  const checkIn = vi.fn(({ dryRun }: Asked) => {
    if (dryRun) return checkInPreview(7);
    now = studentOccurrence(occurrence(today, { attended: 1 }), { mark: mark('PRESENT') });
    return checkedIn('PRESENT', 7);
  });
  const { user } = renderApp('/students', {
    ...{ students, checkInMode: true, checkIn },
    studentAttendance: () =>
      studentAttendance({ enrollments: [enrollmentAttendance({ occurrences: [now] })] }),
  });
  const link = await screen.findByRole('link', { name: 'Attendance of Maya Alvarez' });
  expect(link.getAttribute('href')).toBe('/a/demo/students/maya/attendance');

  await user.click(await screen.findByRole('button', { name: 'Check in Maya Alvarez' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Check in Maya Alvarez' }));
  expect(
    await dialog.findByText(
      'The first check-in here: 7 others become absent, until they are checked in too.',
    ),
  ).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Present: Beginner Gymnastics' }));

  expect(
    await dialog.findByText(
      'Beginner Gymnastics: present. 7 others were marked absent automatically.',
    ),
  ).toBeDefined();
  expect(checkIn.mock.calls.map(([{ dryRun }]) => dryRun)).toEqual([true, false]);
});

test('a day without classes says so', async () => {
  const { user } = renderApp('/students', {
    ...{ students, checkInMode: true },
    studentAttendance: studentAttendance({
      enrollments: [
        enrollmentAttendance({
          occurrences: [studentOccurrence(occurrence(today), { notCovered: 'Enrollment ended' })],
        }),
      ],
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Check in Maya Alvarez' }));
  expect(await screen.findByText('No class today')).toBeDefined();
});

test.each([
  ['check-in mode is off', { checkInMode: false }],
  ['one may only see', { checkInMode: true, viewer: viewer({ ATTENDANCE: 'VIEW' }) }],
])('nobody is checked in from a list when %s', async (_when, api) => {
  renderApp('/students', { students, ...api });
  await screen.findByRole('link', { name: 'Attendance of Maya Alvarez' });
  expect(screen.queryByRole('button', { name: 'Check in Maya Alvarez' })).toBeNull();
});

test('the Classes page checks single students in to the occurrence nearest to now', async () => {
  const lines = [
    rollLine('Maya', 'Alvarez'),
    rollLine('Luca', 'Bianchi', { mark: mark('ABSENT', { isAuto: true }) }),
    rollLine('Ada', 'Novak', { notCovered: 'Enrollment ended 16 Nov', mark: mark('PRESENT') }),
  ];
  const checkIn = vi.fn(({ dryRun }: Asked) => (dryRun ? checkInPreview(0) : checkedIn('PRESENT')));
  const { user } = renderApp('/classes', {
    ...classApi,
    classes: connection([schoolClass({ id: 'gym', name: 'Beginner Gymnastics' })]),
    ...{ checkInMode: true, checkIn, attendance: attendanceWindow() },
    roll: roll({ lines, occurrence: occurrence(today, { attended: 1 }) }),
  });
  await user.click(
    await screen.findByRole('button', { name: 'Check students in to Beginner Gymnastics' }),
  );
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Check in to Beginner Gymnastics' }),
  );
  expect(await dialog.findByText('Tue 24 Nov 2026, 16:30–17:30 · 1 of 2 there')).toBeDefined();
  expect(dialog.getAllByRole('listitem')).toHaveLength(2);
  expect(checkIn).not.toHaveBeenCalled();

  await user.click(dialog.getByRole('button', { name: 'Present: Luca Bianchi' }));
  expect(await dialog.findByText('Luca Bianchi: present.')).toBeDefined();
  expect(checkIn.mock.lastCall?.[0]).toMatchObject({
    input: { studentId: 'luca', status: 'PRESENT' },
    dryRun: false,
  });
  expect(dialog.queryByRole('button', { name: /^Take back/ })).toBeNull();
  await waitFor(() => {
    expect(dialog.getByRole('link', { name: /^Whole roll/ }).getAttribute('href')).toBe(
      '/a/demo/classes/gym/attendance?date=2026-11-24&starts=16%3A30',
    );
  });
});

const correction = (from: string, to: string | null) => ({
  ...checkInPreview(0),
  corrections: [{ studentId: 'maya', name: 'Maya Alvarez', from, to, says: [] }],
});

test('what a person recorded is corrected after it was shown', async () => {
  const checkIn = vi.fn(({ dryRun }: Asked) =>
    dryRun ? correction('ABSENT', 'PRESENT') : checkedIn('PRESENT'),
  );
  const occurrences = [
    studentOccurrence(occurrence(today, { attended: 1 }), { mark: mark('ABSENT') }),
  ];
  const { user } = renderApp('/students', {
    ...{ students, checkInMode: true, checkIn },
    studentAttendance: studentAttendance({ enrollments: [enrollmentAttendance({ occurrences })] }),
  });
  await user.click(await screen.findByRole('button', { name: 'Check in Maya Alvarez' }));
  const present = { name: 'Present: Beginner Gymnastics' };
  await user.click(await screen.findByRole('button', present));
  const before = within(await screen.findByRole('dialog', { name: 'Correct 1 recorded mark?' }));
  await user.click(before.getByRole('button', { name: 'Back' }));
  expect(checkIn.mock.calls.map(([{ dryRun }]) => dryRun)).toEqual([true]);

  await user.click(await screen.findByRole('button', present));
  const dialog = within(await screen.findByRole('dialog', { name: 'Correct 1 recorded mark?' }));
  expect(dialog.getByRole('listitem').textContent).toBe('Maya AlvarezAbsent → Present');
  await user.click(dialog.getByRole('button', { name: 'Submit' }));
  expect(await screen.findByText('Beginner Gymnastics: present.')).toBeDefined();
  expect(checkIn.mock.calls.map(([{ dryRun }]) => dryRun)).toEqual([true, true, false]);
});

test('today is the day where the class is', async () => {
  const enrollments = ['2026-11-25', today].map((day) =>
    enrollmentAttendance({
      class: { ...attendanceClass, id: day, name: `Class of ${day}`, today: day },
      id: day,
      occurrences: [studentOccurrence({ ...occurrence('2026-11-25'), id: day })],
    }),
  );
  const { user } = renderApp('/students', {
    ...{ students, checkInMode: true, checkIn: checkInPreview(0) },
    studentAttendance: studentAttendance({ enrollments }),
  });
  await user.click(await screen.findByRole('button', { name: 'Check in Maya Alvarez' }));
  expect(await screen.findByRole('heading', { name: /Class of 2026-11-25/ })).toBeDefined();
  expect(screen.queryByRole('heading', { name: /Class of 2026-11-24/ })).toBeNull();
});

test('a mark that was made by mistake is taken back', async () => {
  const checkIn = vi.fn(({ dryRun }: Asked) =>
    dryRun ? correction('PRESENT', null) : checkedIn(null),
  );
  const { user } = renderApp('/students', {
    ...{ students, checkInMode: true, checkIn },
    studentAttendance: studentAttendance({
      enrollments: [
        enrollmentAttendance({
          occurrences: [
            studentOccurrence(occurrence(today, { attended: 1 }), { mark: mark('PRESENT') }),
          ],
        }),
      ],
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Check in Maya Alvarez' }));
  await user.click(await screen.findByRole('button', { name: 'Take back: Beginner Gymnastics' }));
  await user.click(await screen.findByRole('button', { name: 'Submit' }));

  expect(await screen.findByText('Beginner Gymnastics: not recorded.')).toBeDefined();
  expect(checkIn.mock.lastCall?.[0]).toMatchObject({ input: { status: null } });
});

test('a class that does not meet today is told apart', async () => {
  const { user } = renderApp('/classes', {
    ...classApi,
    classes: connection([schoolClass({ id: 'gym', name: 'Beginner Gymnastics' })]),
    ...{ checkInMode: true, checkIn: checkInPreview(0), attendance: attendanceWindow() },
    roll: roll({ occurrence: occurrence('2026-11-25') }),
  });
  await user.click(
    await screen.findByRole('button', { name: 'Check students in to Beginner Gymnastics' }),
  );
  expect((await screen.findByText(/^Not today/)).parentElement?.textContent).toMatch(/Wed 25 Nov/);
});
