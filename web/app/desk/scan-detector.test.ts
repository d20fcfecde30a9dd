import { expect, test } from 'vitest';
import { afterKey, noBurst } from './scan-detector.ts';

/** What was scanned when these keys come, `gap` milliseconds apart. */
function type(keys: readonly string[], gap: number | ((index: number) => number)): string[] {
  const codes: string[] = [];
  let at = 1000;
  let burst = noBurst;
  keys.forEach((key, index) => {
    at += typeof gap === 'number' ? gap : gap(index);
    const next = afterKey(burst, key, at);
    burst = next.burst;
    if (next.code !== null) codes.push(next.code);
  });
  return codes;
}

const code = [...'7F03A91C44B2'];

test.each([
  ['a scanner', [...code, 'Enter'], 8, ['7F03A91C44B2']],
  ['the slowest scanner', [...code, 'Enter'], 40, ['7F03A91C44B2']],
  ['a fast typist', [...code, 'Enter'], 41, []],
  ['a key held down without Enter', code, 8, []],
  ['eight characters', [...'12345678', 'Enter'], 5, ['12345678']],
  ['seven characters', [...'1234567', 'Enter'], 5, []],
  ['Enter alone', ['Enter'], 5, []],
  [
    'Shift between the characters',
    code.flatMap((key) => ['Shift', key]).concat('Enter'),
    5,
    ['7F03A91C44B2'],
  ],
  [
    'two scans',
    [...code, 'Enter', ...'AAAABBBBCCCC', 'Enter'],
    5,
    ['7F03A91C44B2', 'AAAABBBBCCCC'],
  ],
])('%s', (_who, keys, gap, codes) => {
  expect(type(keys, gap)).toEqual(codes);
});

test('letters typed by hand before a scan are not part of it', () => {
  expect(type(['p', ...code, 'Enter'], (index) => (index === 1 ? 300 : 6))).toEqual([
    '7F03A91C44B2',
  ]);
});

test('a pause within the characters, or before Enter, makes it no scan', () => {
  expect(type([...code, 'Enter'], (index) => (index === 6 ? 200 : 6))).toEqual([]);
  expect(type([...code, 'Enter'], (index) => (index === 12 ? 200 : 6))).toEqual([]);
});
