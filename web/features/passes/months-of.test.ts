import { expect, test } from 'vitest';
import { isOtherMonth, monthsOf } from './months-of.ts';

test.each([
  ['2026-11-01', 'Nov 2026', false],
  ['2026-11-26', 'Nov – Dec 2026', false],
  ['2026-10-28', 'Oct – Nov 2026', false],
  ['2026-12-05', 'Dec 2026', true],
  ['2025-11-21', 'Nov 2025', true],
  ['2026-12-28', 'Dec 2026 – Jan 2027', true],
])('the week of %s, seen on 24 Nov 2026: %s', (first, months, isOther) => {
  expect(monthsOf(first)).toBe(months);
  expect(isOtherMonth(first, '2026-11-24')).toBe(isOther);
});
