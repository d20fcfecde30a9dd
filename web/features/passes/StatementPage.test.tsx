import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { pass, passHolder } from '../../testing/pass-records.ts';
import { family, schoolClass, student, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

const maya = student({ id: 'maya' });

function line(overrides: Record<string, unknown>) {
  return {
    seq: 1,
    isOfType: false,
    changed: null,
    at: '2026-11-17T15:42:00.000Z',
    by: 'Jo Marsh',
    channel: 'OFFICE_PORTAL',
    class: null,
    student: null,
    classDate: null,
    reason: null,
    activeOnAfter: null,
    expiresAfter: null,
    isReturned: false,
    usedAfter: 0,
    totalAfter: 10,
    leftAfter: 10,
    ...overrides,
  };
}

const visit = {
  class: schoolClass({ name: 'Open Gym' }),
  student: maya,
  classDate: '2026-11-24',
};

const lines = [
  line({ kind: 'GIVE', activeOnAfter: '2026-09-01', expiresAfter: '2026-12-15' }),
  line({ seq: 2, kind: 'USE', ...visit, usedAfter: 1, leftAfter: 9, isReturned: true }),
  line({ seq: 3, kind: 'RETURN', ...visit, by: null, channel: 'API' }),
  line({ seq: 4, kind: 'TOTAL', totalAfter: 12, leftAfter: 12, reason: 'Was ill' }),
  line({ seq: 5, kind: 'DATES', expiresAfter: null, totalAfter: 12, leftAfter: 12 }),
  line({ seq: 6, kind: 'SUSPEND', student: maya, totalAfter: 12, leftAfter: 12 }),
  line({ seq: null, isOfType: true, kind: 'SUSPEND', totalAfter: 12, leftAfter: 12 }),
  line({
    seq: null,
    isOfType: true,
    kind: 'TERMS',
    changed: ['title', 'restrictions'],
    totalAfter: 12,
    leftAfter: 12,
  }),
];

function stated(overrides: Record<string, unknown> = {}) {
  return pass({
    id: 'stated',
    used: 0,
    total: 12,
    holderKind: 'FAMILY',
    note: 'Birthday gift',
    family: family({ id: 'alvarez' }),
    holders: [passHolder({ student: maya })],
    statement: { lines, earlierCount: 0 },
    ...overrides,
  });
}

test('tells everything that happened to a pass, with who, where and the balance', async () => {
  renderApp('/passes/stated/statement', { pass: stated() });

  const table = within(await screen.findByRole('table', { name: 'What happened' }));
  expect(document.title).toBe('Statement of 10-visit Open Gym · Cartwheel');
  expect(
    table
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .slice(1)
          .map((cell) => cell.textContent),
      ),
  ).toEqual([
    [
      'Given: 10 punches, Tue 1 Sep 2026 to Tue 15 Dec 2026',
      'Jo Marsh',
      'Office Portal',
      '10 left',
    ],
    [
      'Punch: Maya in Open Gym, Tue 24 Nov 2026 (returned later)',
      'Jo Marsh',
      'Office Portal',
      '9 left',
    ],
    ['Punch returned: Maya in Open Gym, Tue 24 Nov 2026', 'Cartwheel', 'API', '10 left'],
    ['Changed to 12 punches in allWas ill', 'Jo Marsh', 'Office Portal', '12 left'],
    ['Changed to never expire', 'Jo Marsh', 'Office Portal', '12 left'],
    ['Suspended for Maya', 'Jo Marsh', 'Office Portal', '12 left'],
    ['Suspended, with all passes of its type', 'Jo Marsh', 'Office Portal', '12 left'],
    ['Terms changed: title, restrictions', 'Jo Marsh', 'Office Portal', '12 left'],
  ]);
  expect(table.getAllByText('Tue 17 Nov 2026, 10:42')).toHaveLength(8);
  expect(screen.getByText('0123 4567 89AB')).toBeDefined();
  expect(screen.getByText('12 of 12 punches left')).toBeDefined();
  expect(screen.getByText('Birthday gift')).toBeDefined();
  expect(screen.getByText('As of Tue 24 Nov 2026')).toBeDefined();
});

test('prints', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { user } = renderApp('/passes/stated/statement', { pass: stated() });
  await user.click(await screen.findByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
});

test('says how much is left out of a very long one', async () => {
  renderApp('/passes/stated/statement', {
    pass: stated({ statement: { lines, earlierCount: 41 } }),
  });
  expect(
    await screen.findByText('41 earlier lines not shown; the balance counts them.'),
  ).toBeDefined();
});

test('whoever may see passes only gets no names of families, students and classes', async () => {
  const forbidden = () => {
    throw refusal('FORBIDDEN');
  };
  renderApp('/passes/stated/statement', {
    viewer: viewer({ FAMILIES: 'NONE', STUDENTS: 'NONE', CLASSES: 'NONE' }),
    pass: stated({ family: forbidden }),
  });
  expect(await screen.findByText('Punch: Tue 24 Nov 2026 (returned later)')).toBeDefined();
  expect(screen.queryByText(/Alvarez/)).toBeNull();
});

test('without the permission for passes it is not there', async () => {
  renderApp('/passes/stated/statement', { viewer: viewer({ PUNCH_PASSES: 'NONE' }) });
  expect(await screen.findByText('You may not see this page')).toBeDefined();
});

test('a pass that is deleted has no statement any more', async () => {
  renderApp('/passes/gone/statement', {
    pass: () => {
      throw refusal('NOT_FOUND');
    },
  });
  expect(await screen.findByText('Not found')).toBeDefined();
});
