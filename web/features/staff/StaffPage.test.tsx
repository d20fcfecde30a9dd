import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { connection, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { staffMember, userGroup } from '../../testing/staff-records.ts';
// Loaded ahead of the tests, which would have to wait for the pages to be compiled.
import './StaffPage.tsx';

const priya = staffMember();
const margaret = staffMember({
  id: 'margaret',
  firstName: 'Margaret',
  lastName: 'Osei',
  title: null,
  isOwner: true,
  hasSecondFactor: true,
  groups: [],
});
const gone = staffMember({
  id: 'gone',
  firstName: 'Ola',
  lastName: 'Nowicka',
  isActive: false,
  hasPassword: false,
  signedInAt: null,
});

const api = (members = [priya, margaret]) => ({
  staffMembers: connection(members),
  userGroups: [userGroup()],
});

test('lists active staff with title, login, groups, phone, e-mail, sign-in and when they came last', async () => {
  const staffMembers = vi.fn<(list: object) => unknown>(() => connection([priya, margaret]));
  renderApp('/staff', { ...api(), staffMembers });

  const row = await screen.findByRole('row', { name: /Raman, Priya/ });
  expect(row.textContent).toBe(
    'Raman, PriyaFront deskpriyaFront Desk(555) 010-2233priya@example.orgPasswordMon 23 Nov 2026, 09:05',
  );
  expect(screen.getByRole('row', { name: /Osei, Margaret/ }).textContent).toContain('Owner');
  expect(screen.getByRole('row', { name: /Osei, Margaret/ }).textContent).toContain(
    'Password, code',
  );
  expect(staffMembers.mock.calls[0]?.[0]).toMatchObject({ filter: 'ACTIVE', sort: 'NAME' });
  expect(document.title).toBe('Staff · Cartwheel');
});

test('tells who was deactivated, cannot sign in, and never did', async () => {
  renderApp('/staff?show=all', api([gone]));

  const row = await screen.findByRole('row', { name: /Nowicka, Ola/ });
  expect(row.textContent).toContain('deactivated');
  expect(row.textContent).toContain('No password');
  expect(row.textContent).toContain('never');
});

test('searches, filters and sorts through the address', async () => {
  const staffMembers = vi.fn<(list: object) => unknown>(() => connection([]));
  const { user } = renderApp('/staff?sort=login&desc=1', { ...api(), staffMembers });

  await user.click(await screen.findByRole('radio', { name: 'Inactive' }));
  expect(await screen.findByText('Nobody was deactivated')).toBeDefined();
  await user.selectOptions(screen.getByRole('combobox', { name: 'User group' }), 'Front Desk');
  await user.type(screen.getByRole('searchbox', { name: 'Search staff' }), 'zzz');

  expect(await screen.findByText('Nobody matches “zzz”')).toBeDefined();
  expect(window.location.search).toBe('?sort=login&desc=1&show=inactive&group=desk&q=zzz');
  expect(staffMembers.mock.lastCall?.[0]).toMatchObject({
    search: 'zzz',
    filter: 'INACTIVE',
    sort: 'LOGIN',
    descending: true,
    groupId: 'desk',
  });
});

test('shows more below what is there', async () => {
  const staffMembers = ({ after }: { after: string | null }) =>
    after === 'priya' ? connection([margaret]) : connection([priya], true);
  const { user } = renderApp('/staff', { ...api(), staffMembers });

  await user.click(await screen.findByRole('button', { name: 'Show more' }));

  expect(await screen.findByText('2 staff members shown')).toBeDefined();
});

test('says what went wrong, and tries again', async () => {
  let broken = true;
  const staffMembers = () => {
    if (broken) throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-9');
    return connection([priya]);
  };
  const { user } = renderApp('/staff', { ...api(), staffMembers });

  expect(await screen.findByText('req-9')).toBeDefined();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('row', { name: /Raman, Priya/ })).toBeDefined();
});

test('stands in the toolbar of those who may see it, with what they may do', async () => {
  renderApp('/staff', api());

  const entry = await screen.findByRole('link', { name: 'Staff', current: 'page' });
  expect(entry.getAttribute('href')).toBe('/a/demo/staff');
  expect(await screen.findByRole('link', { name: 'New staff member' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'User groups' })).toBeDefined();
});

test('offers nothing new to those who may only see', async () => {
  renderApp('/staff', { viewer: viewer({ STAFF: 'VIEW', ADMIN: 'NONE' }), ...api() });

  await screen.findByRole('row', { name: /Raman, Priya/ });
  expect(screen.queryByRole('link', { name: 'New staff member' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'User groups' })).toBeNull();
});

test('is closed to those without its permission', async () => {
  renderApp('/staff', { viewer: viewer({ STAFF: 'NONE' }) });

  expect(await screen.findByText('You may not see this page')).toBeDefined();
  expect(screen.queryByRole('link', { name: 'Staff' })).toBeNull();
});
