import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { auditEntry } from '../../testing/audit-records.ts';
import { connection } from '../../testing/records.ts';
import { renderHistory } from '../../testing/render-history.tsx';

const entry = (overrides: Record<string, unknown> = {}) => auditEntry(overrides);

test('tells what was done, the newest first, with who and when', async () => {
  renderHistory({
    recordStory: connection([
      entry(),
      entry({ actor: null, channel: 'COMMAND_LINE', changed: [] }),
      entry({ channel: 'API', changed: [] }),
    ]),
  });

  const [first, second, third] = await screen.findAllByRole('listitem');
  expect(first?.textContent).toBe(
    'Changed Maya Alvarez: roll commentPriya Raman · Tue 24 Nov 2026, 15:30',
  );
  expect(second?.textContent).toContain('Command line · ');
  expect(third?.textContent).toContain('Priya Raman, API · ');
});

test('leads to the records that it names, but not to its own page', async () => {
  renderHistory({
    recordStory: connection([
      entry({
        parts: [
          {
            text: 'the family',
            record: { kind: 'FAMILY', id: 'alvarez', name: 'x', isErased: false },
          },
          { text: 'Maya', record: { kind: 'STUDENT', id: 'maya', name: 'x', isErased: false } },
        ],
      }),
    ]),
  });

  const item = await screen.findByRole('listitem');
  expect(
    within(item)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Maya']);
});

test('shows ten, and more when asked', async () => {
  const recordStory = vi.fn(({ after }: { after: string | null }) =>
    after ? connection([entry({ changed: ['Level'] })]) : connection([entry()], true),
  );
  const { user } = renderHistory({ recordStory });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));

  expect(await screen.findByText(': level')).toBeDefined();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('a record of which nothing is written down says so', async () => {
  renderHistory({ recordStory: connection([]) });

  expect(await screen.findByText('Nothing was written down about it yet.')).toBeDefined();
});
