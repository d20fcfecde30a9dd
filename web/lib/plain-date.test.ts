import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOfDayNumber, dayNumber, isPlainDate, weekdayOf } from './plain-date.ts';

describe('calendar days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-24', 20_781],
  ])('%s is day %i', (date, days) => {
    expect(dayNumber(date)).toBe(days);
  });

  test('a day number leads back to its date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        expect(dayNumber(dateOfDayNumber(days))).toBe(days);
      }),
    );
  });

  test.each([
    ['2026-11-23', 1],
    ['2026-11-24', 2],
    ['2026-11-29', 7],
    ['1969-12-28', 7],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  test.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-1-1', '2026-11-31', ''])(
    '“%s” is no date',
    (text) => {
      expect(isPlainDate(text)).toBe(false);
    },
  );

  test('a leap day is a date', () => {
    expect(isPlainDate('2028-02-29')).toBe(true);
  });
});
