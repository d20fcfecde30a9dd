import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { punchDesk } from '../../testing/punch-desk.ts';
import { connection, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

const code = '7F03A91C44B2';

/** The scanner's keys, wherever the keyboard's place is: all of them within a few milliseconds. */
function scanCard(text = code) {
  const target = document.activeElement ?? document.body;
  const began = performance.now();
  for (const [index, key] of [...text, 'Enter'].entries()) {
    const event = createEvent.keyDown(target, { key });
    // A busy machine may pause between two keys, which no scanner does.
    Object.defineProperty(event, 'timeStamp', { value: began + index });
    fireEvent(target, event);
  }
}

async function open(scan: unknown, api: Record<string, unknown> = {}) {
  const desk = punchDesk();
  const asked = vi.fn(() =>
    typeof scan === 'function' ? (scan as (of: typeof desk) => unknown)(desk) : scan,
  );
  const app = renderApp('/classes', {
    ...desk.api,
    classes: connection([]),
    scan: asked,
    pass: () => desk.shared,
    ...api,
  });
  await screen.findByRole('heading', { name: 'Classes' });
  await vi.dynamicImportSettled();
  return { ...app, desk, asked };
}

type Desk = ReturnType<typeof punchDesk>;

test('a pass of one student opens its punch dialog', async () => {
  const { asked } = await open(({ leo, swim }: Desk) => ({
    student: leo,
    pass: swim,
    holder: null,
  }));
  scanCard();

  const dialog = within(await screen.findByRole('dialog', { name: 'Punch in Leo' }));
  expect(await dialog.findByText('Swim Practice 5')).toBeDefined();
  expect(await dialog.findByRole('button', { name: /^Punch in: Open Gym/ })).toBeDefined();
  expect(asked.mock.calls).toHaveLength(1);
});

test('a student’s card opens the dialog with the pass that is suggested', async () => {
  await open(({ leo }: Desk) => ({ student: leo, pass: null, holder: null }));
  scanCard();

  const dialog = within(await screen.findByRole('dialog', { name: /^Punch in/ }));
  expect(await dialog.findByText('10-visit Open Gym')).toBeDefined();
  expect(dialog.getByText('Suggested. Expires first, on Tue 15 Dec 2026.')).toBeDefined();
});

test('a pass of a family asks for the student first; the keyboard does for it', async () => {
  const { user } = await open(({ shared }: Desk) => ({
    student: null,
    pass: shared,
    holder: null,
  }));
  scanCard();

  const who = within(
    await screen.findByRole('dialog', { name: 'Who comes with 10-visit Open Gym?' }),
  );
  const first = await who.findByRole('button', { name: /^Maya Alvarez/ });
  await waitFor(() => {
    expect(document.activeElement).toBe(first);
  });
  expect(who.getByText('Suspended. Unsuspend it first.')).toBeDefined();
  await user.keyboard('{ArrowDown}{Enter}');

  const dialog = within(await screen.findByRole('dialog', { name: 'Punch in' }));
  expect(await dialog.findByRole('radio', { name: 'Leo' })).toHaveProperty('checked', true);
  expect(dialog.getByText('10-visit Open Gym')).toBeDefined();
});

test('a code that nobody has is said so, and nothing else happens', async () => {
  const { user } = await open(null);
  const link = screen.getByRole('link', { name: 'Students' });
  link.focus();
  scanCard();

  expect(await screen.findByText('No pass or student has the code 7F03A91C44B2.')).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  // The scanner's Enter did not follow the link that had the focus.
  expect(window.location.pathname).toBe('/a/demo/classes');
  await user.click(screen.getByRole('button', { name: 'Close the message' }));
  expect(screen.queryByText(/has the code/)).toBeNull();
});

test('a scan that failed says so', async () => {
  await open(() => {
    throw refusal('INTERNAL_SERVER_ERROR', 'Something broke.');
  });
  scanCard();

  expect(await screen.findByText('Something broke.')).toBeDefined();
});

test('the next card takes the place of the dialog that is open; Back then closes it', async () => {
  let scanned: 'leo' | 'maya' = 'leo';
  const { desk } = await open((of: Desk) => ({ student: of[scanned], pass: null, holder: null }));
  scanCard();
  await screen.findByRole('dialog', { name: /^Punch in/ });
  expect(await screen.findByRole('radio', { name: 'Leo' })).toHaveProperty('checked', true);
  scanned = 'maya';
  scanCard();

  await waitFor(() => {
    expect(screen.getByRole('radio', { name: 'Maya' })).toHaveProperty('checked', true);
  });
  expect(desk.punches).toEqual([]);
  window.history.back();
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(window.location.pathname).toBe('/a/demo/classes');
});

test('in a field the characters are text', async () => {
  const { asked } = await open(null);
  screen.getByRole('searchbox').focus();
  scanCard();

  await Promise.resolve();
  expect(asked).not.toHaveBeenCalled();
});

test('does not listen for those who may not punch', async () => {
  const { asked } = await open(null, { viewer: viewer({ PUNCH_PASSES: 'VIEW' }) });
  scanCard();

  await Promise.resolve();
  expect(asked).not.toHaveBeenCalled();
});
