import { describe, expect, test } from 'vitest';
import { readForm } from '../../shared/form.ts';
import { newId } from '../../shared/ids.ts';
import { classForm } from './class.form.ts';

const slot = (given: object = {}) => ({ weekday: 6, starts: '09:00', ends: '10:00', ...given });
const kim = newId();
const teaches = (given: object = {}) => ({ staffId: kim, ...given });
const form = (given: object = {}) => ({
  name: 'Junior Gym',
  programId: newId(),
  locationId: newId(),
  timeslots: [],
  seasonIds: [],
  instructors: [],
  ...given,
});
const faults = (given: object): string[] => {
  const read = readForm(classForm, form(given));
  return 'problems' in read ? read.problems.map(({ field, reason }) => `${field} ${reason}`) : [];
};
const age = (years: unknown, months: unknown = null, days: unknown = null) => ({
  years,
  months,
  days,
});

describe('the form of a class refuses', () => {
  test.each<[what: string, given: object, problems: string[]]>([
    ['an empty name', { name: '  ' }, ['name NEEDED']],
    ['a long name', { name: 'x'.repeat(201) }, ['name TOO_LONG']],
    ['a long description', { description: 'x'.repeat(4001) }, ['description TOO_LONG']],
    ['no program', { programId: '' }, ['programId NEEDED']],
    ['no location', { locationId: undefined }, ['locationId NEEDED']],
    ['no places', { capacity: 0 }, ['capacity OUT_OF_RANGE']],
    ['half a place', { capacity: '2.5' }, ['capacity OUT_OF_RANGE']],
    ['ages upside down', { minAge: age(9), maxAge: age(8) }, ['maxAge UPSIDE_DOWN']],
    [
      'ages upside down by a month',
      { minAge: age(8, 2), maxAge: age(8, 1) },
      ['maxAge UPSIDE_DOWN'],
    ],
    [
      'ages upside down by a day',
      { minAge: age(8, 1, 3), maxAge: age(8, 1, 2) },
      ['maxAge UPSIDE_DOWN'],
    ],
    ['thirteen months', { minAge: age(1, 13) }, ['minAge.months OUT_OF_RANGE']],
    ['days without months', { maxAge: age(1, null, 3) }, ['maxAge.months NEEDED']],
    ['a gender that is no bound', { gender: 'UNDISCLOSED' }, ['gender NOT_ALLOWED']],
    [
      'an end before the start',
      { startsOn: '2026-12-01', endsOn: '2026-11-30' },
      ['endsOn UPSIDE_DOWN'],
    ],
    ['a day that is none', { startsOn: '2026-02-30' }, ['startsOn WRONG_FORM']],
    [
      'a timeslot that ends before it starts',
      { timeslots: [slot({ ends: '08:00' })] },
      ['timeslots.0.ends UPSIDE_DOWN'],
    ],
    [
      'a timeslot of no length',
      { timeslots: [slot({ ends: '09:00' })] },
      ['timeslots.0.ends UPSIDE_DOWN'],
    ],
    [
      'an hour that is none',
      { timeslots: [slot({ starts: '9:00' })] },
      ['timeslots.0.starts WRONG_FORM'],
    ],
    [
      'an eighth day of the week',
      { timeslots: [slot({ weekday: 8 })] },
      ['timeslots.0.weekday OUT_OF_RANGE'],
    ],
    [
      'dates of a timeslot upside down',
      { timeslots: [slot({ validFrom: '2026-12-01', validTo: '2026-11-01' })] },
      ['timeslots.0.validTo UPSIDE_DOWN'],
    ],
    [
      'overlapping timeslots',
      { timeslots: [slot(), slot({ starts: '09:59', ends: '11:00' })] },
      ['timeslots.1.starts OVERLAPS'],
    ],
    [
      'timeslots that overlap on one day only',
      { timeslots: [slot({ validTo: '2026-12-01' }), slot({ validFrom: '2026-12-01' })] },
      ['timeslots.1.starts OVERLAPS'],
    ],
    [
      'the same instructor twice',
      { instructors: [teaches(), teaches({ validFrom: '2026-12-01' })] },
      ['instructors.1.staffId OVERLAPS'],
    ],
    [
      'an instructor who is nobody',
      { instructors: [teaches({ staffId: '' })] },
      ['instructors.0.staffId NEEDED'],
    ],
    [
      'too many timeslots',
      {
        timeslots: Array.from({ length: 51 }, (_, index) =>
          slot({
            validFrom: `2027-01-01`,
            weekday: (index % 7) + 1,
            starts: `${String(index % 24).padStart(2, '0')}:00`,
            ends: `${String(index % 24).padStart(2, '0')}:01`,
          }),
        ),
      },
      ['timeslots TOO_MANY'],
    ],
  ])('%s', (_what, given, problems) => {
    expect(faults(given)).toEqual(problems);
  });

  test('all that is wrong at once', () => {
    expect(faults({ name: '', minAge: age(1, 12), timeslots: [slot({ ends: '08:00' })] })).toEqual([
      'name NEEDED',
      'minAge.months OUT_OF_RANGE',
      'timeslots.0.ends UPSIDE_DOWN',
    ]);
  });
});

describe('the form of a class takes', () => {
  test.each<[what: string, given: object]>([
    ['the least that there must be', {}],
    ['one age for all', { minAge: age(8), maxAge: age(8) }],
    ['a greatest age that says less', { minAge: age(8, 6), maxAge: age(8) }],
    [
      'timeslots one after the other',
      { timeslots: [slot(), slot({ starts: '10:00', ends: '11:00' })] },
    ],
    ['the same time on two days', { timeslots: [slot(), slot({ weekday: 7 })] }],
    [
      'a time that takes the place of another',
      { timeslots: [slot({ validTo: '2026-11-30' }), slot({ validFrom: '2026-12-01' })] },
    ],
    [
      'an instructor who comes back',
      { instructors: [teaches({ validTo: '2026-11-30' }), teaches({ validFrom: '2027-01-01' })] },
    ],
  ])('%s', (_what, given) => {
    expect(faults(given)).toEqual([]);
  });

  test('ages as text, and none where nothing is written', () => {
    const read = readForm(
      classForm,
      form({ minAge: age('4', '6', ''), maxAge: age('', '', ''), capacity: '12', levelId: '' }),
    );
    expect(read).toMatchObject({
      values: {
        minAge: { years: 4, months: 6, days: null },
        maxAge: null,
        capacity: 12,
        levelId: null,
      },
    });
  });

  test('months alone as less than a year', () => {
    expect(readForm(classForm, form({ minAge: age(null, 6) }))).toMatchObject({
      values: { minAge: { years: 0, months: 6, days: null } },
    });
  });
});
