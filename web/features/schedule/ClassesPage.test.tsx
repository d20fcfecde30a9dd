import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { classApi, ids } from '../../testing/class-records.ts';
import { connection, openings, schoolClass, today, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

type Asked = Record<string, unknown>;

const noClasses = () => vi.fn<(asked: Asked) => unknown>(() => connection([]));

async function rowOf(overrides: Record<string, unknown>) {
  const classes = connection([schoolClass({ name: 'Open Gym', ...overrides })]);
  renderApp('/classes', { ...classApi, classes });
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

test.each([
  [0, 'full'],
  [-2, 'full, 2 over'],
])('says in words that %i is no opening', async (ongoing, word) => {
  const row = await rowOf({ openings: openings({ ongoing, oneDay: 2 }) });

  expect(row.getByText(word)).toBeDefined();
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
  const classes = noClasses();
  const { user } = renderApp('/classes', { ...classApi, classes });

  expect(await screen.findByText('No classes here')).toBeDefined();
  expect(classes.mock.lastCall?.[0]).toMatchObject({ filter: 'ACTIVE' });
  await user.click(screen.getByRole('radio', { name: 'All' }));
  await vi.waitFor(() => {
    expect(classes.mock.lastCall?.[0]).toMatchObject({ filter: 'ALL' });
  });
});

test('is narrowed by what stands in the address, all of it together', async () => {
  const classes = noClasses();
  const { user } = renderApp('/classes', { ...classApi, classes });
  await screen.findByRole('option', { name: 'Pat Lee' });

  await user.selectOptions(screen.getByRole('combobox', { name: 'Program' }), 'Gymnastics');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Level' }), 'Level 1');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Instructor' }), 'Pat Lee');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Weekday' }), 'Wednesday');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Session' }), 'Autumn 2026');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Keyword' }), 'Popular');
  await user.click(screen.getByRole('checkbox', { name: 'meets' }));
  await user.click(screen.getByRole('checkbox', { name: 'has openings' }));

  await waitFor(() => {
    expect(classes.mock.lastCall?.[0]).toMatchObject({
      programId: ids.gymnastics,
      levelId: ids.level,
      instructorId: ids.pat,
      weekday: 3,
      seasonId: ids.autumn,
      keywordId: ids.keyword,
      date: null,
      meets: true,
      hasOpenings: true,
    });
  });
  expect(window.location.search).toContain('day=wednesday');
  expect(window.location.search).toContain('open=1');
  expect(screen.getByRole('button', { name: 'Filters: 8 chosen' })).toBeDefined();

  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(window.location.search).toBe('');
});

test('reads the filters from the address; what makes no sense there is none', async () => {
  const classes = noClasses();
  renderApp(`/classes?level=nonsense&day=someday&program=${ids.gymnastics}&date=2026-11-26`, {
    ...classApi,
    classes,
  });

  await screen.findByText('No classes here');
  expect(classes.mock.calls[0]?.[0]).toMatchObject({
    programId: ids.gymnastics,
    levelId: null,
    weekday: null,
    date: '2026-11-26',
  });
  expect(screen.getByRole('columnheader', { name: 'Open Thu 26 Nov' })).toBeDefined();
});

test('a filter of which the school has nothing is not there', async () => {
  renderApp('/classes', { ...classApi, keywords: [], classes: connection([]) });

  await screen.findByRole('option', { name: 'Pat Lee' });
  expect(screen.queryByRole('combobox', { name: 'Keyword' })).toBeNull();
});

test('leads to a new class, for those who may set one up', async () => {
  renderApp('/classes', { ...classApi, classes: connection([]) });

  const link = await screen.findByRole('link', { name: 'New class' });
  expect(link.getAttribute('href')).toBe('/a/demo/classes/new');
});

test('offers no new class to those who may only look', async () => {
  renderApp('/classes', {
    ...classApi,
    viewer: viewer({ CLASSES: 'VIEW' }),
    classes: connection([]),
  });

  await screen.findByText('No classes here');
  expect(screen.queryByRole('link', { name: 'New class' })).toBeNull();
});

test('keeps the filters in sight when the list cannot be had', async () => {
  renderApp('/classes', {
    ...classApi,
    classes: () => {
      throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-4');
    },
  });

  expect(await screen.findByText('req-4')).toBeDefined();
  expect(screen.getByRole('group', { name: 'Filters' })).toBeDefined();
});
