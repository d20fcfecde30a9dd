import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { enrollment } from '../../testing/pass-records.ts';
import {
  connection,
  contact,
  family,
  schoolClass,
  student,
  viewer,
} from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

const alvarez = family({
  id: 'alvarez',
  name: 'Alvarez',
  contacts: [contact({ kind: 'PHONE', value: '416 555 0182' })],
});
const maya = student({ id: 'maya', firstName: 'Maya', lastName: 'Alvarez', family: alvarez });
const row = enrollment({
  id: 'e1',
  student: maya,
  class: schoolClass({ id: 'gym', name: 'Junior Gym', instructors: ['Hana Kobayashi'] }),
});
const choices = {
  classChoices: {
    programs: [{ id: '11111111-1111-7111-8111-111111111111', name: 'Gymnastics' }],
    levels: [],
    seasons: [],
    instructors: [],
    locations: [],
    rooms: [],
  },
  savedFilters: [],
};
type Asked = Record<string, unknown>;

function open(path = '/enrollments', api: Record<string, unknown> = {}) {
  const enrollments = vi.fn<(asked: Asked) => object>(() => connection([row]));
  return { enrollments, ...renderApp(path, { enrollments, ...choices, ...api }) };
}
const last = (enrollments: ReturnType<typeof open>['enrollments']): Asked =>
  enrollments.mock.lastCall?.[0] ?? {};

test('lists a week from today, with student, family, class, times, type and dates', async () => {
  const { enrollments } = open();
  const line = await screen.findByRole('row', { name: /Maya Alvarez/ });
  expect(
    within(line)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Maya Alvarez/),
      expect.stringContaining('416 555 0182'),
      'Junior Gym',
      'Hana Kobayashi',
      'open',
    ]),
  );
  expect(last(enrollments)).toMatchObject({
    from: '2026-11-24',
    to: '2026-11-30',
    sort: 'STUDENT',
    types: null,
  });
  expect(screen.getByText('1 enrollment shown')).toBeDefined();
});

test('keeps its filters in the address, and gives the same as a file', async () => {
  const { enrollments, user } = open();
  await screen.findByRole('row', { name: /Maya Alvarez/ });
  await user.click(screen.getByRole('checkbox', { name: 'Trial' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Program' }), 'Gymnastics');
  await waitFor(() => {
    expect(last(enrollments)).toMatchObject({
      types: ['TRIAL'],
      programId: choices.classChoices.programs[0]?.id,
    });
  });
  expect(window.location.search).toContain('types=trial');
  const href = screen.getByRole('link', { name: 'Export to CSV' }).getAttribute('href') ?? '';
  expect(href).toContain('/a/demo/enrollments.csv?');
  expect(href).toContain('types=TRIAL');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => {
    expect(last(enrollments)).toMatchObject({ types: null, programId: null });
  });
});

test('keeps filters under a name', async () => {
  const saveFilter = vi.fn((sent: { name: string; value: string }) => ({
    __typename: 'FiltersSaved',
    repeated: false,
    filters: [{ id: 'f1', ...sent }],
  }));
  const { user } = open('/enrollments?types=trial', { saveFilter });
  await user.click(await screen.findByRole('button', { name: 'Save these filters…' }));
  await user.type(screen.getByRole('textbox', { name: 'Name of these filters' }), 'Trials{Enter}');
  await waitFor(() => {
    expect(saveFilter.mock.lastCall?.[0]).toMatchObject({ name: 'Trials', value: 'types=trial' });
  });
});

test('says what to do when nothing fits, and when it cannot be loaded', async () => {
  renderApp('/enrollments?types=makeup', { enrollments: connection([]), ...choices });
  expect(await screen.findByText('No enrollment fits')).toBeDefined();
});

test('a failure has a way on', async () => {
  const enrollments = vi.fn((): object => refusal('INTERNAL_SERVER_ERROR', 'It broke.', 'r-1'));
  const { user } = renderApp('/enrollments', { enrollments, ...choices });
  const retry = await screen.findByRole('button', { name: 'Try again' });
  enrollments.mockImplementation(() => connection([row]));
  await user.click(retry);
  expect(await screen.findByRole('row', { name: /Maya Alvarez/ })).toBeDefined();
});

test('names no family to those who may not see them, and offers nothing to those who may only see', async () => {
  open('/enrollments', { viewer: viewer({ FAMILIES: 'NONE', ENROLLMENTS: 'VIEW' }) });
  await screen.findByRole('row', { name: /Maya Alvarez/ });
  expect(screen.queryByText(/416 555/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Enroll' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^More for/ })).toBeNull();
});
