type Overrides = Record<string, unknown>;

let lastId = 0;

/** An entry of the audit as the API answers it; also of a record's story. */
export function auditEntry(overrides: Overrides = {}) {
  lastId += 1;
  const id = `entry-${String(lastId)}`;
  return {
    id,
    at: '2026-11-24T20:30:00.000Z',
    actor: { id: 'priya', name: 'Priya Raman' },
    channel: 'OFFICE_PORTAL',
    ip: '192.168.1.22',
    verb: 'CHANGE_STUDENT',
    says: 'Changed Maya Alvarez',
    parts: [
      { text: 'Changed ', record: null },
      {
        text: 'Maya Alvarez',
        record: { kind: 'STUDENT', id: 'maya', name: 'Maya Alvarez', isErased: false },
      },
    ],
    changed: ['Roll comment'],
    changes: [{ field: 'Roll comment', before: null, after: 'Shy at first' }],
    changesAreHidden: false,
    targets: [{ kind: 'STUDENT', id: 'maya', name: 'Maya Alvarez', isErased: false }],
    targetCount: 1,
    ...overrides,
  };
}
