import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { connection, viewer } from '../../testing/records.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { backgroundTask, familyToTell, taskPreview } from '../../testing/task-records.ts';

// Their code comes when it is needed, which is not what these tests are to wait for.
beforeAll(async () => {
  await Promise.all([
    ...[import('./TasksPage.tsx'), import('./TaskPage.tsx')],
    ...[import('./TaskIndicator.tsx'), import('./UndoDialog.tsx')],
  ]);
});

type Asked = Record<string, unknown>;

async function rowOf(overrides: Asked) {
  renderApp('/tasks', { backgroundTasks: connection([backgroundTask(overrides)]) });
  return within(await screen.findByRole('row', { name: /Cancel 2 classes/ }));
}

test('each task says in a line what came of it', async () => {
  const row = await rowOf({ exceptionCount: 3 });

  expect(row.getByText('Done')).toBeDefined();
  expect(row.getByText('2 dates cancelled, 14 makeup tokens made, 3 exceptions')).toBeDefined();
});

test('one that runs says how far it is', async () => {
  const row = await rowOf({ state: 'RUNNING', done: 34, total: 120 });

  const bar = row.getByRole('progressbar', { name: /Cancel 2 classes/ });
  expect(bar.getAttribute('aria-valuetext')).toBe('34 of 120');
  expect(row.getByText('34 of 120')).toBeDefined();
});

test('what runs stays up to date when more than a page is read, and the pages stay', async () => {
  const list = Array.from({ length: 51 }, (_, at) =>
    backgroundTask({ id: `t${String(at)}`, title: `Task ${String(at)}` }),
  );
  list[50] = backgroundTask({ id: 'late', title: 'The last one', state: 'RUNNING', done: 3 });
  const backgroundTasks = vi.fn<(asked: Asked) => unknown>(({ ids }) =>
    connection(ids ? [backgroundTask({ id: 'late', title: 'The last one', done: 4 })] : list),
  );
  renderApp('/tasks', { backgroundTasks });

  await screen.findByText('The last one');
  await waitFor(() => {
    expect(screen.getAllByText('Done', { selector: 'tbody *' })).toHaveLength(51);
  });
  expect(backgroundTasks.mock.lastCall?.[0]).toMatchObject({ ids: ['late'] });
});

test('the list is narrowed by state, and by whose they are', async () => {
  const backgroundTasks = vi.fn<(asked: Asked) => unknown>(() => connection([]));
  const { user } = renderApp('/tasks', { backgroundTasks });

  expect(await screen.findByText('Nothing was done in the background yet')).toBeDefined();
  await user.click(screen.getByRole('radio', { name: 'Running' }));
  await user.click(screen.getByRole('radio', { name: 'Mine' }));
  await waitFor(() => {
    expect(backgroundTasks.mock.lastCall?.[0]).toMatchObject({
      ...{ states: ['QUEUED', 'RUNNING'], mine: true },
    });
  });
});

test('what is left out stands together by its reason', async () => {
  const why = 'It is cancelled already.';
  const backgroundTask_ = backgroundTask({
    exceptions: [
      { what: 'Tumbling 1', why },
      { what: 'Tumbling 2', why },
    ],
    exceptionCount: 142,
  });
  renderApp('/tasks/task', { backgroundTask: backgroundTask_ });

  const table = within(await screen.findByRole('table', { name: 'Exceptions' }));
  expect(table.getByRole('cell', { name: 'Tumbling 1 · Tumbling 2' })).toBeDefined();
  expect(screen.getByText(/and 140 more/)).toBeDefined();
  expect(screen.getByText('142 exceptions, and why')).toBeDefined();
  expect(screen.getByText('The heating is broken')).toBeDefined();
});

test('families to tell are listed, searched, and had as a file', async () => {
  const families = vi.fn<(asked: Asked) => unknown>(() => connection([familyToTell()]));
  const { user } = renderApp('/tasks/task', {
    backgroundTask: backgroundTask({ familiesToTell: families }),
  });

  const row = within(await screen.findByRole('row', { name: /Alvarez/ }));
  expect(row.getByText(/^Maya Alvarez: Tumbling 1 is cancelled/)).toBeDefined();
  await user.type(screen.getByRole('searchbox', { name: 'Search families to tell' }), 'alv');
  await waitFor(() => {
    expect(families.mock.lastCall?.[0]).toMatchObject({ search: 'alv' });
  });
  expect(screen.getByRole('link', { name: 'Export to CSV' }).getAttribute('href')).toBe(
    '/a/demo/families-to-tell.csv?taskId=task&search=alv',
  );
});

test('who may not see families is not asked about them', async () => {
  renderApp('/tasks/task', {
    viewer: viewer({ FAMILIES: 'NONE' }),
    backgroundTask: backgroundTask({
      familiesToTell: () => {
        throw refusal('FORBIDDEN', 'No.');
      },
    }),
  });

  expect(await screen.findByText('14 makeup tokens made')).toBeDefined();
  expect(screen.queryByText('Families to tell')).toBeNull();
});

test('taking back says first what that does, and goes to the task that does it', async () => {
  const undoTask = vi.fn<(asked: Asked) => unknown>(({ dryRun }) =>
    dryRun === true
      ? taskPreview({ dates: 2, says: ['2 dates of 2 classes are held again.'] })
      : { __typename: 'TaskStarted', repeated: false, task: backgroundTask({ id: 'undo' }) },
  );
  const { user } = renderApp('/tasks/task', {
    backgroundTask: ({ id }: { id: string }) =>
      backgroundTask(id === 'undo' ? { id, title: 'Take back: Cancel', undoes: 'task' } : {}),
    undoTask,
  });
  await user.click(await screen.findByRole('button', { name: 'Undo…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('2 dates of 2 classes are held again.')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Take it back' }));

  expect(await screen.findByRole('heading', { name: 'Take back: Cancel' })).toBeDefined();
  const earlier = await screen.findByRole('link', { name: 'An earlier task' });
  expect(earlier.getAttribute('href')).toBe('/a/demo/tasks/task');
});

test('a task that runs is stopped once its step is over', async () => {
  const stopTask = vi.fn<(asked: Asked) => unknown>(() => ({
    ...{ __typename: 'TaskStarted', repeated: false },
    task: backgroundTask({ ...running, isStopping: true, mayStop: false }),
  }));
  const running = { state: 'RUNNING', mayStop: true, mayUndo: false };
  const { user } = renderApp('/tasks/task', {
    backgroundTask: backgroundTask(running),
    stopTask,
  });
  await user.click(await screen.findByRole('button', { name: 'Stop' }));

  expect(await screen.findByRole('button', { name: 'Stopping…' })).toBeDefined();
  expect(stopTask.mock.lastCall?.[0]).toMatchObject({ id: 'task' });
});

test('one that failed says why, and can be tried again', async () => {
  const failed = { state: 'FAILED', error: 'The database was away.', mayRetry: true };
  const retryTask = vi.fn<(asked: Asked) => unknown>(() => ({
    ...{ __typename: 'RecordRefused', reason: 'NOT_ALLOWED', rule: 'B-3', fields: [] },
    ...{ message: 'It is taken back already.', fix: null },
  }));
  const { user } = renderApp('/tasks/task', { backgroundTask: backgroundTask(failed), retryTask });

  expect(await screen.findByText('The database was away.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('It is taken back already.')).toBeDefined();
});

test('one that failed is dismissed, and the toolbar does not count it any more', async () => {
  const failed = { state: 'FAILED', error: 'The database was away.', mayDismiss: true };
  let count = 1;
  const dismissTask = vi.fn<(asked: Asked) => unknown>(() => {
    count = 0;
    return {
      ...{ __typename: 'TaskStarted', repeated: false },
      task: backgroundTask({ ...failed, mayDismiss: false, isDismissed: true }),
    };
  });
  const { user } = renderApp('/tasks/task', {
    ...{ backgroundTask: backgroundTask(failed), dismissTask },
    taskCounts: () => ({ running: 0, failed: count }),
  });
  expect(await screen.findByRole('link', { name: '1 task failed' })).toBeDefined();
  await user.click(await screen.findByRole('button', { name: 'Dismiss' }));

  expect(await screen.findByRole('button', { name: 'Dismissed' })).toBeDefined();
  await waitFor(() => {
    expect(screen.queryByRole('link', { name: /failed/ })).toBeNull();
  });
});

test('the toolbar says on every page what runs and what failed', async () => {
  renderApp('/tasks', {
    backgroundTasks: connection([]),
    taskCounts: { running: 1, failed: 2 },
  });

  const running = await screen.findByRole('link', { name: '1 task running' });
  expect(running.getAttribute('href')).toBe('/a/demo/tasks?show=open');
  expect(screen.getByRole('link', { name: '2 tasks failed' })).toBeDefined();
});

test('who can have no tasks is not asked about them', async () => {
  const taskCounts = vi.fn<() => unknown>(() => ({ running: 1, failed: 0 }));
  renderApp('/tasks', {
    viewer: viewer({ CLASSES: 'VIEW', ADMIN: 'NONE' }),
    backgroundTasks: connection([]),
    taskCounts,
  });

  expect(await screen.findByText('Nothing was done in the background yet')).toBeDefined();
  expect(screen.queryByText(/^Cancelling dates/)).toBeNull();
  expect(taskCounts).not.toHaveBeenCalled();
});
