import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pass, passHolder, punchRefused } from '../../testing/pass-records.ts';
import { punchDesk } from '../../testing/punch-desk.ts';
import { connection, student, today, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

const leo = student({ id: 'leo', firstName: 'Leo' });

function held(id: string, overrides: Record<string, unknown> = {}) {
  const row = passHolder({
    id: `h-${id}`,
    student: leo,
    pass: pass({ id, title: id, ...overrides }),
  });
  row.pass.holders = [row];
  return row;
}

function choice(holder: ReturnType<typeof held>, overrides: Record<string, unknown> = {}) {
  return { holder, problem: null, isSuggested: false, reason: null, opensCount: 2, ...overrides };
}

const soon = choice(held('Ten visits', { expires: '2026-11-30' }), {
  isSuggested: true,
  reason: 'Expires first, on Mon 30 Nov 2026.',
});
const other = choice(held('Five visits'));
const future = choice(held('Winter pass', { activeOn: '2026-12-01', expires: null }), {
  problem: punchRefused({
    reason: 'DATE_BEFORE_ACTIVE_ON',
    message: '“Winter pass” begins on Tue 1 Dec 2026.',
    fix: 'Choose that date or a later one.',
  }),
});
const suspended = choice(held('Summer pass'), {
  problem: punchRefused({
    reason: 'PASS_SUSPENDED',
    message: '“Summer pass” is suspended.',
    fix: 'Unsuspend it first.',
  }),
});

async function open(choices: readonly unknown[], api: Record<string, unknown> = {}) {
  const desk = punchDesk();
  const app = renderApp('/students', {
    ...desk.api,
    students: connection([leo]),
    passesToPunch: { date: today, today, student: leo, choices },
    punchableClasses: (of: { passId: string }) => ({
      ...(desk.api['punchableClasses'] as (of: object) => object)(of),
      student: leo,
      pass: soon.holder.pass,
    }),
    ...api,
  });
  await app.user.click(await screen.findByRole('button', { name: 'Punch in Leo Alvarez' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Punch in Leo' }));
  return { ...app, desk, dialog };
}

test('takes the suggested pass, says why, and the keyboard’s place is the first class', async () => {
  const { dialog } = await open([soon, other, future, suspended]);

  expect(await dialog.findByText('Suggested. Expires first, on Mon 30 Nov 2026.')).toBeDefined();
  expect(dialog.getByText('Ten visits')).toBeDefined();
  const first = await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' });
  await waitFor(() => {
    expect(document.activeElement).toBe(first);
  });
});

test('W offers the others: usable ones, one that has not begun, and one that cannot be used', async () => {
  const { user, dialog } = await open([soon, other, future, suspended]);
  await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' });
  await user.keyboard('w');

  const menu = within(await screen.findByRole('menu', { name: 'Passes' }));
  expect(menu.getAllByRole('menuitemradio').map((item) => item.textContent)).toEqual([
    'Ten visits6 left, expires 30 Nov 2026Suggested. Expires first, on Mon 30 Nov 2026.',
    'Five visits6 left, expires 15 Dec 2026',
    'Winter passBegins on Tue 1 Dec 2026. 6 left, never expires',
    'Summer pass“Summer pass” is suspended.',
  ]);
  const dead = menu.getByRole('menuitemradio', { name: /^Summer pass/ });
  expect(dead.getAttribute('aria-disabled')).toBe('true');
  await user.keyboard('{ArrowDown}{Enter}');

  expect(await dialog.findByText('Five visits')).toBeDefined();
  expect(dialog.queryByText(/^Suggested/)).toBeNull();
  const first = await dialog.findByRole('button', { name: 'Punch in: Open Gym, 10:00–12:00' });
  await waitFor(() => {
    expect(document.activeElement).toBe(first);
  });
});

test('without a usable pass each says why, and one that waits for its date can be chosen', async () => {
  const { user, dialog } = await open([future, suspended]);

  expect(await dialog.findByText('No pass of Leo can be used on Tue 24 Nov 2026')).toBeDefined();
  expect(dialog.getByText('“Summer pass” is suspended.')).toBeDefined();
  expect(dialog.getAllByRole('button', { name: 'Another date' })).toHaveLength(1);
  await user.click(dialog.getByRole('button', { name: 'Another date' }));
  expect(await dialog.findByText(/begins Tue 1 Dec 2026/)).toBeDefined();
});

test('a student without a pass is told so, with the way to the enrollments', async () => {
  const { user, dialog } = await open([]);

  expect(await dialog.findByText('Leo has no punch pass')).toBeDefined();
  await user.click(dialog.getByRole('link', { name: 'Enrollments of Leo' }));
  expect(window.location.pathname).toBe('/a/demo/students/leo/enrollments');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a class at the time of another one says so before it is punched', async () => {
  const desk = punchDesk();
  Object.assign(desk.openGym, { overlaps: ['Beginner Gymnastics 6–8'] });
  const { user } = renderApp('/families/alvarez/enrollments', desk.api);
  await user.click(
    await screen.findByRole('button', { name: 'Punch In Maya with 10-visit Open Gym' }),
  );
  expect(await screen.findByText('at the same time as Beginner Gymnastics 6–8')).toBeDefined();
});

test('offers no punch to those who may not make one', async () => {
  renderApp('/students', {
    viewer: viewer({ ENROLLMENTS: 'VIEW' }),
    students: connection([leo]),
  });
  await screen.findByRole('link', { name: 'Open Leo Alvarez' });
  expect(screen.queryByRole('button', { name: /^Punch in/ })).toBeNull();
});
