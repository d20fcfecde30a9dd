import { describe, expect, test } from 'vitest';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import type { ScheduleFacts } from '../schedule/meeting.rules.ts';
import { notCoveredBecause } from './covered.rules.ts';
import {
  rollIndicatorsOn,
  type PlaceFacts,
  type RollIndicatorFacts,
} from './roll-indicators.rules.ts';

/** A class on Tuesdays; when an enrollment begins and ends is tested with `indicatorsOn`. */
const TUESDAY = '2026-11-24';
const schedule: ScheduleFacts = {
  ...{ isActive: true, startsOn: null, endsOn: null, seasonRanges: null },
  ...{ cancellations: [], closures: [] },
  timeslots: [
    { id: 't', weekday: 2, starts: '17:00', ends: '18:00', validFrom: null, validTo: null },
  ],
};
const place = (given: Partial<PlaceFacts> = {}): PlaceFacts => ({
  ...{ type: EnrollmentType.ACTIVE, startsOn: '2026-09-01', dropsOn: null, transfers: [] },
  ...given,
});
const facts = (given: Partial<RollIndicatorFacts> = {}): RollIndicatorFacts => ({
  ...{ place: place(), born: null, rollComment: null },
  ...{ criticalNotes: 0, importantNotes: 0, expected: null },
  ...given,
});
const said = (given: Partial<RollIndicatorFacts>) =>
  rollIndicatorsOn(facts(given), schedule, TUESDAY).map(({ kind, says }) => `${kind} ${says}`);
const oneDay = (type: EnrollmentType) => place({ type, startsOn: TUESDAY, dropsOn: TUESDAY });
const transfer = (on: string, isComing: boolean) =>
  place({ transfers: [{ on, isComing, className: 'Gym B' }] });

describe('what a roll tells about somebody, with its sentence:', () => {
  test.each<[what: string, given: Partial<RollIndicatorFacts>, told: string[]]>([
    ['nothing', {}, []],
    ['a birthday', { born: '2019-11-26' }, ['BIRTHDAY Turns 7 on Thu 26 Nov 2026.']],
    ['a comment', { rollComment: 'Left-handed' }, ['ROLL_COMMENT Left-handed']],
    ['a note', { criticalNotes: 1 }, ['NOTES 1 critical note is open.']],
    [
      'several notes',
      { criticalNotes: 1, importantNotes: 2 },
      ['NOTES 1 critical and 2 important notes are open.'],
    ],
    ['a makeup', { place: oneDay(EnrollmentType.MAKEUP) }, ['MAKEUP Makes up for a missed class.']],
    ['a trial', { place: oneDay(EnrollmentType.TRIAL) }, ['TRIAL Comes to try the class.']],
    [
      'a single day',
      { place: oneDay(EnrollmentType.SINGLE_DAY) },
      ['SINGLE_DAY Comes on this one day.'],
    ],
    [
      'an expected absence',
      { expected: { isExcused: false, comment: null } },
      ['EXPECTED_ABSENT Is expected to be absent.'],
    ],
    [
      'an excused one and why',
      { expected: { isExcused: true, comment: 'dentist' } },
      ['EXPECTED_ABSENT Is expected to be absent, excused: dentist'],
    ],
    [
      'the last day before a drop',
      { place: place({ dropsOn: '2026-11-30' }) },
      ['LAST_DAY The last day here: dropped on Mon 30 Nov 2026.'],
    ],
    [
      'coming by a transfer',
      { place: transfer('2026-11-17', true) },
      ['TRANSFER Comes from Gym B by a transfer on Tue 17 Nov 2026.'],
    ],
    [
      'going by a transfer',
      { place: transfer('2026-12-01', false) },
      ['TRANSFER Goes on in Gym B by a transfer on Tue 1 Dec 2026.'],
    ],
    ['no transfer of long ago', { place: transfer('2026-11-10', true) }, []],
    [
      'the first day',
      { place: place({ startsOn: '2026-11-20' }) },
      ['FIRST_DAY The first day of this enrollment.'],
    ],
    [
      'only what has nothing to do with a place of somebody who has none any more',
      { place: null, born: '2019-11-24', rollComment: 'Shy' },
      ['BIRTHDAY Turns 7 on Tue 24 Nov 2026.', 'ROLL_COMMENT Shy'],
    ],
  ])('%s', (_what, given, told) => {
    expect(said(given)).toEqual(told);
  });
});

describe('why somebody who has a mark has no place any more:', () => {
  const was = { startsOn: '2026-09-01', dropsOn: null, isRemoved: false };
  test.each([
    ['deleted', { ...was, isRemoved: true }, 'Enrollment deleted'],
    ['dropped before', { ...was, dropsOn: '2026-11-16' }, 'Enrollment ended Mon 16 Nov 2026'],
    ['begins later now', { ...was, startsOn: '2026-12-01' }, 'Enrollment starts Tue 1 Dec 2026'],
    ['marked without one', null, 'Not enrolled on this date'],
  ])('%s', (_what, enrollment, why) => {
    expect(notCoveredBecause(enrollment, TUESDAY)).toBe(why);
  });
});
