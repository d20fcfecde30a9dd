import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ann, bob, club, renderClub } from '../testing/club-form.tsx';

const person = (at: number) => within(screen.getByRole('group', { name: `Person ${String(at)}` }));
const firstNames = () =>
  screen
    .queryAllByRole<HTMLInputElement>('textbox', { name: 'First name' })
    .map(({ value }) => value);
const radios = () =>
  screen
    .getAllByRole<HTMLInputElement>('radio', { name: 'Called first' })
    .map(({ checked }) => checked);
const removal = (at: number) => screen.getByRole('button', { name: `Remove person ${String(at)}` });

test('a new row is typed into at once', async () => {
  const { user, save } = renderClub({ values: club({ people: [ann, bob] }) });

  await user.click(screen.getByRole('button', { name: 'Add person' }));

  expect(document.activeElement).toBe(person(3).getByRole('textbox', { name: 'First name' }));
  await user.keyboard('Cy');
  // No more than three.
  expect(screen.queryByRole('button', { name: 'Add person' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => {
    expect(save).toHaveBeenCalledOnce();
  });
  expect(save.mock.lastCall?.[0].people).toEqual([
    ann,
    bob,
    { id: null, firstName: 'Cy', note: null, isFirst: false },
  ]);
});

test('taking a row out keeps the keyboard in the list', async () => {
  const cy = { ...bob, id: 'cy', firstName: 'Cy' };
  const { user } = renderClub({ values: club({ people: [ann, bob, cy] }) });

  await user.click(removal(2));
  expect(firstNames()).toEqual(['Ann', 'Cy']);
  expect(document.activeElement).toBe(removal(2));
  await user.click(removal(2));
  expect(document.activeElement).toBe(removal(1));
  await user.click(removal(1));
  expect(firstNames()).toEqual([]);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add person' }));
});

test('exactly one row comes first', async () => {
  const { user } = renderClub({ values: club({ people: [ann, bob] }) });

  await user.click(person(2).getByRole('radio'));
  expect(radios()).toEqual([false, true]);
  await user.click(removal(2));
  expect(radios()).toEqual([true]);
  await user.click(removal(1));
  await user.click(screen.getByRole('button', { name: 'Add person' }));
  expect(radios()).toEqual([true]);
});

test('what is wrong with the list as a whole stands below it', async () => {
  const { user, save } = renderClub({ values: club({ people: [ann, bob] }) });
  await user.click(removal(2));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('One person alone is no club.')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(save).not.toHaveBeenCalled();
});

test('what is wrong with one row stays with it when another is taken out', async () => {
  const { user } = renderClub({
    values: club({ people: [ann, { ...bob, firstName: '' }, { ...bob, id: 'cy' }] }),
  });
  await user.type(screen.getByRole('textbox', { name: 'Name' }), '!');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await person(2).findByText('The first name is needed.');

  await user.click(removal(1));

  await waitFor(() => {
    expect(person(1).getByText('The first name is needed.')).toBeDefined();
  });
  expect(person(2).queryByText('The first name is needed.')).toBeNull();
});
