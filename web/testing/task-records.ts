type Overrides = Record<string, unknown>;

/** A background task that is done, but for what the test is about. */
export function backgroundTask(overrides: Overrides = {}) {
  return {
    id: 'task',
    kind: 'CANCEL_CLASSES',
    title: 'Cancel 2 classes, Thu 24 Dec 2026',
    reason: 'The heating is broken',
    state: 'DONE',
    ...{ done: 2, total: 2, attempts: 1 },
    counts: [
      { name: 'cancelled', count: 2 },
      { name: 'tokens', count: 14 },
    ],
    ...{ exceptions: [], exceptionCount: 0, error: null },
    ...{ channel: 'OFFICE_PORTAL', by: 'Jo Marsh', isMine: true },
    createdAt: '2026-11-24T15:00:00Z',
    startedAt: '2026-11-24T15:00:01Z',
    finishedAt: '2026-11-24T15:00:05Z',
    ...{ isStopping: false, mayStop: false, mayRetry: false, mayUndo: true },
    ...{ isDismissed: false, mayDismiss: false },
    ...{ undoes: null, undoneBy: null, familiesToTell: null },
    ...overrides,
  };
}

/** What a task would do: nothing, but for what the test is about. */
export function taskPreview(overrides: Overrides = {}) {
  return {
    __typename: 'TaskPreview',
    ...{ says: [], classes: 0, dates: 0, students: 0, families: 0 },
    ...{ tokens: 0, punches: 0, passes: 0, exceptions: [], exceptionCount: 0 },
    ...overrides,
  };
}

export function familyToTell(overrides: Overrides = {}) {
  return {
    ...{ id: 'task/alvarez', familyId: 'alvarez', name: 'Alvarez' },
    ...{ guardians: ['Ana Alvarez'], emails: ['ana@example.org'], phones: ['(555) 010-4471'] },
    students: ['Maya Alvarez'],
    what: ['Maya Alvarez: Tumbling 1 is cancelled on Thu 24 Dec 2026. 1 makeup token.'],
    ...overrides,
  };
}
