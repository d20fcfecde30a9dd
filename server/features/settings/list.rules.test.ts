import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reordered, type Placed } from './list-order.rules.ts';
import { sayUses } from './list-uses.rules.ts';

const list = (names: string): Placed[] =>
  [...names].map((name, index) => ({
    id: name,
    position: index + 1,
    isArchived: name === name.toLowerCase(),
  }));
const order = (entries: readonly Placed[]): string => entries.map(({ id }) => id).join('');

describe('the order of a list', () => {
  test.each<[from: string, moved: string, place: number, to: string]>([
    ['ABCD', 'D', 1, 'DABC'],
    ['ABCD', 'A', 4, 'BCDA'],
    ['ABCD', 'B', 2, 'ABCD'],
    ['ABCD', 'A', 99, 'BCDA'],
    ['ABCD', 'D', 0, 'DABC'],
    ['ABCD', 'D', -3, 'DABC'],
    // Archived ones, in small letters, take no place.
    ['AbCD', 'D', 2, 'ADCb'],
    ['AbCD', 'A', 3, 'CDAb'],
    ['A', 'A', 1, 'A'],
  ])('%s with %s at place %i is %s', (from, moved, place, to) => {
    expect(order(reordered(list(from), moved, place))).toBe(to);
  });

  test('keeps everybody, and gives each place once', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...'ABCDEfgh'], { minLength: 1 }),
        fc.integer(),
        (ids, to) => {
          const moved = ids[0] ?? '';
          const now = reordered(list(ids.join('')), moved, to);
          expect(now.map(({ id }) => id).sort()).toEqual([...ids].sort());
          expect(now.map(({ position }) => position)).toEqual(ids.map((_, index) => index + 1));
          expect(order(now)).toMatch(/^[A-Z]*[a-z]?[A-Z]*[a-z]*$/);
        },
      ),
    );
  });
});

describe('what uses an entry', () => {
  test.each<[Record<string, number>, string]>([
    [{}, 'Nothing uses it.'],
    [{ class: 0, student: 0 }, 'Nothing uses it.'],
    [{ class: 1 }, '1 class uses it.'],
    [{ class: 12, student: 0 }, '12 classes use it.'],
    [{ family: 2, 'staff member': 1 }, '2 families and 1 staff member use it.'],
    [{ class: 3, room: 1, 'pass type': 2 }, '3 classes, 1 room and 2 pass types use it.'],
  ])('%j is said as "%s"', (counts, said) => {
    expect(sayUses(counts)).toBe(said);
  });
});
