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
