import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingsOn, type SeatCounts } from './openings.rules.ts';

const DATE = '2026-11-21';
const seats = (given: Partial<SeatCounts> = {}): SeatCounts => ({
  active: 0,
  trial: 0,
  makeup: 0,
  singleDay: 0,
  expectedAbsent: 0,
  starting: 0,
  lookAheadDays: 14,
  ...given,
});

describe('the two numbers of openings', () => {
  test.each<
    [
      taken: Partial<SeatCounts>,
      oneDay: number,
      oneDayExplained: string,
      ongoing: number,
      ongoingExplained: string,
    ]
  >([
    [{}, 8, '8 places = 8', 8, '8 places = 8'],
    [{ active: 5 }, 3, '8 places − 5 active = 3', 3, '8 places − 5 active = 3'],
    [{ trial: 1 }, 7, '8 places − 1 trial = 7', 7, '8 places − 1 trial = 7'],
    [{ makeup: 2 }, 6, '8 places − 2 makeup = 6', 6, '8 places − 2 makeup = 6'],
    [{ singleDay: 1 }, 7, '8 places − 1 single day = 7', 7, '8 places − 1 single day = 7'],
    [
      { active: 8, expectedAbsent: 2 },
      2,
      '8 places − 8 active + 2 expected absent = 2',
      0,
      '8 places − 8 active = 0',
    ],
    [{ starting: 2 }, 8, '8 places = 8', 6, '8 places − 2 starting by Sat 5 Dec 2026 = 6'],
    [
      { active: 4, trial: 1, makeup: 1, singleDay: 1, starting: 1 },
      1,
      '8 places − 4 active − 1 trial − 1 makeup − 1 single day = 1',
      0,
      '8 places − 4 active − 1 trial − 1 makeup − 1 single day − 1 starting by Sat 5 Dec 2026 = 0',
    ],
    [
      { starting: 2, lookAheadDays: 30 },
      8,
      '8 places = 8',
      6,
      '8 places − 2 starting by Mon 21 Dec 2026 = 6',
    ],
    [{ active: 8 }, 0, '8 places − 8 active = 0', 0, '8 places − 8 active = 0'],
    [
      { active: 8, singleDay: 1 },
      -1,
      '8 places − 8 active − 1 single day = -1',
      -1,
      '8 places − 8 active − 1 single day = -1',
    ],
  ])(
    'of eight places with %j taken: %i for the day, "%s"',
    (taken, oneDay, oneDayExplained, ongoing, ongoingExplained) => {
      expect(openingsOn(DATE, 8, seats(taken))).toEqual({
        date: DATE,
        capacity: 8,
        oneDay,
        oneDayExplained,
        ongoing,
        ongoingExplained,
      });
    },
  );

  test('a class without a number of places has no limit, whoever is in it', () => {
    expect(openingsOn(DATE, null, seats({ active: 900 }))).toEqual({
      date: DATE,
      capacity: null,
      oneDay: null,
      ongoing: null,
      oneDayExplained: 'This class has no limit.',
      ongoingExplained: 'This class has no limit.',
    });
  });

  test('an explanation adds up to its number, and nobody who stays takes more than one day would leave', () => {
    const count = fc.nat(40);
    const anySeats = fc.record({
      active: count,
      trial: count,
      makeup: count,
      singleDay: count,
      expectedAbsent: count,
      starting: count,
      lookAheadDays: fc.integer({ min: 0, max: 90 }),
    });
    const sum = (explained: string): number => {
      const [left = '', result] = explained.replace(/starting by .*? =/, 'starting =').split(' = ');
      const numbers = [...left.matchAll(/(− )?(\d+)/g)];
      const total = numbers.reduce(
        (all, [, less, count]) => all + Number(count) * (less ? -1 : 1),
        0,
      );
      expect(total).toBe(Number(result));
      return total;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), anySeats, (capacity, taken) => {
        const openings = openingsOn(DATE, capacity, taken);
        expect(sum(openings.oneDayExplained)).toBe(openings.oneDay);
        expect(sum(openings.ongoingExplained)).toBe(openings.ongoing);
        expect(openings.ongoing ?? 0).toBeLessThanOrEqual(openings.oneDay ?? 0);
      }),
    );
  });
});
