import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeupDesk } from '../../testing/makeup-desk.ts';
import { enrollmentsView } from '../../testing/pass-records.ts';
import { connection, schoolClass, student, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { studentTokens } from '../../testing/token-records.ts';

const path = '/students/maya/makeups';

test('lists every fitting seat by date, and books one of them', async () => {
  const desk = makeupDesk();
  const { user } = renderApp(path, desk.api);

  const day = within(await screen.findByRole('region', { name: /^Thu 26 Nov 2026/ }));
  expect(day.getByText('2 of 8 open')).toBeDefined();
  await user.click(day.getByRole('button', { name: 'Book Ballet 1, Thu 26 Nov, 18:00–19:00' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Makeup for Maya Alvarez' }));
  expect(await dialog.findByText('Ballet 1 · Thu 26 Nov 2026, 18:00–19:00')).toBeDefined();
  await waitFor(() => {
    expect(dialog.getByRole('button', { name: 'Redeem' }).getAttribute('aria-disabled')).toBe(
      'false',
    );
  });
  await user.keyboard('{Enter}');
  await dialog.findByRole('group', { name: 'What was made' });
  expect(desk.redeemed()).toMatchObject([
    { tokenId: 'first', classId: 'ballet', date: '2026-11-26' },
  ]);
  await user.click(dialog.getByRole('button', { name: 'Done' }));
  expect(await screen.findByText(/^Maya has a makeup in Ballet 1 on Thu 26 Nov/)).toBeDefined();
});

test('keeps what narrows the seats in the address, and asks the server for it', async () => {
  const makeupSeats = vi.fn<(args: object) => object>(() => connection([]));
  const { user } = renderApp(`${path}?weeks=8&days=mon,wed&token=none`, {
    ...makeupDesk().api,
    makeupSeats,
  });
  await screen.findByText('No fitting seat in the next 8 weeks');
  expect(makeupSeats.mock.lastCall?.[0]).toMatchObject({
    ...{ weeks: 8, weekdays: [1, 3], tokenId: null, locationId: null, search: null },
  });
  await user.click(screen.getByRole('checkbox', { name: 'Wednesday' }));
  await user.type(screen.getByRole('searchbox', { name: 'Search seats' }), 'gym');
  await waitFor(() => {
    expect(window.location.search).toBe('?weeks=8&days=mon&token=none&q=gym');
  });
  await waitFor(() => {
    expect(makeupSeats.mock.lastCall?.[0]).toMatchObject({ weekdays: [1], search: 'gym' });
  });
  await user.click(screen.getByRole('button', { name: 'Look 12 weeks ahead' }));
  await screen.findByText('No fitting seat in the next 12 weeks');
  await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as HTMLElement);
  await waitFor(() => {
    expect(makeupSeats.mock.lastCall?.[0]).toMatchObject({ weekdays: null, search: null });
  });
});

test('says that there is no token to redeem', async () => {
  const none = {
    studentTokens: () => studentTokens(),
    viewer: viewer({ MAKEUPS_WITHOUT_TOKENS: 'NONE' }),
  };
  renderApp(path, { ...makeupDesk().api, ...none });
  expect(await screen.findByText('Maya has no token to redeem')).toBeDefined();
});

test('tells of a list that cannot be had, and tries again', async () => {
  const desk = makeupDesk();
  let isBroken = true;
  const seats = desk.api['makeupSeats'] as () => object;
  const { user } = renderApp(path, {
    ...desk.api,
    makeupSeats: () => {
      if (isBroken) throw refusal('INTERNAL_SERVER_ERROR', 'x', 'req-9');
      return seats();
    },
  });
  expect(await screen.findByText('req-9')).toBeDefined();
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('region', { name: /^Thu 26 Nov 2026/ })).toBeDefined();
});

test('shows the seats without the way to book to those who may only look', async () => {
  renderApp(path, { ...makeupDesk().api, viewer: viewer({ MAKEUP_TOKENS: 'VIEW' }) });
  await screen.findByRole('region', { name: /^Thu 26 Nov 2026/ });
  expect(screen.queryByRole('button', { name: /^Book/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Choose a day…' })).toBeNull();
});

test('leads from enrolling by hand to the tokens that there are', async () => {
  const maya = student({ id: 'maya' });
  const gym = schoolClass({ id: 'tumbling', name: 'Tumbling 1' });
  const { user } = renderApp('/students/maya/enrollments', {
    ...makeupDesk().api,
    enrollmentsView: () =>
      enrollmentsView({
        ...{ student: maya, family: maya.family, enrollments: [], passes: [] },
        counts: { current: 0, future: 0, past: 0 },
      }),
    classes: connection([gym]),
  });
  await user.click(await screen.findByRole('button', { name: 'Enroll' }));
  const enroll = within(await screen.findByRole('dialog', { name: 'Enroll Maya Alvarez' }));
  await user.click(enroll.getByRole('radio', { name: /^Makeup/ }));
  expect(
    await enroll.findByText(
      'Maya Alvarez has 2 tokens to redeem, the first of them until Tue 15 Dec 2026.',
    ),
  ).toBeDefined();
  await user.click(enroll.getByRole('button', { name: 'Redeem a token' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Makeup for Maya Alvarez' }));
  expect(await dialog.findByRole('radio', { name: /Tumbling/ })).toBeDefined();
});
