import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  connection,
  family,
  guardian,
  health,
  note,
  student,
  viewer,
} from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

const alvarez = family({ id: 'alvarez', guardians: [guardian()] });
const peanut = health({ hasAlert: true, alert: 'Peanut allergy', version: 1 });
const maya = student({ id: 'maya', family: alvarez, health: peanut });

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

  const alert = await screen.findByRole('region', { name: 'Medical alert' });
  expect(within(alert).getByText('Peanut allergy')).toBeDefined();
});

test('does not even ask for the health on behalf of the others', async () => {
  const asked = vi.fn(() => peanut);
  renderApp('/students/maya', {
    viewer: viewer({ STUDENT_MEDICAL: 'NONE' }),
    student: { ...maya, health: asked },
  });

  await screen.findByRole('heading', { name: 'Maya Alvarez' });
  expect(screen.queryByText(/Medical alert/)).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Health' })).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});

test('“none” is no medical alert, and stands with the health', async () => {
  const none = health({ alert: 'none', version: 1 });
  renderApp('/students/maya', { student: { ...maya, health: none } });

  await screen.findByRole('heading', { name: 'Maya Alvarez' });
  expect(screen.queryByText('Medical alert')).toBeNull();
  expect(screen.getByText('none')).toBeDefined();
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
  const page = screen.getByRole('main');
  expect(within(page).queryByRole('link', { name: 'Enrollments' })).toBeNull();
});

test('changes the health in a dialog, and shows the alert at once', async () => {
  const known = health({ hasAlert: true, alert: 'Asthma', version: 1 });
  const changeHealth = vi.fn<(sent: object) => unknown>(() => ({
    __typename: 'StudentSaved',
    repeated: false,
    student: { ...maya, health: known },
  }));
  const { user } = renderApp('/students/maya', {
    student: { ...maya, health: health() },
    changeHealth,
  });

  expect(await screen.findByText('Nothing is on file.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Edit health' }));
  const dialog = await screen.findByRole('dialog', { name: 'Health of Maya' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Health concerns' }), 'Asthma');
  await user.keyboard('{Control>}s{/Control}');

  expect((await screen.findByRole('region', { name: 'Medical alert' })).textContent).toContain(
    'Asthma',
  );
  expect(changeHealth.mock.calls[0]?.[0]).toMatchObject({
    version: 0,
    input: { alert: 'Asthma', allergies: null },
  });
});

test('moves a student to a family that is searched, after it is said which passes are left', async () => {
  const baker = family({ id: 'baker', name: 'Baker' });
  const moveStudent = vi.fn(({ dryRun }: { dryRun: boolean }) =>
    dryRun
      ? {
          __typename: 'ChangePreview',
          changed: ['family'],
          says: ['Maya leaves the family pass “Swim 5”; what was punched stands.'],
        }
      : { __typename: 'StudentSaved', repeated: false, student: { ...maya, family: baker } },
  );
  const { user } = renderApp('/students/maya', {
    student: maya,
    families: connection([baker, alvarez]),
    moveStudent,
  });

  await user.click(await screen.findByRole('button', { name: 'More for Maya Alvarez' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move to another family…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Move Maya to another family' });
  await user.type(within(dialog).getByRole('searchbox', { name: 'Family' }), 'bak');
  await user.click(await within(dialog).findByRole('radio', { name: /Baker family/ }));
  expect(within(dialog).queryByRole('radio', { name: /Alvarez family/ })).toBeNull();
  expect(await within(dialog).findByText(/leaves the family pass/)).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: 'Move' }));

  expect(await screen.findByText('Maya belongs to the Baker family now.')).toBeDefined();
});

test('shows open critical notes about the student and the flag alert of the family', async () => {
  renderApp('/students/maya', {
    student: {
      ...maya,
      notes: [
        note({ level: 'CRITICAL', text: 'Picked up by the grandmother only.' }),
        note({ level: 'CRITICAL', text: 'Old story.', isClosed: true }),
      ],
      family: { ...alvarez, flagAlert: 'Call before any change' },
    },
  });

  const critical = await screen.findAllByRole('region', { name: 'Critical note' });
  expect(critical.map((one) => one.textContent)).toEqual([
    expect.stringContaining('Picked up by the grandmother only.'),
  ]);
  expect(screen.getByRole('region', { name: 'Flag alert' })).toBeDefined();
});
