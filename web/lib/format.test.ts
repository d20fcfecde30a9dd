import { describe, expect, test } from 'vitest';
import {
  count,
  formatAge,
  formatAgeRange,
  formatDate,
  formatDay,
  formatInstant,
  formatPlainDay,
  formatSchedule,
  formatTimes,
} from './format.ts';

const slot = (weekday: number, starts: string, ends: string) => ({ weekday, starts, ends });

test('dates read as people say them', () => {
  expect(formatDate('2026-11-24')).toBe('Tue 24 Nov 2026');
  expect(formatDay('2026-11-24')).toBe('Tue 24 Nov');
  expect(formatPlainDay('2026-09-01')).toBe('1 Sep 2026');
});

test('times leave out seconds', () => {
  expect(formatTimes({ starts: '16:30:00', ends: '17:30' })).toBe('16:30–17:30');
});

test.each([
  [{ years: 7, months: 4 }, '7y 4m'],
  [{ years: 5, months: 0 }, '5y 0m'],
  [{ years: 12, months: null }, '12y'],
  [{ years: 0, months: 18, days: 3 }, '0y 18m 3d'],
])('an age reads %o → %s', (age, text) => {
  expect(formatAge(age)).toBe(text);
});

describe('the ages that a class takes', () => {
  const six = { years: 6, months: 0, days: null };
  const eight = { years: 8, months: 11, days: null };

  test.each([
    [null, null, 'any age'],
    [six, null, '6y and older'],
    [null, eight, 'up to 8y 11m'],
    [six, eight, '6y – 8y 11m'],
  ])('%o to %o', (min, max, text) => {
    expect(formatAgeRange(min, max)).toBe(text);
  });
});

describe('a weekly schedule', () => {
  test('joins days with the same times', () => {
    expect(formatSchedule([slot(3, '16:30', '17:30'), slot(1, '16:30', '17:30')])).toBe(
      'Mon, Wed 16:30–17:30',
    );
  });

  test('keeps apart days with other times, and names both times of a day', () => {
    expect(
      formatSchedule([
        slot(1, '20:00', '21:00'),
        slot(1, '19:00', '20:00'),
        slot(3, '20:00', '21:00'),
      ]),
    ).toBe('Mon 19:00–20:00, 20:00–21:00; Wed 20:00–21:00');
  });

  test('of no timeslots is empty', () => {
    expect(formatSchedule([])).toBe('');
  });
});

test('an instant shows the clock of the given zone, across midnight too', () => {
  expect(formatInstant('2026-11-24T21:42:10Z', 'America/Toronto')).toBe('Tue 24 Nov 2026, 16:42');
  expect(formatInstant('2026-11-25T03:05:00Z', 'America/Toronto')).toBe('Tue 24 Nov 2026, 22:05');
  expect(formatInstant('2026-11-24T15:00:00Z', 'Asia/Tokyo')).toBe('Wed 25 Nov 2026, 00:00');
});

test('a count agrees with its word', () => {
  expect(count(1, 'family', 'families')).toBe('1 family');
  expect(count(3, 'family', 'families')).toBe('3 families');
  expect(count(0, 'student')).toBe('0 students');
});
