import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { family, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

const saved = { __typename: 'FamilySaved', repeated: false, family: family({ id: 'baker' }) };

type Sent = { input: Record<string, unknown>; requestId: string };

function formApi(overrides: object = {}) {
  const createFamily = vi.fn<(sent: Sent) => unknown>(() => saved);
  return { createFamily, possibleDuplicates: [], family: saved.family, ...overrides };
}

const field = (name: string | RegExp, at = 0) => {
  const all = screen.getAllByRole('textbox', { name });
  const one = all[at];
  if (!one) throw new Error(`There is no field ${String(name)} number ${String(at + 1)}.`);
  return one;
};

// Every key is typed, as at the desk.
test(
  'a family is typed in one go, with the keyboard alone, and saved with Ctrl+S',
  { timeout: 30_000 },
  async () => {
    const api = formApi();
    const { user } = renderApp('/families/new', api);

    await screen.findByRole('form', { name: 'Family' });
    expect(document.activeElement).toBe(field('First name'));
    await user.keyboard('Kim{Tab}Baker{Tab}mother{Tab}416 555 0145{Tab}{Tab}kim@baker.example');
    await user.type(field('First name', 1), 'Ivan');
    await user.type(screen.getByLabelText('Date of birth'), '2012-09-14');
    expect(field('Last name', 1)).toHaveProperty('value', 'Baker');
    await user.keyboard('{Control>}s{/Control}');

    expect(await screen.findByText('The family is created.')).toBeDefined();
    expect(window.location.pathname).toBe('/a/demo/families/baker');
    expect(api.createFamily).toHaveBeenCalledTimes(1);
    expect(api.createFamily.mock.calls[0]?.[0].input).toMatchObject({
      name: null,
      guardians: [
        {
          ...{ firstName: 'Kim', lastName: 'Baker', relationship: 'mother', isPrimary: true },
          contacts: [
            { kind: 'PHONE', value: '416 555 0145' },
            { kind: 'EMAIL', value: 'kim@baker.example' },
          ],
        },
      ],
      students: [{ firstName: 'Ivan', lastName: 'Baker', born: '2012-09-14' }],
      addresses: [],
    });
  },
);

test('rows that are left empty are none, and hold nothing up', async () => {
  const api = formApi();
  const { user } = renderApp('/families/new', api);

  await screen.findByRole('form', { name: 'Family' });
  await user.keyboard('Kim{Tab}Baker');
  await user.click(screen.getByRole('button', { name: 'Create family' }));

  await screen.findByText('The family is created.');
  expect(api.createFamily.mock.calls[0]?.[0].input).toMatchObject({
    guardians: [{ firstName: 'Kim', contacts: [] }],
    students: [],
  });
});

test('says what is wrong where it stands, also behind a row that was left empty', async () => {
  const api = formApi();
  const { user } = renderApp('/families/new', api);

  await screen.findByRole('form', { name: 'Family' });
  await user.keyboard('Kim{Tab}Baker');
  await user.type(field('E-mail'), 'kim at home');
  await user.keyboard('{Control>}s{/Control}');

  expect(await screen.findByText('The e-mail address looks like name@example.org.')).toBeDefined();
  expect(document.activeElement).toBe(field('E-mail'));
  expect(field('Phone').getAttribute('aria-invalid')).toBeNull();
  expect(api.createFamily).not.toHaveBeenCalled();
});

test('tells of a family with the same number while one types, and saves all the same', async () => {
  const known = family({ id: 'alvarez', name: 'Alvarez' });
  const possibleDuplicates = vi.fn<(asked: object) => unknown>(() => [
    { family: known, why: ['Same telephone number: (416) 555-0144.'] },
  ]);
  const api = formApi({ possibleDuplicates });
  const { user } = renderApp('/families/new', api);

  await screen.findByRole('form', { name: 'Family' });
  await user.keyboard('Kim{Tab}Baker');
  expect(possibleDuplicates).not.toHaveBeenCalled();
  await user.type(field('Phone'), '4165550144');

  const notice = await screen.findByText(/Same telephone number/);
  const link = within(notice.closest('ul') ?? notice).getByRole('link', { name: 'Alvarez family' });
  expect(link.getAttribute('href')).toBe('/a/demo/families/alvarez');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(possibleDuplicates.mock.lastCall?.[0]).toMatchObject({ phones: ['4165550144'] });

  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => {
    expect(api.createFamily).toHaveBeenCalledTimes(1);
  });
});

test('the first of two numbers is chosen once for the whole family', async () => {
  const api = formApi();
  const { user } = renderApp('/families/new', api);

  await screen.findByRole('form', { name: 'Family' });
  await user.keyboard('Kim{Tab}Baker{Tab}{Tab}416 555 0145');
  expect(screen.queryByRole('radio', { name: 'Call this number first' })).toBeNull();
  await user.click(screen.getAllByRole('button', { name: 'Add phone' })[0] ?? document.body);
  await user.keyboard('416 555 0146');
  const firsts = screen.getAllByRole('radio', { name: 'Call this number first' });
  expect(firsts.map((one) => (one as HTMLInputElement).checked)).toEqual([true, false]);
  await user.click(firsts[1] ?? document.body);
  await user.keyboard('{Control>}s{/Control}');

  await screen.findByText('The family is created.');
  expect(api.createFamily.mock.calls[0]?.[0].input).toMatchObject({
    guardians: [
      {
        contacts: [
          { value: '416 555 0145', isPrimary: false },
          { value: '416 555 0146', isPrimary: true },
        ],
      },
    ],
  });
});

test('makes no students for those who may not keep students', async () => {
  const api = formApi({ viewer: viewer({ STUDENTS: 'VIEW' }) });
  renderApp('/families/new', api);

  await screen.findByRole('form', { name: 'Family' });
  expect(screen.queryByRole('heading', { name: 'Students' })).toBeNull();
});

test('is no form for those who may only look at families', async () => {
  renderApp('/families/new', formApi({ viewer: viewer({ FAMILIES: 'VIEW' }) }));

  expect(await screen.findByText('You may look at families, but not change them')).toBeDefined();
  expect(screen.queryByRole('form', { name: 'Family' })).toBeNull();
});
