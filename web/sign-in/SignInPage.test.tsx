import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { AppTheme } from '../app/theme/AppTheme.tsx';
import { browser } from '../lib/navigate.ts';
import { viewer } from '../testing/records.ts';
import type { Api } from '../testing/schema-link.ts';
import { refusal } from '../testing/refusal.ts';
import { stubFetch } from '../testing/stub-fetch.ts';
import { SignInPage } from './SignInPage.tsx';

const entrance = { name: 'Demo School', demoSignIns: [] };

function refused(reason: string, message: string, retryAfterSeconds: number | null = null) {
  return {
    __typename: 'SignInRefused',
    reason,
    message,
    rule: 'A-3',
    fix: null,
    retryAfterSeconds,
  };
}

function open(api: Api, search = '') {
  window.history.replaceState(null, '', `/a/demo/sign-in${search}`);
  const fetch = stubFetch({ viewer: null, entrance, ...api });
  render(
    <AppTheme>
      <SignInPage />
    </AppTheme>,
  );
  return { fetch, user: userEvent.setup() };
}

afterEach(() => {
  vi.useRealTimers();
});

test('signs in and goes on to the page that was asked for', async () => {
  const signIn = vi.fn<(given: { input: object }) => object>(() => ({
    __typename: 'SignedIn',
    viewer: viewer(),
  }));
  const { user, fetch } = open({ signIn }, '?next=%2Fa%2Fdemo%2Ffamilies%3Fq%3Dalv');

  await user.type(await screen.findByLabelText('Login name or e-mail'), ' jo ');
  await user.type(screen.getByLabelText('Password'), 'secret');
  await user.click(screen.getByLabelText('Stay signed in'));
  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  await vi.waitFor(() => {
    expect(browser.replaceWith).toHaveBeenCalledWith('/a/demo/families?q=alv');
  });
  expect(signIn.mock.calls[0]?.[0].input).toEqual({
    login: 'jo',
    password: 'secret',
    staySignedIn: true,
  });
  const [address, request] = fetch.mock.calls.at(-1) ?? [];
  expect(address).toBe('/a/demo/graphql');
  expect(request?.headers).toMatchObject({
    'x-cartwheel-client': 'office-portal',
    'content-type': 'application/json',
  });
  expect(document.title).toBe('Sign in · Demo School · Cartwheel');
});

test('says one thing for a wrong name and a wrong password', async () => {
  const { user } = open({
    signIn: refused('WRONG_CREDENTIALS', 'The login name or the password is wrong.'),
  });

  await user.type(await screen.findByLabelText('Login name or e-mail'), 'jo');
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The login name or the password is wrong.');
  expect(browser.replaceWith).not.toHaveBeenCalled();
});

test('after too many tries says how long to wait, and counts down to the next try', async () => {
  // Only what counts the seconds: typing and answers come as ever.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const { user } = open({ signIn: refused('TOO_MANY_TRIES', 'Too many tries.', 3) });

  await user.type(await screen.findByLabelText('Login name or e-mail'), 'jo');
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Too many tries. Try again in 3 s, or with another login');
  expect(screen.getByRole('button', { name: 'Wait 3 s' })).toHaveProperty('disabled', true);
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(screen.getByRole('button', { name: 'Wait 2 s' })).toBeDefined();
  expect(alert.textContent).toContain('Try again in 2 s');
  act(() => {
    vi.advanceTimersByTime(1999);
  });
  expect(screen.getByRole('button', { name: /^Wait/ })).toBeDefined();
  act(() => {
    vi.advanceTimersByTime(1);
  });
  expect(screen.getByRole('button', { name: 'Sign in' })).toHaveProperty('disabled', false);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('another login need not wait', async () => {
  const { user } = open({ signIn: refused('TOO_MANY_TRIES', 'Too many tries.', 95) });

  const login = await screen.findByLabelText('Login name or e-mail');
  await user.type(login, 'jo');
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
  expect(await screen.findByRole('button', { name: 'Wait 1 min 35 s' })).toBeDefined();
  await user.type(login, 'anna');

  expect(screen.getByRole('button', { name: 'Sign in' })).toHaveProperty('disabled', false);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('whose session has ended is told so; who just comes is not', async () => {
  open({}, '?next=%2Fa%2Fdemo%2Ffamilies&ended=1');
  expect(await screen.findByText('Your session has ended. Sign in again.')).toBeDefined();

  cleanup();
  open({}, '?next=%2Fa%2Fdemo%2Ffamilies');
  await screen.findByLabelText('Password');
  expect(screen.queryByText(/session has ended/)).toBeNull();
});

test('a demo sign-in fills in the form', async () => {
  const demoSignIns = [{ login: 'frontdesk', password: 'demo-cartwheel', role: 'Front desk' }];
  const { user } = open({ entrance: { ...entrance, demoSignIns } });

  await user.click(await screen.findByRole('button', { name: 'Front desk' }));

  expect(screen.getByLabelText('Login name or e-mail')).toHaveProperty('value', 'frontdesk');
  expect(screen.getByLabelText('Password')).toHaveProperty('value', 'demo-cartwheel');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sign in' }));
});

test('an account without demo sign-ins shows none', async () => {
  open({});

  await screen.findByLabelText('Password');
  expect(screen.queryByText('Demo sign-ins')).toBeNull();
});

test('who is signed in already goes straight on', async () => {
  open({ viewer: viewer() });

  await vi.waitFor(() => {
    expect(browser.replaceWith).toHaveBeenCalledWith('/a/demo');
  });
});

test('an account that does not exist is called so', async () => {
  open({
    entrance: () => {
      throw refusal('NOT_FOUND', 'There is no such account.');
    },
  });

  expect(await screen.findByText('There is no such account')).toBeDefined();
});

test('a server that cannot be reached is called so', async () => {
  window.history.replaceState(null, '', '/a/demo/sign-in');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  render(
    <AppTheme>
      <SignInPage />
    </AppTheme>,
  );

  expect(await screen.findByText('The server cannot be reached')).toBeDefined();
});

const needed = (enrolment: object | null) => ({ __typename: 'SecondFactorNeeded', enrolment });
const enrolment = {
  secret: 'JBSWY3DPEHPK3PXP',
  url: 'otpauth://totp/Demo:jo?secret=JBSWY3DPEHPK3PXP',
};

async function typePassword(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await screen.findByLabelText('Login name or e-mail'), 'jo');
  await user.type(screen.getByLabelText('Password'), 'secret{Enter}');
}

test('asks for the code of a second factor, and sends it with the same login and password', async () => {
  const signIn = vi.fn<(given: { input: { code: string | null } }) => object>(({ input }) =>
    input.code ? { __typename: 'SignedIn', viewer: viewer() } : needed(null),
  );
  const { user } = open({ signIn });

  await typePassword(user);
  expect(await screen.findByRole('heading', { name: 'Enter the code' })).toBeDefined();
  const code = screen.getByLabelText('Code');
  expect(document.activeElement).toBe(code);
  expect(code.getAttribute('autocomplete')).toBe('one-time-code');
  await user.type(code, '123 456{Enter}');

  await vi.waitFor(() => {
    expect(browser.replaceWith).toHaveBeenCalledWith('/a/demo');
  });
  expect(signIn.mock.calls[1]?.[0].input).toEqual({
    login: 'jo',
    password: 'secret',
    staySignedIn: false,
    code: '123456',
  });
});

test('a wrong code is called so, and the next is typed over it', async () => {
  const { user } = open({
    signIn: ({ input }: { input: { code: string | null } }) =>
      input.code ? refused('WRONG_CODE', 'This is not the code of now.') : needed(null),
  });

  await typePassword(user);
  const code = await screen.findByLabelText<HTMLInputElement>('Code');
  await user.type(code, '111111{Enter}');

  expect((await screen.findByRole('alert')).textContent).toContain('This is not the code of now.');
  expect(code.selectionEnd).toBe(6);
  expect(code.selectionStart).toBe(0);
});

test('sets a second factor up where the account asks for one', async () => {
  const { user } = open({ signIn: needed(enrolment) });

  await typePassword(user);

  expect(await screen.findByRole('heading', { name: 'Set up a second factor' })).toBeDefined();
  expect(await screen.findByRole('img', { name: /^QR code/ })).toBeDefined();
  expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeDefined();
  expect(screen.getByRole('link', { name: 'open it' }).getAttribute('href')).toBe(enrolment.url);
});

test('a password that was changed meanwhile leads back to it, and so does another login', async () => {
  const answers = [
    needed(null),
    refused('WRONG_CREDENTIALS', 'Login or password is wrong.'),
    needed(null),
  ];
  const { user } = open({ signIn: () => answers.shift() });

  await typePassword(user);
  await user.type(await screen.findByLabelText('Code'), '111111{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Login or password is wrong.');
  expect(screen.getByLabelText('Password')).toBeDefined();

  await user.type(screen.getByLabelText('Password'), '2{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Use another login' }));
  expect(screen.getByLabelText('Login name or e-mail')).toHaveProperty('value', 'jo');
  expect(screen.queryByRole('alert')).toBeNull();
});
