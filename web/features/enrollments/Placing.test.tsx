import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { enrollment, enrollmentsView } from '../../testing/pass-records.ts';
import { connection, family, schoolClass, student, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

interface Sent {
  id?: string;
  version?: number;
  dryRun: boolean;
  requestId?: string | null;
  returnPunch?: boolean;
  input: Record<string, unknown> & { confirmed?: string[] };
}

const maya = student({ id: 'maya', firstName: 'Maya', lastName: 'Alvarez' });
const alvarez = family({ id: 'alvarez', students: [maya] });
const gym = schoolClass({ id: 'gym', name: 'Junior Gym' });
const place = (overrides: Record<string, unknown> = {}) =>
  enrollment({ id: 'e1', student: maya, class: gym, ...overrides });

const previewed = (overrides: Record<string, unknown> = {}) => ({
  __typename: 'EnrollPreview',
  type: 'ACTIVE',
  startsOn: '2026-11-21',
  dropsOn: null,
  openings: '12 places − 8 active = 4',
  warnings: [],
  mayConfirm: true,
  says: [],
  ...overrides,
});
const made = { __typename: 'Enrolled', enrollment: place({ id: 'new' }), from: null };
const refused = (field: string, message: string) => ({
  __typename: 'RecordRefused',
  reason: 'INVALID',
  message,
  rule: 'E-7',
  fix: null,
  fields: [{ field, reason: 'OUT_OF_RANGE', message }],
});

/** The Enrollments View of a student, with one enrollment. */
function open(api: Record<string, unknown>, given: Record<string, unknown> = {}) {
  return renderApp('/students/maya/enrollments', {
    enrollmentsView: () =>
      enrollmentsView({
        student: maya,
        family: alvarez,
        enrollments: [place(given)],
        counts: { current: 1, future: 0, past: 0 },
      }),
    classes: connection([gym]),
    class: { ...gym, meetings: [{ date: '2026-11-23', state: 'MEETS' }] },
    dropReasons: [{ id: 'r1', name: 'Moved away' }],
    ...api,
  });
}

async function choose(user: ReturnType<typeof open>['user'], act: string) {
  await user.click(await screen.findByRole('button', { name: 'More for Maya in Junior Gym' }));
  await user.click(await screen.findByRole('menuitem', { name: act }));
}

test('enrolls a student: the class is found by typing, the place is said first, a day is one press', async () => {
  const enroll = vi.fn((sent: Sent): object =>
    sent.dryRun ? previewed({ startsOn: sent.input['startsOn'] }) : made,
  );
  const { user } = open({ enroll });
  await user.click(await screen.findByRole('button', { name: 'Enroll' }));
  const dialog = await screen.findByRole('dialog', { name: 'Enroll Maya Alvarez' });
  expect(within(dialog).getByText('Choose a class.')).toBeDefined();
  await user.type(within(dialog).getByRole('searchbox', { name: 'Class' }), 'jun');
  const found = await within(dialog).findByRole('button', { name: /^Junior Gym/ });
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(found);
  await user.keyboard('{Enter}');
  const change = within(dialog).getByRole('button', { name: 'Change: Class' });
  expect(document.activeElement).toBe(change);
  await user.click(await within(dialog).findByRole('button', { name: 'Mon 23 Nov' }));
  expect(await within(dialog).findByText('From Mon 23 Nov 2026, with no end set.')).toBeDefined();
  expect(within(dialog).getByText(/12 places − 8 active = 4/)).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: 'Enroll' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const sent = enroll.mock.calls.map(([one]) => one).find(({ dryRun }) => !dryRun);
  expect(sent?.input).toMatchObject({
    studentId: 'maya',
    classId: 'gym',
    type: 'ACTIVE',
    startsOn: '2026-11-23',
    confirmed: [],
  });
  expect(sent?.requestId).toBeTruthy();
});

test('what is unusual is told, and done only after it was confirmed', async () => {
  const warnings = [{ reason: 'CLASS_FULL', message: 'Full from Mon 23 Nov 2026: 12 of 12.' }];
  const transferEnrollment = vi.fn((sent: Sent): object =>
    sent.dryRun ? previewed({ warnings }) : made,
  );
  const { user } = open({ transferEnrollment });
  await choose(user, 'Transfer…');
  const dialog = await screen.findByRole('dialog', { name: 'Transfer Maya from Junior Gym' });
  await user.type(within(dialog).getByRole('searchbox', { name: 'To class' }), 'jun{Enter}');
  await user.click(await within(dialog).findByRole('button', { name: /^Junior Gym/ }));
  expect(await within(dialog).findByText('Full from Mon 23 Nov 2026: 12 of 12.')).toBeDefined();
  const button = within(dialog).getByRole('button', { name: 'Transfer' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await user.click(within(dialog).getByRole('checkbox', { name: /Go on all the same/ }));
  await user.click(button);
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const sent = transferEnrollment.mock.calls.map(([one]) => one).find(({ dryRun }) => !dryRun);
  expect(sent).toMatchObject({ id: 'e1', version: 1, input: { confirmed: ['CLASS_FULL'] } });
});

test('what became unusual since it was asked about is told, and goes on once it is confirmed', async () => {
  const full = { reason: 'CLASS_FULL', message: 'Full from Mon 23 Nov 2026: 12 of 12.' };
  const young = { reason: 'TOO_YOUNG', message: 'Maya is 4 on Mon 23 Nov 2026.' };
  const changeEnrollment = vi.fn(({ dryRun, input }: Sent): object => {
    if (dryRun) return previewed();
    const warning = [full, young].find(({ reason }) => !input.confirmed?.includes(reason));
    return warning
      ? {
          ...{ __typename: 'EnrollWarned', message: warning.message, rule: 'E-9', fix: null },
          ...{ warnings: [warning], mayConfirm: true },
        }
      : made;
  });
  const { user } = open({ changeEnrollment });
  await choose(user, 'Change dates…');
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText(/12 places − 8 active = 4/);
  const save = dialog.getByRole('button', { name: 'Save the dates' });
  await user.click(save);
  for (const { message } of [full, young]) {
    expect(await dialog.findByText(message)).toBeDefined();
    // It was said of the places before.
    expect(dialog.queryByText(/12 places − 8 active = 4/)).toBeNull();
    const confirm = dialog.getByRole('checkbox', { name: /Go on all the same/ });
    expect(confirm).toHaveProperty('checked', false);
    expect(save.getAttribute('aria-disabled')).toBe('true');
    await user.click(confirm);
    await user.click(save);
  }
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(changeEnrollment.mock.lastCall?.[0].input.confirmed).toEqual(['CLASS_FULL', 'TOO_YOUNG']);
});

test('whoever may not override is told whom to ask', async () => {
  const warnings = [{ reason: 'TOO_YOUNG', message: 'Maya is 7 on Mon 23 Nov 2026.' }];
  const { user } = open({ changeEnrollment: () => previewed({ warnings, mayConfirm: false }) });
  await choose(user, 'Change dates…');
  expect(await screen.findByText(/Ask somebody who may override/)).toBeDefined();
  expect(screen.queryByRole('checkbox', { name: /Go on/ })).toBeNull();
});

test('a refusal stands at its field, and nothing that was typed is lost', async () => {
  const changeEnrollment = () => refused('dropsOn', 'Fall 2026 ends on Sun 20 Dec 2026.');
  const { user } = open({ changeEnrollment });
  await choose(user, 'Change dates…');
  const last = await screen.findByLabelText('Last day (optional)');
  await user.type(last, '2027-01-31');
  expect(await screen.findByText('Fall 2026 ends on Sun 20 Dec 2026.')).toBeDefined();
  expect(last).toHaveProperty('value', '2027-01-31');
  expect(last.getAttribute('aria-invalid')).toBe('true');
  const save = screen.getByRole('button', { name: 'Save the dates' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
});

test('drops on a day, with a reason of the list', async () => {
  const dropEnrollment = vi.fn((sent: Sent): object =>
    sent.dryRun
      ? { __typename: 'ChangePreview', changed: [], says: ['Maya is enrolled until Sat 21 Nov.'] }
      : { __typename: 'EnrollmentSaved', enrollment: place(), repeated: false },
  );
  const { user } = open({ dropEnrollment });
  await choose(user, 'Drop…');
  const dialog = await screen.findByRole('dialog', { name: 'Drop Maya from Junior Gym' });
  expect(await within(dialog).findByText('Choose a reason.')).toBeDefined();
  await user.selectOptions(within(dialog).getByLabelText('Reason'), 'Moved away');
  expect(await within(dialog).findByText('Maya is enrolled until Sat 21 Nov.')).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: 'Drop' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const sent = dropEnrollment.mock.calls.map(([one]) => one).find(({ dryRun }) => !dryRun);
  expect(sent?.input).toEqual({ dropsOn: '2026-11-24', reason: 'Moved away', note: null });
});

test('without the reasons it says so, and they can be asked for again', async () => {
  let tries = 0;
  const dropReasons = () => {
    tries += 1;
    if (tries === 1) throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-3');
    return [{ id: 'r1', name: 'Moved away' }];
  };
  const { user } = open({ dropReasons });
  await choose(user, 'Drop…');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('option', { name: 'Moved away' })).toBeDefined();
});

const deletion = { __typename: 'EnrollmentDeletionPreview', punchStays: false };

test('asks whether the punch that paid comes back, which it does not unless it is said', async () => {
  const deleteEnrollment = vi.fn(({ dryRun, returnPunch }: Sent): object =>
    dryRun
      ? {
          ...{ __typename: 'EnrollmentDeletionPreview', punchStays: !returnPunch },
          says: [`1 punch ${returnPunch ? 'comes back' : 'stays used'}: Maya Alvarez.`],
        }
      : { __typename: 'EnrollmentSaved', enrollment: null, repeated: false },
  );
  const { user } = open({ deleteEnrollment });
  await choose(user, 'Delete…');
  expect(await screen.findByText('1 punch stays used: Maya Alvarez.')).toBeDefined();
  const back = screen.getByRole('checkbox', { name: 'Return the punch' });
  expect(back).toHaveProperty('checked', false);
  await user.click(back);
  expect(await screen.findByText('1 punch comes back: Maya Alvarez.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const sent = deleteEnrollment.mock.calls.map(([one]) => one).find(({ dryRun }) => !dryRun);
  expect(sent?.returnPunch).toBe(true);
});

test('after a refusal the page is read again, so that a second try knows the newer version', async () => {
  let version = 1;
  const deleteEnrollment = vi.fn((sent: Sent): object => {
    if (sent.dryRun) return { ...deletion, says: ['It goes.'] };
    if (sent.version === 2)
      return { __typename: 'EnrollmentSaved', enrollment: null, repeated: false };
    version = 2;
    return {
      ...{ __typename: 'RecordRefused', reason: 'CHANGED_MEANWHILE', rule: 'A-9', fix: null },
      ...{ fields: [], message: 'Priya Raman changed it a moment ago.' },
    };
  });
  const { user } = open({
    enrollmentsView: () =>
      enrollmentsView({
        student: maya,
        family: alvarez,
        enrollments: [place({ version })],
        counts: { current: 1, future: 0, past: 0 },
      }),
    deleteEnrollment,
  });
  await choose(user, 'Delete…');
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('Priya Raman changed it a moment ago.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  await choose(user, 'Delete…');
  await waitFor(() => {
    expect(deleteEnrollment.mock.lastCall?.[0]).toMatchObject({ version: 2, dryRun: true });
  });
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test('deletes after saying what goes', async () => {
  const deleteEnrollment = vi.fn((sent: Sent): object =>
    sent.dryRun
      ? { ...deletion, says: ['Maya’s enrollment is deleted.'] }
      : { __typename: 'EnrollmentSaved', enrollment: null, repeated: false },
  );
  const { user } = open({ deleteEnrollment });
  await choose(user, 'Delete…');
  expect(await screen.findByText('Maya’s enrollment is deleted.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(deleteEnrollment.mock.calls.filter(([{ dryRun }]) => !dryRun)).toHaveLength(1);
});

test('offers nothing to those who may only see', async () => {
  renderApp('/students/maya/enrollments', {
    viewer: viewer({ ENROLLMENTS: 'VIEW' }),
    enrollmentsView: enrollmentsView({
      student: maya,
      family: alvarez,
      enrollments: [place()],
      counts: { current: 1, future: 0, past: 0 },
    }),
  });
  await screen.findByText('Junior Gym');
  expect(screen.queryByRole('button', { name: 'Enroll' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^More for/ })).toBeNull();
});
