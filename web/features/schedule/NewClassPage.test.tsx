import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  classApi,
  classField,
  classKeyword,
  ids,
  wholeClass,
} from '../../testing/class-records.ts';
import { viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

interface Asked {
  input: Record<string, unknown>;
  requestId: string | null;
}

function created() {
  return vi.fn<(asked: Asked) => unknown>(() => ({
    ...{ __typename: 'ClassSaved', repeated: false, class: wholeClass() },
  }));
}

const openNew = (api: Record<string, unknown> = {}, search = '') =>
  renderApp(`/classes/new${search}`, { ...classApi, class: wholeClass(), ...api });

const box = (name: string) => screen.getByRole('textbox', { name });
const choose = (name: string) => screen.getByRole('combobox', { name });

/** What cannot be left out. */
async function fillIn(user: ReturnType<typeof openNew>['user']) {
  await user.type(await screen.findByLabelText('Name'), 'Open Gym');
  await user.selectOptions(screen.getByLabelText('Program'), 'Gymnastics');
  await user.selectOptions(screen.getByLabelText('Location'), 'North Gym');
}

test('creates a class with its times, its ages and its places', async () => {
  const createClass = created();
  const { user } = openNew({ createClass });
  await fillIn(user);
  await user.selectOptions(screen.getByLabelText('Room'), 'Floor A');
  await user.click(screen.getByText('Add timeslot'));
  const slot = within(screen.getByRole('group', { name: 'Timeslot 1' }));
  await user.selectOptions(slot.getByLabelText('Weekday'), 'Tuesday');
  await user.type(slot.getByLabelText('Starts'), '16:30');
  await user.type(slot.getByLabelText('Ends'), '17:30');
  const [youngest, oldest] = screen.getAllByLabelText('Years');
  if (!youngest || !oldest) throw new Error('Two ages are expected.');
  await user.type(youngest, '6');
  await user.type(oldest, '8');
  await user.type(screen.getByLabelText('Capacity'), '14');
  await user.click(screen.getByText('Create class'));

  await waitFor(() => {
    expect(window.location.pathname).toBe('/a/demo/classes/gym');
  });
  expect(createClass.mock.lastCall?.[0].input).toMatchObject({
    ...{ name: 'Open Gym', programId: ids.gymnastics, levelId: null, description: null },
    ...{ locationId: ids.north, roomId: ids.floor, capacity: 14, gender: null },
    minAge: { years: 6, months: null, days: null },
    maxAge: { years: 8, months: null, days: null },
    timeslots: [{ id: null, weekday: 2, starts: '16:30', ends: '17:30' }],
  });
  expect(await screen.findByText('“Open Gym” is created.')).toBeDefined();
});

test('a class has instructors, keywords, and the fields that the school added', async () => {
  const createClass = created();
  const { user } = openNew({ createClass });
  await fillIn(user);
  await user.click(screen.getByText('Add instructor'));
  await user.selectOptions(screen.getByLabelText('Instructor'), 'Jo Marsh');
  await user.click(screen.getByLabelText(classKeyword.name));
  await user.type(screen.getByLabelText(classField.label), 'Mats');
  await user.click(screen.getByText('Create class'));

  await waitFor(() => {
    expect(createClass).toHaveBeenCalledOnce();
  });
  expect(createClass.mock.lastCall?.[0].input).toMatchObject({
    instructors: [{ id: null, staffId: ids.jo, validFrom: null, validTo: null }],
    keywordIds: [ids.keyword],
    customValues: [{ fieldId: ids.field, value: 'Mats' }],
  });
});

test('says which days of birth the ages come to while they are typed', async () => {
  const birthDates = vi.fn<(asked: Record<string, unknown>) => unknown>(({ minAge }) =>
    minAge ? { from: null, to: '2020-11-24' } : { from: null, to: null },
  );
  const { user } = openNew({ birthDates });
  expect(await screen.findByText('It takes students of any age.')).toBeDefined();

  const youngest = within(screen.getByRole('group', { name: 'Youngest age' }));
  await user.type(youngest.getByRole('textbox', { name: 'Years' }), '6');
  expect(
    await screen.findByText('On Tue 24 Nov 2026 it takes those born on 24 Nov 2020 or before.'),
  ).toBeDefined();
  expect(birthDates.mock.lastCall?.[0]).toMatchObject({
    ...{ on: '2026-11-24', maxAge: null },
    minAge: { years: 6, months: null, days: null },
  });
});

test('what is wrong is said at its field before anything is sent, and nothing typed is lost', async () => {
  const createClass = created();
  const { user } = openNew({ createClass });
  await fillIn(user);
  const [youngest, oldest] = ['Youngest age', 'Oldest age'].map((name) =>
    within(screen.getByRole('group', { name })),
  );
  if (!youngest || !oldest) throw new Error('Two ages are expected.');
  await user.type(youngest.getByRole('textbox', { name: 'Years' }), '9');
  await user.type(oldest.getByRole('textbox', { name: 'Years' }), '8');
  await user.click(screen.getByRole('button', { name: 'Add timeslot' }));
  const slot = within(screen.getByRole('group', { name: 'Timeslot 1' }));
  await user.selectOptions(slot.getByRole('combobox', { name: 'Weekday' }), 'Tuesday');
  await user.type(slot.getByLabelText('Starts'), '17:30');
  await user.type(slot.getByLabelText('Ends'), '16:30');
  await user.click(screen.getByRole('button', { name: 'Create class' }));

  expect(await slot.findByText('It ends before it starts.')).toBeDefined();
  await user.clear(slot.getByLabelText('Ends'));
  await user.type(slot.getByLabelText('Ends'), '18:30');
  await user.click(screen.getByRole('button', { name: 'Create class' }));
  expect(await oldest.findByText('The oldest age lies below the youngest.')).toBeDefined();
  expect(createClass).not.toHaveBeenCalled();
  expect(box('Name')).toHaveProperty('value', 'Open Gym');
});

test('sessions and rolling sessions exclude each other', async () => {
  const { user } = openNew();
  await user.click(await screen.findByRole('checkbox', { name: 'Monthly (rolling)' }));

  expect(screen.queryByRole('checkbox', { name: 'Autumn 2026' })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Monthly (rolling)' }));
  expect(screen.getByRole('checkbox', { name: 'Autumn 2026' })).toBeDefined();
});

test('a room goes with its location', async () => {
  const { user } = openNew();
  await screen.findByRole('textbox', { name: 'Name' });
  await user.selectOptions(choose('Location'), 'North Gym');
  await user.selectOptions(choose('Room'), 'Floor A');
  await user.selectOptions(choose('Location'), 'South Pool');

  await waitFor(() => {
    expect(choose('Room')).toHaveProperty('value', '');
  });
  expect(within(choose('Room')).queryByRole('option', { name: 'Floor A' })).toBeNull();
  expect(within(choose('Room')).getByRole('option', { name: 'Lane 1' })).toBeDefined();
});

test('a class like another one has its fields, and neither its dates nor its students', async () => {
  const createClass = created();
  const { user } = openNew(
    { createClass, class: wholeClass({ startsOn: '2026-09-01', endsOn: '2026-12-20' }) },
    '?copy=gym',
  );

  const name = await screen.findByRole('textbox', { name: 'Name' });
  expect(name).toHaveProperty('value', 'Open Gym (copy)');
  expect(screen.getByText(/takes over no students/)).toBeDefined();
  await user.clear(name);
  await user.type(name, 'Open Gym, Thursday');
  await user.click(screen.getByRole('button', { name: 'Create class' }));

  await waitFor(() => {
    expect(createClass).toHaveBeenCalledOnce();
  });
  expect(createClass.mock.lastCall?.[0].input).toMatchObject({
    ...{ name: 'Open Gym, Thursday', programId: ids.gymnastics, levelId: ids.level },
    ...{ locationId: ids.north, roomId: ids.floor, capacity: 14, startsOn: null, endsOn: null },
    minAge: { years: 6, months: null, days: null },
    timeslots: [{ id: null, weekday: 2, starts: '16:30', ends: '17:30' }],
    instructors: [{ id: null, staffId: ids.jo }],
  });
});

test('is not there for those who may only look', async () => {
  openNew({ viewer: viewer({ CLASSES: 'VIEW' }) });

  expect(await screen.findByText('You may look at classes, but not change them')).toBeDefined();
});
