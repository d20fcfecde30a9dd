import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { classApi, ids, wholeClass } from '../../testing/class-records.ts';
import { viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

interface Asked {
  id: string;
  version: number;
  input: Record<string, unknown>;
  changesFrom: string | null;
  confirmed: boolean;
  requestId: string | null;
}

const saved = () => ({ __typename: 'ClassSaved', repeated: false, class: wholeClass() });

const refused = (overrides: Record<string, unknown>) => ({
  ...{ __typename: 'RecordRefused', rule: 'S-7', fix: null, fields: [], ...overrides },
});

function openForm(changeClass: (asked: Asked) => unknown = saved, api = {}) {
  const spy = vi.fn<(asked: Asked) => unknown>(changeClass);
  const { user } = renderApp('/classes/gym/edit', {
    ...{ ...classApi, class: wholeClass(), changeClass: spy, ...api },
  });
  return { user, changeClass: spy };
}

const capacity = () => screen.findByRole('textbox', { name: 'Capacity' });

test('shows the class, and saves what was changed', async () => {
  const { user, changeClass } = openForm();
  await user.clear(await capacity());
  await user.type(await capacity(), '12');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => {
    expect(window.location.pathname).toBe('/a/demo/classes/gym');
  });
  expect(changeClass.mock.lastCall?.[0]).toMatchObject({
    ...{ id: 'gym', version: 3, changesFrom: null, confirmed: false },
    input: {
      ...{ name: 'Open Gym', capacity: 12, startsOn: '2026-09-01' },
      timeslots: [{ weekday: 2, starts: '16:30', ends: '17:30' }],
      instructors: [{ id: 'teaching', staffId: ids.jo }],
    },
  });
  expect(await screen.findByText('“Open Gym” is saved.')).toBeDefined();
});

test('fewer places than students are enrolled is said, and saved after confirmation', async () => {
  const { user, changeClass } = openForm(({ confirmed }) =>
    confirmed
      ? saved()
      : refused({
          reason: 'NEEDS_CONFIRMATION',
          message: '9 students are enrolled on Tue 1 Dec 2026, and there would be 5 places.',
        }),
  );
  await user.clear(await capacity());
  await user.type(await capacity(), '5');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  const problem = within(await screen.findByRole('alert'));
  expect(problem.getByText(/^9 students are enrolled/)).toBeDefined();
  await user.click(problem.getByRole('button', { name: 'Save anyway' }));
  await waitFor(() => {
    expect(window.location.pathname).toBe('/a/demo/classes/gym');
  });
  expect(changeClass.mock.lastCall?.[0]).toMatchObject({ confirmed: true, input: { capacity: 5 } });
});

test('a changed timeslot can hold from a later day', async () => {
  const { user, changeClass } = openForm();
  const slot = within(await screen.findByRole('group', { name: 'Timeslot 1' }));
  await user.clear(slot.getByLabelText('Ends'));
  await user.type(slot.getByLabelText('Ends'), '18:00');
  await user.type(screen.getByLabelText('Changes hold from'), '2026-12-01');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => {
    expect(changeClass.mock.lastCall?.[0]).toMatchObject({
      changesFrom: '2026-12-01',
      input: { timeslots: [{ ends: '18:00' }] },
    });
  });
  expect(changeClass.mock.lastCall?.[0].input).not.toHaveProperty('changesFrom');
});

test('what the server refuses stands at its field, in the row it is about', async () => {
  const { user } = openForm(() =>
    refused({
      reason: 'INVALID',
      message: 'It overlaps another timeslot of this class.',
      fields: [
        {
          ...{ field: 'timeslots.0.starts', reason: 'OVERLAPS' },
          message: 'It overlaps another timeslot of this class.',
        },
      ],
    }),
  );
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), '!');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  const slot = within(screen.getByRole('group', { name: 'Timeslot 1' }));
  expect(await slot.findByText('It overlaps another timeslot of this class.')).toBeDefined();
  expect(document.activeElement).toBe(slot.getByLabelText('Starts'));
});

test('what it has and is not offered any more stays chosen', async () => {
  openForm(saved, {
    class: wholeClass({
      program: { id: 'old', name: 'Circus' },
      teaching: [
        { id: 't', staffId: 'left', name: 'Sam Oak', validFrom: null, validTo: '2026-12-01' },
      ],
    }),
  });

  const program = await screen.findByRole('combobox', { name: 'Program' });
  expect(
    within(program).getByRole('option', { name: 'Circus (not offered any more)', selected: true }),
  ).toBeDefined();
  expect(
    screen.getByRole('option', { name: 'Sam Oak (not offered any more)', selected: true }),
  ).toBeDefined();
});

test('leaving with something unsaved asks first', async () => {
  const { user } = openForm();
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), '!');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));

  const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }));
  await user.click(dialog.getByRole('button', { name: 'Stay here' }));
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Open Gym!');
});

test('a class that is not there, or may not be changed, says so', async () => {
  openForm(saved, {
    class: () => {
      throw refusal('NOT_FOUND', 'There is no such class.');
    },
  });
  expect(await screen.findByText('Not found')).toBeDefined();
});

test('is not there for those who may only look', async () => {
  openForm(saved, { viewer: viewer({ CLASSES: 'VIEW' }) });

  expect(await screen.findByText('You may look at classes, but not change them')).toBeDefined();
});
