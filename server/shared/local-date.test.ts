import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateInZone,
  instantIn,
  isZone,
  parseLocalDate,
  parseLocalTime,
  sayDate,
  weekdayOf,
} from './local-date.ts';

const anyDate = fc
  .date({
    min: new Date('1901-01-01T00:00:00Z'),
    max: new Date('2198-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('a calendar day', () => {
  test.each([
    ['2026-11-21', '2026-11-21'],
    ['2024-02-29', '2024-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['2199-12-31', '2199-12-31'],
    ['2026-02-29', null],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['2026-00-10', null],
    ['2026-11-00', null],
    ['1899-12-31', null],
    ['2200-01-01', null],
    ['26-11-21', null],
    ['2026-1-2', null],
    ['2026-11-21T00:00', null],
    ['+002026-11-21', null],
    [' 2026-11-21', null],
    ['21.11.2026', null],
    ['today', null],
    ['', null],
  ])('%j is read as %j', (value, date) => {
    expect(parseLocalDate(value)).toBe(date);
  });

  test.each([
    ['2026-11-16', 1, 'Mon 16 Nov 2026'],
    ['2026-11-21', 6, 'Sat 21 Nov 2026'],
    ['2026-11-22', 7, 'Sun 22 Nov 2026'],
    ['2024-02-29', 4, 'Thu 29 Feb 2024'],
    ['2027-01-01', 5, 'Fri 1 Jan 2027'],
  ])('%s is weekday %i and is said "%s"', (date, weekday, said) => {
    expect(weekdayOf(date)).toBe(weekday);
    expect(sayDate(date)).toBe(said);
  });

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-21', 14, '2026-12-05'],
  ])('%s and %i days is %s', (date, days, sum) => {
    expect(addDays(date, days)).toBe(sum);
  });

  test('days that are added can be taken back, and a week later is the same weekday', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
        expect(addDays(date, days) < date).toBe(days < 0);
      }),
    );
  });
});

describe('the day of an instant depends on the place', () => {
  test.each([
    ['2026-11-21T20:00:00Z', 'America/Toronto', '2026-11-21'],
    ['2026-11-22T04:59:59Z', 'America/Toronto', '2026-11-21'],
    ['2026-11-22T05:00:00Z', 'America/Toronto', '2026-11-22'],
    ['2026-11-21T20:00:00Z', 'Pacific/Auckland', '2026-11-22'],
    ['2026-11-21T20:00:00Z', 'Asia/Kathmandu', '2026-11-22'],
    ['2026-11-21T10:30:00Z', 'Pacific/Pago_Pago', '2026-11-20'],
    ['2026-11-21T20:00:00Z', 'UTC', '2026-11-21'],
  ])('%s is in %s %s', (instant, zone, date) => {
    expect(dateInZone(new Date(instant), zone)).toBe(date);
  });

  test.each([
    ['2026-11-21', '17:00', 'America/Toronto', '2026-11-21T22:00:00.000Z'],
    ['2026-07-21', '17:00', 'America/Toronto', '2026-07-21T21:00:00.000Z'],
    // Clocks go forward: half past two does not exist, and is half past three.
    ['2026-03-08', '02:30', 'America/Toronto', '2026-03-08T07:30:00.000Z'],
    // Clocks go back: half past one comes twice, and the first is meant.
    ['2026-11-01', '01:30', 'America/Toronto', '2026-11-01T05:30:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantIn(date, time, zone).toISOString()).toBe(instant);
  });

  test('noon of a day is on that day, wherever it is', () => {
    const zones = [
      'America/St_Johns',
      'America/Toronto',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Kiritimati',
      'UTC',
    ];
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...zones), (date, zone) => {
        expect(dateInZone(instantIn(date, '12:00', zone), zone)).toBe(date);
      }),
    );
  });

  test.each([
    ['America/Toronto', true],
    ['UTC', true],
    ['America/Gotham', false],
    ['', false],
    ['Toronto', false],
  ])('%j is a zone: %s', (zone, known) => {
    expect(isZone(zone)).toBe(known);
  });
});

test.each([
  ['00:00', '00:00'],
  ['09:05', '09:05'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['9:05', null],
  ['12:60', null],
  ['12:30:00', null],
  ['noon', null],
])('the time %j is read as %j', (value, time) => {
  expect(parseLocalTime(value)).toBe(time);
});
