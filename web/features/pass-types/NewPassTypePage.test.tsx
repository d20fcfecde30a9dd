import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  choices,
  classesOpenedBy,
  passType,
  passTypeRefused,
} from '../../testing/pass-type-records.ts';
import { connection, schoolClass, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

const api = {
  passTypeChoices: choices,
  classesOpenedBy,
  passTypes: connection([]),
};

async function openForm(more: Record<string, unknown> = {}) {
  const { user } = renderApp('/pass-types/new', { ...api, ...more });
  await screen.findByRole('textbox', { name: 'Title' });
  return user;
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

/** As one types it, without the wait for every letter. */
async function fill(user: ReturnType<typeof renderApp>['user'], name: string, text: string) {
  await user.clear(field(name));
  await user.click(field(name));
  await user.paste(text);
}

test('creates a pass type with all that was typed, and returns to the list', async () => {
  const createPassType = vi.fn<(asked: { input: object }) => unknown>(() => ({
    __typename: 'PassTypeSaved',
    passType: passType({ title: 'Swim 20' }),
    repeated: false,
  }));
  const user = await openForm({ createPassType });

  await fill(user, 'Title', 'Swim 20');
  await user.type(screen.getByRole('combobox', { name: 'Categories' }), 'Summer{Enter}');
  await user.click(screen.getByRole('radio', { name: /^Student/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Not for sale on the Customer Portal' }));
  await fill(user, 'Price', '95.50');
  await fill(user, 'Number of uses', '20');
  await user.click(screen.getByRole('radio', { name: /^For a number of days/ }));
  await fill(user, 'Number of days', '90');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Program' }), 'Swim');
  await user.click(screen.getByRole('radio', { name: 'One rate everywhere' }));
  await fill(user, 'Tax rate', '13');
  await user.click(screen.getByRole('checkbox', { name: 'South Pool' }));
  await user.click(screen.getByRole('button', { name: 'Create pass type' }));

  expect(await screen.findByText('“Swim 20” is saved.')).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/pass-types');
  expect(createPassType.mock.calls[0]?.[0].input).toMatchObject({
    title: 'Swim 20',
    slug: 'swim-20',
    categories: ['Summer'],
    holderKind: 'STUDENT',
    availableForSale: true,
    portalSale: false,
    price: '95.50',
    uses: 20,
    maxIssued: null,
    dateMode: 'DAYS',
    validDays: 90,
    programId: 'swim',
    taxRate: '13',
    limits: { locations: ['south'], programs: [], levels: [], classes: [] },
  });
});

test('makes the link from the title until it is edited by hand', async () => {
  const user = await openForm();

  await user.type(field('Title'), 'Open Gym');
  expect(field('Link').value).toBe('open-gym');
  expect(screen.getByText('A direct link to it ends with “/open-gym”.')).toBeDefined();
  await user.type(field('Link'), '-ten');
  await user.type(field('Title'), ' 10');

  expect(field('Link').value).toBe('open-gym-ten');
});

test('says at each field what is missing, and goes to the first', async () => {
  const createPassType = vi.fn();
  const user = await openForm({ createPassType });

  await user.click(screen.getByRole('button', { name: 'Create pass type' }));

  const title = field('Title');
  await waitFor(() => {
    expect(document.activeElement).toBe(title);
  });
  expect(title.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('A pass type needs a title.')).toBeDefined();
  expect(screen.getByText('2 fields to correct')).toBeDefined();
  await user.type(title, 'x');
  expect(screen.queryByText('A pass type needs a title.')).toBeNull();
  expect(createPassType).not.toHaveBeenCalled();
});

test('puts a refusal of the server at its field, and keeps what was typed', async () => {
  const user = await openForm({
    createPassType: passTypeRefused({
      field: 'price',
      message: 'The price has more than two decimals.',
      fix: 'Write an amount such as 12.50.',
    }),
  });

  await user.type(field('Title'), 'Open Gym');
  await user.type(field('Price'), '12.505');
  await user.click(screen.getByRole('button', { name: 'Create pass type' }));

  expect(
    await screen.findByText('The price has more than two decimals. Write an amount such as 12.50.'),
  ).toBeDefined();
  await waitFor(() => {
    expect(document.activeElement).toBe(field('Price'));
  });
  expect(field('Title').value).toBe('Open Gym');
});

test('shows a refusal of no single field above the save button', async () => {
  const user = await openForm({ createPassType: passTypeRefused({ message: 'Not today.' }) });

  await user.type(field('Title'), 'Open Gym');
  await user.type(field('Price'), '1');
  await user.click(screen.getByRole('button', { name: 'Create pass type' }));

  expect((await screen.findByRole('alert')).textContent).toContain('Not today.');
});

test('asks for a default number of uses and says the sum when priced per use', async () => {
  const user = await openForm();
  expect(screen.getByRole('checkbox', { name: 'Unlimited' })).toBeDefined();

  await user.click(screen.getByRole('radio', { name: 'Price per use' }));
  await user.type(field('Price of one use'), '12.50');

  expect(field('Default number of uses').value).toBe('10');
  expect(screen.queryByRole('checkbox', { name: 'Unlimited' })).toBeNull();
  expect(screen.getByText(/10 uses cost 125\.00 CAD\./)).toBeDefined();
});

test('asks about sale on the Customer Portal only for what is for sale', async () => {
  const user = await openForm();

  await user.click(screen.getByRole('checkbox', { name: /^Available for sale/ }));

  expect(screen.queryByRole('checkbox', { name: /Not for sale/ })).toBeNull();
  expect(screen.getByRole('checkbox', { name: /Not redeemed/ })).toBeDefined();
});

test('tells while one chooses which classes of next week the pass opens', async () => {
  const asked = vi.fn(classesOpenedBy);
  const user = await openForm({ classesOpenedBy: asked });
  const tester = await screen.findByRole('region', { name: 'Rule tester' });
  expect(await within(tester).findByText('Opens 2 of 2 classes next week')).toBeDefined();
  expect(tester.textContent).toContain('Open GymMon 30 Nov, Wed 2 Dec · North Gym');

  await user.click(screen.getByRole('checkbox', { name: 'Swim' }));

  expect(await within(tester).findByText('Opens 1 of 2 classes next week')).toBeDefined();
  expect(within(tester).queryByText('Open Gym')).toBeNull();
  // From next Monday on; today is Tuesday 24 November.
  expect(asked.mock.calls.map(([{ from, limits }]) => [from, limits.programs])).toEqual([
    ['2026-11-30', []],
    ['2026-11-30', ['swim']],
  ]);
});

test('opens single classes, found by name', async () => {
  const classes = vi.fn(() => connection([schoolClass({ id: 'open-gym', name: 'Open Gym' })]));
  const user = await openForm({ classes });

  await user.type(screen.getByRole('searchbox', { name: 'Classes: all' }), 'open');
  await user.click(await screen.findByRole('button', { name: /^Open Gym/ }));

  expect(await screen.findByText('Opens 1 of 2 classes next week')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Remove Open Gym' }));
  expect(await screen.findByText('Opens 2 of 2 classes next week')).toBeDefined();
});

test('shows the image, and warns of one that is too large', async () => {
  const user = await openForm();
  const input = screen.getByLabelText('Image file');

  await user.upload(input, new File(['x'], 'small.png', { type: 'image/png' }));
  expect(await screen.findByRole('img', { name: 'The pass’s image' })).toHaveProperty(
    'src',
    'data:image/png;base64,eA==',
  );
  await user.upload(input, new File(['x'.repeat(200_000)], 'large.png', { type: 'image/png' }));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'large.png has 196 KiB. At most 128 KiB are taken',
  );
  await user.click(screen.getByRole('button', { name: 'Remove image' }));
  expect(screen.queryByRole('img', { name: 'The pass’s image' })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('asks before what was typed is lost', async () => {
  const user = await openForm();
  await user.type(field('Title'), 'Open Gym');

  await user.click(screen.getByRole('link', { name: 'Families' }));
  await user.click(await screen.findByRole('button', { name: 'Stay here' }));
  expect(window.location.pathname).toBe('/a/demo/pass-types/new');
  expect(field('Title').value).toBe('Open Gym');

  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
  expect(await screen.findByRole('heading', { name: 'Punch passes' })).toBeDefined();
});

test('asks on the way back too', async () => {
  const { user } = renderApp('/pass-types', api);
  await user.click(await screen.findByRole('link', { name: 'New pass type' }));
  await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Open Gym');

  window.history.back();
  expect(await screen.findByText('Leave without saving?')).toBeDefined();
  await waitFor(() => {
    expect(window.location.pathname).toBe('/a/demo/pass-types/new');
  });
  expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Open Gym');
  await user.click(screen.getByRole('button', { name: 'Leave without saving' }));

  expect(await screen.findByRole('heading', { name: 'Punch passes' })).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/pass-types');
});

test('is closed to those who may only see pass types', async () => {
  renderApp('/pass-types/new', { ...api, viewer: viewer({ PUNCH_PASSES_PAGE: 'VIEW' }) });

  expect(await screen.findByText('You may not set up pass types')).toBeDefined();
});
