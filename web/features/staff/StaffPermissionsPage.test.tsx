import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { browser } from '../../lib/navigate.ts';
import { viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';
import {
  heads,
  mayAll,
  recordRefused,
  staffMember,
  staffSaved,
  userGroup,
} from '../../testing/staff-records.ts';
// Loaded ahead of the tests, which would have to wait for the pages to be compiled.
import './StaffPermissionsPage.tsx';
import './SeeAsDialog.tsx';

const priya = staffMember({ grants: [{ permission: 'CLASSES', level: 'FULL' }] });
const api = (member: object = priya) => ({ staffMember: member, userGroups: [userGroup(), heads] });

// By text: looking through a table of so many radio buttons by role takes a second each time.
const groupOf = (permission: string) =>
  screen.getByText(permission, { selector: 'legend' }).closest('fieldset')!;
const choice = (permission: string, level: string) =>
  within(groupOf(permission)).getByLabelText(level);
const line = (permission: string) => groupOf(permission).closest('tr')!;

/** The sentences that hold for the person as it stands. */
const allowedIn = (permission: string) =>
  [...line(permission).querySelectorAll('[data-allowed=true]')].map((one) => one.textContent);

test('says of every permission what it comes to, and where each level comes from', async () => {
  renderApp('/staff/priya/permissions', api());

  expect(await screen.findByRole('heading', { name: 'Priya Raman' })).toBeDefined();
  expect(line('Families').textContent).toContain('Front Desk: Full');
  expect(line('Classes').textContent).toContain('This person: FullFront Desk: View');
  expect(line('Classes').textContent).toContain('Also creates and changes classes');
  expect(allowedIn('Classes')).toHaveLength(2);
  expect(allowedIn('Health of students')).toEqual([]);
  expect(screen.getByRole('checkbox', { name: /Front Desk/ })).toHaveProperty('checked', true);
  expect(screen.queryByText(/With the next click/)).toBeNull();
});

test('says at once what a change comes to, and saves groups and levels in one step', async () => {
  const saved = { ...priya, version: 4, groups: [], grants: [] };
  const changeStaffRights = vi.fn<(sent: object) => object>(() => staffSaved(saved));
  const { user } = renderApp('/staff/priya/permissions', { ...api(), changeStaffRights });

  await user.click(await screen.findByRole('checkbox', { name: /Front Desk/ }));
  expect(line('Families').textContent).toContain('was Full');
  await user.click(choice('Families', 'View'));
  expect(line('Families').textContent).toContain('This person: View');
  await user.click(choice('Classes', 'None'));

  expect(screen.getByText('With the next click, Priya has:').closest('div')?.textContent).toBe(
    'With the next click, Priya has:Families: View instead of FullClasses: None instead of Full',
  );
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => {
    expect(changeStaffRights).toHaveBeenCalledOnce();
  });
  expect(changeStaffRights.mock.calls[0]?.[0]).toMatchObject({
    id: 'priya',
    version: 3,
    groupIds: [],
    grants: [{ permission: 'FAMILIES', level: 'VIEW' }],
  });
});

test('a group that makes somebody an administrator gives everything', async () => {
  const { user } = renderApp('/staff/priya/permissions', api());

  await user.click(await screen.findByRole('checkbox', { name: /Heads/ }));

  expect(line('Settings').textContent).toContain('Fullwas NoneAdministrator (Heads): Full');
});

test('what the groups give already changes nothing', async () => {
  const { user } = renderApp('/staff/priya/permissions', api());

  await screen.findByText('Families', { selector: 'legend' });
  await user.click(choice('Families', 'Full'));

  expect(line('Families').textContent).toContain('Front Desk: FullThis person: Full');
  expect(line('Families').hasAttribute('data-changed')).toBe(false);
  expect(screen.queryByText(/With the next click/)).toBeNull();
});

test('what one has or has not offers no View', async () => {
  renderApp('/staff/priya/permissions', api());

  await screen.findByText('Override a full class, age or gender', { selector: 'legend' });
  const override = groupOf('Override a full class, age or gender');
  expect([...override.querySelectorAll('input')].map(({ value }) => value)).toEqual([
    'NONE',
    'FULL',
  ]);
});

test('a refusal stands at the table, and nothing is lost', async () => {
  const message = 'You cannot take your own administrator permission away.';
  const { user } = renderApp('/staff/priya/permissions', {
    ...api(),
    changeStaffRights: recordRefused(message, { fields: [{ field: 'grants', message }] }),
  });

  await screen.findByText('Settings', { selector: 'legend' });
  await user.click(choice('Settings', 'Full'));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect((await screen.findByRole('alert')).textContent).toBe(message);
  expect(choice('Settings', 'Full')).toHaveProperty('checked', true);
});

test('somebody else changed it meanwhile: said, and their changes come in below', async () => {
  let now = priya;
  const { user } = renderApp('/staff/priya/permissions', {
    ...api(),
    staffMember: () => now,
    changeStaffRights: recordRefused('Margaret Osei changed this meanwhile.', {
      reason: 'CHANGED_MEANWHILE',
    }),
  });
  await screen.findByText('Settings', { selector: 'legend' });
  await user.click(choice('Settings', 'View'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('What you typed is kept.');

  now = staffMember({ version: 4, grants: [{ permission: 'AUDIT_LOG', level: 'VIEW' }] });
  await user.click(screen.getByRole('button', { name: 'Load their changes' }));

  await waitFor(() => {
    expect(choice('Audit Log', 'View')).toHaveProperty('checked', true);
  });
  expect(choice('Settings', 'View')).toHaveProperty('checked', true);
  expect(choice('Classes', 'None')).toHaveProperty('checked', true);
});

test('an owner’s permissions are read only for an administrator', async () => {
  renderApp(
    '/staff/priya/permissions',
    api(staffMember({ isOwner: true, viewerCan: { ...mayAll, changeRights: false } })),
  );

  await screen.findByText('Settings', { selector: 'legend' });
  expect(line('Settings').textContent).toContain('Owner: Full');
  expect(choice('Settings', 'None').matches(':disabled')).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

test('is for administrators', async () => {
  renderApp('/staff/priya/permissions', { viewer: viewer({ ADMIN: 'NONE' }) });

  expect(await screen.findByText('You may not see this page')).toBeDefined();
});

test('sees as somebody else, by a full load of the portal', async () => {
  const seeAs = vi.fn(() => ({ __typename: 'SeeingAs', name: 'Priya Raman' }));
  const { user } = renderApp('/staff/priya/permissions', { ...api(), seeAs });

  await user.click(await screen.findByRole('button', { name: 'See as Priya' }));
  const dialog = await screen.findByRole('dialog', { name: 'See Cartwheel as Priya Raman?' });
  await user.click(within(dialog).getByRole('button', { name: 'See as this person' }));

  await waitFor(() => {
    expect(browser.goTo).toHaveBeenCalledWith('/a/demo');
  });
  expect(seeAs).toHaveBeenCalledOnce();
});

test('a bar above every page says that one sees as somebody else, and stops it', async () => {
  const stopSeeingAs = vi.fn(() => true);
  const { user } = renderApp('/staff/priya/permissions', {
    ...api(),
    viewer: { ...viewer(), id: 'priya', name: 'Priya Raman', seenBy: { name: 'Jo Marsh' } },
    stopSeeingAs,
    changeStaffRights: () => {
      throw refusal('FORBIDDEN', 'Nothing can be changed while you see as somebody else.');
    },
  });

  const bar = await screen.findByRole('complementary', { name: 'Seeing as somebody else' });
  expect(bar.textContent).toBe('You see Cartwheel as Priya Raman, read only.Stop');
  await screen.findByText('Settings', { selector: 'legend' });
  await user.click(choice('Settings', 'View'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Nothing can be changed while you see as somebody else.',
  );

  await user.click(within(bar).getByRole('button', { name: 'Stop' }));
  await waitFor(() => {
    expect(browser.goTo).toHaveBeenCalledWith('/a/demo/staff/priya');
  });
});
