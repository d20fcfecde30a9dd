import { describe, expect, test } from 'vitest';
import type { ScheduleFacts } from '../schedule/meeting.rules.ts';
import { EnrollmentType } from './enrollment.enums.ts';
import { indicatorsOn, type IndicatorFacts } from './indicators.rules.ts';

/** A class on Saturdays and Wednesdays; asked about Saturday, 21 November 2026. */
const DATE = '2026-11-21';
const schedule = (given: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  isActive: true,
  startsOn: null,
  endsOn: null,
  seasonRanges: null,
  timeslots: [6, 3].map((weekday) => ({
    id: String(weekday),
    weekday,
    starts: '09:00',
    ends: '10:00',
    validFrom: null,
    validTo: null,
  })),
  cancellations: [],
  closures: [],
  ...given,
});
const facts = (given: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  type: EnrollmentType.ACTIVE,
  startsOn: '2026-09-01',
  dropsOn: null,
  born: '2019-07-14',
  transfersOn: [],
  hasRollComment: false,
  hasNotes: false,
  ...given,
});

describe('what to know about somebody who comes on a date:', () => {
  test.each<[what: string, given: Partial<IndicatorFacts>, is: string[]]>([
    ['nothing', {}, []],
    ['nothing of an unknown birth date', { born: null }, []],
    ['the birthday is today', { born: '2019-11-21' }, ['BIRTHDAY']],
    ['it was three days ago', { born: '2019-11-18' }, ['BIRTHDAY']],
    ['it is in three days', { born: '2019-11-24' }, ['BIRTHDAY']],
    ['not four days ago', { born: '2019-11-17' }, []],
    ['not in four days', { born: '2019-11-25' }, []],
    ['the first day', { startsOn: DATE }, ['FIRST_DAY']],
    ['the first day after a day without a class', { startsOn: '2026-11-19' }, ['FIRST_DAY']],
    ['not the second one', { startsOn: '2026-11-18' }, []],
    [
      'not the first of a place for one day',
      { type: EnrollmentType.TRIAL, startsOn: DATE, dropsOn: DATE },
      [],
    ],
    ['the last day', { dropsOn: DATE }, ['LAST_DAY']],
    ['the last meeting before the drop', { dropsOn: '2026-11-24' }, ['LAST_DAY']],
    ['not the last but one', { dropsOn: '2026-11-25' }, []],
    ['not a drop far ahead', { dropsOn: '2027-06-30' }, []],
    ['a transfer a week ago', { transfersOn: ['2026-11-14'] }, ['TRANSFER']],
    ['a transfer in a week', { transfersOn: ['2026-11-28'] }, ['TRANSFER']],
    ['not one of eight days ago', { transfersOn: ['2026-11-13'] }, []],
    ['a comment', { hasRollComment: true }, ['ROLL_COMMENT']],
    ['a note', { hasNotes: true }, ['NOTES']],
    [
      'several, in one order',
      { hasNotes: true, startsOn: DATE, born: '2020-11-20' },
      ['BIRTHDAY', 'FIRST_DAY', 'NOTES'],
    ],
  ])('%s', (_what, given, is) => {
    expect(indicatorsOn(facts(given), schedule(), DATE)).toEqual(is);
  });

  test.each<[born: string, date: string, is: boolean]>([
    ['2020-12-31', '2026-01-02', true],
    ['2020-01-01', '2026-12-29', true],
    ['2020-02-29', '2026-03-01', true],
    ['2020-02-29', '2026-03-04', true],
    ['2020-02-29', '2028-02-26', true],
    ['2020-02-29', '2026-02-25', false],
  ])('who was born on %s has a birthday around %s: %s', (born, date, is) => {
    expect(indicatorsOn(facts({ born }), schedule(), date).includes('BIRTHDAY')).toBe(is);
  });

  test('days without a meeting do not count: the first day after a closure, the last one before it', () => {
    const closed = (startsOn: string, endsOn: string) =>
      schedule({ closures: [{ startsOn, endsOn, scope: 'BOTH', reason: 'Holiday' }] });
    const first = facts({ startsOn: '2026-11-18' });
    expect(indicatorsOn(first, closed('2026-11-16', '2026-11-20'), DATE)).toEqual(['FIRST_DAY']);
    const last = facts({ dropsOn: '2026-11-25' });
    expect(indicatorsOn(last, closed('2026-11-22', '2026-11-27'), DATE)).toEqual(['LAST_DAY']);
  });
});
