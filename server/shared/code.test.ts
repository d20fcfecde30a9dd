import { expect, test } from 'vitest';
import { codeOf, parseCode } from './code.ts';
import { newId } from './ids.ts';

test('the code of a record is the end of its id, in capitals', () => {
  expect(codeOf('0193570a-1b2c-7d3e-8f40-5a6b7c8d9eaf')).toBe('5A6B7C8D9EAF');
  const id = newId();
  expect(parseCode(codeOf(id))).toBe(codeOf(id));
});

test.each([
  ['5A6B7C8D9EAF', '5A6B7C8D9EAF'],
  ['5a6b7c8d9eaf', '5A6B7C8D9EAF'],
  ['5A6B-7C8D-9EAF', '5A6B7C8D9EAF'],
  [' 5a6b 7c8d 9eaf\r\n', '5A6B7C8D9EAF'],
  ['5A6B7C8D9EA', null],
  ['5A6B7C8D9EAFF', null],
  ['5A6B7C8D9EAG', null],
  ['5A6B7C8D9EA%', null],
  ['', null],
])('of what is scanned, %j is the code %j', (text, code) => {
  expect(parseCode(text)).toBe(code);
});
