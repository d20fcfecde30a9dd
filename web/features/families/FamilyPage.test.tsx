import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  connection,
  contact,
  family,
  guardian,
  note,
  student,
  viewer,
} from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { refusal } from '../../testing/refusal.ts';

const alvarez = family({
  id: 'alvarez',
  guardians: [
    guardian({ id: 'ana', firstName: 'Ana', relationship: 'mother', isPrimary: true }),
    guardian({ id: 'ravi', firstName: 'Ravi', relationship: 'father', isPrimary: false }),
  ],
  contacts: [
    contact({ guardianId: 'ana', kind: 'PHONE', value: '(555) 010-4471' }),
    contact({ guardianId: null, kind: 'EMAIL', value: 'home@alvarez.example' }),
  ],
  students: [student({ id: 'maya', firstName: 'Maya' })],
});

test('shows guardians with their contacts, the family’s own contacts, and the students', async () => {
  renderApp('/families/alvarez', { family: alvarez });

  expect(await screen.findByRole('heading', { name: 'Alvarez family' })).toBeDefined();
  const ana = screen.getByText('Ana Alvarez').closest('li');
  if (!ana) throw new Error('Ana stands in no list.');
  expect(ana.textContent).toContain('mother, first contact');
  expect(within(ana).getByRole('link', { name: '(555) 010-4471' }).getAttribute('href')).toBe(
    'tel:5550104471',
  );
  expect(screen.getByRole('link', { name: 'home@alvarez.example' }).getAttribute('href')).toBe(
    'mailto:home@alvarez.example',
  );
  const maya = screen.getByRole('row', { name: /Maya Alvarez/ });
  expect(maya.textContent).toContain('10 Jul 2019');
  expect(document.title).toBe('Alvarez family · Cartwheel');
});

test('leads to the enrollments of the family and of each student', async () => {
  renderApp('/families/alvarez', { family: alvarez });

  await screen.findByText('Ana Alvarez');
  const page = within(screen.getByRole('main'));
  const ofFamily = page.getByRole('link', { name: 'Enrollments' });
  expect(ofFamily.getAttribute('href')).toBe('/a/demo/families/alvarez/enrollments');
  const ofMaya = screen.getByRole('link', { name: 'Enrollments of Maya Alvarez' });
  expect(ofMaya.getAttribute('href')).toBe('/a/demo/students/maya/enrollments');
});

test('is there, without the students, for those who may not see students', async () => {
  renderApp('/families/alvarez', { viewer: viewer({ STUDENTS: 'NONE' }), family: alvarez });

  expect(await screen.findByText('Ana Alvarez')).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'Students' })).toBeNull();
  expect(screen.queryByText(/Maya/)).toBeNull();
  // An enrollment names its student.
  const page = within(screen.getByRole('main'));
  expect(page.queryByRole('link', { name: /Enrollments/ })).toBeNull();
});

test.each(['ENROLLMENTS', 'CLASSES'] as const)(
  'offers no enrollments to those without the permission %s',
  async (permission) => {
    renderApp('/families/alvarez', { viewer: viewer({ [permission]: 'NONE' }), family: alvarez });

    expect(await screen.findByRole('link', { name: 'Maya Alvarez' })).toBeDefined();
    const page = within(screen.getByRole('main'));
    expect(page.queryByRole('link', { name: /Enrollments/ })).toBeNull();
  },
);

test('a family of another account is simply not found', async () => {
  renderApp('/families/elsewhere', {
    family: () => {
      throw refusal('NOT_FOUND', 'There is no such family.');
    },
  });

  expect(await screen.findByText('Not found')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect(document.title).toBe('Family: not found · Cartwheel');
});

const says = (sentence: string) => ({
  __typename: 'RemovalPreview',
  how: 'ERASED',
  says: [sentence],
});

test('marks a student about whom there is an open critical note', async () => {
  const openCriticalNotes = [note({ text: 'Carries an injector.' })];
  const maya = student({ id: 'maya', firstName: 'Maya', openCriticalNotes });
  renderApp('/families/alvarez', { family: { ...alvarez, students: [maya] } });
  const row = await screen.findByRole('row', { name: /Maya Alvarez/ });
  expect(
    within(row).getByRole('img', { name: 'Critical note: Carries an injector.' }),
  ).toBeDefined();
});

test('shows the flag alert, open critical notes and that the sign-in is suspended first', async () => {
  const late = note({ level: 'CRITICAL', text: 'Two payments bounced.' });
  renderApp('/families/alvarez', {
    family: {
      ...alvarez,
      flagAlert: 'Call before any change',
      isSuspended: true,
      notes: [late],
      openCriticalNotes: [late],
    },
  });

  const flag = await screen.findByRole('region', { name: 'Flag alert' });
  expect(flag.textContent).toContain('Call before any change');
  expect(screen.getByRole('region', { name: 'Critical note' }).textContent).toContain('bounced');
  expect(screen.getByText('Sign-in suspended')).toBeDefined();
});

test('erases a family only after its name is typed, and goes back to the list', async () => {
  const removeFamily = vi.fn(({ dryRun }: { dryRun: boolean }) =>
    dryRun
      ? says('Erased for good, since nothing has happened with it yet.')
      : {
          __typename: 'FamilyRemoved',
          id: 'alvarez',
          how: 'ERASED',
          family: null,
          repeated: false,
        },
  );
  const { user } = renderApp('/families/alvarez', {
    family: alvarez,
    families: connection([]),
    removeFamily,
  });

  await user.click(await screen.findByRole('button', { name: 'More for the Alvarez family' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Erase the Alvarez family?' });
  expect(within(dialog).getByText(/nothing has happened/)).toBeDefined();
  const erase = within(dialog).getByRole('button', { name: 'Erase' });
  await user.click(erase);
  expect(removeFamily).toHaveBeenCalledTimes(1);
  await user.type(within(dialog).getByRole('textbox', { name: /type the name/ }), 'alvarez');
  await user.click(erase);

  expect(await screen.findByText('The Alvarez family is erased.')).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/families');
});

test('says why a family cannot be removed, and offers no way to do it', async () => {
  const removeFamily = () => ({
    __typename: 'RecordRefused',
    reason: 'IN_USE',
    rule: 'F-8',
    message: 'Maya has enrollments that run or are to come.',
    fix: 'Drop them first.',
    fields: [],
  });
  const { user } = renderApp('/families/alvarez', { family: alvarez, removeFamily });

  await user.click(await screen.findByRole('button', { name: 'More for the Alvarez family' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Remove the Alvarez family?' });
  expect(await within(dialog).findByText('Drop them first.', { exact: false })).toBeDefined();
  expect(within(dialog).queryByRole('button', { name: /Erase|Archive/ })).toBeNull();
});

test('suspends the sign-in with a reason', async () => {
  const setFamilySuspended = vi.fn<(sent: object) => unknown>(() => ({
    __typename: 'FamilySaved',
    repeated: false,
    family: { ...alvarez, isSuspended: true },
  }));
  const { user } = renderApp('/families/alvarez', { family: alvarez, setFamilySuspended });

  await user.click(await screen.findByRole('button', { name: 'More for the Alvarez family' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Suspend sign-in…' }));
  await user.type(await screen.findByRole('textbox', { name: /Reason/ }), 'Open bill{Enter}');

  expect(await screen.findByText('The sign-in is suspended.')).toBeDefined();
  expect(setFamilySuspended.mock.calls[0]?.[0]).toMatchObject({
    suspended: true,
    reason: 'Open bill',
  });
});

test('writes a note and closes one', async () => {
  let notes = [note({ id: 'old', text: 'Call after six.' })];
  const addNote = vi.fn(({ text }: { text: string }) => {
    const added = note({ id: 'new', text, level: 'CRITICAL' });
    notes = [added, ...notes];
    return { __typename: 'NoteSaved', repeated: false, note: added };
  });
  const setNoteClosed = () => {
    const closed = note({ id: 'old', text: 'Call after six.', isClosed: true, version: 2 });
    notes = notes.map((one) => (one.id === 'old' ? closed : one));
    return { __typename: 'NoteSaved', repeated: false, note: closed };
  };
  const { user } = renderApp('/families/alvarez', {
    family: () => ({ ...alvarez, notes }),
    addNote,
    setNoteClosed,
  });

  await user.click(await screen.findByRole('button', { name: 'Add note' }));
  const dialog = await screen.findByRole('dialog', { name: 'New note' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Text' }), 'Two payments bounced.');
  await user.click(within(dialog).getByRole('radio', { name: 'Critical' }));
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Two payments bounced.')).toBeDefined();
  expect(screen.getByText('2 open')).toBeDefined();
  expect(addNote.mock.calls[0]?.[0]).toMatchObject({ familyId: 'alvarez', level: 'CRITICAL' });

  await user.click(screen.getByRole('button', { name: 'Close the note: Call after six.' }));
  expect(await screen.findByText('1 open')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Reopen the note: Call after six.' })).toBeDefined();
});

test('offers nothing to change to those who may only look', async () => {
  renderApp('/families/alvarez', {
    viewer: viewer({ FAMILIES: 'VIEW', STUDENTS: 'VIEW', DELETE_FAMILIES: 'NONE' }),
    family: { ...alvarez, notes: [note()] },
  });

  expect(await screen.findByText('Prefers to be called in the evening.')).toBeDefined();
  for (const name of [/^Edit/, /^More/, /^Add/, /^Close/])
    expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.queryByRole('link', { name: /^(Edit|Add)/ })).toBeNull();
});

test('an archived family can be restored, and not edited', async () => {
  const archived = { ...alvarez, isArchived: true, isActive: false };
  const restoreFamily = ({ dryRun }: { dryRun: boolean }) =>
    dryRun
      ? { __typename: 'ChangePreview', changed: [], says: ['Maya joins the family pass “Swim 5”.'] }
      : { __typename: 'FamilySaved', repeated: false, family: alvarez };
  const { user } = renderApp('/families/alvarez', { family: archived, restoreFamily });

  expect(await screen.findByText('Archived')).toBeDefined();
  expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'More for the Alvarez family' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Restore…' }));
  expect(await screen.findByText('Maya joins the family pass “Swim 5”.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Restore' }));
  expect(await screen.findByText('The family is restored.')).toBeDefined();
});
