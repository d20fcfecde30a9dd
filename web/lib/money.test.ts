import { expect, test } from 'vitest';
import { formatMoney } from './money.ts';

test.each([
  [0, '0.00 CAD'],
  [5, '0.05 CAD'],
  [1250, '12.50 CAD'],
  [175_000, '1,750.00 CAD'],
])('%i cents are %s', (cents, text) => {
  expect(formatMoney(cents, 'CAD')).toBe(text);
});
