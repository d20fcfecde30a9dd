import type { Said } from '../../shared/said.ts';

/** How often something came of a task: `{ name: 'cancelled', count: 12 }`. */
export interface TaskCount {
  readonly name: string;
  readonly count: number;
}

/** Something that was not done, and why, in words. */
export interface TaskException {
  readonly what: Said;
  readonly why: Said;
}

/** What came of a task so far. */
export interface TaskOutcome {
  readonly counts: readonly TaskCount[];
  /** The first of them; `exceptionCount` is of all (rule B-1). */
  readonly exceptions: readonly TaskException[];
  readonly exceptionCount: number;
}

export const NOTHING_YET: TaskOutcome = { counts: [], exceptions: [], exceptionCount: 0 };

/** Of a task and of what it would do. */
export const KEPT_EXCEPTIONS = 500;

/** What has come of it with one more step. */
export function withStep(
  before: TaskOutcome,
  step: {
    readonly counts?: readonly TaskCount[];
    readonly exceptions?: readonly TaskException[];
  },
): TaskOutcome {
  const counts = new Map(before.counts.map(({ name, count }) => [name, count]));
  for (const { name, count } of step.counts ?? [])
    counts.set(name, (counts.get(name) ?? 0) + count);
  const exceptions = step.exceptions ?? [];
  return {
    counts: [...counts].map(([name, count]) => ({ name, count })),
    exceptions: [...before.exceptions, ...exceptions].slice(0, KEPT_EXCEPTIONS),
    exceptionCount: before.exceptionCount + exceptions.length,
  };
}
