import { describe, expect, test } from 'vitest';
import { codeAt, SECRET } from '../../testing/one-time-codes.ts';
import { enrolmentOf, newSecret, stepOf } from './one-time-code.ts';

const NOW = new Date('2026-11-21T20:00:10Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const STEP = Math.floor(NOW.getTime() / 30_000);

describe('a code', () => {
  test.each([
    ['of now', 0, STEP],
    ['of the thirty seconds before', -30, STEP - 1],
    ['of the thirty seconds after, by a clock that is fast', 30, STEP + 1],
    ['of a minute ago', -60, null],
    ['of a minute later', 60, null],
  ])('%s', (_what, seconds, step) => {
    expect(stepOf(SECRET, codeAt(later(seconds)), NOW)).toBe(step);
  });

  test('may be typed with a space', () => {
    const code = codeAt(NOW);
    expect(stepOf(SECRET, ` ${code.slice(0, 3)} ${code.slice(3)}`, NOW)).toBe(STEP);
  });

  test.each(['', '12345', '1234567', 'abcdef', '12345٦', '000000\u0000'])('%j is none', (code) => {
    expect(stepOf(SECRET, code, NOW)).toBeNull();
  });

  test('of another secret is none', () => {
    expect(stepOf(newSecret(), codeAt(NOW), NOW)).toBeNull();
  });
});

test('a secret has 160 bits and is never the same', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(newSecret());
});

test('what the app scans names the school and the person', () => {
  const { url } = enrolmentOf(SECRET, { account: 'Maple: Gym & Swim', login: 'priya' });
  const parsed = new URL(url);
  expect(parsed.protocol).toBe('otpauth:');
  expect(parsed.searchParams.get('secret')).toBe(SECRET);
  expect(decodeURIComponent(parsed.pathname)).toContain('priya');
  expect(parsed.searchParams.get('issuer')).toContain('Maple');
});
