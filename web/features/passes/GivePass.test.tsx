import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { enrollmentsView, pass, passHolder } from '../../testing/pass-records.ts';
import { family, student, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

interface GiveArguments {
  input: {
    typeId: string;
    studentId: string | null;
    startsOn: string | null;
    uses: number | null;
    note: string | null;
    dryRun: boolean;
  };
}

const type = (overrides: { id: string } & Record<string, unknown>) => ({
  title: '10-visit Open Gym',
  description: null,
  holderKind: 'STUDENT',
  priceMode: 'FLAT',
  priceCents: 12000,
  uses: 10,
  dateMode: 'DAYS',
  startsOn: null,
  expiresOn: null,
  validDays: 90,
  leftToIssue: null,
  ...overrides,
});

const types = [
  type({ id: 'ten' }),
  type({ id: 'gone', title: 'Camp 2026', leftToIssue: 0 }),
  type({ id: 'swim', title: 'Swim', priceMode: 'PER_USE', priceCents: 1250, uses: 5 }),
  type({ id: 'shared', title: 'Family 20', holderKind: 'FAMILY', uses: 20, leftToIssue: 3 }),
];

async function open(passTypesToGive: readonly object[] = types, path = '/families/alvarez') {
  const [maya, leo] = ['Maya', 'Leo'].map((firstName) =>
    student({ id: firstName.toLowerCase(), firstName }),
  );
  const alvarez = family({ id: 'alvarez', students: [maya, leo] });
  const rows: object[] = [];
  const givePass = vi.fn(({ input }: GiveArguments): object => {
    const of = types.find(({ id }) => id === input.typeId);
    if (input.uses === 0) {
      return {
        __typename: 'GiveRefused',
        reason: 'USES_OUT_OF_RANGE',
        field: 'uses',
        message: 'A pass has from 1 to 9999 uses.',
        rule: 'P-12',
        fix: null,
      };
    }
    if (input.dryRun) {
      return {
        __typename: 'PassGivePreview',
        title: of?.title,
        activeOn: input.startsOn ?? '2026-11-24',
        expires: '2027-02-22',
        total: input.uses ?? of?.uses,
        holderNames: input.studentId
          ? [input.studentId === 'leo' ? 'Leo Alvarez' : 'Maya Alvarez']
          : ['Maya Alvarez', 'Leo Alvarez'],
      };
    }
    const given = pass({ id: 'given', title: of?.title, used: 0, total: input.uses ?? of?.uses });
    const holder = passHolder({ id: 'h-given', student: leo, pass: given });
    given.holders = [holder];
    rows.push(holder);
    return { __typename: 'PassGiven', pass: given, repeated: false };
  });
  const app = renderApp(`${path}/enrollments`, {
    enrollmentsView: ({ studentId }: { studentId: string | null }) =>
      enrollmentsView({
        family: alvarez,
        student: studentId ? leo : null,
        passes: [...rows],
      }),
    passTypesToGive,
    givePass,
  });
  await app.user.click(await screen.findByRole('button', { name: 'Give a pass…' }));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Give a pass to the Alvarez family' }),
  );
  return { ...app, dialog, givePass };
}

const real = (calls: { mock: { calls: [GiveArguments][] } }) =>
  calls.mock.calls.map(([{ input }]) => input).filter(({ dryRun }) => !dryRun);

test('gives a student pass: says what it will be first, and shows it in the list', async () => {
  const { user, dialog, givePass } = await open();

  await user.selectOptions(await dialog.findByLabelText('Student'), 'Leo Alvarez');
  expect(dialog.getByText(/^120\.00 CAD · 10 uses · valid 90 days/)).toBeDefined();
  expect(
    await dialog.findByText(
      'For Leo Alvarez: 10 punches, from Tue 24 Nov 2026 to Mon 22 Feb 2027.',
    ),
  ).toBeDefined();
  expect(dialog.getByLabelText('Starts')).toHaveProperty('value', '2026-11-24');
  await user.type(dialog.getByLabelText('Note (optional)'), 'Birthday gift');
  await user.click(dialog.getByRole('button', { name: 'Give the pass' }));

  const table = within(await screen.findByRole('table', { name: 'Punch passes' }));
  expect(await table.findByText('new')).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('Given: 10-visit Open Gym.')).toBeDefined();
  expect(real(givePass)).toMatchObject([
    { typeId: 'ten', studentId: 'leo', startsOn: null, uses: null, note: 'Birthday gift' },
  ]);
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Give a pass…' }));
  });
});

test('on a student’s page that student is chosen already', async () => {
  const { dialog } = await open(types, '/students/leo');
  expect(await dialog.findByLabelText('Student')).toHaveProperty('value', 'leo');
});

test('a family pass says who will hold it, and how many are left to issue', async () => {
  const { user, dialog, givePass } = await open();

  await user.selectOptions(await dialog.findByLabelText('Pass'), 'Family 20');
  expect(dialog.queryByLabelText('Student')).toBeNull();
  expect(dialog.getByText(/^Shared by all students of the family: Maya and Leo\./)).toBeDefined();
  expect(dialog.getByText(/3 left to issue/)).toBeDefined();
  await dialog.findByText(/^For Maya Alvarez and Leo Alvarez: 20 punches/);
  await user.click(dialog.getByRole('button', { name: 'Give the pass' }));
  await waitFor(() => {
    expect(real(givePass)).toMatchObject([{ typeId: 'shared', studentId: null }]);
  });
});

test('priced per use, the number is chosen; a refusal stands at its field', async () => {
  const { user, dialog, givePass } = await open();

  await user.selectOptions(await dialog.findByLabelText('Pass'), 'Swim');
  const uses = dialog.getByLabelText('Number of uses');
  expect(uses).toHaveProperty('value', '5');
  await user.clear(uses);
  expect(await dialog.findByText('A pass has from 1 to 9999 uses.')).toBeDefined();
  expect(uses.getAttribute('aria-invalid')).toBe('true');
  await user.click(dialog.getByRole('button', { name: 'Give the pass' }));
  expect(real(givePass)).toEqual([]);
  await user.type(uses, '8');
  await user.clear(dialog.getByLabelText('Starts'));
  await user.type(dialog.getByLabelText('Starts'), '2026-12-01');
  await dialog.findByText('For Maya Alvarez: 8 punches, from Tue 1 Dec 2026 to Mon 22 Feb 2027.');
  await user.click(dialog.getByRole('button', { name: 'Give the pass' }));
  await waitFor(() => {
    expect(real(givePass)).toMatchObject([{ typeId: 'swim', uses: 8, startsOn: '2026-12-01' }]);
  });
});

test('a type of which none is left cannot be chosen', async () => {
  const { dialog } = await open();
  expect(
    await dialog.findByRole('option', { name: 'Camp 2026 (none left to issue)' }),
  ).toHaveProperty('disabled', true);
});

test('says where types are set up when none is for sale', async () => {
  const { dialog } = await open([]);
  expect(await dialog.findByText('No pass types are for sale')).toBeDefined();
});

test('there is no way to give a pass without seeing the family or without the permission', async () => {
  renderApp('/students/leo/enrollments', {
    viewer: viewer({ FAMILIES: 'NONE' }),
    enrollmentsView: enrollmentsView({ student: student({ id: 'leo', firstName: 'Leo' }) }),
  });
  expect(await screen.findByText('This student has no punch passes')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Give a pass…' })).toBeNull();
});
