import { screen, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  enrollmentAttendance,
  mark,
  occurrence,
  studentAttendance,
  studentOccurrence,
} from '../../testing/attendance-records.ts';
import { today, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { makeup, studentTokens, token, tokenPlace } from '../../testing/token-records.ts';

// Their code comes when it is needed, which is not what these tests are to wait for.
beforeAll(async () => {
  await Promise.all([
    import('../attendance/StudentAttendancePage.tsx'),
    import('./StorySheet.tsx'),
    import('./StudentTokens.tsx'),
    import('./TokenChangeDialog.tsx'),
    import('./TokenFormDialog.tsx'),
    import('../../ui/MoreMenuList.tsx'),
  ]);
});

type Asked = Record<string, unknown> & { dryRun: boolean };

async function open(tokens: Record<string, unknown>, api: Record<string, unknown> = {}) {
  const app = renderApp('/students/maya/attendance', {
    studentAttendance: studentAttendance(),
    studentTokens: studentTokens(tokens),
    ...api,
  });
  return { ...app, panel: within(await screen.findByRole('region', { name: 'Makeup tokens' })) };
}

const says = (...sentences: string[]) => ({
  ...{ __typename: 'ChangePreview', changed: [], says: sentences },
});
const kept = (of: object | null) => ({
  ...{ __typename: 'TokenKept', token: of, says: [], repeated: false },
});

const dance = makeup();
const used = token({ status: 'PENDING', mayRedeem: false, makeup: dance });
const request = token({ status: 'PENDING', isRequested: true, mayRedeem: false, makeup: dance });

test('shows the tokens in four groups: what for, until when, where, and what became of them', async () => {
  const { user, panel } = await open({
    available: [
      token({ expires: '2026-11-26', comment: 'Power cut' }),
      token({ origin: 'MANUAL', missed: null, expires: null, location: null, programs: [] }),
    ],
    pending: [used],
    expired: [token({ status: 'EXPIRED', expires: '2026-11-01', mayRedeem: false })],
  });

  const available = await panel.findByRole('list', { name: 'Available' });
  expect(
    within(available)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'Missed Tumbling 2, Tue 17 NovRedeemExpires Thu 26 Nov, in 2 days · North Gym · GymnasticsPower cut',
    'Made by handRedeemNever expires · Any location · Any program',
  ]);
  expect(panel.getAllByRole('button', { expanded: false, name: /^\w+ \d$/ })).toHaveLength(3);
  expect(panel.getByRole('button', { name: 'Expended 0' })).toHaveProperty('disabled', true);

  await user.click(panel.getByRole('button', { name: 'Pending 1' }));
  expect(panel.getByRole('list', { name: 'Pending' }).textContent).toContain(
    'Makeup Dance, Thu 3 Dec, 16:30 · North Gym',
  );
});

test('a request says that it holds its seat, and is approved after its meaning was read', async () => {
  const approve = vi.fn(({ dryRun }: Asked) =>
    dryRun ? says('The makeup in Dance on Thu 3 Dec 2026 is approved.') : kept(used),
  );
  const { user, panel } = await open({ pending: [request] }, { approveMakeup: approve });

  expect(await panel.findByText('Requested')).toBeDefined();
  await user.click(panel.getByRole('button', { name: /^Approve: Maya Alvarez/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Approve this makeup?' }));
  expect(await dialog.findByText(/^The makeup in Dance/)).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Approve' }));

  expect(await screen.findByText('The makeup is approved.')).toBeDefined();
  expect(approve.mock.lastCall?.[0]).toMatchObject({ tokenId: request.id, version: 1 });
});

test('what a change brings to a closed group is seen', async () => {
  let isReset = false;
  const reset = vi.fn(({ dryRun }: Asked) => {
    if (dryRun) return says('The makeup in Dance on Thu 3 Dec 2026 is taken away.');
    isReset = true;
    return kept(token());
  });
  const { user, panel } = await open(
    {},
    {
      resetToken: reset,
      studentTokens: () =>
        studentTokens(
          isReset ? { available: [token(), token()] } : { available: [token()], pending: [used] },
        ),
    },
  );
  await user.click(await panel.findByRole('button', { name: 'Available 1' }));
  await user.click(panel.getByRole('button', { name: 'Pending 1' }));
  await user.click(
    within(panel.getByRole('list', { name: 'Pending' })).getByRole('button', { name: /^More for/ }),
  );
  await user.click(await screen.findByRole('menuitem', { name: /^Reset/ }));
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Reset' }),
  );

  const available = await panel.findByRole('list', { name: 'Available' });
  expect(within(available).getAllByRole('listitem')).toHaveLength(2);
});

test('a token is deleted only when the student’s name is typed', async () => {
  const remove = vi.fn(({ dryRun }: Asked) => (dryRun ? says('Gone for good.') : kept(null)));
  const { user, panel } = await open({ available: [token()] }, { deleteToken: remove });

  await user.click(await panel.findByRole('button', { name: /^More for Maya Alvarez: Missed/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete this token?' }));
  await dialog.findByText('Gone for good.');
  await user.click(dialog.getByRole('button', { name: 'Delete' }));
  expect(remove).toHaveBeenCalledOnce();
  await user.type(dialog.getByRole('textbox'), 'maya alvarez');
  await user.click(dialog.getByRole('button', { name: 'Delete' }));

  expect(await screen.findByText('The token is deleted.')).toBeDefined();
});

test('a token is made by hand; what the server refuses stands at its field', async () => {
  const refused = {
    ...{ __typename: 'RecordRefused', reason: 'INVALID', rule: 'M-7', message: 'No.', fix: null },
    fields: [{ field: 'expires', reason: 'OUT_OF_RANGE', message: 'Choose today or later.' }],
  };
  const create = vi.fn<(asked: Asked) => unknown>(() => refused);
  const { user, panel } = await open(
    {},
    { createToken: create, programs: [{ id: 'dance', name: 'Dance' }] },
  );

  expect(await panel.findByText('No makeup tokens yet')).toBeDefined();
  await user.click(panel.getByRole('button', { name: 'Create token' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^New makeup token for Maya/ }));
  await user.click(await dialog.findByRole('checkbox', { name: 'Dance' }));
  await user.type(dialog.getByLabelText('Expires'), '2026-11-01');
  await user.click(dialog.getByRole('button', { name: 'Create makeup token' }));
  expect(await dialog.findByText('Choose today or later.')).toBeDefined();

  create.mockImplementation(() => kept(token()));
  await user.clear(dialog.getByLabelText('Expires'));
  await user.click(dialog.getByRole('button', { name: 'Create makeup token' }));
  expect(await screen.findByText('The token is made.')).toBeDefined();
  expect(create.mock.lastCall?.[0]).toMatchObject({
    ...{ studentId: 'maya' },
    input: { locationId: null, programIds: ['dance'], expires: null, comment: null },
  });
});

test('an absence says what it has earned, or why nothing', async () => {
  const absent = (date: string) =>
    studentOccurrence(occurrence(date), { mark: mark('ABSENT', { id: date }) });
  const reason = { classId: 'gym', className: 'Beginner Gymnastics', date: today, dueAt: null };
  const { user, panel } = await open(
    {
      available: [token()],
      noToken: [{ ...reason, says: 'Limit reached: 2 of 2 in November.' }],
    },
    {
      studentAttendance: studentAttendance({
        enrollments: [enrollmentAttendance({ occurrences: [absent(today), absent('2026-11-17')] })],
      }),
    },
  );

  expect(
    await screen.findByText('no makeup token: limit reached: 2 of 2 in November'),
  ).toBeDefined();
  expect(screen.getByText('makeup token available, expires Sat 16 Jan')).toBeDefined();
  await user.click(panel.getByRole('button', { name: 'No token for 1' }));
  expect(panel.getByRole('list', { name: 'No token for' }).textContent).toBe(
    'Beginner Gymnastics, Tue 24 NovLimit reached: 2 of 2 in November.',
  );
});

test('what was taken back or deleted is read when its group is opened, with its story', async () => {
  const step = { no: 1, kind: 'ISSUE', at: '2026-11-17T23:00:00Z', by: null, channel: 'SYSTEM' };
  const gone = {
    ...{ id: 'gone', origin: 'ABSENCE', isDeleted: false, goneAt: '2026-11-18T14:03:00Z' },
    missed: { classId: 'gym', name: 'Tumbling 2', date: '2026-11-17' },
    ...{ by: 'Olive Owner', note: 'The attendance was corrected.' },
    story: [
      { ...step, note: null, expires: '2027-01-16', makeup: null },
      { ...step, no: 2, kind: 'REVOKE', note: null, expires: '2027-01-16', makeup: null },
    ],
  };
  const asked = vi.fn(() => [gone]);
  const { user, panel } = await open({ goneCount: 3, gone: asked });

  expect(await panel.findByRole('button', { name: 'Available 0' })).toBeDefined();
  expect(asked).not.toHaveBeenCalled();
  await user.click(panel.getByRole('button', { name: 'Taken back and deleted 3' }));
  const list = within(panel.getByRole('list', { name: 'Taken back and deleted' }));
  const read = await list.findByRole('button', { name: 'Story: Missed Tumbling 2, Tue 17 Nov' });
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Missed Tumbling 2, Tue 17 NovStoryTaken back Wed 18 Nov 2026, 09:03 · Olive OwnerThe attendance was corrected.',
    'These are the latest 1 of 3.',
  ]);
  await user.click(read);
  const story = within(await screen.findByRole('dialog', { name: 'Story of a makeup token' }));
  expect(story.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^Taken backCartwheel, by itself/),
    expect.stringMatching(/^Earned, expires Sat 16 Jan 2027/),
  ]);
});

test('who may only see them is offered nothing to do, and who may not see them is shown none', async () => {
  const none = { CREATE_MAKEUP_TOKENS: 'NONE', DELETE_MAKEUP_TOKENS: 'NONE' } as const;
  const { user, panel } = await open(
    {
      available: [
        token({
          ...{ needsProgram: true, mayRedeem: false, cannotRedeem: 'Its program was deleted.' },
          programs: [tokenPlace('Camp', true)],
        }),
      ],
      pending: [request],
    },
    { viewer: viewer({ MAKEUP_TOKENS: 'VIEW', ...none }) },
  );
  expect(await panel.findByText('Needs a program')).toBeDefined();
  expect(
    panel.queryByRole('button', { name: /^(Redeem|Approve|Deny|Reassign|Create)/ }),
  ).toBeNull();
  await user.click(panel.getAllByRole('button', { name: /^More for/ })[0]!);
  expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual([
    'Story',
  ]);
});

test('who may not see makeup tokens is shown none', async () => {
  const asked = vi.fn();
  renderApp('/students/maya/attendance', {
    viewer: viewer({ MAKEUP_TOKENS: 'NONE' }),
    studentAttendance: studentAttendance(),
    studentTokens: asked,
  });
  expect(await screen.findByRole('list', { name: /^Dates and times/ })).toBeDefined();
  expect(screen.queryByText('Makeup tokens')).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});
