import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';
import {
  mayAll,
  mayNothing,
  recordRefused,
  staffMember,
  staffSaved,
} from '../../testing/staff-records.ts';
// Loaded ahead of the tests, which would have to wait for the pages to be compiled.
import './PasswordDialog.tsx';
import './SignInDialog.tsx';
import './StaffSignInPage.tsx';

const open = (member: object, api: Record<string, unknown> = {}) =>
  renderApp('/staff/priya/sign-in', { staffMember: member, ...api });

const button = (name: string) => screen.findByRole('button', { name });

test('tells how somebody comes in, and when they did last', async () => {
  open(staffMember({ hasSecondFactor: true }));

  expect(await screen.findByText('Signed in last on Mon 23 Nov 2026, 09:05.')).toBeDefined();
  expect(screen.getByText('Signs in as “priya” or “priya@example.org”.')).toBeDefined();
  expect(screen.getByText('Signing in asks for a code from an app too.')).toBeDefined();
  expect(screen.getByText('Not an owner')).toBeDefined();
});

test('sets a password, and refuses at once one that everybody tries first', async () => {
  const setStaffPassword = vi.fn<(sent: object) => object>(() =>
    staffSaved(staffMember({ version: 4 })),
  );
  const { user } = open(staffMember({ hasPassword: false }), { setStaffPassword });

  await user.click(await button('Set a password…'));
  const dialog = await screen.findByRole('dialog', { name: 'A password for Priya Raman' });
  const input = within(dialog).getByLabelText('New password');
  await user.type(input, 'password1{Enter}');
  expect(
    await within(dialog).findByText('This password is among those that everybody tries first.'),
  ).toBeDefined();
  expect(setStaffPassword).not.toHaveBeenCalled();
  await user.clear(input);
  await user.type(input, 'seven green swings');
  await user.click(within(dialog).getByRole('button', { name: 'Show: new password' }));
  expect(input).toHaveProperty('type', 'text');
  await user.click(within(dialog).getByRole('button', { name: 'Set the password' }));

  expect(await screen.findByText(/^The password is set\. Tell it to Priya/)).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(setStaffPassword.mock.calls[0]?.[0]).toMatchObject({
    id: 'priya',
    password: 'seven green swings',
  });
});

test('says in the dialog why the server refuses a password', async () => {
  const message = 'The password is little more than a name that others know.';
  const { user } = open(staffMember(), {
    setStaffPassword: recordRefused(message, { fields: [{ field: 'password', message }] }),
  });

  await user.click(await button('Set a new password…'));
  await user.type(await screen.findByLabelText('New password'), 'seven green swings{Enter}');

  expect(await screen.findByText(message)).toBeDefined();
  expect(screen.getByLabelText('New password').getAttribute('aria-invalid')).toBe('true');
});

test('deactivates after saying what it does, and activates again', async () => {
  let now = staffMember();
  const setStaffActive = vi.fn(({ active }: { active: boolean }) => {
    now = staffMember({ version: 4, isActive: active });
    return staffSaved(now);
  });
  const { user } = open(() => now, { setStaffActive });

  await user.click(await button('Deactivate…'));
  const dialog = await screen.findByRole('dialog', { name: 'Deactivate Priya Raman?' });
  expect(dialog.textContent).toContain('Priya is signed out everywhere at once');
  await user.click(within(dialog).getByRole('button', { name: 'Deactivate' }));

  expect(await screen.findByText('Priya is signed out and cannot sign in any more.')).toBeDefined();
  expect(await button('Activate…')).toBeDefined();
  expect(setStaffActive.mock.calls[0]?.[0]).toMatchObject({ version: 3, active: false });
});

test('a refusal stands in the dialog', async () => {
  const { user } = open(staffMember({ isOwner: true }), {
    setStaffOwner: recordRefused('Priya Raman is the last owner who can sign in.', {
      fix: 'Make somebody else an owner first, with a password.',
    }),
  });

  await user.click(await button('Owner no more…'));
  await user.click(await button('Owner no more'));

  expect((await screen.findByRole('alert')).textContent).toBe(
    'Priya Raman is the last owner who can sign in. Make somebody else an owner first, with a password.',
  );
  expect(screen.queryByRole('button', { name: 'Owner no more' })).toBeNull();
});

test('takes a lost second factor away', async () => {
  let now = staffMember({ hasSecondFactor: true });
  const resetSecondFactor = vi.fn<(sent: object) => object>(() => {
    now = staffMember({ version: 4, viewerCan: { ...mayAll, resetSecondFactor: false } });
    return staffSaved(now);
  });
  const { user } = open(() => now, { resetSecondFactor });

  await user.click(await button('Reset…'));
  await user.click(await button('Take it away'));

  expect(await screen.findByText('Priya signs in without a code now.')).toBeDefined();
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: 'Reset…' })).toBeNull();
  });
});

test('offers nothing to those who may not', async () => {
  open(staffMember({ viewerCan: mayNothing }), {
    viewer: viewer({ STAFF: 'VIEW', ADMIN: 'NONE' }),
  });

  await screen.findByText('Not an owner');
  expect(screen.queryByRole('button', { name: /…$/ })).toBeNull();
});
