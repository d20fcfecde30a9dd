import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ann, bob, club, renderClub } from '../testing/club-form.tsx';

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const saveButton = () => screen.getByRole('button', { name: 'Save' });
const status = () => screen.getByRole('status').textContent;

test('the own save that comes back is nobody else’s change', async () => {
  const { user, arrive } = renderClub();
  await user.type(field('Name'), ' Oak ');
  await user.click(saveButton());
  await waitFor(() => {
    expect(status()).toBe('Saved');
  });

  act(() => {
    arrive({ values: club({ name: 'Tumblers Oak' }), version: 2 });
  });

  expect(field('Name').value).toBe('Tumblers Oak');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(status()).toBe('Saved');
});

test('somebody else saved first: their changes come in under what was typed', async () => {
  const values = club({ people: [ann, bob] });
  const { user, save, arrive } = renderClub({
    values,
    save: (_, { version }) =>
      Promise.resolve(
        version === 1
          ? {
              kind: 'refused',
              refusal: { reason: 'CHANGED_MEANWHILE', message: 'Too late.', fields: [] },
            }
          : { kind: 'saved', saved: 'it' },
      ),
    onReload: () => {
      arrive({
        values: { ...values, name: 'Theirs', seats: 30, people: [ann, { ...bob, note: 'late' }] },
        version: 2,
      });
    },
  });
  await user.type(field('Name'), '!');
  await user.click(saveButton());
  expect((await screen.findByRole('alert')).textContent).toContain('What you typed is kept.');
  await user.click(screen.getByRole('button', { name: 'Load their changes' }));

  expect((await screen.findByRole('alert')).textContent).toBe(
    'Somebody else changed this too: Name. What you typed stands and replaces theirs when you save.',
  );
  expect(field('Name').value).toBe('Tumblers!');
  expect(field('Seats').value).toBe('30');
  expect(screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Note' })[1]?.value).toBe('late');

  await user.type(field('Name'), '!');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(saveButton());
  await waitFor(() => {
    expect(status()).toBe('Saved');
  });
  expect(save.mock.lastCall?.[0]).toMatchObject({ name: 'Tumblers!!', seats: 30 });
  expect(save.mock.lastCall?.[1].version).toBe(2);
});

test('a form in which nothing is typed follows what others save', () => {
  const { arrive } = renderClub();
  act(() => {
    arrive({ values: club({ name: 'Theirs', isOpen: false, programs: ['swim'] }), version: 2 });
  });
  expect(field('Name').value).toBe('Theirs');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Open to all' }).checked).toBe(
    false,
  );
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Swim' }).checked).toBe(true);
  expect(status()).toBe('Nothing changed');
});
