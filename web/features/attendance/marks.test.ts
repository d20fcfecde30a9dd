import { expect, test } from 'vitest';
import {
  markBy,
  statusWords,
  unmarked,
  withStatus,
  type MarkAct,
  type MarkStatus,
} from './marks.ts';

const mark = (status: MarkStatus | null) => ({ ...unmarked, status });

test.each<[MarkStatus | null, MarkAct, MarkStatus | null]>([
  [null, 'present', 'PRESENT'],
  ['ABSENT', 'present', 'PRESENT'],
  ['TARDY', 'present', 'PRESENT'],
  [null, 'absent', 'ABSENT'],
  ['EXCUSED', 'absent', 'ABSENT'],
  [null, 'tardy', 'TARDY'],
  ['ABSENT', 'tardy', 'TARDY'],
  ['PRESENT', 'tardy', 'TARDY'],
  ['TARDY', 'tardy', 'PRESENT'],
  ['LEFT_EARLY', 'tardy', 'TARDY_LEFT_EARLY'],
  [null, 'leftEarly', 'LEFT_EARLY'],
  ['TARDY', 'leftEarly', 'TARDY_LEFT_EARLY'],
  ['TARDY_LEFT_EARLY', 'leftEarly', 'TARDY'],
  [null, 'excused', 'EXCUSED'],
  ['ABSENT', 'excused', 'EXCUSED'],
  ['EXCUSED', 'excused', 'ABSENT'],
  ['PRESENT', 'clear', null],
])('%s and then %s is %s', (before, act, after) => {
  expect(markBy(act, mark(before), false).status).toBe(after);
});

test('who was expected to be absent and is excused becomes excused by ✗, and absent by another one', () => {
  expect(markBy('absent', mark(null), true).status).toBe('EXCUSED');
  expect(markBy('absent', mark('PRESENT'), true).status).toBe('EXCUSED');
  expect(markBy('absent', mark('EXCUSED'), true).status).toBe('ABSENT');
});

test('times go with those who were there, comments with whatever is recorded', () => {
  const late = { status: 'TARDY', comment: 'bus', arrivedAt: '16:42', leftAt: null } as const;

  expect(withStatus(late, 'PRESENT')).toEqual({ ...late, status: 'PRESENT' });
  expect(withStatus(late, 'ABSENT')).toEqual({ ...late, status: 'ABSENT', arrivedAt: null });
  expect(withStatus(late, null)).toEqual(unmarked);
});

test('nothing recorded is said so, and is not absent', () => {
  expect(statusWords(null)).toBe('Not recorded');
  expect(statusWords('TARDY_LEFT_EARLY')).toBe('Tardy & left early');
});
