import { screen, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  attendanceWindow,
  occurrence,
  roll,
  rollLine,
  rollPath,
} from '../../testing/attendance-records.ts';
import { today, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

// Its code comes when it is needed, which is not what these tests are to wait for.
beforeAll(async () => {
  await import('./RollSheetPage.tsx');
});

const path = `${rollPath}/${today}/16:30/roll-sheet`;

const lines = [
  rollLine('Maya', 'Alvarez', {
    medicalAlert: 'Bee stings.',
    rollComment: 'left hand only',
    indicators: [
      { kind: 'BIRTHDAY', says: 'Turns 8 on Wed 25 Nov 2026.' },
      { kind: 'ROLL_COMMENT', says: 'left hand only' },
      { kind: 'NOTES', says: '1 important note.' },
    ],
  }),
  rollLine('Luca', 'Bianchi', {
    enrollmentType: 'TRIAL',
    indicators: [{ kind: 'TRIAL', says: 'Comes to try the class.' }],
    expectedAbsence: { id: 'x', isExcused: true, comment: 'dentist' },
  }),
  rollLine('Ada', 'Novak', { notCovered: 'Enrollment ended 16 Nov' }),
];

const rows = () =>
  within(screen.getByRole('article'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

test('has a line for each student, with what to know in words and boxes for a pen', async () => {
  renderApp(path, { roll: roll({ lines }) });
  await screen.findByRole('heading', { name: 'Beginner Gymnastics' });

  const boxes = ['', '', '', '', '', ''];
  expect(rows()).toEqual([
    ['Number', 'Student', 'To know', 'P', 'A', 'T', 'L', 'E', 'Notes'],
    [
      ...['1', 'Alvarez, Maya 7y 4m '],
      'Turns 8 on Wed 25 Nov 2026 · See the notes · “left hand only”',
      ...boxes,
    ],
    ['2', 'Bianchi, Luca 7y 4m Trial', 'Expected absent, excused: dentist', ...boxes],
  ]);
  expect(screen.getByText('Tue 24 Nov 2026, 16:30–17:30')).toBeDefined();
  expect(screen.getByText('Jo Marsh')).toBeDefined();
});

test('has medical alerts for those who may read them, and only when they ask', async () => {
  const { user } = renderApp(path, { roll: roll({ lines }) });
  const choice = await screen.findByRole('checkbox', { name: 'Medical alerts' });
  expect(screen.queryByText(/Bee stings/)).toBeNull();

  await user.click(choice);
  expect(await screen.findByText('Medical: Bee stings.')).toBeDefined();
});

test('offers no medical alerts to others', async () => {
  renderApp(path, { roll: roll({ lines }), viewer: viewer({ STUDENT_MEDICAL: 'NONE' }) });
  await screen.findByRole('heading', { name: 'Beginner Gymnastics' });
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test.each<['FULL' | 'NONE', string[]]>([
  ['FULL', ['Classes', 'Beginner Gymnastics', 'Attendance']],
  ['NONE', ['Attendance']],
])('leads to what one may see: classes %s', async (CLASSES, links) => {
  renderApp(path, { roll: roll({ lines }), viewer: viewer({ CLASSES }) });
  await screen.findByRole('link', { name: 'Attendance' });
  const way = within(screen.getByRole('navigation', { name: 'Breadcrumb' }));
  expect(way.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(links);
});

test('has the next five dates beside each other, with who comes on which', async () => {
  const dates = ['2026-12-29', '2026-12-22', '2026-12-15', '2026-12-08', '2026-12-01', today];
  const onRoll = vi.fn(({ date }: { date: string }) => {
    if (date === today) return roll({ lines: [rollLine('Maya', 'Alvarez')] });
    const both = [rollLine('Maya', 'Alvarez'), rollLine('Luca', 'Bianchi')];
    return roll({ lines: date === '2026-12-08' ? [] : both });
  });
  const { user } = renderApp(path, {
    roll: onRoll,
    attendance: attendanceWindow({
      occurrences: dates.map((date) =>
        occurrence(date, date === '2026-12-15' ? { state: 'CLOSED', reason: 'Closed' } : {}),
      ),
    }),
  });
  await user.click(await screen.findByRole('radio', { name: 'The next 5 dates' }));
  expect(await screen.findByRole('columnheader', { name: 'Tue 29 Dec 16:30' })).toBeDefined();

  const [first, , maya, luca] = rows();
  expect(first?.slice(1)).toEqual(
    ['Tue 24 Nov', 'Tue 1 Dec', 'Tue 8 Dec', 'Tue 22 Dec', 'Tue 29 Dec'].map(
      (day) => `${day} 16:30`,
    ),
  );
  const [comes, stays] = ['', '–'].map((mark) => ['', '', mark, '', '']);
  expect(maya?.slice(3)).toEqual([comes, comes, stays, comes, comes].flat());
  expect(luca?.slice(3)).toEqual([stays, comes, stays, comes, comes].flat());
});
