import { describe, expect, test } from 'vitest';
import { changesOf, grantsFrom, levelsFrom, rightsOf, type Grant } from './rights.ts';

const desk: Grant[] = [
  { permission: 'FAMILIES', level: 'FULL' },
  { permission: 'CLASSES', level: 'VIEW' },
];

const granter = (name: string, grants: readonly Grant[]) => ({ name, levels: levelsFrom(grants) });

const rightOf = (granters: ReturnType<typeof granter>[], isOwner = false) =>
  rightsOf(granters, isOwner);

describe('what somebody may', () => {
  test('is nothing without groups and grants', () => {
    const rights = rightOf([granter('This person', [])]);

    expect(rights.size).toBe(24);
    expect([...rights.values()].every(({ level }) => level === 'NONE')).toBe(true);
  });

  test('is the most generous of all that was granted, and says each', () => {
    const rights = rightOf([
      granter('Front Desk', desk),
      granter('This person', [
        { permission: 'CLASSES', level: 'FULL' },
        { permission: 'FAMILIES', level: 'VIEW' },
      ]),
    ]);

    expect(rights.get('CLASSES')).toEqual({
      level: 'FULL',
      from: [
        { name: 'This person', level: 'FULL' },
        { name: 'Front Desk', level: 'VIEW' },
      ],
    });
    expect(rights.get('FAMILIES')?.level).toBe('FULL');
  });

  test('is everything for an administrator, and says by what', () => {
    const rights = rightOf([granter('Heads', [{ permission: 'ADMIN', level: 'FULL' }])]);

    expect(rights.get('SETTINGS')).toEqual({
      level: 'FULL',
      from: [{ name: 'Administrator (Heads)', level: 'FULL' }],
    });
    expect(rights.get('ADMIN')?.from).toEqual([{ name: 'Heads', level: 'FULL' }]);
  });

  test('is everything for the owner', () => {
    const rights = rightOf([], true);

    expect([...rights.values()].every(({ level }) => level === 'FULL')).toBe(true);
    expect(rights.get('ADMIN')?.from).toEqual([{ name: 'Owner', level: 'FULL' }]);
  });
});

test('says only what comes out otherwise', () => {
  const before = rightOf([granter('Front Desk', desk)]);
  const after = rightOf([
    granter('Front Desk', desk),
    granter('This person', [
      { permission: 'FAMILIES', level: 'FULL' },
      { permission: 'STAFF', level: 'VIEW' },
    ]),
  ]);

  expect(changesOf(before, after)).toEqual([
    { permission: 'STAFF', before: 'NONE', after: 'VIEW' },
  ]);
});

test('grants what is not None, and reads it back', () => {
  expect(grantsFrom(levelsFrom(desk))).toEqual(desk);
});
