import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ageFromMonths,
  ageOn,
  birthDatesFor,
  formatAge,
  isTooOld,
  isTooYoung,
  parseAge,
  sayAge,
  type Age,
} from './age.ts';
import { addDays } from './local-date.ts';

const anyDate = (from: string, to: string) =>
  fc
    .date({
      min: new Date(`${from}T00:00:00Z`),
      max: new Date(`${to}T00:00:00Z`),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
/** Also those whose birthdays do not come every year, or month. */
const born = fc.oneof(
  anyDate('1950-01-01', '2020-12-31'),
  fc.constantFrom('1996-02-29', '2020-02-29', '2019-01-31', '2018-10-31'),
);
const date = fc.oneof(
  anyDate('2021-01-01', '2060-12-31'),
  fc.constantFrom('2025-02-28', '2025-03-01', '2024-02-29', '2026-04-30'),
);
const stated = fc.oneof(
  fc.record({ years: fc.nat(70), months: fc.constant(null), days: fc.constant(null) }),
  fc.record({ years: fc.nat(70), months: fc.nat(11), days: fc.constant(null) }),
  fc.record({ years: fc.nat(70), months: fc.nat(11), days: fc.nat(27) }),
) as fc.Arbitrary<Age>;

/** Lengths of life in the order in which they are reached, what is not stated counting as nothing. */
const order = (age: Age): number => (age.years * 12 + (age.months ?? 0)) * 32 + (age.days ?? 0);

describe('an age on a day', () => {
  test.each([
    ['2019-07-14', '2026-07-13', 6, 11, 29],
    ['2019-07-14', '2026-07-14', 7, 0, 0],
    ['2019-07-14', '2026-11-21', 7, 4, 7],
    ['2026-11-21', '2026-11-21', 0, 0, 0],
    ['2020-02-29', '2024-02-29', 4, 0, 0],
    ['2020-02-29', '2025-02-28', 4, 11, 30],
    ['2020-02-29', '2025-03-01', 5, 0, 1],
    ['2020-01-31', '2020-02-29', 0, 0, 29],
    ['2020-01-31', '2020-03-01', 0, 1, 1],
  ])(
    'of somebody born %s is on %s: %i years, %i months, %i days',
    (birth, day, years, months, days) => {
      expect(ageOn(birth, day)).toEqual({ years, months, days });
    },
  );

  test('never goes down as time passes', () => {
    fc.assert(
      fc.property(born, date, fc.nat(800), (birth, day, more) => {
        expect(order(ageOn(birth, addDays(day, more)))).toBeGreaterThanOrEqual(
          order(ageOn(birth, day)),
        );
      }),
    );
  });
});

describe('the least age', () => {
  test.each([
    ['P7Y', '2019-11-21', false],
    ['P7Y', '2019-11-22', true],
    ['P7Y0M', '2019-11-22', true],
    ['P6Y6M', '2020-05-21', false],
    ['P6Y6M', '2020-05-22', true],
    ['P6Y6M10D', '2020-05-11', false],
    ['P6Y6M10D', '2020-05-12', true],
    ['P0Y', '2026-11-21', false],
  ])('%s is on 21 Nov 2026 not reached by somebody born %s: %s', (least, birth, tooYoung) => {
    expect(isTooYoung(birth, parseAge(least), '2026-11-21')).toBe(tooYoung);
  });
});

describe('the greatest age holds until its last stated unit is full', () => {
  test.each([
    // Eight years, until the ninth birthday.
    ['P8Y', '2017-11-22', false],
    ['P8Y', '2017-11-21', true],
    // Eight years and no months, until a month after the eighth birthday.
    ['P8Y0M', '2018-10-22', false],
    ['P8Y0M', '2018-10-21', true],
    ['P8Y6M', '2018-04-22', false],
    ['P8Y6M', '2018-04-21', true],
    // With days, until the day after.
    ['P8Y6M10D', '2018-05-11', false],
    ['P8Y6M10D', '2018-05-10', true],
    ['P0Y', '2025-11-22', false],
    ['P0Y', '2025-11-21', true],
  ])('%s is on 21 Nov 2026 passed by somebody born %s: %s', (greatest, birth, tooOld) => {
    expect(isTooOld(birth, parseAge(greatest), '2026-11-21')).toBe(tooOld);
  });
});

describe('somebody born on a leap day', () => {
  test.each([
    ['2025-02-27', true],
    ['2025-02-28', true],
    ['2025-03-01', false],
  ])('is on %s too young for five: %s', (day, tooYoung) => {
    expect(isTooYoung('2020-02-29', parseAge('P5Y'), day)).toBe(tooYoung);
    expect(isTooOld('2020-02-29', parseAge('P4Y'), day)).toBe(!tooYoung);
    expect(ageOn('2020-02-29', day).years).toBe(tooYoung ? 4 : 5);
  });
});

describe('the bounds keep their laws:', () => {
  test('nobody is too young and too old for a class whose least age is not above its greatest', () => {
    fc.assert(
      fc.property(born, date, stated, stated, (birth, day, one, other) => {
        const [least, greatest] = order(one) <= order(other) ? [one, other] : [other, one];
        expect(isTooYoung(birth, least, day) && isTooOld(birth, greatest, day)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('old enough once is old enough for ever, and so is too old', () => {
    fc.assert(
      fc.property(born, date, stated, fc.nat(800), (birth, day, bound, more) => {
        const then = addDays(day, more);
        expect(isTooYoung(birth, bound, day) || !isTooYoung(birth, bound, then)).toBe(true);
        expect(!isTooOld(birth, bound, day) || isTooOld(birth, bound, then)).toBe(true);
      }),
    );
  });

  test('the age that is said and the bound that is tested agree', () => {
    fc.assert(
      fc.property(born, date, stated, (birth, day, least) => {
        expect(isTooYoung(birth, least, day)).toBe(order(ageOn(birth, day)) < order(least));
      }),
      { numRuns: 2000 },
    );
  });

  test('whole years as the greatest age are those that the age itself shows', () => {
    fc.assert(
      fc.property(born, date, fc.nat(70), (birth, day, years) => {
        expect(isTooOld(birth, { years, months: null, days: null }, day)).toBe(
          ageOn(birth, day).years > years,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an age as it is written', () => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(stated, (age) => {
        expect(parseAge(formatAge(age))).toEqual({ ...age });
      }),
    );
  });

  test.each(['', 'P', '8Y', 'P8', 'P8M', 'P8Y10D', 'P-1Y', 'P8Y6M1D2'])('%j is none', (period) => {
    expect(() => parseAge(period)).toThrow('not an age');
  });

  test.each([
    [0, 'P0Y0M'],
    [11, 'P0Y11M'],
    [12, 'P1Y0M'],
    [48, 'P4Y0M'],
    [155, 'P12Y11M'],
  ])('of %i months is %s', (months, period) => {
    expect(formatAge(ageFromMonths(months))).toBe(period);
  });

  test.each([
    ['P7Y', '7'],
    ['P7Y0M', '7'],
    ['P7Y1M', '7 years 1 month'],
    ['P7Y6M', '7 years 6 months'],
    ['P1Y6M', '1 year 6 months'],
    ['P0Y6M', '6 months'],
    ['P0Y1M', '1 month'],
    ['P0Y', '0'],
    ['P0Y0M', '0'],
  ])('%s is said "%s"', (period, said) => {
    expect(sayAge(parseAge(period))).toBe(said);
  });
});

describe('the birth dates that fit', () => {
  const years = (count: number): Age => ({ years: count, months: null, days: null });

  test.each<
    [minimum: Age | null, maximum: Age | null, on: string, from: string | null, to: string | null]
  >([
    [null, null, '2026-11-21', null, null],
    [years(4), null, '2026-11-21', null, '2022-11-21'],
    [null, years(8), '2026-11-21', '2017-11-22', null],
    [years(4), years(8), '2026-11-21', '2017-11-22', '2022-11-21'],
    [
      { years: 1, months: 6, days: null },
      { years: 2, months: 0, days: null },
      '2026-11-21',
      '2024-10-22',
      '2025-05-21',
    ],
    [years(6), null, '2026-02-28', null, '2020-02-28'],
    [years(6), null, '2026-03-01', null, '2020-03-01'],
  ])('%j to %j on %s are from %s to %s', (minimum, maximum, on, from, to) => {
    expect(birthDatesFor(minimum, maximum, on)).toEqual({ from, to });
  });

  test('are those who are old enough and not too old, to the day', () => {
    fc.assert(
      fc.property(stated, date, (bound, on) => {
        const { to } = birthDatesFor(bound, null, on);
        const { from } = birthDatesFor(null, bound, on);
        expect(isTooYoung(to ?? '', bound, on)).toBe(false);
        expect(isTooYoung(addDays(to ?? '', 1), bound, on)).toBe(true);
        expect(isTooOld(from ?? '', bound, on)).toBe(false);
        expect(isTooOld(addDays(from ?? '', -1), bound, on)).toBe(true);
      }),
    );
  });
});
