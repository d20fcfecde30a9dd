import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createVault, KEY_BYTES } from './vault.ts';

const vault = createVault(randomBytes(KEY_BYTES));

test('opens what it has sealed, which looks different each time and tells nothing', () => {
  const sealed = ['JBSWY3DP', 'JBSWY3DP'].map((text) => vault.seal(text, 'anna'));
  expect(sealed.map((one) => vault.open(one, 'anna'))).toEqual(['JBSWY3DP', 'JBSWY3DP']);
  expect(sealed[0]).not.toBe(sealed[1]);
  expect(sealed.join()).not.toContain('JBSWY3DP');
});

test('opens nothing of somebody else, of another key, or that was changed', () => {
  const sealed = vault.seal('JBSWY3DP', 'anna');
  const changed = sealed.replace(/.{4}$/, (end) => (end === 'AAA=' ? 'BBB=' : 'AAA='));
  expect(() => vault.open(sealed, 'bob')).toThrow('another key');
  expect(() => createVault(randomBytes(KEY_BYTES)).open(sealed, 'anna')).toThrow('another key');
  expect(() => vault.open(changed, 'anna')).toThrow('another key');
});

test('reads what was written before there was a key', () => {
  expect(vault.open('JBSWY3DP', 'anna')).toBe('JBSWY3DP');
});
