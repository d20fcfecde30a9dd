import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { club, renderClub, ann, bob, type SaveClub } from '../testing/club-form.tsx';
import type { RecordRefusal, SaveAnswer } from './record-refusal.ts';

function refused(reason: string, more: Partial<RecordRefusal> = {}): SaveAnswer<string> {
  return {
    kind: 'refused',
    refusal: { reason, message: `${reason} it is.`, fix: null, fields: [], ...more },
  };
}

const invalid = (...fields: [field: string, message: string][]) =>
  refused('INVALID', {
    message: 'Fields need correcting.',
    fields: fields.map(([field, message]) => ({ field, message, reason: 'TAKEN' })),
  });

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const saveButton = () => screen.getByRole('button', { name: 'Save' });
const status = () => screen.getByRole('status').textContent;

test('says at the field what the schema finds wrong, and sends nothing', async () => {
  const { user, save } = renderClub();

  await user.clear(field('Name'));
  await user.type(field('E-mail address'), 'nobody');
  await user.click(saveButton());

  await waitFor(() => {
    expect(document.activeElement).toBe(field('Name'));
  });
  expect(field('Name').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('The name is needed.')).toBeDefined();
  expect(screen.getByText('The e-mail address looks like name@example.org.')).toBeDefined();
  expect(screen.queryByText('For invitations.')).toBeNull();
  expect(status()).toBe('2 fields to correct');
  expect(save).not.toHaveBeenCalled();

  await user.type(field('Name'), 'X');
  await waitFor(() => {
    expect(status()).toBe('1 field to correct');
  });
});

test('a new record says what it needs before anything is typed', async () => {
  const { user } = renderClub({ version: null, values: club({ name: '' }) });
  await user.click(screen.getByRole('button', { name: 'Create club' }));
  expect(await screen.findByText('The name is needed.')).toBeDefined();
});

test('what is wrong with no field on the screen is said as a whole', async () => {
  const { user, save } = renderClub({ values: club({ hidden: 'long' }) });
  await user.type(field('Name'), '!');
  await user.click(saveButton());
  expect((await screen.findByRole('alert')).textContent).toContain('at most 3 characters');
  expect(save).not.toHaveBeenCalled();
});

test('what is wrong with one field can be mended in another', async () => {
  const { user } = renderClub({ values: club({ opens: '2026-09-01', closes: '2026-09-30' }) });
  fireEvent.change(screen.getByLabelText('Closes on'), { target: { value: '2026-08-01' } });
  await user.click(saveButton());
  expect(await screen.findByText('It closes before it opens.')).toBeDefined();

  fireEvent.change(screen.getByLabelText('Opens on'), { target: { value: '2026-07-01' } });

  await waitFor(() => {
    expect(status()).toBe('Not saved yet');
  });
});

test('a date of which only a part is typed is not taken for none', async () => {
  const { user, save } = renderClub();
  const opens = screen.getByLabelText<HTMLInputElement>('Opens on');
  Object.defineProperty(opens, 'validity', { value: { badInput: true } });
  await user.type(field('Name'), '!');
  await user.click(saveButton());
  expect(await screen.findByText('This date is not complete.')).toBeDefined();
  expect(document.activeElement).toBe(opens);
  expect(save).not.toHaveBeenCalled();
});

test('saves what the schema makes of it, with the version that was read', async () => {
  const { user, save, onSaved } = renderClub({ version: 7 });
  expect(status()).toBe('Nothing changed');

  await user.type(field('E-mail address'), ' Ann@Example.org ');
  expect(status()).toBe('Not saved yet');
  await user.click(saveButton());

  await waitFor(() => {
    expect(status()).toBe('Saved');
  });
  const [values, sent] = save.mock.calls[0] ?? [];
  expect(values).toMatchObject({ email: 'ann@example.org', seats: 12, level: null });
  expect(sent).toMatchObject({ version: 7, confirmed: false });
  expect(onSaved).toHaveBeenCalledWith('it');
});

test('a field taken out again is no change', async () => {
  const { user } = renderClub();
  await user.type(field('E-mail address'), 'a');
  await user.clear(field('E-mail address'));
  await user.clear(field('Seats'));
  await user.type(field('Seats'), '12');
  expect(status()).toBe('Nothing changed');
});

test('what the server finds wrong stands at its field, and the keyboard goes there', async () => {
  const values = club({ people: [ann, bob] });
  const save: SaveClub = () =>
    Promise.resolve(
      invalid(['people.1.firstName', 'Bob is here already.'], ['owner', 'The owner is gone.']),
    );
  const { user } = renderClub({ values, save });

  await user.type(field('Name'), '!');
  await user.click(saveButton());

  const second = within(await screen.findByRole('group', { name: 'Person 2' }));
  expect(await second.findByText('Bob is here already.')).toBeDefined();
  const firstName = second.getByRole('textbox', { name: 'First name' });
  expect(document.activeElement).toBe(firstName);
  expect(firstName.getAttribute('aria-describedby')).toBe(
    second.getByText('Bob is here already.').id,
  );
  expect(screen.getByRole('alert').textContent.trim()).toBe('The owner is gone.');
  expect(field('Name').value).toBe('Tumblers!');

  await user.type(firstName, 'by');
  await waitFor(() => {
    expect(screen.queryByText('Bob is here already.')).toBeNull();
  });
});

test('a refusal of the whole keeps what was typed', async () => {
  const { user } = renderClub({
    save: () => Promise.resolve(refused('NOT_ALLOWED', { fix: 'Ask the owner.' })),
  });
  await user.type(field('Name'), '!');
  await user.click(saveButton());
  expect((await screen.findByRole('alert')).textContent).toBe('NOT_ALLOWED it is. Ask the owner.');
  expect(field('Name').value).toBe('Tumblers!');
  expect(status()).toBe('Not saved yet');
});

test('without an answer nothing is lost, and the same request goes out again', async () => {
  let isDown = true;
  const { user, save } = renderClub({
    save: () =>
      isDown
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve({ kind: 'saved', saved: 'it' }),
  });
  await user.type(field('Name'), '!');
  await user.click(saveButton());
  expect((await screen.findByRole('alert')).textContent).toContain(
    'It is not known whether it was saved.',
  );
  expect(field('Name').value).toBe('Tumblers!');

  isDown = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  await waitFor(() => {
    expect(status()).toBe('Saved');
  });
  const [first, second] = save.mock.calls.map(([, sent]) => sent.requestId);
  expect(first).toBeTruthy();
  expect(second).toBe(first);
});

test('what is changed after a failure is another request', async () => {
  const { user, save } = renderClub({ save: () => Promise.reject(new TypeError('Failed')) });
  await user.type(field('Name'), '!');
  await user.click(saveButton());
  await screen.findByRole('alert');
  await user.type(field('Name'), '!');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(save).toHaveBeenCalledTimes(2);
  });
  const [first, second] = save.mock.calls;
  expect(second?.[0].name).toBe('Tumblers!!');
  expect(second?.[1].requestId).not.toBe(first?.[1].requestId);
});

test('what is unusual is saved once it is confirmed', async () => {
  const { user, save } = renderClub({
    save: (_, { confirmed }) =>
      Promise.resolve(confirmed ? { kind: 'saved', saved: 'it' } : refused('NEEDS_CONFIRMATION')),
  });
  await user.type(field('Name'), '!');
  await user.click(saveButton());
  await user.click(await screen.findByRole('button', { name: 'Save anyway' }));
  await waitFor(() => {
    expect(status()).toBe('Saved');
  });
  const [asked, confirmed] = save.mock.calls.map(([, sent]) => sent);
  expect(confirmed?.requestId).not.toBe(asked?.requestId);
});

test('a confirmation counts for what was seen, not for what was typed since', async () => {
  const { user, save } = renderClub({
    save: () => Promise.resolve(refused('NEEDS_CONFIRMATION')),
  });
  await user.type(field('Name'), '!');
  await user.click(saveButton());
  const confirm = await screen.findByRole('button', { name: 'Save anyway' });
  await user.type(field('Name'), '!');
  await user.click(confirm);
  await waitFor(() => {
    expect(save).toHaveBeenCalledTimes(2);
  });
  expect(save.mock.lastCall?.[1].confirmed).toBe(false);
});

test('leaving asks while something is not saved, and not afterwards', async () => {
  const { user } = renderClub();
  await user.type(field('Name'), '!');
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await user.click(await screen.findByRole('button', { name: 'Stay here' }));
  expect(field('Name').value).toBe('Tumblers!');

  await user.click(saveButton());
  await waitFor(() => {
    expect(status()).toBe('Saved');
  });
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  expect(await screen.findByRole('heading', { name: 'Elsewhere it is' })).toBeDefined();
});

test('what goes away once it is saved is not held', async () => {
  const { user } = renderClub({
    save: () => Promise.resolve({ kind: 'saved', saved: 'elsewhere' }),
  });
  await user.type(field('Name'), '!');
  await user.click(saveButton());
  expect(await screen.findByRole('heading', { name: 'Elsewhere it is' })).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test.each(['{Control>}s{/Control}', '{Meta>}s{/Meta}', '{Control>}{Enter}{/Control}'])(
  '%s saves, wherever the keyboard is',
  async (keys) => {
    const { user, save } = renderClub();
    await user.keyboard(keys);
    expect(save).not.toHaveBeenCalled();

    await user.type(field('Name'), '!');
    field('Name').blur();
    await user.keyboard(keys);
    await waitFor(() => {
      expect(save).toHaveBeenCalledOnce();
    });
  },
);

test('who may only read sees the fields and no way to change them', () => {
  renderClub({ readOnly: true, values: club({ people: [ann, bob] }) });
  expect(field('Name').matches(':disabled')).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});
