import { describe, expect, test } from 'vitest';
import { PermissionLevel, reaches } from './permissions.ts';

const { NONE, VIEW, FULL } = PermissionLevel;
describe('a level', () => {
  test.each([
    [undefined, NONE, true],
    [undefined, VIEW, false],
    [undefined, FULL, false],
    [NONE, NONE, true],
    [NONE, VIEW, false],
    [NONE, FULL, false],
    [VIEW, NONE, true],
    [VIEW, VIEW, true],
    [VIEW, FULL, false],
    [FULL, NONE, true],
    [FULL, VIEW, true],
    [FULL, FULL, true],
  ])('%s is enough where %s is needed: %s', (granted, needed, enough) => {
    expect(reaches(granted, needed)).toBe(enough);
  });
});
