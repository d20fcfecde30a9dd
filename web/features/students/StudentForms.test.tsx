import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { family, guardian, student } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

const level = { id: '0195d8a0-0000-7000-8000-000000000002', name: 'Level 1' };
const alvarez = family({ id: 'alvarez', guardians: [guardian()] });

type Sent = { familyId: string; version: number; input: object };

test('adds a student to a family, who has its last name unless another one is typed', async () => {
  const addStudent = vi.fn<(sent: Sent) => unknown>(() => ({
    __typename: 'StudentSaved',
    repeated: false,
    student: student({ firstName: 'Leo', family: alvarez }),
  }));
  const { user } = renderApp('/families/alvarez/students/new', {
    family: alvarez,
    levels: [level],
    addStudent,
  });

  const first = await screen.findByRole('textbox', { name: 'First name' });
  expect(document.activeElement).toBe(first);
  await user.keyboard('Leo');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Level' }), 'Level 1');
  await user.keyboard('{Control>}s{/Control}');

  expect(await screen.findByText('Leo is added.')).toBeDefined();
  expect(window.location.pathname).toBe('/a/demo/families/alvarez');
  expect(addStudent.mock.calls[0]?.[0]).toMatchObject({
    familyId: 'alvarez',
    input: { firstName: 'Leo', lastName: 'Alvarez', levelId: level.id, gender: 'UNDISCLOSED' },
  });
});

test('says at its field what the server refuses, and keeps what was typed', async () => {
  const maya = student({ id: 'maya', version: 3, family: alvarez });
  const changeStudent = vi.fn<(sent: Sent) => unknown>(() => ({
    __typename: 'RecordRefused',
    ...{ reason: 'INVALID', rule: 'F-3', message: 'Not saved.', fix: null },
    fields: [{ field: 'born', reason: 'OUT_OF_RANGE', message: 'This day is still to come.' }],
  }));
  const { user } = renderApp('/students/maya/edit', { student: maya, changeStudent });

  const comment = await screen.findByRole('textbox', { name: 'Roll sheet comment' });
  await user.type(comment, 'Sits in front');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('This day is still to come.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByLabelText('Date of birth'));
  expect(comment).toHaveProperty('value', 'Sits in front');
  expect(changeStudent.mock.calls[0]?.[0].version).toBe(3);
});
