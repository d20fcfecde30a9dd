import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { connection } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { token, tokenPlace } from '../../testing/token-records.ts';

beforeAll(async () => {
  await Promise.all([import('./MakeupTokensPage.tsx'), import('./ReassignDialog.tsx')]);
});

type Asked = Record<string, unknown>;

const programs = [{ id: '0195d8a0-0000-7000-8000-000000000001', name: 'Dance' }];
const leo = { id: 'leo', firstName: 'Leo', lastName: 'Alvarez', familyId: 'alvarez' };

test('lists what is open, the first to expire on top, and narrows it by what stands in the address', async () => {
  const tokens = vi.fn<(asked: Asked) => unknown>(() =>
    connection([
      token({ expires: '2026-11-26' }),
      token({ student: leo, studentId: 'leo', status: 'PENDING', isRequested: true }),
    ]),
  );
  const { user } = renderApp('/makeup-tokens', { makeupTokens: tokens, programs });

  const row = await screen.findByRole('row', { name: /Maya Alvarez/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
      .slice(0, 6),
  ).toEqual([
    'Maya Alvarez',
    'Missed Tumbling 2, Tue 17 Nov',
    'Available',
    'Thu 26 Nov',
    'North Gym · Gymnastics',
    '–',
  ]);
  expect(within(row).getByRole('link').getAttribute('href')).toBe(
    '/a/demo/students/maya/attendance?show=tokens',
  );
  expect(screen.getByText('Requested')).toBeDefined();
  expect(tokens.mock.lastCall?.[0]).toMatchObject({
    ...{ status: ['AVAILABLE', 'PENDING'], sort: 'EXPIRES', descending: false },
    ...{ needsProgram: null, expiresFrom: null },
  });

  await user.click(screen.getByRole('radio', { name: 'All' }));
  await user.type(screen.getByLabelText('to'), '2026-12-31');
  await user.click(screen.getByRole('button', { name: 'Student' }));
  await waitFor(() => {
    expect(tokens.mock.lastCall?.[0]).toMatchObject({
      ...{ status: null, expiresTo: '2026-12-31', sort: 'STUDENT' },
    });
  });
  expect(window.location.search).toBe('?show=all&to=2026-12-31&sort=student');
  const parts = screen.getByRole('navigation', { name: 'Students and makeup tokens' });
  expect(within(parts).getByRole('link', { current: 'page' }).textContent).toBe('Makeup tokens');
});

test('gives several tokens another program in the place of a deleted one', async () => {
  const lost = { needsProgram: true, mayRedeem: false, programs: [tokenPlace('Camp', true)] };
  const [one, other] = [token(lost), token({ ...lost, student: leo, studentId: 'leo' })];
  const makeupTokens = vi.fn<(asked: Asked) => unknown>(() => connection([one, other]));
  const reassign = vi.fn(({ dryRun }: Asked) =>
    dryRun
      ? { __typename: 'ChangePreview', changed: [], says: ['2 tokens are for Dance now.'] }
      : { __typename: 'TokensKept', tokens: [one, other], says: [], repeated: false },
  );
  const { user } = renderApp('/makeup-tokens?needs=program', {
    ...{ makeupTokens, programs, reassignTokens: reassign },
  });

  await user.click(await screen.findByRole('button', { name: 'Choose all 2 shown' }));
  await user.click(screen.getByRole('button', { name: 'Reassign program…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Program' }), 'Dance');
  expect(await dialog.findByText('2 tokens are for Dance now.')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Reassign' }));

  expect(await screen.findByText('2 tokens reassigned.')).toBeDefined();
  expect(reassign.mock.lastCall?.[0]).toMatchObject({
    ...{ ids: [one.id, other.id], programId: programs[0]?.id, dryRun: false },
  });
  expect(makeupTokens.mock.calls[0]?.[0]).toMatchObject({ needsProgram: true });
});

test('chooses no more what somebody has taken back meanwhile', async () => {
  const lost = { needsProgram: true, mayRedeem: false, programs: [tokenPlace('Camp', true)] };
  const [one, other] = [token(lost), token({ ...lost, student: leo, studentId: 'leo' })];
  const tokens = [one, other];
  const { user } = renderApp('/makeup-tokens?needs=program', {
    ...{ makeupTokens: () => connection(tokens), programs },
    reassignTokens: () => {
      throw refusal('NOT_FOUND', 'There is no such makeup token.');
    },
  });

  await user.click(await screen.findByRole('button', { name: 'Choose all 2 shown' }));
  await user.click(screen.getByRole('button', { name: 'Reassign program…' }));
  const dialog = within(await screen.findByRole('dialog'));
  tokens.pop();
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Program' }), 'Dance');

  expect(await screen.findByText(/^Nothing was reassigned: a chosen token is gone/)).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('1 token chosen')).toBeDefined();
});
