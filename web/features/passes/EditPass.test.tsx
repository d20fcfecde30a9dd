import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { enrollmentsView, pass, passHolder } from '../../testing/pass-records.ts';
import { family, student } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

interface EditArguments {
  input: {
    passId: string;
    was: string | number | null;
    expires?: string | null;
    total?: number | null;
    reason: string | null;
    requestId: string;
  };
}

/** One pass in the list: 5 of 10 used, until 15 Dec 2026, a punch used for 27 Nov. */
async function open(overrides: Record<string, unknown> = {}, row: Record<string, unknown> = {}) {
  const edited = pass({ id: 'edited', used: 5, total: 10, ...overrides });
  const holder = passHolder({
    id: 'h',
    student: student({ id: 'maya' }),
    pass: edited,
    ...row,
  });
  edited.holders = [holder];
  const done = () => ({ __typename: 'PassEdited', pass: edited, repeated: false });
  const changePassExpires = vi.fn(({ input }: EditArguments): object => {
    edited.expires = input.expires as string;
    holder.status = 'ACTIVE';
    holder.viewerCan = { ...holder.viewerCan, punchIn: true, punchInReason: null };
    return done();
  });
  const changePassTotal = vi.fn(({ input }: EditArguments): object => {
    edited.total = input.total ?? null;
    edited.left = edited.total === null ? null : edited.total - edited.used;
    return done();
  });
  const app = renderApp('/families/alvarez/enrollments', {
    enrollmentsView: () => enrollmentsView({ family: family({ id: 'alvarez' }), passes: [holder] }),
    pass: () => ({ ...edited }),
    changePassExpires,
    changePassTotal,
  });
  const table = within(await screen.findByRole('table', { name: 'Punch passes' }));
  async function edit(label: string) {
    await app.user.click(await table.findByRole('button', { name: label }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByLabelText('Reason (optional)');
    return dialog;
  }
  return { ...app, edited, table, edit, changePassExpires, changePassTotal };
}

const expires = 'Expires 15 Dec 2026: change it for 10-visit Open Gym';
const total = '10 in all: change it for 10-visit Open Gym';

test('says how early a pass may expire before one hits it; Enter saves, the focus stays', async () => {
  const { user, table, edit, changePassExpires } = await open();

  const dialog = await edit(expires);
  const field = dialog.getByLabelText('Expires');
  expect(document.activeElement).toBe(field);
  expect(field).toHaveProperty('value', '2026-12-15');
  expect(
    dialog.getByText(
      'Not before Fri 27 Nov 2026. A punch is used for Fri 27 Nov 2026 (Maya, Open Gym).',
    ),
  ).toBeDefined();
  await user.clear(field);
  await user.type(field, '2026-12-31');
  await user.type(dialog.getByLabelText('Reason (optional)'), 'Was ill');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  const shown = await table.findByRole('button', { name: /^Expires 31 Dec 2026/ });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(shown);
  expect(changePassExpires.mock.calls.map(([{ input }]) => input)).toMatchObject([
    { passId: 'edited', was: '2026-12-15', expires: '2026-12-31', reason: 'Was ill' },
  ]);
});

test('a day before the latest punch is not even sent', async () => {
  const { user, edit, changePassExpires } = await open();

  const dialog = await edit(expires);
  const field = dialog.getByLabelText('Expires');
  await user.clear(field);
  await user.type(field, '2026-11-26');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(changePassExpires).not.toHaveBeenCalled();
});

test('Escape cancels, and the focus goes back to the value', async () => {
  const { user, table, edit, changePassTotal } = await open();

  const dialog = await edit(total);
  await user.type(dialog.getByLabelText('Punches in all'), '7');
  await user.keyboard('{Escape}');

  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(document.activeElement).toBe(table.getByRole('button', { name: total }));
  expect(changePassTotal).not.toHaveBeenCalled();
});

test('the total is never below what is used, and says what it leaves', async () => {
  const { user, table, edit, changePassTotal } = await open();

  const dialog = await edit(total);
  const field = dialog.getByLabelText('Punches in all');
  expect(dialog.getByText('From 5 to 9999: 5 are used.')).toBeDefined();
  await user.clear(field);
  await user.type(field, '4');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.keyboard('{Enter}');
  expect(changePassTotal).not.toHaveBeenCalled();
  await user.clear(field);
  await user.type(field, '12');
  expect(dialog.getByText('5 used, 7 punches left')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await table.findByText('7 left')).toBeDefined();
  expect(changePassTotal.mock.calls.map(([{ input }]) => input)).toMatchObject([
    { was: 10, total: 12, reason: null },
  ]);
});

test('a pass can be made unlimited, and never to expire', async () => {
  const { user, table, edit, changePassTotal, changePassExpires } = await open();

  let dialog = await edit(total);
  await user.click(dialog.getByRole('checkbox', { name: 'Unlimited' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await table.findByText('no limit')).toBeDefined();
  dialog = await edit(expires);
  await user.click(dialog.getByRole('checkbox', { name: 'Never expires' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await table.findByText('never')).toBeDefined();

  expect(changePassTotal.mock.calls[0]?.[0].input).toMatchObject({ was: 10, total: null });
  expect(changePassExpires.mock.calls[0]?.[0].input).toMatchObject({
    was: '2026-12-15',
    expires: null,
  });
});

test('what somebody else changed meanwhile is told, not overwritten; one’s own can follow it', async () => {
  const { user, table, edit, edited, changePassTotal } = await open();
  const save = changePassTotal.getMockImplementation()!;
  changePassTotal.mockImplementation((of) => {
    if (of.input.was === edited.total) return save(of);
    return {
      __typename: 'PassEditRefused',
      reason: 'CHANGED_MEANWHILE',
      field: 'total',
      message:
        '“10-visit Open Gym” was changed meanwhile by Anna Bell at 09:14: its total is 12 now.',
      rule: 'P-14',
      fix: 'Look at it again, then change it if it is still wrong.',
    };
  });

  const dialog = await edit(total);
  edited.total = 12;
  edited.left = 7;
  const field = dialog.getByLabelText('Punches in all');
  await user.clear(field);
  await user.type(field, '20');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect((await dialog.findByRole('alert')).textContent).toContain('by Anna Bell at 09:14');
  expect(await dialog.findByRole('button', { name: 'Leave it at 12' })).toBeDefined();
  expect(table.getByText('7 left')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Save 20 instead' }));

  expect(await table.findByText('15 left')).toBeDefined();
  expect(changePassTotal.mock.calls.map(([{ input }]) => input.was)).toEqual([10, 12]);
});

test('an expired pass offers to be extended; then it can be punched, and the keyboard is there', async () => {
  const { user, table } = await open(
    { expires: '2026-11-20' },
    { status: 'EXPIRED', reason: 'Expired. Extend its expiry date first.' },
  );

  await user.click(await table.findByRole('button', { name: 'Extend… 10-visit Open Gym of Maya' }));
  const dialog = within(await screen.findByRole('dialog'));
  const field = await dialog.findByLabelText('Expires');
  await user.clear(field);
  await user.type(field, '2026-12-31');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  const punchIn = await table.findByRole('button', {
    name: 'Punch In Maya with 10-visit Open Gym',
  });
  await waitFor(() => {
    expect(document.activeElement).toBe(punchIn);
  });
});

test('a refusal of the server stands in the editor', async () => {
  const { user, edit, changePassExpires } = await open();
  changePassExpires.mockImplementation(() => ({
    __typename: 'PassEditRefused',
    reason: 'EXPIRES_BEFORE_LAST_PUNCH',
    field: 'expires',
    message: 'A punch is used for Wed 6 Jan 2027 (Leo, Open Gym).',
    rule: 'P-13',
    fix: 'Choose Wed 6 Jan 2027 or a later day.',
  }));

  const dialog = await edit(expires);
  const field = dialog.getByLabelText('Expires');
  await user.clear(field);
  await user.type(field, '2026-12-31');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect((await dialog.findByRole('alert')).textContent).toBe(
    'A punch is used for Wed 6 Jan 2027 (Leo, Open Gym). Choose Wed 6 Jan 2027 or a later day.',
  );
});
