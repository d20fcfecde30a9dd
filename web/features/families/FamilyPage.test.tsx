import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { contact, family, guardian, student, viewer } from '../../testing/records.ts';
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

  const ofFamily = await screen.findByRole('link', { name: 'Enrollments' });
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
  expect(screen.queryByRole('link', { name: /Enrollments/ })).toBeNull();
});

test.each(['ENROLLMENTS', 'CLASSES'] as const)(
  'offers no enrollments to those without the permission %s',
  async (permission) => {
    renderApp('/families/alvarez', { viewer: viewer({ [permission]: 'NONE' }), family: alvarez });

    expect(await screen.findByRole('link', { name: 'Maya Alvarez' })).toBeDefined();
    expect(screen.queryByRole('link', { name: /Enrollments/ })).toBeNull();
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
