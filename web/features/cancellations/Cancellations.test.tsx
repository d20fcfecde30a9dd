import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { classApi, ids } from '../../testing/class-records.ts';
import { connection, schoolClass, today, viewer } from '../../testing/records.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { backgroundTask, taskPreview } from '../../testing/task-records.ts';

// Their code comes when it is needed, which is not what these tests are to wait for.
beforeAll(async () => {
  await Promise.all([
    ...[import('../schedule/ClassesPage.tsx'), import('./CancelClassesDialog.tsx')],
    ...[import('./ClosePage.tsx'), import('../tasks/TaskPage.tsx')],
  ]);
});

interface Asked {
  input: Record<string, unknown>;
  dryRun: boolean;
}

const started = { __typename: 'TaskStarted', repeated: false, task: backgroundTask() };

const classes = connection([
  schoolClass({ id: 'one', name: 'Tumbling 1' }),
  schoolClass({ id: 'two', name: 'Tumbling 2' }),
  schoolClass({ id: 'three', name: 'Open Gym' }),
]);

async function chooseTwo(cancelClasses: (asked: Asked) => unknown, who = viewer()) {
  const spy = vi.fn<(asked: Asked) => unknown>(cancelClasses);
  const api = { ...classApi, viewer: who, classes, cancelClasses: spy };
  const { user } = renderApp('/classes', { ...api, backgroundTask: backgroundTask() });
  await user.click(await screen.findByRole('checkbox', { name: 'Choose all classes shown' }));
  await user.click(screen.getByRole('checkbox', { name: 'Choose Open Gym' }));
  expect(screen.getByText('2 classes chosen')).toBeDefined();
  await user.keyboard('c');
  const dialog = within(await screen.findByRole('dialog', { name: 'Cancel dates of 2 classes' }));
  return { user, dialog, cancelClasses: spy };
}

test('dates of chosen classes are cancelled after it is said what that does', async () => {
  const { user, dialog, cancelClasses } = await chooseTwo(({ dryRun }) =>
    dryRun
      ? taskPreview({
          ...{ classes: 2, dates: 2, tokens: 14, says: ['14 makeup tokens are made.'] },
          exceptions: [{ what: 'Tumbling 2', why: 'It is cancelled already.' }],
          exceptionCount: 1,
        })
      : started,
  );
  await user.click(dialog.getByRole('checkbox', { name: /Give makeup tokens/ }));
  await user.click(dialog.getByLabelText(/Reason/));
  await user.paste('heating');
  const preview = within(dialog.getByRole('region', { name: 'What this does' }));
  expect(await preview.findByText('14 makeup tokens are made.')).toBeDefined();
  expect(preview.getByText('It is cancelled already.')).toBeDefined();
  expect(cancelClasses.mock.calls.every(([asked]) => asked.dryRun)).toBe(true);

  // What is started is nothing to save.
  expect(dialog.queryByText('Not saved yet')).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Start cancelling' }));

  expect(await screen.findByRole('heading', { name: /^Cancel 2 classes/ })).toBeDefined();
  expect(cancelClasses.mock.lastCall?.[0]).toMatchObject({
    dryRun: false,
    input: {
      // Today is a Tuesday; they meet on Mondays and Wednesdays.
      ...{ classIds: ['one', 'two'], from: '2026-11-25', to: '2026-11-25', reason: 'heating' },
      tokens: { expires: null, overrideLimit: false },
    },
  });
});

test('what is wrong with the tokens stands at their day', async () => {
  const message = 'Choose Tue 24 Nov 2026 or a later day, or never.';
  const { user, dialog } = await chooseTwo(({ dryRun }) =>
    dryRun
      ? taskPreview()
      : {
          ...{ __typename: 'RecordRefused', reason: 'INVALID', rule: 'M-13', message, fix: null },
          fields: [{ field: 'tokens.expires', reason: 'OUT_OF_RANGE', message }],
        },
  );
  await user.click(dialog.getByRole('checkbox', { name: /Give makeup tokens/ }));
  await user.click(dialog.getByRole('button', { name: 'Start cancelling' }));

  const day = dialog.getByLabelText('Tokens expire');
  await waitFor(() => {
    expect(document.activeElement).toBe(day);
  });
  expect(day.getAttribute('aria-invalid')).toBe('true');
});

test('who may not make tokens gives none', async () => {
  const { dialog } = await chooseTwo(() => taskPreview(), viewer({ CREATE_MAKEUP_TOKENS: 'NONE' }));

  expect(dialog.queryByText(/makeup tokens/)).toBeNull();
});

test('who may not cancel dates has nothing to choose', async () => {
  renderApp('/classes', { ...classApi, viewer: viewer({ CLASSES: 'VIEW' }), classes });

  expect(await screen.findByRole('row', { name: /Open Gym/ })).toBeDefined();
  expect(screen.queryByRole('checkbox', { name: /^Choose/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /^More/ })).toBeNull();
});

test('closing asks for place and reason, and sends what was chosen', async () => {
  const closeSchool = vi.fn<(asked: Asked) => unknown>(({ dryRun }) =>
    dryRun ? taskPreview({ says: ['117 punch passes expire 7 days later.'] }) : started,
  );
  const { user } = renderApp('/classes/close', {
    ...{ ...classApi, closeSchool, backgroundTask: backgroundTask() },
  });
  await user.click(await screen.findByRole('button', { name: 'Start closing' }));
  expect(await screen.findByText('The reason is needed.')).toBeDefined();
  expect(screen.getByText('Choose at least one location or program.')).toBeDefined();

  await user.click(screen.getByLabelText('Reason'));
  await user.paste('Snow');
  await user.click(screen.getByRole('checkbox', { name: 'South Pool' }));
  await user.click(screen.getByRole('radio', { name: /Punch passes hold longer/ }));
  await user.type(screen.getByLabelText('Passes expire later by'), '7');
  expect(await screen.findByText('117 punch passes expire 7 days later.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Start closing' }));

  expect(await screen.findByRole('heading', { name: /^Cancel 2 classes/ })).toBeDefined();
  expect(closeSchool.mock.lastCall?.[0]).toMatchObject({
    dryRun: false,
    input: {
      ...{ from: today, to: today, reason: 'Snow', locationIds: [ids.south], programIds: [] },
      ...{ compensation: 'EXTEND_PASSES', tokens: null, extendDays: 7 },
    },
  });
});

test('closing needs the permissions for classes and for settings', async () => {
  renderApp('/classes/close', { ...classApi, viewer: viewer({ SETTINGS: 'VIEW' }) });

  expect(await screen.findByText('You may not close locations or programs')).toBeDefined();
});
