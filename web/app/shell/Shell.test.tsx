import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { version } from '../../../package.json';
import { browser } from '../../lib/navigate.ts';
import { connection, family, location, schoolClass, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { refusal } from '../../testing/refusal.ts';

const welcome = {
  today: '2026-11-24',
  now: '2026-11-24T13:00:00.000Z',
  classes: [],
  birthdays: [],
  medicalAlerts: [],
  numbers: { before: '2026-10-31', families: null, students: null, enrollments: null },
  passesExpiring: [],
};

const lists = {
  families: connection([family({ name: 'Alvarez' })]),
  students: connection([]),
  classes: connection([]),
};

function sections(): (string | null)[] {
  const nav = screen.getByRole('navigation', { name: 'Sections' });
  return within(nav)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
}

test('the toolbar offers the sections that the viewer may see, and marks the present one', async () => {
  renderApp('/families', { ...lists, viewer: viewer({ STUDENTS: 'NONE' }) });

  await screen.findByRole('heading', { name: 'Families' });
  expect(sections()).toEqual(['Families', 'Classes', 'Enrollments', 'Staff']);
  expect(screen.getByRole('link', { name: 'Families' }).getAttribute('aria-current')).toBe('page');
});

test('whoever comes back to the window after a while finds what they may see by now', async () => {
  const me = viewer();
  renderApp('/families', { ...lists, viewer: me });
  await screen.findByRole('heading', { name: 'Families' });
  expect(sections()).toContain('Staff');

  Object.assign(me, viewer({ STAFF: 'NONE' }));
  window.dispatchEvent(new Event('focus'));
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => {
    expect(sections()).not.toContain('Staff');
  });
});

test('the bare address leads to the Welcome page, and so does the brand mark', async () => {
  renderApp('', { ...lists, welcome });

  expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/welcome');
  const brand = screen.getByRole('link', { name: 'Cartwheel, first page' });
  expect(brand.getAttribute('href')).toBe('/a/demo/welcome');
});

test('… to the first section for those who may not see the Welcome page', async () => {
  renderApp('', { ...lists, viewer: viewer({ WELCOME: 'NONE', FAMILIES: 'NONE' }) });

  expect(await screen.findByRole('heading', { name: 'Students' })).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/students');
});

test('the footer tells which Cartwheel this is, and leads to what helps', async () => {
  const { user } = renderApp('/families', { ...lists, viewer: viewer({ API_EXPLORER: 'NONE' }) });
  await screen.findByRole('heading', { name: 'Families' });

  const footer = await screen.findByRole('contentinfo');
  expect(footer.textContent).toContain(`Cartwheel ${version}`);
  const links = within(footer).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual(['Background tasks']);
  await user.click(within(footer).getByRole('button', { name: 'Keyboard shortcuts' }));
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined();
});

test('who may see no page at all is told so', async () => {
  renderApp('', {
    viewer: viewer({
      ...{ WELCOME: 'NONE', FAMILIES: 'NONE', STUDENTS: 'NONE', CLASSES: 'NONE' },
      ...{ ENROLLMENTS: 'NONE', STAFF: 'NONE' },
    }),
  });

  expect(await screen.findByText('You may not see this page')).toBeDefined();
});

test('a page that the viewer may not see does not ask for its data', async () => {
  const families = vi.fn(() => connection([]));
  renderApp('/families', { families, viewer: viewer({ FAMILIES: 'NONE' }) });

  expect(await screen.findByText('You may not see this page')).toBeDefined();
  expect(families).not.toHaveBeenCalled();
});

test('an address without a page is called so', async () => {
  renderApp('/nowhere');

  expect(await screen.findByText('There is no page at this address')).toBeDefined();
  expect(document.title).toBe('Page not found · Cartwheel');
});

test('after a navigation the page’s heading has the focus', async () => {
  const { user } = renderApp('/families', lists);
  const first = await screen.findByRole('heading', { name: 'Families' });
  expect(document.activeElement).not.toBe(first);

  await user.click(screen.getByRole('link', { name: 'Students' }));

  const heading = await screen.findByRole('heading', { name: 'Students' });
  expect(document.activeElement).toBe(heading);
  expect(document.title).toBe('Students · Cartwheel');
});

test('the location switcher filters the classes and is remembered on this device', async () => {
  const north = location({ id: 'north', name: 'North Gym' });
  const south = location({ id: 'south', name: 'South Pool' });
  const classes = ({ locationId }: { locationId: string | null }) =>
    connection(
      [
        schoolClass({ name: 'Open Gym', location: north }),
        schoolClass({ name: 'Stroke School', location: south }),
      ].filter((each) => !locationId || each.location.id === locationId),
    );
  const { user } = renderApp('/classes', { classes, locations: [north, south] });
  await screen.findByRole('link', { name: 'Open Gym' });

  await user.selectOptions(screen.getByRole('combobox', { name: 'Location' }), 'South Pool');

  await waitFor(() => {
    expect(screen.queryByRole('link', { name: 'Open Gym' })).toBeNull();
  });
  expect(screen.getByRole('link', { name: 'Stroke School' })).toBeDefined();
  expect(localStorage.getItem('cartwheel-location-demo')).toBe('south');
});

test('a school with one location has nothing to switch', async () => {
  renderApp('/families', lists);

  await screen.findByRole('heading', { name: 'Families' });
  expect(screen.queryByRole('combobox', { name: 'Location' })).toBeNull();
});

test('who is signed out is sent to the sign-in page, and from there back', async () => {
  renderApp('/families?q=alv', { viewer: null, locations: [] });

  await waitFor(() => {
    expect(browser.goTo).toHaveBeenCalledWith(
      '/a/demo/sign-in?next=%2Fa%2Fdemo%2Ffamilies%3Fq%3Dalv',
    );
  });
});

test('a session that ends meanwhile leads to the sign-in page too', async () => {
  const ended = () => {
    throw refusal('UNAUTHENTICATED');
  };
  renderApp('/families', { families: ended, keywords: ended });

  await waitFor(() => {
    expect(browser.goTo).toHaveBeenCalledWith(
      '/a/demo/sign-in?next=%2Fa%2Fdemo%2Ffamilies&ended=1',
    );
  });
  // Whatever else was asked for finds the same.
  expect(browser.goTo).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('Something went wrong')).toBeNull();
});
