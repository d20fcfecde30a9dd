import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { enrollmentsView } from '../../testing/pass-records.ts';
import {
  connection,
  contact,
  family,
  guardian,
  note,
  student,
  viewer,
} from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { refusal } from '../../testing/refusal.ts';

const alvarez = family({
  id: 'alvarez',
  name: 'Alvarez',
  guardians: [guardian()],
  contacts: [contact()],
  students: [student()],
});

test('lists families with guardians, phone, students and their ages', async () => {
  renderApp('/families', { families: connection([alvarez]) });

  const row = await screen.findByRole('row', { name: /Alvarez/ });
  expect(within(row).getByText('Ana Alvarez')).toBeDefined();
  expect(within(row).getByText('(555) 010-4471')).toBeDefined();
  expect(row.textContent).toContain('Maya 7y 4m');
  expect(document.title).toBe('Families · Cartwheel');
});

test('leads from a row to the family and to its enrollments', async () => {
  renderApp('/families', { families: connection([alvarez]) });

  const open = await screen.findByRole('link', { name: 'Open the Alvarez family' });
  expect(open.getAttribute('href')).toBe('/a/demo/families/alvarez');
  const enrollments = screen.getByRole('link', { name: 'Enrollments of the Alvarez family' });
  expect(enrollments.getAttribute('href')).toBe('/a/demo/families/alvarez/enrollments');
});

test('hides the way to enrollments from those who may not see them', async () => {
  renderApp('/families', {
    viewer: viewer({ ENROLLMENTS: 'NONE' }),
    families: connection([alvarez]),
  });

  await screen.findByRole('link', { name: 'Open the Alvarez family' });
  const page = within(screen.getByRole('main'));
  expect(page.queryByRole('link', { name: /Enrollments/ })).toBeNull();
});

test('lists families without their students for those who may not see students', async () => {
  renderApp('/families', {
    viewer: viewer({ STUDENTS: 'NONE' }),
    families: connection([alvarez]),
  });

  const row = await screen.findByRole('row', { name: /Alvarez/ });
  expect(within(row).getByText('Ana Alvarez')).toBeDefined();
  expect(screen.queryByRole('columnheader', { name: 'Students' })).toBeNull();
});

test('says in the server’s words what was wrong with the search, and offers no second try', async () => {
  renderApp('/families?q=long', {
    families: () => {
      throw refusal('BAD_USER_INPUT', 'The search is longer than 100 characters.');
    },
  });

  expect(await screen.findByText('The search is longer than 100 characters.')).toBeDefined();
  expect(screen.queryByText(/written down/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('takes no longer search than the server does', async () => {
  const { user } = renderApp('/families', { families: connection([alvarez]) });

  const search = await screen.findByRole('searchbox', { name: 'Search families' });
  await user.click(search);
  await user.paste('x'.repeat(120));
  expect(search).toHaveProperty('value', 'x'.repeat(100));
});

test('searches while one types, and keeps the search in the address', async () => {
  const families = vi.fn(({ search }: { search: string | null }) =>
    connection(search === 'zzz' ? [] : [alvarez]),
  );
  const { user } = renderApp('/families', { families });

  await screen.findByRole('row', { name: /Alvarez/ });
  await user.type(screen.getByRole('searchbox', { name: 'Search families' }), 'zzz');

  expect(await screen.findByText('No family matches “zzz”')).toBeDefined();
  expect(window.location.search).toBe('?q=zzz');
  expect(families.mock.calls.map(([{ search }]) => search)).toEqual([null, 'zzz']);
});

test('Enter opens the enrollments of the only family found, also before its answer is there', async () => {
  const families = ({ search }: { search: string | null }) =>
    connection(search === 'alv' ? [alvarez] : [alvarez, family({ name: 'Baker' })]);
  const { user } = renderApp('/families', {
    families,
    enrollmentsView: enrollmentsView({ family: alvarez }),
  });

  await screen.findByRole('row', { name: /Baker/ });
  const field = screen.getByRole('searchbox', { name: 'Search families' });
  await user.type(field, 'a{Enter}');
  expect(await screen.findByRole('row', { name: /Baker/ })).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/families');
  await user.type(field, 'lv{Enter}');

  expect(await screen.findByRole('heading', { name: 'Alvarez family' })).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/families/alvarez/enrollments');
});

test('one hit opens nothing without Enter', async () => {
  const { user } = renderApp('/families', { families: connection([alvarez]) });

  await user.type(await screen.findByRole('searchbox', { name: 'Search families' }), 'alv');
  await vi.waitFor(() => {
    expect(window.location.search).toBe('?q=alv');
  });
  expect(await screen.findByRole('row', { name: /Alvarez/ })).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/families');
});

test('reads filter and order from the address, and says the order to screen readers', async () => {
  const families = vi.fn<(list: object) => unknown>(() => connection([alvarez]));
  renderApp('/families?show=inactive&desc=1', { families });

  const head = await screen.findByRole('columnheader', { name: 'Family' });
  expect(head.getAttribute('aria-sort')).toBe('descending');
  expect(screen.getByRole('radio', { name: 'Inactive' })).toHaveProperty('checked', true);
  await screen.findByRole('row', { name: /Alvarez/ });
  expect(families.mock.calls[0]?.[0]).toMatchObject({
    filter: 'INACTIVE',
    sort: 'NAME',
    descending: true,
  });
});

test('shows more families below those already there', async () => {
  const families = ({ after }: { after: string | null }) =>
    after === 'alvarez'
      ? connection([family({ id: 'baker', name: 'Baker' })])
      : connection([alvarez], true);
  const { user } = renderApp('/families', { families });

  await user.click(await screen.findByRole('button', { name: 'Show more' }));

  expect(await screen.findByRole('link', { name: 'Baker' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Alvarez' })).toBeDefined();
  expect(screen.getByText('2 families shown')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('says what went wrong with the request’s number, and tries again', async () => {
  let broken = true;
  const families = () => {
    if (broken) throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-17');
    return connection([alvarez]);
  };
  const { user } = renderApp('/families', { families });

  expect(await screen.findByText('Something went wrong')).toBeDefined();
  expect(screen.getByText('req-17')).toBeDefined();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('row', { name: /Alvarez/ })).toBeDefined();
});

test('marks families with a flag alert and with an open critical note', async () => {
  const marked = family({
    name: 'Baker',
    flagAlert: 'Call before any change',
    openCriticalNotes: [note({ text: 'Two payments bounced.' })],
  });
  renderApp('/families', { families: connection([alvarez, marked]) });

  const row = await screen.findByRole('row', { name: /Baker/ });
  expect(
    within(row).getByRole('img', { name: 'Flag alert: Call before any change' }),
  ).toBeDefined();
  expect(
    within(row).getByRole('img', { name: 'Critical note: Two payments bounced.' }),
  ).toBeDefined();
  expect(within(screen.getByRole('row', { name: /Alvarez/ })).queryByRole('img')).toBeNull();
});

test('narrows the list by a keyword, and shows the archive', async () => {
  const keyword = { id: '0195d8a0-0000-7000-8000-00000000000b', name: 'Sibling discount' };
  const families = vi.fn<(list: object) => unknown>(() => connection([alvarez]));
  const { user } = renderApp('/families?show=archived', { families, keywords: [keyword] });

  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Keyword' }),
    'Sibling discount',
  );
  await vi.waitFor(() => {
    expect(families.mock.lastCall?.[0]).toMatchObject({
      filter: 'ARCHIVED',
      keywordId: keyword.id,
    });
  });
});

test('leads to the form of a new family, for those who may make one', async () => {
  renderApp('/families', { families: connection([alvarez]) });

  const link = await screen.findByRole('link', { name: 'New family' });
  expect(link.getAttribute('href')).toBe('/a/demo/families/new');
});
