import { expect, test } from 'vitest';
import { accountPath, accountSlug, apiPath, safeNext } from './account.ts';

test('the account is named by the address', () => {
  expect(accountSlug('/a/demo/families/12')).toBe('demo');
  expect(accountSlug('/a/demo')).toBe('demo');
  expect(accountSlug('/healthz')).toBe('');
});

test('addresses stay inside the account', () => {
  expect(accountPath('families', 'demo')).toBe('/a/demo/families');
  expect(accountPath('/families', 'demo')).toBe('/a/demo/families');
  expect(accountPath('', 'demo')).toBe('/a/demo');
  expect(apiPath('demo')).toBe('/a/demo/graphql');
});

test('signing in leads back to where the user was', () => {
  expect(safeNext('/a/demo/families?q=alv', 'demo')).toBe('/a/demo/families?q=alv');
});

test.each([
  null,
  '',
  'https://elsewhere.example/a/demo/',
  '//elsewhere.example',
  '/a/other/families',
  '/a/demo/sign-in?next=/a/demo/sign-in',
  '/a/demo-other/families',
  '/a/demo/..//elsewhere.example',
])('signing in never leads out of the account or in a circle: %s', (next) => {
  expect(safeNext(next, 'demo')).toBe('/a/demo');
});
