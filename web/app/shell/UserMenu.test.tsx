import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { browser } from '../../lib/navigate.ts';
import { connection, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

async function openMenu(api: Record<string, unknown> = {}) {
  const { user } = renderApp('/families', { families: connection([]), ...api });
  await user.click(await screen.findByRole('button', { name: 'User menu of Jo Marsh' }));
  await screen.findByRole('menu');
  return user;
}

test('says who is signed in and where', async () => {
  await openMenu();

  expect(screen.getByText('Jo Marsh')).toBeDefined();
  expect(screen.getByText('Demo School')).toBeDefined();
});

test('leads those who may to the API explorer', async () => {
  await openMenu();

  const explorer = screen.getByRole('menuitem', { name: 'API explorer' });
  expect(explorer.getAttribute('href')).toBe('/a/demo/graphql');
});

test('hides the API explorer from the others', async () => {
  await openMenu({ viewer: viewer({ API_EXPLORER: 'NONE' }) });

  expect(screen.queryByRole('menuitem', { name: 'API explorer' })).toBeNull();
});

test('switches the colour scheme, and says which one is on', async () => {
  const user = await openMenu();
  expect(screen.getByRole('menuitemradio', { name: 'System' }).getAttribute('aria-checked')).toBe(
    'true',
  );

  await user.click(screen.getByRole('menuitemradio', { name: 'Dark' }));

  await waitFor(() => {
    expect(document.documentElement.getAttribute('data-color-scheme')).toBe('dark');
  });
  expect(screen.getByRole('menuitemradio', { name: 'Dark' }).getAttribute('aria-checked')).toBe(
    'true',
  );
  expect(localStorage.getItem('cartwheel-mode')).toBe('dark');
});

test('signs out and leaves for the sign-in page', async () => {
  const signOut = vi.fn(() => true);
  const user = await openMenu({ signOut });

  await user.click(screen.getByRole('menuitem', { name: 'Sign out' }));

  await waitFor(() => {
    expect(browser.goTo).toHaveBeenCalledWith('/a/demo/sign-in');
  });
  expect(signOut).toHaveBeenCalledOnce();
});
