import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  enrollmentAttendance,
  occurrence,
  studentAttendance as attendanceOf,
  studentOccurrence,
} from '../../testing/attendance-records.ts';
import { family, student, today, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

// Their code comes when it is needed, which is not what these tests are to wait for.
beforeAll(async () => {
  await Promise.all([
    import('../students/StudentPage.tsx'),
    import('./AbsencesDialog.tsx'),
    import('./WithdrawDialog.tsx'),
  ]);
});

type Asked = { input: Record<string, unknown>; dryRun: boolean };

const sibling = student({ id: 'leo', firstName: 'Leo' });
const maya = student({ id: 'maya' });
const alvarez = family({ id: 'alvarez', students: [maya, sibling] });

function absence(date: string, overrides: Record<string, unknown> = {}) {
  return {
    ...{ id: `told-${date}`, studentId: 'maya', studentName: 'Maya Alvarez', classId: 'gym' },
    ...{ className: 'Beginner Gymnastics', date, starts: '16:30', ends: '17:30', today },
    ...{ isExcused: false, comment: null, at: '2026-11-20T15:00:00Z', by: 'Jo Marsh' },
    ...overrides,
  };
}

const preview = (...dates: string[]) => ({
  ...{ __typename: 'ExpectedAbsencesPreview', says: ['Leo has no class then.'] },
  absences: dates.map((date) => absence(date)),
});
const kept = { __typename: 'ExpectedAbsencesKept', absences: [absence(today)], repeated: false };

const studentAttendance = () =>
  attendanceOf({
    enrollments: [
      enrollmentAttendance({
        occurrences: [
          studentOccurrence(occurrence('2026-12-08'), { notCovered: 'Enrollment ends 1 Dec' }),
          studentOccurrence(occurrence('2026-12-01')),
          studentOccurrence(occurrence('2026-11-25', { state: 'CLOSED' })),
          studentOccurrence(occurrence(today), { expectedAbsence: absence(today) }),
        ],
      }),
    ],
  });

async function openDialog(api: Record<string, unknown>) {
  const app = renderApp('/students/maya', {
    student: { ...maya, family: alvarez },
    studentAttendance,
    ...api,
  });
  await app.user.click(await screen.findByRole('button', { name: 'Expected absence' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Expected absence' }));
  return { ...app, dialog };
}

test('offers what is held and not told yet, says what is hit, and records it', async () => {
  const record = vi.fn(({ dryRun }: Asked) => (dryRun ? preview('2026-12-01') : kept));
  const { user, dialog } = await openDialog({ recordExpectedAbsences: record });

  const coming = within(await dialog.findByRole('group', { name: /^Coming classes/ }));
  await user.click(await coming.findByRole('checkbox', { name: /^Tue 1 Dec/ }));
  expect(coming.getAllByRole('checkbox')).toHaveLength(1);
  expect(coming.getByText('expected absent already')).toBeDefined();
  expect(dialog.getByText('The family can read it.')).toBeDefined();

  expect(await dialog.findByText('1 absence to record')).toBeDefined();
  expect(dialog.getByText('Leo has no class then.')).toBeDefined();
  await user.type(dialog.getByRole('textbox', { name: 'Comment' }), 'dentist');
  await user.click(dialog.getByRole('button', { name: 'Record absence' }));

  expect(await screen.findByText('1 expected absence recorded.')).toBeDefined();
  expect(record.mock.lastCall?.[0]).toMatchObject({
    dryRun: false,
    input: {
      ...{ studentIds: ['maya'], days: null, isExcused: false, comment: 'dentist' },
      occurrences: [{ classId: 'gym', date: '2026-12-01', starts: '16:30' }],
    },
  });
});

test('takes days and hours for siblings; what is wrong stands at its field', async () => {
  const refused = {
    ...{ __typename: 'RecordRefused', reason: 'INVALID', rule: 'T-8', message: 'No.', fix: null },
    fields: [{ field: 'studentIds.1', reason: 'NOT_ALLOWED', message: 'Leo is archived.' }],
  };
  const record = vi.fn(({ dryRun }: Asked) => (dryRun ? preview(today) : refused));
  const { user, dialog } = await openDialog({ recordExpectedAbsences: record });

  await user.click(dialog.getByRole('checkbox', { name: 'Leo Alvarez' }));
  await user.click(dialog.getByRole('radio', { name: 'Days and hours' }));
  await user.type(dialog.getByLabelText('From'), '09:00');
  await user.click(dialog.getByRole('button', { name: 'Record absence' }));
  expect(await dialog.findByText('Give both times, or neither for the whole day.')).toBeDefined();

  await user.type(dialog.getByLabelText('Until'), '12:00');
  await user.click(dialog.getByRole('button', { name: 'Record absence' }));

  const students = await dialog.findByRole('group', { name: /^Students/ });
  expect(await within(students).findByText('Leo is archived.')).toBeDefined();
  expect(record.mock.lastCall?.[0].input).toMatchObject({
    ...{ studentIds: ['maya', 'leo'], occurrences: null },
    days: { from: today, to: today, fromTime: '09:00', toTime: '12:00' },
  });
});

test('lists what was told, and takes it back after asking', async () => {
  const withdraw = vi.fn(({ dryRun }: { ids: string[]; dryRun: boolean }) =>
    dryRun
      ? {
          ...{ __typename: 'ExpectedAbsencesPreview', absences: [] },
          says: ['Beginner Gymnastics on Tue 1 Dec 2026 has 1 more than its places then.'],
        }
      : { __typename: 'ExpectedAbsencesKept', absences: [], repeated: false },
  );
  const told = [
    absence('2026-11-03'),
    absence('2026-12-01', { isExcused: true, comment: 'dentist' }),
  ];
  const { user } = renderApp('/students/maya', {
    student: maya,
    expectedAbsences: () => (withdraw.mock.calls.length > 1 ? told.slice(0, 1) : told),
    withdrawExpectedAbsences: withdraw,
  });

  const section = within(await screen.findByRole('region', { name: 'Expected absences' }));
  expect((await section.findByRole('listitem')).textContent).toContain(
    'Tue 1 Dec 16:30–17:30 Beginner GymnasticsExcusedWithdraw…“dentist” · Jo Marsh',
  );
  await user.click(section.getByRole('button', { name: /^Withdraw:/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(/has 1 more than its places then/)).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Withdraw' }));

  expect(await screen.findByText('1 expected absence withdrawn.')).toBeDefined();
  expect(withdraw.mock.lastCall?.[0]).toMatchObject({ ids: ['told-2026-12-01'], dryRun: false });
  await waitFor(() => {
    expect(section.getByText('Nobody told of any to come.')).toBeDefined();
  });
});

test('what is over is so by the day where the class is', async () => {
  renderApp('/students/maya', {
    student: maya,
    expectedAbsences: [
      absence(today, { className: 'Dance', today: '2026-11-25' }),
      absence(today, { id: 'gym', today }),
    ],
  });

  const section = within(await screen.findByRole('region', { name: 'Expected absences' }));
  expect((await section.findByRole('listitem')).textContent).toContain('Beginner Gymnastics');
  expect(section.getByText('1 to come')).toBeDefined();
});

test('who may only see attendance sees what was told and changes nothing', async () => {
  renderApp('/students/maya', {
    viewer: viewer({ ATTENDANCE: 'VIEW' }),
    student: maya,
    expectedAbsences: [absence('2026-12-01')],
  });

  expect(await screen.findByText(/Tue 1 Dec/)).toBeDefined();
  expect(screen.queryByRole('button', { name: /^(Withdraw|Expected)/ })).toBeNull();
});
