import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { pass, passHolder } from '../../testing/pass-records.ts';
import { connection, family, student, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

const alvarez = family({ id: 'alvarez' });
const maya = student({ id: 'maya' });

function reported(overrides: Record<string, unknown> = {}) {
  return pass({
    id: 'p1',
    family: alvarez,
    lastUsedOn: '2026-11-17',
    holders: [passHolder({ student: maya })],
    ...overrides,
  }) as { id: string };
}

type Asked = Record<string, unknown>;

function cells(row: HTMLElement): string[] {
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
}

test('lists passes with holder, status, dates and balance; a row leads to the family’s enrollments', async () => {
  renderApp('/passes', {
    passes: connection([
      reported(),
      reported({ id: 'p2', holderKind: 'FAMILY', expires: null, lastUsedOn: null, total: null }),
    ]),
  });

  const [first, second] = await screen.findAllByRole('row', { name: /Alvarez/ });
  if (!first || !second) throw new Error('Two rows are expected.');
  expect(cells(first)).toEqual([
    'Alvarez',
    '10-visit Open Gym',
    'Maya',
    'Active',
    '15 Dec 2026',
    '17 Nov 2026',
    '4 of 106 left',
  ]);
  expect(cells(second).slice(2)).toEqual([
    'Family: Maya',
    'Active',
    'never',
    'never',
    '4 usedno limit',
  ]);
  expect(within(first).getByRole('link').getAttribute('href')).toBe(
    '/a/demo/families/alvarez/enrollments',
  );
  expect(screen.getByText('2 passes shown')).toBeDefined();
});

test('filters stand in the address, and the file has the same ones', async () => {
  const passes = vi.fn<(asked: Asked) => unknown>(() => connection([reported()]));
  const { user } = renderApp('/passes', { passes });
  await screen.findByRole('row', { name: /Alvarez/ });

  await user.click(screen.getByRole('checkbox', { name: 'Active' }));
  await user.click(screen.getByRole('checkbox', { name: 'Future' }));
  await user.click(screen.getByRole('radio', { name: 'Families' }));
  await user.type(screen.getByRole('textbox', { name: 'Expires within … days' }), '30');
  await waitFor(() => {
    expect(window.location.search).toContain('expiring=30');
  });
  await user.type(screen.getByRole('textbox', { name: 'At most … punches left' }), '0');
  await waitFor(() => {
    expect(window.location.search).toContain('left=0');
  });
  await user.type(screen.getByRole('textbox', { name: 'Not used for … days' }), '60');
  await waitFor(() => {
    expect(window.location.search).toBe(
      '?status=active%2Cfuture&holder=family&expiring=30&left=0&unused=60',
    );
    expect(passes.mock.lastCall?.[0]).toMatchObject({
      status: ['ACTIVE', 'FUTURE'],
      holderKind: 'FAMILY',
      expiringWithin: 30,
      leftAtMost: 0,
      unusedFor: 60,
    });
  });

  const file = screen.getByRole('link', { name: 'Export to CSV' });
  expect(file.getAttribute('href')).toBe(
    '/a/demo/passes.csv?status=ACTIVE%2CFUTURE&holderKind=FAMILY&expiringWithin=30&leftAtMost=0&unusedFor=60&sort=EXPIRES',
  );
  expect(file.hasAttribute('download')).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(window.location.search).toBe('');
  expect(screen.getByRole('textbox', { name: 'Expires within … days' })).toHaveProperty(
    'value',
    '',
  );
});

test('reads filters from the address; what makes no sense there is none', async () => {
  const passes = vi.fn<(asked: Asked) => unknown>(() => connection([reported()]));
  renderApp('/passes?status=used_up,nonsense&expiring=soon&left=3&sort=last_used&desc=1', {
    passes,
  });

  await screen.findByRole('row', { name: /Alvarez/ });
  expect(passes.mock.calls[0]?.[0]).toMatchObject({
    status: ['USED_UP'],
    holderKind: null,
    expiringWithin: null,
    leftAtMost: 3,
    sort: 'LAST_USED',
    descending: true,
  });
  expect(screen.getByRole('checkbox', { name: 'Used up' })).toHaveProperty('checked', true);
});

test('sorts, and shows more below what is there', async () => {
  const passes = vi.fn<(asked: Asked) => unknown>(({ after }) =>
    after === 'p1'
      ? connection([reported({ id: 'p2', title: 'Swim 5' })])
      : connection([reported()], true),
  );
  const { user } = renderApp('/passes', { passes });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('Swim 5')).toBeDefined();
  expect(screen.getByText('2 passes shown')).toBeDefined();

  await user.click(screen.getByRole('button', { name: 'Last used' }));
  await waitFor(() => {
    expect(passes.mock.lastCall?.[0]).toMatchObject({ sort: 'LAST_USED' });
  });
});

test('says that nothing fits, that there is nothing yet, and what went wrong', async () => {
  const passes = ({ unusedFor }: Asked) => {
    if (unusedFor === 9) throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-3');
    return connection([]);
  };
  const { user } = renderApp('/passes', { passes });
  expect(await screen.findByText('No passes yet')).toBeDefined();
  await user.click(screen.getByRole('checkbox', { name: 'Expired' }));
  expect(await screen.findByText('No pass fits')).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'Not used for … days' }), '9');
  expect(await screen.findByText('req-3')).toBeDefined();
});

test('without the permission for families: no search, no family, and the student’s enrollments instead', async () => {
  renderApp('/passes', {
    viewer: viewer({ FAMILIES: 'NONE' }),
    passes: connection([reported()]),
  });

  const row = await screen.findByRole('row', { name: /10-visit/ });
  expect(within(row).getByRole('link').getAttribute('href')).toBe(
    '/a/demo/students/maya/enrollments',
  );
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(screen.queryByRole('columnheader', { name: 'Family' })).toBeNull();
});

test('stands in the user menu for those who may see passes, and for nobody else', async () => {
  const { user } = renderApp('/classes', { classes: connection([]), passes: connection([]) });
  await user.click(await screen.findByRole('button', { name: 'User menu of Jo Marsh' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pass report' }));
  expect(await screen.findByRole('heading', { name: 'Pass report' })).toBeDefined();
});

test('is not there without the permission for passes', async () => {
  const passes = vi.fn(() => connection([]));
  renderApp('/passes', { viewer: viewer({ PUNCH_PASSES: 'NONE' }), passes });

  expect(await screen.findByText('You may not see this page')).toBeDefined();
  expect(passes).not.toHaveBeenCalled();
});

test('the report can be narrowed to one pass type', async () => {
  const typeId = '0195d8a0-0000-7000-8000-000000000001';
  const passes = vi.fn<(asked: Asked) => unknown>(() => connection([reported()]));
  const { user } = renderApp('/passes', {
    passes,
    soldPassTypes: [{ __typename: 'SoldPassType', id: typeId, title: '10-visit Open Gym' }],
  });
  await screen.findByRole('option', { name: '10-visit Open Gym' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Pass type' }), typeId);
  await waitFor(() => {
    expect(passes.mock.lastCall?.[0]).toMatchObject({ typeId });
  });
  expect(screen.getByRole('link', { name: 'Export to CSV' }).getAttribute('href')).toContain(
    `typeId=${typeId}`,
  );
});
