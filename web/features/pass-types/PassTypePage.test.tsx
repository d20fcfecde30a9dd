import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  choices,
  classesOpenedBy,
  northGym,
  passType,
  passTypeRefused,
} from '../../testing/pass-type-records.ts';
import { connection, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

interface Asked {
  version: number;
  applyToSold: boolean;
  dryRun: boolean;
  input: { title: string; price: string };
}

const api = { passTypeChoices: choices, classesOpenedBy, passTypes: connection([]) };

function preview(overrides: Record<string, unknown> = {}) {
  return {
    __typename: 'PassTypePreview',
    soldCount: 18,
    familyCount: 12,
    changed: ['title'],
    toldBefore: '18 sold passes keep the terms under which they were sold.',
    slug: 'open-gym-10',
    ...overrides,
  };
}

function server(answer: (asked: Asked) => object = () => preview()) {
  return vi.fn((asked: Asked) =>
    asked.dryRun
      ? answer(asked)
      : {
          __typename: 'PassTypeSaved',
          passType: passType({ id: 'type', version: asked.version + 1, title: asked.input.title }),
          repeated: false,
        },
  );
}

async function openForm(more: Record<string, unknown>) {
  const { user } = renderApp('/pass-types/type', {
    ...api,
    passType: passType({ id: 'type' }),
    ...more,
  });
  await screen.findByRole('textbox', { name: 'Title' });
  return user;
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = () => screen.getByRole('button', { name: 'Save' });

test('shows what is saved', async () => {
  await openForm({
    passType: passType({
      id: 'type',
      status: 'NOT_FOR_SALE',
      description: 'Ten visits.',
      categories: ['Drop-in'],
      maxIssued: 50,
      limits: { locations: [northGym], programs: [], levels: [], classes: [] },
    }),
  });

  expect(screen.getByRole('heading', { name: 'Open Gym 10' })).toBeDefined();
  expect(screen.getByText('Not for sale')).toBeDefined();
  expect(field('Description').value).toBe('Ten visits.');
  expect(screen.getByRole('list', { name: 'Categories' }).textContent).toBe('Drop-in');
  expect(field('Price').value).toBe('120.00');
  expect(field('Most passes issued').value).toBe('50');
  expect(screen.getByText('18 sold so far.')).toBeDefined();
  expect(screen.getByRole('checkbox', { name: 'North Gym' })).toHaveProperty('checked', true);
  expect(screen.getByText('Nothing changed')).toBeDefined();
});

test('keeps the link of a type that exists, whatever its title becomes', async () => {
  const user = await openForm({});

  await user.type(field('Title'), ' new');

  expect(field('Link').value).toBe('open-gym-10');
});

test('saves at once where no pass is sold', async () => {
  const changePassType = server(() => preview({ soldCount: 0, familyCount: 0 }));
  const user = await openForm({ changePassType });

  await user.type(field('Title'), '!');
  await user.click(save());

  expect(await screen.findByText('“Open Gym 10!” is saved.')).toBeDefined();
  expect(
    changePassType.mock.calls.map(([{ dryRun, applyToSold }]) => [dryRun, applyToSold]),
  ).toEqual([
    [true, false],
    [false, false],
  ]);
});

test('says so when the type was deleted since it was saved', async () => {
  const changePassType = ({ dryRun }: Asked) =>
    dryRun
      ? preview({ soldCount: 0, familyCount: 0 })
      : { __typename: 'PassTypeSaved', passType: null, repeated: true };
  const user = await openForm({ changePassType });

  await user.type(field('Title'), '!');
  await user.click(save());

  expect(
    await screen.findByText('“Open Gym 10!” was saved, and has been deleted since.'),
  ).toBeDefined();
});

test('says what happens to passes already sold, and leaves them alone', async () => {
  const changePassType = server();
  const user = await openForm({ changePassType });

  await user.type(field('Title'), '!');
  await user.click(save());
  const dialog = await screen.findByRole('dialog', { name: 'Save the changes?' });
  expect(dialog.textContent).toContain('Changed: title');
  expect(dialog.textContent).toContain('18 sold passes keep the terms');
  expect(changePassType).toHaveBeenCalledOnce();
  await user.click(within(dialog).getByRole('button', { name: 'Save for new passes' }));

  expect(await screen.findByText('“Open Gym 10!” is saved.')).toBeDefined();
  expect(changePassType.mock.lastCall?.[0]).toMatchObject({ dryRun: false, applyToSold: false });
});

test('changes passes already sold too where that is asked', async () => {
  const changePassType = server(({ applyToSold }) =>
    preview(applyToSold ? { toldBefore: '18 sold passes take the new title.' } : {}),
  );
  const user = await openForm({ changePassType });

  await user.type(field('Title'), '!');
  await user.click(save());
  await user.click(
    await screen.findByRole('checkbox', { name: 'Also change the 18 passes already sold' }),
  );
  expect(await screen.findByText('18 sold passes take the new title.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Save, and change 18 passes' }));

  expect(await screen.findByText('“Open Gym 10!” is saved.')).toBeDefined();
  expect(changePassType.mock.lastCall?.[0]).toMatchObject({ dryRun: false, applyToSold: true });
});

test('says in the dialog why passes already sold cannot be changed', async () => {
  const message = 'Sold passes cannot change from families to students.';
  const changePassType = server(({ applyToSold }) =>
    applyToSold
      ? passTypeRefused({ field: 'holderKind', reason: 'HOLDERS_DIFFER', message })
      : preview({ changed: ['holder'] }),
  );
  const user = await openForm({ changePassType });

  await user.click(screen.getByRole('radio', { name: /^Student/ }));
  await user.click(save());
  const box = await screen.findByRole('checkbox', { name: /^Also change/ });
  await user.click(box);

  expect((await screen.findByRole('alert')).textContent).toContain(message);
  await user.click(screen.getByRole('button', { name: /^Save, and change/ }));
  expect(changePassType.mock.calls.every(([{ dryRun }]) => dryRun)).toBe(true);
  await user.click(box);
  await user.click(screen.getByRole('button', { name: 'Save for new passes' }));
  expect(await screen.findByText('“Open Gym 10” is saved.')).toBeDefined();
});

test('takes in what somebody else saved meanwhile, and loses nothing that was typed', async () => {
  let saved = passType({ id: 'type' });
  const changePassType = server(({ version }) =>
    version === saved.version
      ? preview({ soldCount: 0 })
      : passTypeRefused({
          reason: 'CHANGED_MEANWHILE',
          message: 'Sam Lee changed it at 09:14.',
        }),
  );
  const user = await openForm({ passType: () => saved, changePassType });

  await user.type(field('Title'), '!');
  await user.clear(field('Price'));
  await user.type(field('Price'), '130');
  saved = passType({ id: 'type', version: 2, priceCents: 12_500, uses: 12 });
  await user.click(save());
  expect((await screen.findByRole('alert')).textContent).toContain('Sam Lee changed it at 09:14.');
  await user.click(screen.getByRole('button', { name: 'Load their changes' }));

  expect(await screen.findByText('Somebody else changed this too: Price.')).toBeDefined();
  expect(field('Title').value).toBe('Open Gym 10!');
  expect(field('Price').value).toBe('130');
  expect(field('Number of uses').value).toBe('12');
  await user.click(save());
  expect(await screen.findByText('“Open Gym 10!” is saved.')).toBeDefined();
  expect(changePassType.mock.lastCall?.[0]).toMatchObject({
    version: 2,
    input: { price: '130', uses: 12 },
  });
});

test('is read only for those who may not change it', async () => {
  await openForm({
    viewer: viewer({ PUNCH_PASSES_PAGE: 'VIEW' }),
    passType: passType({
      id: 'type',
      viewerCan: { change: false, suspend: false, delete: false },
    }),
  });

  expect(screen.getByText('You may see this pass type, but not change it.')).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'Title' }).matches(':disabled')).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(await screen.findByText('Opens 2 of 2 classes next week')).toBeDefined();
});

test('says when there is no such pass type', async () => {
  renderApp('/pass-types/gone', {
    ...api,
    passType: () => {
      throw refusal('NOT_FOUND', 'There is no such pass type.');
    },
  });

  await waitFor(() => {
    expect(document.title).toMatch(/^Pass type: /);
  });
  expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull();
});
