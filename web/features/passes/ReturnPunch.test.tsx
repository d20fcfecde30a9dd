import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { enrollment, enrollmentsView, pass, passEntry } from '../../testing/pass-records.ts';
import { family, schoolClass, student } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';

interface UndoArguments {
  input: { entryId: string; returnPunch: boolean | null; dryRun: boolean };
}

const openGym = schoolClass({ id: 'gym', name: 'Open Gym' });
const maya = student({ id: 'maya' });

async function open(punchReturned: boolean, viewerCanUndo = true, paidBy: object | null = pass()) {
  const single = enrollment({
    id: 'single',
    type: 'SINGLE_DAY',
    startsOn: '2026-11-28',
    dropsOn: '2026-11-28',
    student: maya,
    class: openGym,
    pass: paidBy,
    punch: passEntry({
      id: 'line',
      classDate: '2026-11-28',
      class: openGym,
      student: maya,
      viewerCan: { undo: viewerCanUndo, undoReason: null },
    }),
  });
  let enrollments = [single, enrollment({ student: maya })];
  const undoPunch = vi.fn(({ input }: UndoArguments): object => {
    if (input.dryRun) return { __typename: 'UndoPreview', punchReturned, leftAfter: 7 };
    enrollments = enrollments.slice(1);
    return {
      __typename: 'PunchUndone',
      enrollmentId: 'single',
      punchReturned: punchReturned || input.returnPunch,
      pass: paidBy,
      holder: null,
      entry: null,
      repeated: false,
    };
  });
  const app = renderApp('/families/alvarez/enrollments', {
    enrollmentsView: () =>
      enrollmentsView({
        family: family({ id: 'alvarez' }),
        enrollments,
        counts: { current: enrollments.length, future: 0, past: 0 },
      }),
    undoPunch,
  });
  await screen.findByText('Beginner Gymnastics 6–8');
  return { ...app, undoPunch };
}

const name = 'Delete and return the punch: Maya in Open Gym, Sat 28 Nov';

test('before its date deleting an enrollment returns the punch, and says so', async () => {
  const { user, undoPunch } = await open(true);

  await user.click(screen.getByRole('button', { name }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete this enrollment?' }));
  expect(
    await dialog.findByText(/the punch returns, and the pass has 7 punches left/),
  ).toBeDefined();
  expect(dialog.queryByRole('radio')).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Delete and return the punch' }));

  await waitFor(() => {
    expect(screen.queryByText('Open Gym')).toBeNull();
  });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(undoPunch.mock.calls[1]?.[0].input).toMatchObject({ entryId: 'line', dryRun: false });
});

test.each([
  ['it stays used unless one says so', 'Delete, keep the punch used', false],
  ['it returns when one says so', 'Delete and return the punch', true],
])('on and after its date: %s', async (_what, button, returns) => {
  const { user, undoPunch } = await open(false);

  await user.click(screen.getByRole('button', { name }));
  const dialog = within(await screen.findByRole('dialog'));
  const choices = within(await dialog.findByRole('group', { name: 'Return the punch?' }));
  if (returns) await user.click(choices.getByRole('radio', { name: 'Yes, give it back' }));
  await user.click(dialog.getByRole('button', { name: button }));
  await waitFor(() => {
    expect(undoPunch.mock.calls[1]?.[0].input.returnPunch).toBe(returns);
  });
});

test('of a deleted pass the enrollment goes, and no punch is promised or offered', async () => {
  const { user, undoPunch } = await open(false, true, null);

  const button = { name: 'Delete the enrollment: Maya in Open Gym, Sat 28 Nov' };
  await user.click(screen.getByRole('button', button));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete this enrollment?' }));
  expect(await dialog.findByText(/Its pass is deleted, so no punch comes back/)).toBeDefined();
  expect(dialog.queryByRole('radio')).toBeNull();
  expect(dialog.queryByText(/punch returns|here or over/)).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Delete the enrollment' }));

  await waitFor(() => {
    expect(screen.queryByText('Open Gym')).toBeNull();
  });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(undoPunch.mock.calls[1]?.[0].input).toMatchObject({ returnPunch: false, dryRun: false });
});

test('where the punch cannot be taken back there is no button', async () => {
  await open(true, false);
  expect(screen.queryByRole('button', { name })).toBeNull();
});
