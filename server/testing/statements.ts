import pg from 'pg';
import { vi } from 'vitest';

/** The statements that are sent to the database while something is done: by name, or their text. */
export async function statementsOf(doing: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await doing();
    return spy.mock.calls.map(([sent]) => {
      const what = sent as unknown;
      return typeof what === 'string'
        ? what
        : (what as { name?: string }).name || (what as { text: string }).text;
    });
  } finally {
    spy.mockRestore();
  }
}
