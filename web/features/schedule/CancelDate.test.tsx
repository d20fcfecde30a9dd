import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { classApi, meeting, rosterStudent, wholeClass } from '../../testing/class-records.ts';
import { timeslot } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';

// Their code comes when it is needed, which is not what these tests are to wait for.
beforeAll(async () => {
  await Promise.all([import('./ClassPage.tsx'), import('./CancelDialog.tsx')]);
});

interface Asked {
  classId: string;
  date: string;
  starts: string | null;
  reason: string | null;
  tokens: { expires: string | null; overrideLimit: boolean } | null;
  requestId: string | null;
  dryRun: boolean;
}

const says = ['The single day of Maya Alvarez is removed.', '1 punch returns.'];

const preview = (sentences: readonly string[] = says) => ({
  ...{ __typename: 'ChangePreview', changed: [], says: sentences },
});

function done(schoolClass: unknown) {
  return {
    ...{ __typename: 'DateCancelled', class: schoolClass, repeated: false, says },
    cancellation: { id: 'c1', date: '2026-12-01', starts: null, reason: null },
  };
}

async function openDialog(cancelDate: (asked: Asked) => unknown, date = meeting('2026-12-01')) {
  const schoolClass = wholeClass({ meetings: [meeting('2026-11-24'), date] });
  const spy = vi.fn<(asked: Asked) => unknown>(cancelDate);
  const { user } = renderApp('/classes/gym', {
    ...{ ...classApi, class: schoolClass, cancelDate: spy },
  });
  await user.click(await screen.findByRole('button', { name: 'Cancel Tue 1 Dec' }));
  const dialog = await screen.findByRole('dialog', { name: 'Cancel Tue 1 Dec 2026?' });
  return { user, dialog: within(dialog), cancelDate: spy, schoolClass };
}

test('says first whom it touches, then cancels with the reason', async () => {
  const { user, dialog, cancelDate } = await openDialog(({ dryRun }) =>
    dryRun ? preview() : done(wholeClass()),
  );
  expect(await dialog.findByText('The single day of Maya Alvarez is removed.')).toBeDefined();
  expect(dialog.getByText('1 punch returns.')).toBeDefined();
  expect(cancelDate.mock.calls.every(([asked]) => asked.dryRun)).toBe(true);

  // The reason has the keyboard, and Enter cancels.
  await user.keyboard('heating{Enter}');

  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(cancelDate.mock.lastCall?.[0]).toMatchObject({
    ...{ classId: 'gym', date: '2026-12-01', starts: null, reason: 'heating', dryRun: false },
    requestId: expect.any(String) as string,
  });
  expect(screen.getByText(['Tue 1 Dec 2026 is cancelled.', ...says].join(' '))).toBeDefined();
});

test('one timeslot of several can be cancelled alone, and what that does is asked anew', async () => {
  const slots = [timeslot(2, '16:30', '17:30'), timeslot(2, '18:00', '19:00')];
  const { user, dialog, cancelDate } = await openDialog(
    ({ dryRun, starts }) =>
      dryRun
        ? preview(starts === '18:00' ? ['It is still held at 16:30.'] : says)
        : done(wholeClass()),
    meeting('2026-12-01', { timeslots: slots, scheduled: slots }),
  );

  await user.click(dialog.getByRole('radio', { name: 'Only 18:00–19:00' }));
  expect(await dialog.findByText('It is still held at 16:30.')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Cancel 18:00–19:00' }));
  await waitFor(() => {
    expect(cancelDate.mock.lastCall?.[0]).toMatchObject({ starts: '18:00', dryRun: false });
  });
});

test('makeup tokens may be given for the date, and what that does is asked anew', async () => {
  const { user, dialog, cancelDate } = await openDialog(({ dryRun, tokens }) =>
    dryRun ? preview(tokens ? ['1 makeup token is made.'] : says) : done(wholeClass()),
  );
  await user.click(dialog.getByRole('checkbox', { name: /Give makeup tokens/ }));
  fireEvent.change(dialog.getByLabelText('Tokens expire'), { target: { value: '2027-03-31' } });
  expect(await dialog.findByText('1 makeup token is made.')).toBeDefined();
  await waitFor(() => {
    expect(cancelDate.mock.lastCall?.[0].tokens?.expires).toBe('2027-03-31');
  });
  await user.click(dialog.getByRole('button', { name: 'Cancel the date' }));

  await waitFor(() => {
    expect(cancelDate.mock.lastCall?.[0]).toMatchObject({
      ...{ dryRun: false, tokens: { expires: '2027-03-31', overrideLimit: false } },
    });
  });
});

test('what was refused for the date can still be done to one timeslot of it', async () => {
  const slots = [timeslot(2, '16:30', '17:30'), timeslot(2, '18:00', '19:00')];
  const { user, dialog } = await openDialog(
    ({ dryRun }) =>
      dryRun
        ? preview()
        : {
            ...{ __typename: 'RecordRefused', reason: 'ALREADY_SO', rule: 'S-10', fix: null },
            ...{ fields: [], message: '16:30–17:30 is cancelled already.' },
          },
    meeting('2026-12-01', { timeslots: slots, scheduled: slots }),
  );
  await user.click(await dialog.findByRole('button', { name: 'Cancel the date' }));
  expect(await dialog.findByText('16:30–17:30 is cancelled already.')).toBeDefined();
  await user.click(dialog.getByRole('radio', { name: 'Only 18:00–19:00' }));
  expect(await dialog.findByRole('button', { name: 'Cancel 18:00–19:00' })).toBeDefined();
  expect(dialog.queryByText('16:30–17:30 is cancelled already.')).toBeNull();
});

test('where nobody has a one-day place, it says that nothing else changes', async () => {
  const { dialog } = await openDialog(() => preview([]));

  expect(await dialog.findByText(/no enrollment and no punch changes/)).toBeDefined();
});

test('a refusal stands in the dialog, and there is nothing to confirm', async () => {
  const { dialog } = await openDialog(() => ({
    ...{ __typename: 'RecordRefused', reason: 'ALREADY_SO', rule: 'S-10', fix: null, fields: [] },
    message: 'Tue 1 Dec 2026 is cancelled already.',
  }));

  expect(await dialog.findByText('Tue 1 Dec 2026 is cancelled already.')).toBeDefined();
  expect(dialog.queryByRole('button', { name: 'Cancel the date' })).toBeNull();
});

test('without an answer it can be tried again under the same request id', async () => {
  let tries = 0;
  const { user, dialog, cancelDate } = await openDialog(({ dryRun }) => {
    if (dryRun) return preview();
    tries += 1;
    if (tries === 1) throw refusal('INTERNAL_SERVER_ERROR', 'Internal error', 'req-8');
    return done(wholeClass());
  });
  await user.click(await dialog.findByRole('button', { name: 'Cancel the date' }));
  await user.click(await dialog.findByRole('button', { name: 'Try again' }));

  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const sent = cancelDate.mock.calls.map(([asked]) => asked).filter(({ dryRun }) => !dryRun);
  expect(sent).toHaveLength(2);
  expect(sent[0]?.requestId).toBe(sent[1]?.requestId);
});

const cancelled = meeting('2026-12-01', {
  ...{ state: 'CANCELLED', reason: 'Cancelled for Tue 1 Dec 2026: heating.', timeslots: [] },
  cancellations: [{ id: 'c1', starts: null, reason: 'heating' }],
});

test('taking back lists the one-day places that may be given again', async () => {
  const takeBackCancellation = vi.fn<
    (asked: { id: string; dryRun: boolean; revokeTokens: boolean }) => unknown
  >(({ dryRun }) =>
    dryRun
      ? preview(['It is held on Tue 1 Dec 2026 at 16:30.'])
      : {
          ...{ __typename: 'CancellationTakenBack', repeated: false },
          removed: [
            { id: 'r1', type: 'SINGLE_DAY', wasPaidByPass: true, student: rosterStudent('Maya') },
          ],
        },
  );
  const { user } = renderApp('/classes/gym', {
    ...{ ...classApi, class: wholeClass({ meetings: [cancelled] }), takeBackCancellation },
  });
  await user.click(
    await screen.findByRole('button', { name: 'Take back the cancellation of Tue 1 Dec' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('It is held on Tue 1 Dec 2026 at 16:30.')).toBeDefined();
  const asked = takeBackCancellation.mock;
  expect(asked.lastCall?.[0]).toMatchObject({ revokeTokens: true, dryRun: true });
  await user.click(dialog.getByRole('checkbox', { name: /Take back unused makeup tokens/ }));
  await waitFor(() => {
    expect(asked.lastCall?.[0]).toMatchObject({ revokeTokens: false, dryRun: true });
  });
  await user.click(dialog.getByRole('button', { name: 'Take it back' }));

  expect(await dialog.findByRole('button', { name: 'Punch Maya Alvarez in again' })).toBeDefined();
  expect(takeBackCancellation.mock.lastCall?.[0]).toMatchObject({ id: 'c1', dryRun: false });
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(screen.getByText('The cancellation of Tue 1 Dec 2026 is taken back.')).toBeDefined();
});

test('deactivating says what it means before it is done', async () => {
  const setClassActive = vi.fn<(asked: Record<string, unknown>) => unknown>(({ dryRun }) =>
    dryRun
      ? preview(['It does not meet any more. 4 students stay enrolled until somebody drops them.'])
      : {
          ...{ __typename: 'ClassSaved', repeated: false },
          class: wholeClass({ isActive: false, version: 4 }),
        },
  );
  const { user } = renderApp('/classes/gym', {
    ...{ ...classApi, class: wholeClass(), setClassActive },
  });
  await user.click(await screen.findByRole('button', { name: 'Deactivate…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Deactivate “Open Gym”?' }));
  expect(await dialog.findByText(/4 students stay enrolled/)).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Deactivate' }));

  expect(await screen.findByText('“Open Gym” is not offered any more.')).toBeDefined();
  expect(setClassActive.mock.lastCall?.[0]).toMatchObject({
    ...{ id: 'gym', version: 3, active: false, dryRun: false },
  });
});
