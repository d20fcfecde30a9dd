import { buildSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import schemaText from '../../../schema.graphql?raw';
import { ALL_OR_NOTHING } from '../../../server/features/staff/rights.form.ts';
import { levelsOf, permissionsInOrder } from './permission-words.ts';

const words = (permission: string) =>
  permissionsInOrder.find((one) => one.permission === permission)!;

test('every permission of the API stands in the editor once', () => {
  const type = buildSchema(schemaText).getType('Permission');
  const inApi = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];

  expect(permissionsInOrder.map(({ permission }) => permission).toSorted()).toEqual(
    inApi.toSorted(),
  );
});

test('every permission has a name of its own', () => {
  const names = permissionsInOrder.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('what the server knows as all or nothing has no View', () => {
  const withoutView = permissionsInOrder.filter(({ view }) => !view);
  expect(withoutView.map(({ permission }) => permission).toSorted()).toEqual(
    [...ALL_OR_NOTHING].toSorted(),
  );
});

test('only the levels that differ are offered', () => {
  expect(levelsOf(words('FAMILIES'))).toEqual(['NONE', 'VIEW', 'FULL']);
  expect(levelsOf(words('ADMIN'))).toEqual(['NONE', 'FULL']);
  expect(levelsOf(words('AUDIT_LOG'))).toEqual(['NONE', 'VIEW']);
});
