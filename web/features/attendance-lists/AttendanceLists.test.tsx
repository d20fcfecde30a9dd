import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { attendanceClass, occurrence } from '../../testing/attendance-records.ts';
import { connection, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

// Their code comes when it is needed, which is not what these tests are to wait for.
beforeAll(async () => {
  await Promise.all([import('./RollsNotTakenPage.tsx'), import('./AbsencesInARowPage.tsx')]);
});

const program = '019a0000-0000-7000-8000-000000000001';
const classChoices = {
  ...{ programs: [{ id: program, name: 'Gymnastics' }], instructors: [] },
  ...{ levels: [], seasons: [], locations: [], rooms: [], zones: [] },
};

const notTaken = (date: string) => ({
  ...{ id: `gym@${date}T16:30`, class: attendanceClass },
  occurrence: occurrence(date, { enrolled: 9 }),
});

type Asked = Record<string, unknown>;

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

test('lists the rolls that nobody took, each leading to its roll', async () => {
  const rollsNotTaken = vi.fn<(asked: Asked) => unknown>(() =>
    connection([notTaken('2026-11-17')]),
  );
  const { user } = renderApp('/classes/rolls-not-taken', { rollsNotTaken, classChoices });

  const row = await screen.findByRole('row', { name: /Beginner Gymnastics/ });
  expect(cells(row)).toEqual([
    ...['Tue 17 Nov', '16:30–17:30', 'Beginner Gymnastics', 'North Gym, Floor A'],
    ...['Jo Marsh', '9'],
  ]);
  expect(within(row).getByRole('link').getAttribute('href')).toBe(
    '/a/demo/classes/gym/attendance?date=2026-11-17&starts=16%3A30',
  );
  const tabs = screen.getByRole('navigation', { name: 'Classes and attendance' });
  expect(
    within(tabs)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual([...['Classes', 'Rolls not taken', 'Absences in a row']]);
  expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('2026-11-10');

  await user.selectOptions(await screen.findByRole('combobox', { name: 'Program' }), 'Gymnastics');
  await user.click(screen.getByRole('button', { name: /^Date/ }));

  await waitFor(() => {
    expect(rollsNotTaken.mock.lastCall?.[0]).toMatchObject({
      programId: program,
      descending: true,
    });
  });
  expect(rollsNotTaken.mock.calls[0]?.[0]).toMatchObject({ from: null, to: null });
});

test('says that all rolls are taken, and what is wrong with days', async () => {
  renderApp('/classes/rolls-not-taken?from=2026-11-20&to=2026-11-18', {
    rollsNotTaken: connection([]),
    classChoices,
  });

  expect(await screen.findByText('All rolls are taken')).toBeDefined();
  expect(screen.getByRole('alert').textContent).toContain('The last day lies before the first.');
});

test('lists who stays away again and again, each leading to the attendance', async () => {
  const run = {
    ...{ id: 'gym/maya', studentId: 'maya', studentName: 'Maya Alvarez', familyId: 'alvarez' },
    ...{ class: attendanceClass, count: 4, since: '2026-10-27', last: '2026-11-17' },
  };
  const absencesInARow = vi.fn<(asked: Asked) => unknown>(() => connection([run]));
  const { user } = renderApp('/classes/absences-in-a-row', { absencesInARow, classChoices });

  const row = await screen.findByRole('row', { name: /Maya Alvarez/ });
  expect(cells(row).slice(0, 5)).toEqual([
    ...['Maya Alvarez', '4', 'Tue 27 Oct', 'Tue 17 Nov', 'Beginner Gymnastics'],
  ]);
  expect(within(row).getByRole('link', { name: 'Maya Alvarez' }).getAttribute('href')).toBe(
    '/a/demo/students/maya/attendance',
  );
  expect(within(row).getByRole('link', { name: 'Open the family of Maya Alvarez' })).toBeDefined();

  await user.type(screen.getByRole('searchbox', { name: 'Search students' }), 'maya');

  await waitFor(() => {
    expect(absencesInARow.mock.lastCall?.[0]).toMatchObject({ search: 'maya' });
  });
});

test('who may not see classes or families is offered neither', async () => {
  renderApp('/classes/absences-in-a-row', {
    viewer: viewer({ CLASSES: 'NONE', FAMILIES: 'NONE' }),
    absencesInARow: connection([]),
  });

  expect(await screen.findByText('Nobody is absent again and again')).toBeDefined();
  const tabs = screen.getByRole('navigation', { name: 'Classes and attendance' });
  expect(within(tabs).queryByRole('link', { name: 'Classes' })).toBeNull();
  expect(screen.queryByRole('group', { name: 'Filters' })).toBeNull();
});

test('a list that cannot be loaded says so', async () => {
  renderApp('/classes/rolls-not-taken', {
    classChoices,
    rollsNotTaken: () => {
      throw refusal('INTERNAL_SERVER_ERROR', 'Oh', 'request-9');
    },
  });

  expect(await screen.findByText('Something went wrong')).toBeDefined();
});
