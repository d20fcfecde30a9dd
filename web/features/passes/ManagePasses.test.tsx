import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { enrollmentsView, pass, passHolder } from '../../testing/pass-records.ts';
import { family, student, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';
import type { Api } from '../../testing/schema-link.ts';

interface StateArguments {
  input: {
    passId: string;
    holderId: string | null;
    suspended?: boolean;
    reason: string | null;
    requestId: string | null;
    dryRun: boolean;
  };
}

/** Maya, Leo and Sofia share one pass; Maya has one of her own. What is done is seen in the list. */
function world() {
  const [maya, leo, sofia] = ['Maya', 'Leo', 'Sofia'].map((firstName) =>
    student({ id: firstName.toLowerCase(), firstName }),
  );
  const shared = pass({ id: 'shared', holderKind: 'FAMILY', used: 3 });
  const own = pass({ id: 'own', title: 'Swim – 5 visits', used: 4, total: 5 });
  const ofMaya = passHolder({ id: 'h-maya', student: maya, pass: shared });
  const ofLeo = passHolder({ id: 'h-leo', student: leo, pass: shared });
  const ofSofia = passHolder({
    id: 'h-sofia',
    student: sofia,
    pass: shared,
    status: 'SUSPENDED',
    isSuspended: true,
    reason: 'Suspended. Unsuspend it first.',
  });
  const ownRow = passHolder({ id: 'h-own', student: maya, pass: own });
  shared.holders = [ofMaya, ofLeo, ofSofia];
  own.holders = [ownRow];
  const rows = [ofMaya, ofLeo, ofSofia, ownRow];
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.student.firstName ?? '';

  function preview({ passId, holderId }: StateArguments['input'], passIsGone: boolean) {
    const of = rows.filter((row) => (holderId ? row.id === holderId : row.pass.id === passId));
    return {
      __typename: 'PassStatePreview',
      title: of[0]?.pass.title,
      holderNames: of.map(({ id }) => `${nameOf(id)} Alvarez`),
      left: of[0]?.pass.left,
      passIsGone,
    };
  }
  const setPassSuspended = vi.fn(({ input }: StateArguments): object => {
    if (input.dryRun) return preview(input, false);
    const suspended = input.suspended === true;
    const row = rows.find(({ id }) => id === input.holderId);
    if (row) {
      row.isSuspended = suspended;
      row.status = suspended ? 'SUSPENDED' : 'ACTIVE';
      row.viewerCan = { ...row.viewerCan, punchIn: !suspended };
    } else shared.isSuspended = suspended;
    return { __typename: 'PassStateChanged', pass: shared, holder: row ?? null, repeated: false };
  });
  const deletePass = vi.fn(({ input }: StateArguments): object => {
    const doomed = rows.filter((row) =>
      input.holderId ? row.id === input.holderId : row.pass.id === input.passId,
    );
    const ofPass = rows.filter((row) => row.pass.id === input.passId);
    const passIsGone = doomed.length === ofPass.length;
    if (input.dryRun) return preview(input, passIsGone);
    for (const row of doomed) rows.splice(rows.indexOf(row), 1);
    return {
      __typename: 'PassDeleted',
      passId: input.passId,
      holderIds: doomed.map(({ id }) => id),
      passIsGone,
      pass: null,
      repeated: false,
    };
  });
  const api: Api = {
    enrollmentsView: () =>
      enrollmentsView({ family: family({ id: 'alvarez' }), passes: [...rows] }),
    setPassSuspended,
    deletePass,
  };
  return { api, rows, shared, setPassSuspended, deletePass };
}

async function open(api: Api) {
  const app = renderApp('/families/alvarez/enrollments', api);
  const table = await screen.findByRole('table', { name: 'Punch passes' });
  async function choose(row: string, item: string) {
    await app.user.click(await within(table).findByRole('button', { name: `More for ${row}` }));
    await app.user.click(await screen.findByRole('menuitem', { name: item }));
    return within(await screen.findByRole('dialog'));
  }
  return { ...app, table, choose };
}

const sent = (calls: { mock: { calls: [StateArguments][] } }) =>
  calls.mock.calls.map(([{ input }]) => input).filter(({ dryRun }) => !dryRun);

test('suspends for one student only, after saying whom it concerns; the reason is kept', async () => {
  const { api, setPassSuspended } = world();
  const { user, table, choose } = await open(api);

  const dialog = await choose('Maya: 10-visit Open Gym', 'Suspend…');
  expect(screen.getByRole('dialog', { name: 'Suspend this pass for Maya?' })).toBeDefined();
  expect(await dialog.findByText(/^Maya Alvarez cannot be punched in with it/)).toBeDefined();
  // Sofia is suspended on it already.
  expect(dialog.getByText('Leo can go on using it.')).toBeDefined();
  await user.type(dialog.getByLabelText('Reason (optional)'), 'Broken arm');
  await user.keyboard('{Enter}');

  expect(
    await within(table).findByRole('button', { name: 'Unsuspend… 10-visit Open Gym of Maya' }),
  ).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('Suspended for Maya: 10-visit Open Gym.')).toBeDefined();
  expect(sent(setPassSuspended)).toMatchObject([
    { passId: 'shared', holderId: 'h-maya', suspended: true, reason: 'Broken arm' },
  ]);
  expect(sent(setPassSuspended)[0]?.requestId).toMatch(/^[0-9a-f]{32}$/);
  // The keyboard's place is where it was.
  await waitFor(() => {
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'More for Maya: 10-visit Open Gym',
    );
  });
});

test('a suspended row offers the way out at once', async () => {
  const { api, setPassSuspended } = world();
  const { user, table } = await open(api);

  await user.click(
    await within(table).findByRole('button', { name: 'Unsuspend… 10-visit Open Gym of Sofia' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Sofia Alvarez can use it again.')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Unsuspend' }));

  expect(
    await within(table).findByRole('button', { name: 'Punch In Sofia with 10-visit Open Gym' }),
  ).toBeDefined();
  expect(sent(setPassSuspended)).toMatchObject([
    { passId: 'shared', holderId: 'h-sofia', suspended: false, reason: null },
  ]);
});

test('suspends the pass for everyone who holds it', async () => {
  const { api, setPassSuspended } = world();
  const { user, choose } = await open(api);

  const dialog = await choose('Leo: 10-visit Open Gym', 'Suspend the pass…');
  expect(screen.getByRole('dialog', { name: 'Suspend this pass for everyone?' })).toBeDefined();
  expect(
    await dialog.findByText(/^Maya Alvarez, Leo Alvarez and Sofia Alvarez cannot be punched in/),
  ).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Suspend' }));

  await waitFor(() => {
    expect(sent(setPassSuspended)).toMatchObject([{ passId: 'shared', holderId: null }]);
  });
});

test('a student pass has one row, and so one set of actions', async () => {
  const { api } = world();
  const { user, table } = await open(api);

  await user.click(
    await within(table).findByRole('button', { name: 'More for Maya: Swim – 5 visits' }),
  );
  const menu = within(await screen.findByRole('menu'));
  expect(menu.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
    'Suspend…',
    'Delete…',
    'Statement',
    'Punch-in log',
  ]);
  expect(menu.getByRole('menuitem', { name: 'Statement' }).getAttribute('href')).toBe(
    '/a/demo/passes/own/statement',
  );
});

test('deletes a row only when the pass’s name was typed; the others keep the pass', async () => {
  const { api, rows, deletePass } = world();
  const { user, table, choose } = await open(api);

  const dialog = await choose('Leo: 10-visit Open Gym', 'Delete…');
  expect(await dialog.findByText('Leo Alvarez cannot use it any more.')).toBeDefined();
  expect(dialog.getByText('Maya and Sofia keep it.')).toBeDefined();
  expect(dialog.getByText('7 punches left: nothing is lost.')).toBeDefined();
  const name = dialog.getByLabelText('To confirm, type the pass’s name: 10-visit Open Gym');
  await user.type(name, '10-visit Open{Enter}');
  expect(sent(deletePass)).toEqual([]);
  await user.type(name, ' gym');
  await user.click(dialog.getByRole('button', { name: 'Delete' }));

  await waitFor(() => {
    expect(within(table).queryByRole('button', { name: /^More for Leo/ })).toBeNull();
  });
  expect(rows.map(({ id }) => id)).toEqual(['h-maya', 'h-sofia', 'h-own']);
  expect(sent(deletePass)).toMatchObject([{ passId: 'shared', holderId: 'h-leo' }]);
  await waitFor(() => {
    expect(document.activeElement?.tagName).toBe('H1');
  });
});

test('says what is lost with the pass; dashes of its name need not be typed', async () => {
  const { api, rows } = world();
  const { user, choose } = await open(api);

  const dialog = await choose('Maya: Swim – 5 visits', 'Delete…');
  expect(await dialog.findByText('The pass of Maya Alvarez is deleted.')).toBeDefined();
  expect(dialog.getByText('1 punch left: it is lost.')).toBeDefined();
  await user.type(dialog.getByLabelText(/^To confirm/), 'swim 5 visits');
  await user.click(dialog.getByRole('button', { name: 'Delete' }));
  await waitFor(() => {
    expect(rows.map(({ id }) => id)).not.toContain('h-own');
  });
});

test('deleting for the last who holds a family pass deletes the pass, and says so', async () => {
  const { api, rows, shared } = world();
  rows.splice(1, 2);
  shared.holders = [rows[0]!];
  const { choose } = await open(api);

  const dialog = await choose('Maya: 10-visit Open Gym', 'Delete…');
  expect(
    await dialog.findByText(
      'Maya Alvarez is the last who holds it, so the pass itself is deleted.',
    ),
  ).toBeDefined();
  expect(dialog.getByText('7 punches left: they are lost.')).toBeDefined();
});

test('what somebody else did meanwhile stands in the dialog, and nothing can be sent', async () => {
  const { api } = world();
  const { choose } = await open({
    ...api,
    setPassSuspended: () => ({
      __typename: 'PassStateRefused',
      reason: 'ALREADY_SUSPENDED',
      message: '“10-visit Open Gym” is suspended for Maya already.',
      rule: 'P-3',
      fix: null,
    }),
  });

  const dialog = await choose('Maya: 10-visit Open Gym', 'Suspend…');
  expect((await dialog.findByRole('alert')).textContent).toContain('is suspended for Maya already');
  expect(dialog.queryByRole('button', { name: 'Suspend' })).toBeNull();
});

test('a lost answer is asked for again with the same request id', async () => {
  const { api, setPassSuspended } = world();
  let lost = true;
  const answer = setPassSuspended.getMockImplementation()!;
  setPassSuspended.mockImplementation((of) => {
    if (!of.input.dryRun && lost) {
      lost = false;
      throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-4');
    }
    return answer(of);
  });
  const { user, choose } = await open(api);

  const dialog = await choose('Maya: 10-visit Open Gym', 'Suspend…');
  await dialog.findByText(/^Maya Alvarez cannot/);
  await user.click(dialog.getByRole('button', { name: 'Suspend' }));
  await user.click(await dialog.findByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const ids = sent(setPassSuspended).map(({ requestId }) => requestId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('whoever may not suspend, delete, edit or give passes sees no way to', async () => {
  const { api, rows, shared } = world();
  shared.viewerCan = { suspend: false, delete: false, edit: false };
  for (const row of rows) row.viewerCan = { ...row.viewerCan, suspend: false, delete: false };
  const { user, table } = await open({ ...api, viewer: viewer({ EDIT_PUNCH_PASSES: 'VIEW' }) });

  await user.click(
    await within(table).findByRole('button', { name: 'More for Sofia: 10-visit Open Gym' }),
  );
  const menu = within(await screen.findByRole('menu'));
  expect(menu.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
    'Statement',
    'Punch-in log',
  ]);
  expect(screen.getByText('Suspended. Unsuspend it first.')).toBeDefined();
  expect(screen.queryByText('Give a pass…')).toBeNull();
  const row = within(table).getByText('Suspended. Unsuspend it first.').closest('tr')!;
  expect(within(row).queryByRole('button', { name: /change it/ })).toBeNull();
});
