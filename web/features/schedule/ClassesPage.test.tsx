import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { connection, openings, schoolClass, today } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

async function rowOf(overrides: Record<string, unknown>) {
  renderApp('/classes', { classes: connection([schoolClass({ name: 'Open Gym', ...overrides })]) });
  return within(await screen.findByRole('row', { name: /Open Gym/ }));
}

test('lists classes with schedule, ages, capacity and both numbers of openings', async () => {
  const row = await rowOf({ openings: openings({ ongoing: 3, oneDay: 5 }) });

  expect(row.getByText('Mon, Wed 16:30–17:30')).toBeDefined();
  expect(row.getByText('6y – 8y 11m')).toBeDefined();
  expect(row.getByText('14')).toBeDefined();
  expect(row.getByText('3')).toBeDefined();
  expect(row.getByText('5')).toBeDefined();
});

test('explains each number of openings', async () => {
  const row = await rowOf({
    openings: openings({ oneDay: 5, oneDayExplained: '14 places − 9 taken.' }),
  });

  expect(row.getByTitle('14 places − 9 taken.').textContent).toBe('5');
});

test('says full instead of nought', async () => {
  const row = await rowOf({ openings: openings({ ongoing: 0, oneDay: 2 }) });

  expect(row.getByText('full')).toBeDefined();
});

test('says so where there is no limit', async () => {
  const row = await rowOf({
    capacity: null,
    openings: openings({ capacity: null, ongoing: null, oneDay: null }),
  });

  expect(row.getAllByText('no limit')).toHaveLength(3);
});

test.each([
  ['CANCELLED', 'Cancelled for Tue 24 Nov: heating.', 'cancelled'],
  ['CLOSED', 'Closed: Thanksgiving.', 'closed'],
  ['NOT_SCHEDULED', 'Meets on Mon and Wed.', 'no class'],
])(
  'a class that does not meet today (%s) says why instead of openings',
  async (state, reason, word) => {
    const row = await rowOf({ meetingOn: { date: today, state, reason, timeslots: [] } });

    expect(row.getByTitle(reason).textContent).toBe(word);
  },
);

test('shows the active classes unless asked otherwise', async () => {
  const classes = vi.fn<(list: { filter: string }) => unknown>(() => connection([]));
  const { user } = renderApp('/classes', { classes });

  expect(await screen.findByText('No classes here')).toBeDefined();
  expect(classes.mock.lastCall?.[0]).toMatchObject({ filter: 'ACTIVE' });
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await vi.waitFor(() => {
    expect(classes.mock.lastCall?.[0]).toMatchObject({ filter: 'ALL' });
  });
});
