import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { passType, passTypeRefused } from '../../testing/pass-type-records.ts';
import { connection, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

const openGym = passType({ id: 'open-gym' });
const lanes = passType({
  id: 'lanes',
  title: 'Lane Swim',
  status: 'SUSPENDED',
  holderKind: 'STUDENT',
  priceMode: 'PER_USE',
  priceCents: 1250,
  maxIssued: 50,
  sold: 6,
  outstanding: 44,
  unlimitedSold: 3,
});

const reach = {
  __typename: 'PassTypeStatePreview',
  passes: 18,
  families: 12,
  outstanding: 116,
  unlimited: 1,
};

test('lists pass types with status, holder, price, uses, sold and outstanding', async () => {
  renderApp('/pass-types', { passTypes: connection([openGym, lanes]) });

  const row = await screen.findByRole('row', { name: /Open Gym 10/ });
  expect(row.textContent).toContain('For saleFamily120.00 CAD1018116');
  expect(document.title).toBe('Punch passes · Cartwheel');
  const other = screen.getByRole('row', { name: /Lane Swim/ });
  expect(other.textContent).toContain(
    'SuspendedStudent12.50 CAD per use10 by default6 of 5044 + 3 unlimited',
  );
});

test('says on focus what is outstanding', async () => {
  renderApp('/pass-types', { passTypes: connection([lanes]) });

  const figure = await screen.findByRole('button', {
    name: '44 + 3 unlimited outstanding of Lane Swim',
  });
  // jsdom shows the focus for sure only when it comes from a field to write in.
  screen.getByRole('searchbox').focus();
  figure.focus();

  expect((await screen.findByRole('tooltip')).textContent).toBe(
    '44 punches are sold and not used yet, on passes that are neither deleted nor expired. 3 passes have no limit and cannot be counted.',
  );
});

test('searches, filters and sorts through the address', async () => {
  const passTypes = vi.fn<(list: object) => unknown>(() => connection([]));
  const { user } = renderApp('/pass-types?sort=price&desc=1', { passTypes });

  await user.click(await screen.findByRole('radio', { name: 'Suspended' }));
  expect(await screen.findByText('No pass type is suspended')).toBeDefined();
  await user.type(screen.getByRole('searchbox', { name: 'Search pass types' }), 'zzz');

  expect(await screen.findByText('No pass type matches “zzz”')).toBeDefined();
  expect(window.location.search).toBe('?sort=price&desc=1&show=suspended&q=zzz');
  expect(passTypes.mock.lastCall?.[0]).toMatchObject({
    search: 'zzz',
    filter: 'SUSPENDED',
    sort: 'PRICE',
    descending: true,
  });
});

test('shows more below what is there', async () => {
  const passTypes = ({ after }: { after: string | null }) =>
    after === 'open-gym' ? connection([lanes]) : connection([openGym], true);
  const { user } = renderApp('/pass-types', { passTypes });

  await user.click(await screen.findByRole('button', { name: 'Show more' }));

  expect(await screen.findByText('2 pass types shown')).toBeDefined();
});

test('says what went wrong, and tries again', async () => {
  let broken = true;
  const passTypes = () => {
    if (broken) throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-9');
    return connection([openGym]);
  };
  const { user } = renderApp('/pass-types', { passTypes });

  expect(await screen.findByText('req-9')).toBeDefined();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('row', { name: /Open Gym 10/ })).toBeDefined();
});

test('stands in the user menu of those who may see it, and of nobody else', async () => {
  const { user } = renderApp('/families', { families: connection([]) });
  await user.click(await screen.findByRole('button', { name: 'User menu of Jo Marsh' }));

  const entry = await screen.findByRole('menuitem', { name: 'Punch passes' });
  expect(entry.getAttribute('href')).toBe('/a/demo/pass-types');
});

test('is closed to those without its permission', async () => {
  const { user } = renderApp('/pass-types', {
    viewer: viewer({ PUNCH_PASSES_PAGE: 'NONE' }),
  });

  expect(await screen.findByText('You may not see this page')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'User menu of Jo Marsh' }));
  await screen.findByRole('menu');
  expect(screen.queryByRole('menuitem', { name: 'Punch passes' })).toBeNull();
});

test('offers only what the viewer can do with a type', async () => {
  const viewerCan = { change: false, suspend: false, delete: false };
  renderApp('/pass-types', {
    viewer: viewer({ PUNCH_PASSES_PAGE: 'VIEW' }),
    passTypes: connection([passType({ id: 'open-gym', viewerCan })]),
  });

  const open = await screen.findByRole('link', { name: 'Open Open Gym 10' });
  expect(open.getAttribute('href')).toBe('/a/demo/pass-types/open-gym');
  expect(screen.queryByRole('button', { name: /^(Suspend|Delete)/ })).toBeNull();
  expect(screen.queryByRole('link', { name: 'New pass type' })).toBeNull();
});

test('does not lead to a form that names what the viewer may not see', async () => {
  renderApp('/pass-types', {
    viewer: viewer({ CLASSES: 'NONE' }),
    passTypes: connection([openGym]),
  });

  await screen.findByRole('row', { name: /Open Gym 10/ });
  expect(screen.queryByRole('link', { name: /Open Gym 10/ })).toBeNull();
  expect(screen.queryByRole('link', { name: 'New pass type' })).toBeNull();
});

test('suspends for everyone, after saying whom it touches', async () => {
  const type = passType({ id: 'open-gym' });
  const setPassTypeSuspended = vi.fn(({ dryRun }: { dryRun: boolean }) =>
    dryRun
      ? reach
      : {
          __typename: 'PassTypeStateChanged',
          passType: { ...type, status: 'SUSPENDED' },
          repeated: false,
        },
  );
  const { user } = renderApp('/pass-types', {
    passTypes: connection([type]),
    setPassTypeSuspended,
  });

  await user.click(await screen.findByRole('button', { name: 'Suspend Open Gym 10' }));
  const dialog = await screen.findByRole('dialog', { name: 'Suspend “Open Gym 10”?' });
  expect(await within(dialog).findByText('18 passes of 12 families')).toBeDefined();
  expect(dialog.textContent).toContain('with 116 punches not used yet and 1 unlimited pass.');
  await user.type(within(dialog).getByLabelText('Reason (optional)'), 'Roof repair');
  await user.click(within(dialog).getByRole('button', { name: 'Suspend' }));

  expect(await screen.findByRole('button', { name: 'Unsuspend Open Gym 10' })).toBeDefined();
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(setPassTypeSuspended.mock.calls.map(([asked]) => asked)).toMatchObject([
    { id: 'open-gym', suspended: true, dryRun: true },
    { id: 'open-gym', suspended: true, dryRun: false, reason: 'Roof repair' },
  ]);
});

test('leaves out a type that was deleted since it was suspended', async () => {
  const type = passType({ id: 'open-gym' });
  const { user } = renderApp('/pass-types', {
    passTypes: connection([type, passType({ id: 'swim', title: 'Swim 20' })]),
    setPassTypeSuspended: ({ dryRun }: { dryRun: boolean }) =>
      dryRun ? reach : { __typename: 'PassTypeStateChanged', passType: null, repeated: true },
  });

  await user.click(await screen.findByRole('button', { name: 'Suspend Open Gym 10' }));
  const dialog = await screen.findByRole('dialog', { name: 'Suspend “Open Gym 10”?' });
  await within(dialog).findByText('18 passes of 12 families');
  await user.click(within(dialog).getByRole('button', { name: 'Suspend' }));

  await waitFor(() => {
    expect(screen.queryByRole('row', { name: /Open Gym 10/ })).toBeNull();
  });
  expect(screen.getByRole('row', { name: /Swim 20/ })).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('deletes for everyone only once the title is typed', async () => {
  const deletePassType = vi.fn(({ id, dryRun }: { id: string; dryRun: boolean }) =>
    dryRun ? reach : { __typename: 'PassTypeDeleted', id, repeated: false },
  );
  const { user } = renderApp('/pass-types', {
    passTypes: connection([openGym, lanes]),
    deletePassType,
  });

  await user.click(await screen.findByRole('button', { name: 'Delete Open Gym 10' }));
  const confirm = await screen.findByRole('button', { name: 'Delete for everyone' });
  await user.click(confirm);
  await user.type(screen.getByLabelText('Type “Open Gym 10” to delete it'), 'Open Gym 1');
  await user.click(confirm);
  expect(deletePassType).toHaveBeenCalledOnce();
  await user.type(screen.getByLabelText('Type “Open Gym 10” to delete it'), '0');
  await user.click(confirm);

  expect(await screen.findByRole('row', { name: /Lane Swim/ })).toBeDefined();
  expect(screen.queryByRole('row', { name: /Open Gym 10/ })).toBeNull();
  expect(deletePassType.mock.lastCall?.[0]).toMatchObject({ id: 'open-gym', dryRun: false });
});

test('says in the dialog why the server refuses', async () => {
  const { user } = renderApp('/pass-types', {
    passTypes: connection([openGym]),
    setPassTypeSuspended: passTypeRefused({
      reason: 'ALREADY_SUSPENDED',
      message: 'It is suspended already.',
    }),
  });

  await user.click(await screen.findByRole('button', { name: 'Suspend Open Gym 10' }));

  expect((await screen.findByRole('alert')).textContent).toContain('It is suspended already.');
  expect(screen.queryByRole('button', { name: 'Suspend' })).toBeNull();
});
