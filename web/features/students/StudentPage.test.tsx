import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { family, guardian, student, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

const alvarez = family({ id: 'alvarez', guardians: [guardian()] });
const maya = student({ id: 'maya', family: alvarez, medicalAlert: 'Peanut allergy' });

test('shows born, age, gender and the family', async () => {
  renderApp('/students/maya', { student: maya });

  expect(await screen.findByRole('heading', { name: 'Maya Alvarez' })).toBeDefined();
  expect(screen.getByText('Wed 10 Jul 2019')).toBeDefined();
  expect(screen.getByText('7y 4m')).toBeDefined();
  expect(screen.getByText('Female')).toBeDefined();
  expect(screen.getByText('Ana Alvarez')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Open family' }).getAttribute('href')).toBe(
    '/a/demo/families/alvarez',
  );
});

test('shows the medical alert to those who may see it', async () => {
  renderApp('/students/maya', { student: maya });

  expect(await screen.findByText('Peanut allergy')).toBeDefined();
});

test('does not even ask for the medical alert on behalf of the others', async () => {
  const medicalAlert = vi.fn(() => 'Peanut allergy');
  renderApp('/students/maya', {
    viewer: viewer({ STUDENT_MEDICAL: 'NONE' }),
    student: { ...maya, medicalAlert },
  });

  await screen.findByRole('heading', { name: 'Maya Alvarez' });
  expect(screen.queryByText(/Medical alert/)).toBeNull();
  expect(medicalAlert).not.toHaveBeenCalled();
});

test('a blank medical alert is none', async () => {
  renderApp('/students/maya', { student: { ...maya, medicalAlert: '  ' } });

  await screen.findByRole('heading', { name: 'Maya Alvarez' });
  expect(screen.queryByText('Medical alert')).toBeNull();
});

test('is there, without the family, for those who may not see families', async () => {
  renderApp('/students/maya', { viewer: viewer({ FAMILIES: 'NONE' }), student: maya });

  expect(await screen.findByText('Wed 10 Jul 2019')).toBeDefined();
  expect(screen.queryByText(/Alvarez family/)).toBeNull();
  expect(screen.queryByRole('link', { name: 'Open family' })).toBeNull();
});

test('offers no enrollments to those who may not see the classes in them', async () => {
  renderApp('/students/maya', { viewer: viewer({ CLASSES: 'NONE' }), student: maya });

  await screen.findByText('Wed 10 Jul 2019');
  expect(screen.queryByRole('link', { name: 'Enrollments' })).toBeNull();
});
