import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { auditEntry } from '../../testing/audit-records.ts';
import { connection, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

const priya = '0190a0a0-0000-7000-8000-000000000001';
const choices = {
  auditVerbs: [
    { verb: 'CHANGE_STUDENT', label: 'Change a student', area: 'Families and students' },
    { verb: 'MOVE_STUDENT', label: 'Move a student', area: 'Families and students' },
    { verb: 'PUNCH_IN', label: 'Punch in', area: 'Punch passes' },
  ],
  auditActors: [{ id: priya, name: 'Priya Raman' }],
};

type Asked = Record<string, unknown>;

test('lists who did what, when and from where; names lead to their records', async () => {
  renderApp('/audit-log', { ...choices, auditLog: connection([auditEntry()]) });

  const row = await screen.findByRole('row', { name: /Priya Raman/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual([
    'Tue 24 Nov 2026, 15:30',
    'Priya Raman',
    'Changed Maya Alvarez: roll comment',
    'Office Portal',
    '192.168.1.22',
    '',
  ]);
  expect(within(row).getByRole('link', { name: 'Maya Alvarez' }).getAttribute('href')).toBe(
    '/a/demo/students/maya',
  );
  expect(screen.getByText('1 entry shown')).toBeDefined();
});

test('a row opens to what it changed, which is asked for only then', async () => {
  const auditRecord = vi.fn(() => auditEntry({ id: 'one' }));
  const { user } = renderApp('/audit-log', {
    ...choices,
    auditLog: connection([auditEntry({ id: 'one' })]),
    auditRecord,
  });
  const button = await screen.findByRole('button', { name: /What was changed/ });
  expect(auditRecord).not.toHaveBeenCalled();

  await user.click(button);

  expect(await screen.findByText('Shy at first')).toBeDefined();
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await user.click(button);
  expect(screen.queryByText('Shy at first')).toBeNull();
});

test('says so where what was changed may not be seen, and where nothing was', async () => {
  const { user } = renderApp('/audit-log', {
    ...choices,
    auditLog: connection([auditEntry({ id: 'hidden' }), auditEntry({ id: 'none' })]),
    auditRecord: ({ id }: { id: string }) =>
      auditEntry({ id, changes: [], changesAreHidden: id === 'hidden' }),
  });
  const [first, second] = await screen.findAllByRole('button', { name: /What was changed/ });
  if (!first || !second) throw new Error('Two rows are expected.');

  await user.click(first);
  expect(await screen.findByText(/^What was changed is hidden/)).toBeDefined();
  await user.click(second);
  expect(await screen.findByText('It changed no field.')).toBeDefined();
});

test('filters stand in the address, and the file has the same ones', async () => {
  const auditLog = vi.fn<(asked: Asked) => unknown>(() => connection([auditEntry()]));
  const { user } = renderApp('/audit-log', { ...choices, auditLog });
  await screen.findByRole('option', { name: 'Priya Raman' });

  await user.selectOptions(screen.getByRole('combobox', { name: 'Person' }), 'Priya Raman');
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Action' }),
    'Families and students: everything',
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Record' }), 'Students');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Channel' }), 'API');
  await user.type(screen.getByLabelText('From'), '2026-11-01');

  await waitFor(() => {
    expect(auditLog.mock.lastCall?.[0]).toMatchObject({
      actorId: priya,
      verbs: ['CHANGE_STUDENT', 'MOVE_STUDENT'],
      kind: 'STUDENT',
      channel: 'API',
      from: '2026-11-01',
      to: null,
    });
  });
  expect(new URLSearchParams(window.location.search).get('kind')).toBe('student');
  expect(screen.getByRole('link', { name: 'Export to CSV' }).getAttribute('href')).toBe(
    `/a/demo/audit-log.csv?actorId=${priya}&verbs=CHANGE_STUDENT%2CMOVE_STUDENT&kind=STUDENT&channel=API&from=2026-11-01`,
  );
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(window.location.search).toBe('');
});

test('reads filters from the address; what makes no sense there is none', async () => {
  const auditLog = vi.fn<(asked: Asked) => unknown>(() => connection([auditEntry()]));
  renderApp('/audit-log?q=alv&kind=student&channel=nonsense&from=soon&action=PUNCH_IN', {
    ...choices,
    auditLog,
  });

  await screen.findByRole('row', { name: /Priya Raman/ });
  expect(auditLog.mock.lastCall?.[0]).toMatchObject({
    search: 'alv',
    kind: 'STUDENT',
    channel: null,
    from: null,
    verbs: ['PUNCH_IN'],
  });
});

test('days upside down are said so', async () => {
  renderApp('/audit-log?from=2026-11-24&to=2026-11-01', { ...choices, auditLog: connection([]) });

  expect(await screen.findByText('The last day lies before the first.')).toBeDefined();
  expect(await screen.findByText('No entry fits')).toBeDefined();
});

test('shows more below what is there', async () => {
  const { user } = renderApp('/audit-log', {
    ...choices,
    auditLog: ({ after }: Asked) =>
      after
        ? connection([auditEntry({ actor: { id: 'devon', name: 'Devon Clarke' } })])
        : connection([auditEntry()], true),
  });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));

  expect(await screen.findByText('Devon Clarke')).toBeDefined();
  expect(screen.getByText('2 entries shown')).toBeDefined();
});

test('a log that cannot be loaded is said so', async () => {
  renderApp('/audit-log', {
    ...choices,
    auditLog: () => {
      throw refusal('INTERNAL_SERVER_ERROR', 'Oh', 'request-7');
    },
  });

  expect(await screen.findByText('Something went wrong')).toBeDefined();
  expect(screen.getByText('request-7')).toBeDefined();
});

test('is for those who may see it', async () => {
  renderApp('/audit-log', { viewer: viewer({ AUDIT_LOG: 'NONE' }) });

  expect(await screen.findByText('You may not see this page')).toBeDefined();
});
