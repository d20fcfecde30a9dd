import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { enrollmentsView, pass, passEntry, passHolder } from '../../testing/pass-records.ts';
import { connection, family, student } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

interface UndoArguments {
  input: {
    entryId: string;
    returnPunch: boolean | null;
    dryRun: boolean;
    requestId: string | null;
  };
}

const alvarez = family({ id: 'alvarez' });

type Entries = (of: { after: string | null }) => object;

/** Opens the log of one pass with these lines. */
async function openLog(entries: Entries, undoPunch?: (of: UndoArguments) => object) {
  const shared = pass({ id: 'shared' });
  const app = renderApp('/families/alvarez/enrollments', {
    enrollmentsView: () =>
      enrollmentsView({
        family: alvarez,
        passes: [passHolder({ pass: shared, student: student() })],
      }),
    pass: { ...shared, entries },
    undoPunch,
  });
  await app.user.click(
    await screen.findByRole('button', { name: '4 used, punch-in log of 10-visit Open Gym' }),
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Punch-in log' }));
  await waitFor(() => {
    expect(dialog.getByRole('table').getAttribute('aria-busy')).not.toBe('true');
  });
  return { ...app, dialog };
}

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

test('shows every line of the ledger, newest first, with what became of it', async () => {
  const lines = [
    passEntry({ kind: 'RETURN', leftAfter: 7, usedAfter: 3, viewerCan: { undo: false } }),
    passEntry({ isReturned: true, channel: 'API', by: null, viewerCan: { undo: false } }),
    passEntry({ enrollmentRemoved: true }),
    passEntry({ totalAfter: null, leftAfter: null }),
    passEntry({
      kind: 'GIVE',
      classDate: null,
      class: null,
      student: null,
      timeslots: [],
      usedAfter: 0,
      leftAfter: 10,
      viewerCan: { undo: false },
    }),
  ];
  const { dialog } = await openLog(() => connection(lines));

  const when = '17 Nov 2026, 10:42';
  const [date, at] = ['Tue 17 Nov 2026', '10:00–12:00'];
  expect(dialog.getAllByRole('row').slice(1).map(cells)).toEqual([
    [
      date,
      'Open Gym',
      'Maya',
      at,
      'Returned',
      '7 of 10 left',
      when,
      'Jo Marsh',
      'Office Portal',
      '',
    ],
    [
      date,
      'Open Gym',
      'Maya',
      at,
      'Punch, returned later',
      '6 of 10 left',
      when,
      'Cartwheel',
      'API',
      '',
    ],
    [
      date,
      'Open Gym',
      'Maya',
      at,
      'Punch kept, not enrolled',
      '6 of 10 left',
      when,
      'Jo Marsh',
      'Office Portal',
      'Return…',
    ],
    [date, 'Open Gym', 'Maya', at, 'Punch', '4 used', when, 'Jo Marsh', 'Office Portal', 'Undo…'],
    ['', '', '', '', 'Given', '10 of 10 left', when, 'Jo Marsh', 'Office Portal', ''],
  ]);
  expect(dialog.getByText('Punch', { selector: 's' })).toBeDefined();
});

test('shows older lines below those already there', async () => {
  const entries: Entries = ({ after }) =>
    after === 'new'
      ? connection([passEntry({ id: 'old' })])
      : connection([passEntry({ id: 'new' })], true);
  const { user, dialog } = await openLog(entries);

  expect(dialog.getByText('1 line shown')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Show more' }));
  expect(await dialog.findByText('2 lines shown')).toBeDefined();
  expect(dialog.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('before the class’s date undoing returns the punch, and says so first', async () => {
  let isUndone = false;
  const undoPunch = vi.fn(({ input }: UndoArguments) => {
    if (input.dryRun) {
      return { __typename: 'UndoPreview', punchReturned: true, usedAfter: 3, leftAfter: 7 };
    }
    isUndone = true;
    return {
      __typename: 'PunchUndone',
      punchReturned: true,
      pass: pass({ id: 'shared', used: 3 }),
      holder: null,
    };
  });
  const entries = () =>
    connection([passEntry({ id: 'line', isReturned: isUndone, viewerCan: { undo: !isUndone } })]);
  const { user, dialog } = await openLog(entries, undoPunch);

  await user.click(dialog.getByRole('button', { name: 'Undo the punch of Maya in Open Gym' }));
  const question = within(await screen.findByRole('dialog', { name: 'Undo this punch?' }));
  expect(
    await question.findByText(
      /The enrollment is removed\. .* the punch returns, and the pass has 7 punches left\./,
    ),
  ).toBeDefined();
  expect(question.queryByRole('radio')).toBeNull();
  await user.click(question.getByRole('button', { name: 'Undo the punch' }));

  expect(await dialog.findByText(', returned later')).toBeDefined();
  expect(screen.queryByRole('dialog', { name: 'Undo this punch?' })).toBeNull();
  expect(undoPunch.mock.calls.map(([{ input }]) => input.dryRun)).toEqual([true, false]);
  expect(undoPunch.mock.calls[1]?.[0].input).toMatchObject({ entryId: 'line', returnPunch: false });
  expect(undoPunch.mock.calls[1]?.[0].input.requestId).toMatch(/^[0-9a-f]{32}$/);
});

const kept = { __typename: 'UndoPreview', punchReturned: false, usedAfter: 4, leftAfter: 6 };

test.each([
  ['unless it is asked for, the punch stays used', false],
  ['when it is asked for, the punch returns', true],
])('on and after the class’s date: %s', async (_what, returns) => {
  const undoPunch = vi.fn(({ input }: UndoArguments) =>
    input.dryRun
      ? kept
      : {
          __typename: 'PunchUndone',
          punchReturned: returns,
          pass: pass({ id: 'shared' }),
          holder: null,
        },
  );
  const { user, dialog } = await openLog(() => connection([passEntry()]), undoPunch);

  await user.click(dialog.getByRole('button', { name: /^Undo the punch/ }));
  const question = within(await screen.findByRole('dialog', { name: 'Undo this punch?' }));
  const choices = within(await question.findByRole('group', { name: 'Return the punch?' }));
  expect(choices.getByRole('radio', { name: 'No, it stays used' })).toHaveProperty('checked', true);
  if (returns) await user.click(choices.getByRole('radio', { name: 'Yes, give it back' }));
  await user.click(question.getByRole('button', { name: 'Undo the punch' }));

  await waitFor(() => {
    expect(undoPunch.mock.calls[1]?.[0].input.returnPunch).toBe(returns);
  });
});

test('a punch whose enrollment is gone can still be returned', async () => {
  const undoPunch = vi.fn(({ input }: UndoArguments) =>
    input.dryRun
      ? { __typename: 'UndoPreview', punchReturned: true, usedAfter: 3, leftAfter: 7 }
      : {
          __typename: 'PunchUndone',
          punchReturned: true,
          pass: pass({ id: 'shared' }),
          holder: null,
        },
  );
  const entries = () => connection([passEntry({ enrollmentRemoved: true })]);
  const { user, dialog } = await openLog(entries, undoPunch);

  await user.click(dialog.getByRole('button', { name: 'Return the punch of Maya in Open Gym' }));
  const question = within(await screen.findByRole('dialog', { name: 'Return this punch?' }));
  await user.click(await question.findByRole('button', { name: 'Return the punch' }));

  await waitFor(() => {
    expect(undoPunch.mock.calls.map(([{ input }]) => input.returnPunch)).toEqual([true, true]);
  });
});

test('a refusal to undo stands in the question; the punch stays', async () => {
  const undoPunch = ({ input }: UndoArguments) =>
    input.dryRun
      ? kept
      : {
          __typename: 'UndoRefused',
          reason: 'ALREADY_RETURNED',
          message: 'This punch was returned before.',
          rule: 'R-9',
          fix: null,
        };
  const { user, dialog } = await openLog(() => connection([passEntry()]), undoPunch);

  await user.click(dialog.getByRole('button', { name: /^Undo the punch/ }));
  const question = within(await screen.findByRole('dialog', { name: 'Undo this punch?' }));
  await user.click(await question.findByRole('button', { name: 'Undo the punch' }));

  expect((await question.findByRole('alert')).textContent).toContain(
    'This punch was returned before.',
  );
  expect(question.queryByRole('button', { name: 'Undo the punch' })).toBeNull();
  await user.click(question.getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('dialog', { name: 'Undo this punch?' })).toBeNull();
});

test('a question that the server does not take is answered in the server’s words', async () => {
  const undoPunch = () => {
    throw refusal('CONFLICT', 'This requestId was used for another request. Use a new one.');
  };
  const { user, dialog } = await openLog(() => connection([passEntry()]), undoPunch);

  await user.click(dialog.getByRole('button', { name: /^Undo the punch/ }));
  const question = within(await screen.findByRole('dialog', { name: 'Undo this punch?' }));
  expect((await question.findByRole('alert')).textContent).toContain('used for another request');
  expect(question.queryByText(/try again/)).toBeNull();
});
