import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { punchable, punchRefused } from '../../testing/pass-records.ts';
import { punchDesk } from '../../testing/punch-desk.ts';
import { timeslot } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

const path = '/families/alvarez/enrollments';
const openGym = 'Punch in: Open Gym, 10:00–12:00';

/** The punch dialog over the Enrollments View, and what of both a test looks at. */
async function openDialog(api: Record<string, unknown> = {}) {
  const desk = punchDesk();
  const app = renderApp(path, { ...desk.api, ...api });
  await app.user.click(
    await screen.findByRole('button', { name: 'Punch In Maya with 10-visit Open Gym' }),
  );
  const dialog = within(await screen.findByRole('dialog', { name: /^Punch in/ }));
  return { ...app, desk, dialog };
}

test('the chosen period stays after a punch on another day; dialog and page say where it is', async () => {
  const { user, dialog } = await openDialog();
  await user.click(await dialog.findByRole('radio', { name: 'Fri 27 Nov 2026' }));
  await user.click(await dialog.findByRole('button', { name: openGym }));

  expect(await dialog.findByRole('button', { name: 'Shown under Future' })).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Done' }));
  expect(screen.getByRole('radio', { name: 'Current 1' })).toHaveProperty('checked', true);
  expect(screen.queryByRole('row', { name: /Open Gym new/ })).toBeNull();
  await user.click(await screen.findByRole('button', { name: '1 new under Future' }));

  expect(await screen.findByRole('row', { name: /Open Gym new/ })).toBeDefined();
  expect(screen.queryByRole('button', { name: /new under/ })).toBeNull();
});

test('“Shown under Future” leads there from the dialog', async () => {
  const { user, dialog } = await openDialog();
  await user.click(await dialog.findByRole('radio', { name: 'Fri 27 Nov 2026' }));
  await user.click(await dialog.findByRole('button', { name: openGym }));
  await user.click(await dialog.findByRole('button', { name: 'Shown under Future' }));

  expect(await screen.findByRole('row', { name: /Open Gym new/ })).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(window.location.search).toBe('?when=future');
});

test('a punch for today says nothing of another period', async () => {
  const { user, dialog } = await openDialog();
  await user.click(await dialog.findByRole('button', { name: openGym }));

  await dialog.findByRole('group', { name: 'Last punch' });
  expect(dialog.queryByRole('button', { name: /Shown under/ })).toBeNull();
});

test('undo changes no period, and takes the word about the new enrollment back', async () => {
  const { user, dialog } = await openDialog();
  await user.click(await dialog.findByRole('radio', { name: 'Fri 27 Nov 2026' }));
  await user.click(await dialog.findByRole('button', { name: openGym }));
  await user.click(await dialog.findByRole('button', { name: 'Undo' }));
  await dialog.findByText('Undone.');
  await user.click(dialog.getByRole('button', { name: 'Done' }));

  expect(await screen.findByRole('radio', { name: 'Future 0' })).toBeDefined();
  expect(screen.getByRole('radio', { name: 'Current 1' })).toHaveProperty('checked', true);
  expect(screen.queryByRole('button', { name: /new under/ })).toBeNull();
});

test('Back closes the dialog and stays on the page; the page before it is one step further', async () => {
  const desk = punchDesk();
  const { user } = renderApp('/families', desk.api);
  await user.click(await screen.findByRole('link', { name: 'Enrollments of the Alvarez family' }));
  await user.click(
    await screen.findByRole('button', { name: 'Punch In Maya with 10-visit Open Gym' }),
  );
  await screen.findByRole('dialog');

  window.history.back();
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(window.location.pathname).toBe('/a/demo/families/alvarez/enrollments');
  window.history.back();
  expect(await screen.findByRole('heading', { name: 'Families' })).toBeDefined();
});

test('a dialog that was closed by its button leaves no step of Back behind', async () => {
  const desk = punchDesk();
  const { user } = renderApp('/families', desk.api);
  await user.click(await screen.findByRole('link', { name: 'Enrollments of the Alvarez family' }));
  await user.click(
    await screen.findByRole('button', { name: 'Punch In Maya with 10-visit Open Gym' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  // Twice: the second must not leave the page.
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(window.history.state).toMatchObject({ usr: null });
  });
  expect(dialog.queryByText('Done')).toBeNull();

  window.history.back();
  expect(await screen.findByRole('heading', { name: 'Families' })).toBeDefined();
});

test('many classes that one rule stops are told once, and folded', async () => {
  const ages = Array.from({ length: 12 }, (_, index) =>
    punchable(`Toddlers ${String(index + 1)}`, {
      timeslots: [timeslot(2, '09:00', '09:45')],
      problems: [
        punchRefused({ reason: 'TOO_OLD', message: 'For children up to 3 years.', fix: null }),
      ],
      canOverride: true,
    }),
  );
  const desk = punchDesk();
  const classesOn = desk.api['punchableClasses'] as (of: object) => {
    refused: readonly unknown[];
  };
  const { user, dialog } = await openDialog({
    punchableClasses: (of: object) => {
      const all = classesOn(of);
      return { ...all, refused: [...ages, ...all.refused] };
    },
  });

  const tooOld = within(await dialog.findByRole('list', { name: 'Too old' }));
  expect(dialog.getByRole('heading', { name: 'Too old 12' })).toBeDefined();
  expect(tooOld.getAllByRole('listitem')).toHaveLength(3);
  expect(within(dialog.getByRole('list', { name: 'Full' })).getByText('Ballet 1')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Show all 12: Too old' }));
  expect(tooOld.getAllByRole('listitem')).toHaveLength(12);
  await user.click(dialog.getByRole('button', { name: 'Show fewer: Too old' }));
  expect(tooOld.getAllByRole('listitem')).toHaveLength(3);
});

test('names the month, and marks one that is not today’s', async () => {
  const { user, dialog } = await openDialog();
  expect((await dialog.findByText('Nov 2026')).dataset['other']).toBe('false');

  await user.click(dialog.getByRole('button', { name: 'A week later' }));
  expect(dialog.getByText('Nov – Dec 2026').dataset['other']).toBe('false');
  await user.click(dialog.getByRole('button', { name: 'A week later' }));
  expect(dialog.getByText('Dec 2026').dataset['other']).toBe('true');
});
