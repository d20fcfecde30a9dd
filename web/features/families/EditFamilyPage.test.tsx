import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { contact, family, guardian } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

const alvarez = family({
  id: 'alvarez',
  version: 4,
  guardians: [guardian({ id: 'ana' })],
  contacts: [
    contact({ id: 'home', guardianId: 'ana' }),
    contact({ id: 'mail', guardianId: 'ana', kind: 'EMAIL', value: 'ana@alvarez.example' }),
  ],
});

type Sent = { version: number; input: { guardians: object[]; flagAlert: string | null } };

test('changes a family under the version that was read; an emptied number is taken out', async () => {
  const changeFamily = vi.fn<(sent: Sent) => unknown>(() => ({
    __typename: 'FamilySaved',
    repeated: false,
    family: { ...alvarez, version: 5, contacts: alvarez.contacts.slice(1) },
  }));
  const { user } = renderApp('/families/alvarez/edit', {
    family: alvarez,
    possibleDuplicates: [],
    changeFamily,
  });

  await user.clear(await screen.findByRole('textbox', { name: 'Phone' }));
  await user.type(screen.getByRole('textbox', { name: 'Flag alert' }), 'Call before any change');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('The family is saved.')).toBeDefined();
  const sent = changeFamily.mock.calls[0]?.[0];
  expect(sent?.version).toBe(4);
  expect(sent?.input).toMatchObject({
    flagAlert: 'Call before any change',
    guardians: [{ id: 'ana', contacts: [{ id: 'mail' }] }],
  });
});

test('tells of a change by somebody else, keeps what was typed and takes theirs in', async () => {
  let now = alvarez;
  const changeFamily = () => {
    now = { ...alvarez, version: 5, name: 'Alvarez-Cho' };
    return {
      __typename: 'RecordRefused',
      reason: 'CHANGED_MEANWHILE',
      message: 'Priya Raman changed the name a moment ago.',
      ...{ rule: 'A-9', fix: null, fields: [] },
    };
  };
  const { user } = renderApp('/families/alvarez/edit', {
    family: () => now,
    possibleDuplicates: [],
    changeFamily,
  });

  await user.type(await screen.findByRole('textbox', { name: 'Flag alert' }), 'Call first');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Load their changes' }));

  expect(await screen.findByDisplayValue('Alvarez-Cho')).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'Flag alert' })).toHaveProperty('value', 'Call first');
});
