import { screen, waitFor, within, type BoundFunctions, type queries } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  makeupClass,
  makeupDesk,
  makeupProblem,
  makeupRefused,
  type Sent,
} from '../../testing/makeup-desk.ts';
import { viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { studentTokens, token } from '../../testing/token-records.ts';

const withoutToken = viewer({ MAKEUPS_WITHOUT_TOKENS: 'NONE' });

/** The dialog for one day, over the list of all seats. */
async function openDay(desk: ReturnType<typeof makeupDesk>, api: Record<string, unknown> = {}) {
  const app = renderApp('/students/maya/makeups', { ...desk.api, ...api });
  await app.user.click(await screen.findByRole('button', { name: 'Choose a day…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Makeup for Maya Alvarez' }));
  return { ...app, dialog };
}

const redeemButton = (dialog: BoundFunctions<typeof queries>, name = 'Redeem') =>
  waitFor(() => {
    const button = dialog.getByRole('button', { name });
    expect(button.getAttribute('aria-disabled')).toBe('false');
    return button;
  });

test('shows the classes that fit first, the others with their rule, and redeems by keyboard alone', async () => {
  const desk = makeupDesk();
  const { user, dialog } = await openDay(desk);

  const fitting = within(await dialog.findByRole('list', { name: 'Classes that fit' }));
  expect(fitting.getAllByRole('radio').map((one) => one.getAttribute('aria-label'))).toEqual([
    'Tumbling 1, 16:30–17:30',
    'Ballet 1, 18:00–19:00',
  ]);
  expect(fitting.getByText('2 of 8 open')).toBeDefined();
  expect(fitting.getByText('1 of them from an expected absence')).toBeDefined();
  expect(fitting.getByText('no limit')).toBeDefined();
  expect(dialog.getByText('This token is for Gymnastics; the class is Swim.')).toBeDefined();
  expect(dialog.queryByRole('radio', { name: /Swimmers/ })).toBeNull();

  const first = fitting.getByRole('radio', { name: /Tumbling/ });
  await waitFor(() => {
    expect(document.activeElement).toBe(first);
  });
  await user.keyboard('{ArrowRight}');
  expect(await dialog.findByText('Wed 25 Nov 2026')).toBeDefined();
  expect(await dialog.findByText('Tumbling 1 · Wed 25 Nov 2026, 16:30–17:30')).toBeDefined();
  await redeemButton(dialog);
  await user.keyboard('{Enter}');

  const receipt = await dialog.findByRole('group', { name: 'What was made' });
  expect(receipt.textContent).toContain('Maya has a makeup in Tumbling 1 on Wed 25 Nov');
  expect(receipt.textContent).toContain('Maya has 1 token left.');
  expect(desk.redeemed()).toMatchObject([
    { tokenId: 'first', classId: 'tumbling', date: '2026-11-25', asRequest: false },
  ]);
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Done' }));
});

test('of several rules that stop a class the first is in sight, the others when they are asked for', async () => {
  const desk = makeupDesk();
  desk.classes[3] = makeupClass('swim', {
    ...{ name: 'Swimmers 2', fits: false },
    problems: [
      makeupProblem('TOKEN_WRONG_PROGRAM', 'The token is for Gymnastics.'),
      makeupProblem('TOKEN_WRONG_LOCATION', 'The token is for North Gym.'),
      makeupProblem('TOO_OLD', 'Maya is too old.'),
    ],
  });
  const { user, dialog } = await openDay(desk);

  const more = await dialog.findByRole('button', {
    name: '+2 more rules for Swimmers 2, 16:30–17:30',
  });
  const second = dialog.getByText('The token is for North Gym.', { ignore: false });
  expect(dialog.getByText('The token is for Gymnastics.')).toBeDefined();
  expect(second.closest('[hidden]')).not.toBeNull();
  more.focus();
  await user.keyboard('{Enter}');
  expect(second.closest('[hidden]')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Show fewer');
});

test('begins with the day that it is where the token holds', async () => {
  const desk = makeupDesk();
  const classesOn = desk.api['makeupClasses'] as (args: object) => object;
  const { dialog } = await openDay(desk, {
    makeupClasses: (args: object) => ({ ...classesOn(args), today: '2026-11-25' }),
  });
  expect(await dialog.findByText('Tumbling 1 · Wed 25 Nov 2026, 16:30–17:30')).toBeDefined();
});

test('goes on to the next token, and tells the page behind what was made', async () => {
  const desk = makeupDesk();
  const { user, dialog } = await openDay(desk);
  await user.click(await redeemButton(dialog));
  await user.click(await dialog.findByRole('button', { name: 'Redeem another' }));
  await user.click(await dialog.findByRole('radio', { name: /Ballet/ }));
  await user.click(await redeemButton(dialog));
  await dialog.findByText('Maya has no token left.');
  expect(desk.redeemed()[1]).toMatchObject({ tokenId: 'second', classId: 'ballet' });
  await user.click(dialog.getByRole('button', { name: 'Done' }));
  expect(await screen.findByText(/^Maya has a makeup in Ballet 1/)).toBeDefined();
});

test('asks before a rule is set aside, and sends what was confirmed', async () => {
  const desk = makeupDesk();
  const { user, dialog } = await openDay(desk);

  await user.click(await dialog.findByRole('radio', { name: /Parkour/ }));
  const warning = within(await dialog.findByRole('alert'));
  expect(warning.getByText('Full on Tue 24 Nov 2026: 8 of 8.')).toBeDefined();
  expect(dialog.getByRole('button', { name: 'Redeem' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(warning.getByRole('checkbox', { name: /Go on all the same/ }));
  await user.click(await redeemButton(dialog));
  await dialog.findByRole('group', { name: 'What was made' });
  expect(desk.redeemed()).toMatchObject([{ classId: 'full', confirmed: ['CLASS_FULL'] }]);
});

test('holds a seat as a request', async () => {
  const desk = makeupDesk();
  const { user, dialog } = await openDay(desk);

  await user.click(await dialog.findByRole('checkbox', { name: 'Hold the seat as a request' }));
  await user.click(await redeemButton(dialog, 'Hold seat'));
  const receipt = await dialog.findByRole('group', { name: 'What was made' });
  expect(receipt.textContent).toContain('is held for Maya, as a request.');
  expect(desk.redeemed()).toMatchObject([{ asRequest: true }]);
});

test('says inline why the server refused, and keeps the class where the eye is', async () => {
  const desk = makeupDesk();
  const redeem = desk.api['redeemToken'] as (args: Sent) => object;
  const redeemToken = (args: Sent) => {
    if (args.dryRun) return redeem(args);
    desk.classes[0] = makeupClass('tumbling', { fits: false, openings: 0 });
    return makeupRefused('CLASS_FULL', 'The last seat was just taken.');
  };
  const { user, dialog } = await openDay(desk, { redeemToken });

  await user.click(await redeemButton(dialog));
  expect((await dialog.findByRole('alert')).textContent).toContain('The last seat was just taken.');
  expect(dialog.getByRole('radio', { name: /Tumbling/ })).toHaveProperty('checked', true);
  await user.click(dialog.getByRole('radio', { name: /Ballet/ }));
  expect(dialog.queryByText('The last seat was just taken.')).toBeNull();
});

test('offers a makeup without a token to those only who may', async () => {
  const desk = makeupDesk();
  const { user, dialog } = await openDay(desk);
  const choice = await dialog.findByRole('combobox', { name: /^Token/ });
  await user.selectOptions(choice, 'Without a token');
  await user.click(await redeemButton(dialog, 'Book'));
  await dialog.findByRole('group', { name: 'What was made' });
  expect(desk.redeemed()).toMatchObject([{ tokenId: null }]);
});

test('leaves out the way without a token for those who may not', async () => {
  const { dialog } = await openDay(makeupDesk(), { viewer: withoutToken });
  const choice = await dialog.findByRole('combobox', { name: /^Token/ });
  expect(within(choice).getAllByRole('option')).toHaveLength(2);
});

test('says why a token cannot be used, and what went wrong when the classes cannot be had', async () => {
  const stuck = token({
    id: 'stuck',
    ...{ mayRedeem: false, cannotRedeem: 'Its program was deleted. Give it another.' },
  });
  const desk = makeupDesk();
  let isBroken = true;
  const classesOn = desk.api['makeupClasses'] as (args: object) => object;
  const { user, dialog } = await openDay(desk, {
    studentTokens: () => studentTokens({ available: [token({ id: 'good' }), stuck] }),
    makeupClasses: (args: object) => {
      if (isBroken) throw refusal('INTERNAL_SERVER_ERROR', 'x', 'req-9');
      return classesOn(args);
    },
  });
  expect(await dialog.findByText('req-9')).toBeDefined();
  isBroken = false;
  await user.click(dialog.getByRole('button', { name: 'Try again' }));
  await dialog.findByRole('list', { name: 'Classes that fit' });
  await user.selectOptions(dialog.getByRole('combobox', { name: /^Token/ }), 'stuck');
  expect((await dialog.findByRole('alert')).textContent).toContain('Its program was deleted.');
});
