import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { connection } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { recordRefused } from '../../testing/staff-records.ts';
// Loaded ahead of the tests, which would have to wait for the page to be compiled.
import './MePage.tsx';

interface Own {
  isOn: boolean;
  since: string | null;
  isRequired: boolean;
}

const off: Own = { isOn: false, since: null, isRequired: false };
const on: Own = { isOn: true, since: '2026-11-23T14:05:00Z', isRequired: false };
const changed = { __typename: 'OwnSignInChanged', message: 'Done.' };
const enrolment = {
  __typename: 'SecondFactorEnrolment',
  secret: 'JBSWY3DPEHPK3PXP',
  url: 'otpauth://totp/Demo:jo?secret=JBSWY3DPEHPK3PXP',
};

const passwordForm = async () =>
  within(await screen.findByRole('form', { name: 'Change your password' }));

test('stands in the user menu', async () => {
  const { user } = renderApp('/families', { families: connection([]) });

  await user.click(await screen.findByRole('button', { name: 'User menu of Jo Marsh' }));

  const entry = await screen.findByRole('menuitem', { name: 'Your sign-in' });
  expect(entry.getAttribute('href')).toBe('/a/demo/me');
});

test('changes one’s own password', async () => {
  const changeOwnPassword = vi.fn<(sent: object) => object>(() => changed);
  const { user } = renderApp('/me', { ownSecondFactor: off, changeOwnPassword });
  const form = await passwordForm();

  await user.click(form.getByRole('button', { name: 'Change password' }));
  expect(form.getByText('Your password as it is now is needed.')).toBeDefined();
  expect(document.activeElement).toBe(form.getByLabelText('Password now'));
  await user.type(form.getByLabelText('Password now'), 'old one of mine');
  await user.type(form.getByLabelText('New password'), 'seven green swings{Enter}');

  expect(await form.findByText(/^Your password is changed/)).toBeDefined();
  expect(changeOwnPassword.mock.calls[0]?.[0]).toMatchObject({
    current: 'old one of mine',
    password: 'seven green swings',
  });
  expect(form.getByLabelText('Password now')).toHaveProperty('value', '');
});

test('says at the field that the password of now is another', async () => {
  const message = 'This is not your password.';
  const { user } = renderApp('/me', {
    ownSecondFactor: off,
    changeOwnPassword: recordRefused(message, { fields: [{ field: 'current', message }] }),
  });
  const form = await passwordForm();

  await user.type(form.getByLabelText('Password now'), 'wrong');
  await user.type(form.getByLabelText('New password'), 'seven green swings{Enter}');

  expect(await form.findByText(message)).toBeDefined();
  expect(document.activeElement).toBe(form.getByLabelText('Password now'));
  expect(form.getByLabelText('New password')).toHaveProperty('value', 'seven green swings');
});

test('sets the second factor up: password, picture and key, first code', async () => {
  let now = off;
  const beginSecondFactor = vi.fn<(sent: object) => object>(() => enrolment);
  const confirmSecondFactor = vi.fn<(sent: object) => object>(() => {
    now = on;
    return changed;
  });
  const { user } = renderApp('/me', {
    ownSecondFactor: () => now,
    beginSecondFactor,
    confirmSecondFactor,
  });

  await user.click(await screen.findByRole('button', { name: 'Set it up…' }));
  await user.type(await screen.findByLabelText('Your password'), 'old one of mine{Enter}');
  expect(await screen.findByRole('img', { name: /^QR code/ })).toBeDefined();
  expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeDefined();
  const code = screen.getByLabelText('Code');
  await waitFor(() => {
    expect(document.activeElement).toBe(code);
  });
  await user.type(code, '123{Enter}');
  expect(screen.getByText('The app shows a code of six digits.')).toBeDefined();
  await user.clear(code);
  await user.type(code, '123 456{Enter}');

  expect(
    await screen.findByText('It is on. From now on each sign-in asks for a code.'),
  ).toBeDefined();
  expect(screen.getByText('On since Mon 23 Nov 2026, 09:05')).toBeDefined();
  expect(beginSecondFactor.mock.calls[0]?.[0]).toMatchObject({ password: 'old one of mine' });
  expect(confirmSecondFactor.mock.calls[0]?.[0]).toMatchObject({ code: '123456' });
});

test('a code that does not count is called so, and the picture stays', async () => {
  const message = 'This is not the code of now.';
  const { user } = renderApp('/me', {
    ownSecondFactor: off,
    beginSecondFactor: enrolment,
    confirmSecondFactor: recordRefused(message, { fields: [{ field: 'code', message }] }),
  });

  await user.click(await screen.findByRole('button', { name: 'Set it up…' }));
  await user.type(await screen.findByLabelText('Your password'), 'mine{Enter}');
  await user.type(await screen.findByLabelText('Code'), '123456{Enter}');

  expect(await screen.findByText(message)).toBeDefined();
  expect(screen.getByRole('img', { name: /^QR code/ })).toBeDefined();
});

test('removes it with the password, and says when the account asks for one', async () => {
  let now = { ...on, isRequired: true };
  const removeSecondFactor = vi.fn<(sent: object) => object>(() => {
    now = { ...off, isRequired: true };
    return changed;
  });
  const { user } = renderApp('/me', { ownSecondFactor: () => now, removeSecondFactor });

  expect(
    await screen.findByText(/Without it, the next sign-in leads to setting it up/),
  ).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Remove it…' }));
  await user.type(await screen.findByLabelText('Your password'), 'mine');
  await user.click(screen.getByRole('button', { name: 'Remove it' }));

  expect(await screen.findByText(/^It is removed\./)).toBeDefined();
  expect(screen.getByText('Off')).toBeDefined();
  expect(removeSecondFactor.mock.calls[0]?.[0]).toMatchObject({ password: 'mine' });
});
