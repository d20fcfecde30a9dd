import { expect, test } from 'vitest';
import { backgroundTask } from '../../testing/task-records.ts';
import { lookOf, resultWords, type Task } from './task-words.ts';

const task = (overrides: Partial<Task>) => backgroundTask(overrides) as unknown as Task;

test.each<[Partial<Task>, string]>([
  [{ state: 'QUEUED' }, 'Waits'],
  [{ state: 'QUEUED', error: 'The database was away.' }, 'Tries again'],
  [{ state: 'RUNNING' }, 'Running'],
  [{ state: 'RUNNING', isStopping: true }, 'Stopping'],
  [{ state: 'DONE' }, 'Done'],
  [{ state: 'FAILED' }, 'Failed'],
  [{ state: 'CANCELLED', isStopping: true }, 'Stopped'],
])('a task %j is called “%s”', (overrides, word) => {
  expect(lookOf(task(overrides)).word).toBe(word);
});

const counts = (...all: [string, number][]) => ({
  counts: all.map(([name, count]) => ({ __typename: 'TaskCount' as const, name, count })),
});

test.each<[Partial<Task>, string]>([
  [counts(['cancelled', 2], ['tokens', 14]), '2 dates cancelled, 14 makeup tokens made'],
  [counts(['cancelled', 1], ['punches', 0]), '1 date cancelled'],
  [{ ...counts(['cancelled', 1]), exceptionCount: 3 }, '1 date cancelled, 3 exceptions'],
  [counts(['passes', 5], ['closures', 1]), '5 passes hold longer, 1 closure written'],
  [
    { ...counts(['passes', 5], ['closures', 1]), undoes: 'task' },
    '5 passes expire as before, 1 closure removed',
  ],
  [counts(['somethingNew', 4]), '4 somethingNew'],
  [{ ...counts() }, 'Nothing changed'],
  [{ ...counts(), state: 'RUNNING' }, ''],
  [{ ...counts(['cancelled', 2]), state: 'FAILED', error: 'Away.' }, 'Away.'],
])('of %j comes “%s”', (overrides, words) => {
  expect(resultWords(task(overrides))).toBe(words);
});
