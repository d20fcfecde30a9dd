import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { connection, family, student, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

const maya = student({ id: 'maya', family: family({ id: 'alvarez', name: 'Alvarez' }) });

test('lists students with birthday, age, gender and family', async () => {
  renderApp('/students', { students: connection([maya]) });

  const row = await screen.findByRole('row', { name: /Maya/ });
  expect(within(row).getByText('10 Jul 2019')).toBeDefined();
  expect(within(row).getByText('7y 4m')).toBeDefined();
  expect(within(row).getByText('Female')).toBeDefined();
  expect(
    within(row)
      .getAllByRole('link', { name: 'Alvarez' })
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/a/demo/students/maya', '/a/demo/families/alvarez']);
});

test('says plainly what is not known of a student', async () => {
  renderApp('/students', {
    students: connection([student({ born: null, age: null, gender: 'UNDISCLOSED' })]),
  });

  const row = await screen.findByRole('row', { name: /Maya/ });
  expect(within(row).getByText('not known')).toBeDefined();
  expect(within(row).getByText('Not disclosed')).toBeDefined();
});

test('orders by a column’s head, and turns the order on the second click', async () => {
  const students = vi.fn<(list: { sort: string; descending: boolean }) => unknown>(() =>
    connection([maya]),
  );
  const { user } = renderApp('/students', { students });
  await screen.findByRole('row', { name: /Maya/ });

  await user.click(screen.getByRole('button', { name: 'Born' }));
  await user.click(screen.getByRole('button', { name: 'Born' }));

  expect(screen.getByRole('columnheader', { name: 'Born' }).getAttribute('aria-sort')).toBe(
    'descending',
  );
  expect(screen.getByRole('columnheader', { name: 'Last name' }).getAttribute('aria-sort')).toBe(
    'none',
  );
  await vi.waitFor(() => {
    expect(students.mock.lastCall?.[0]).toMatchObject({ sort: 'BORN', descending: true });
  });
  expect(window.location.search).toBe('?sort=born&desc=1');
});

test('filters by the group of buttons', async () => {
  const students = vi.fn<(list: { filter: string }) => unknown>(() => connection([maya]));
  const { user } = renderApp('/students', { students });
  await screen.findByRole('row', { name: /Maya/ });

  await user.click(screen.getByRole('radio', { name: 'Inactive' }));

  await vi.waitFor(() => {
    expect(students.mock.lastCall?.[0]).toMatchObject({ filter: 'INACTIVE' });
  });
  expect(window.location.search).toBe('?show=inactive');
});

test('lists students without their families for those who may not see families', async () => {
  renderApp('/students', {
    viewer: viewer({ FAMILIES: 'NONE' }),
    students: connection([maya]),
  });

  const row = await screen.findByRole('row', { name: /Maya/ });
  expect(within(row).getByText('10 Jul 2019')).toBeDefined();
  expect(within(row).getAllByRole('link', { name: 'Alvarez' })).toHaveLength(1);
  expect(screen.queryByRole('columnheader', { name: 'Family' })).toBeNull();
});

test('narrows the list by level and keyword, which stand in the address', async () => {
  const level = { id: '0195d8a0-0000-7000-8000-000000000002', name: 'Level 1' };
  const students = vi.fn<(list: object) => unknown>(() => connection([maya]));
  const { user } = renderApp('/students', { students, levels: [level] });

  await user.selectOptions(await screen.findByRole('combobox', { name: 'Level' }), 'Level 1');

  expect(window.location.search).toBe(`?level=${level.id}`);
  await vi.waitFor(() => {
    expect(students.mock.lastCall?.[0]).toMatchObject({ levelId: level.id, keywordId: null });
  });
});

test('removes a student from the list, for those who may', async () => {
  const removeStudent = ({ dryRun }: { dryRun: boolean }) =>
    dryRun
      ? {
          __typename: 'RemovalPreview',
          how: 'ARCHIVED',
          says: ['Archived, since there is 1 pass.'],
        }
      : {
          __typename: 'StudentRemoved',
          ...{ id: 'maya', how: 'ARCHIVED', repeated: false },
          student: { ...maya, isArchived: true },
        };
  const { user } = renderApp('/students', { students: connection([maya]), removeStudent });

  await user.click(await screen.findByRole('button', { name: 'Remove Maya Alvarez' }));
  const dialog = await screen.findByRole('dialog', { name: 'Archive Maya Alvarez?' });
  await user.click(within(dialog).getByRole('button', { name: 'Archive' }));

  expect(await screen.findByText('Maya Alvarez is archived.')).toBeDefined();
});

test('offers no removal to those who may not', async () => {
  renderApp('/students', {
    viewer: viewer({ DELETE_STUDENTS: 'NONE' }),
    students: connection([maya]),
  });

  await screen.findByRole('row', { name: /Maya/ });
  expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
});
