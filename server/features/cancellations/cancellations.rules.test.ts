import { describe, expect, test } from 'vitest';
import { readForm } from '../../shared/form.ts';
import { inFull, wordsFor } from '../../shared/said.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import type { NamedSchedule } from '../schedule/class-facts.sql.ts';
import { cancelClassesForm } from './cancel-classes.form.ts';
import { classDays, neverMeets, sayDays } from './class-days.rules.ts';
import { closeForm } from './close.form.ts';
import { sayTold, type ToldDate } from './families-to-tell.rules.ts';

const DAYS = { from: '2026-11-23', to: '2026-11-29' };
/** On Mondays and Wednesdays. */
const schedule = (more: Partial<NamedSchedule> = {}): NamedSchedule => ({
  ...{ id: 'c', name: 'Tumbling 1', zone: 'America/Toronto', isActive: true },
  ...{ startsOn: null, endsOn: null, seasonRanges: null, cancellations: [], closures: [] },
  timeslots: [1, 3].map((weekday) => ({
    ...{ id: String(weekday), weekday, starts: '17:00', ends: '18:00' },
    ...{ validFrom: null, validTo: null },
  })),
  ...more,
});
const cancelled = [{ id: 'x', date: '2026-11-25', starts: null, reason: 'ill' }];

describe('the days of a class', () => {
  test.each<[what: string, more: Partial<NamedSchedule>, days: object[]]>([
    [
      'are those on which it is held',
      {},
      [
        ['2026-11-23', null],
        ['2026-11-25', null],
      ],
    ],
    [
      'say why one is not held any more',
      { cancellations: cancelled },
      [
        ['2026-11-23', null],
        ['2026-11-25', 'Cancelled for Wed 25 Nov 2026: ill.'],
      ],
    ],
    ['are none outside its dates', { endsOn: '2026-11-24' }, [['2026-11-23', null]]],
    ['are none when it is not offered', { isActive: false }, []],
  ])('%s', (_what, more, days) => {
    expect(classDays(schedule(more), DAYS).map(({ date, why }) => [date, why])).toEqual(days);
  });

  test('take what the same task has cancelled for what is still to be done', () => {
    const own = new Set(['2026-11-25']);
    const days = classDays(schedule({ cancellations: cancelled }), DAYS, own);
    expect(days.map(({ why }) => why)).toEqual([null, null]);
  });

  test('that never come are told in one line', () => {
    expect(neverMeets(schedule({ timeslots: [] }), DAYS)).toEqual({
      what: 'Tumbling 1',
      why: 'It does not meet on 23–29 Nov 2026.',
    });
  });
});

test.each([
  ['2026-12-24', '2026-12-24', 'Thu 24 Dec 2026'],
  ['2026-12-24', '2026-12-26', '24–26 Dec 2026'],
  ['2026-12-30', '2027-01-02', '30 Dec 2026 to 2 Jan 2027'],
])('the days from %s to %s are called %s', (from, to, words) => {
  expect(sayDays({ from, to })).toBe(words);
});

describe('what a family is told', () => {
  const date = (more: Partial<ToldDate> = {}): ToldDate => ({
    ...{ studentId: 's', name: 'Maya Alvarez', classId: 'c', className: 'Tumbling 1' },
    ...{ date: '2026-12-24', type: EnrollmentType.ACTIVE, isFreed: false, hasToken: false },
    ...more,
  });

  test('is one sentence for each student and class, and for each pass', () => {
    const dates = [
      date({ hasToken: true }),
      date({ date: '2026-12-31', hasToken: true }),
      date({ studentId: 't', name: 'Leo Alvarez', type: EnrollmentType.MAKEUP, isFreed: true }),
      date({ studentId: 'u', name: 'Mia Alvarez', type: EnrollmentType.MAKEUP }),
    ];
    const said = sayTold(dates, [{ title: '10 visits', expires: '2027-01-07' }], false);
    expect(said.map(inFull)).toEqual([
      'Maya Alvarez: Tumbling 1 is cancelled on Thu 24 Dec 2026, Thu 31 Dec 2026. 2 makeup tokens.',
      'Leo Alvarez: Tumbling 1 (makeup, its token is free again) is cancelled on Thu 24 Dec 2026.',
      'Mia Alvarez: Tumbling 1 (makeup) is cancelled on Thu 24 Dec 2026.',
      '“10 visits” now expires on Thu 7 Jan 2027.',
    ]);
    // Whoever may see neither is told of no token, and which pass it is not.
    expect(said.map((one) => wordsFor(one, () => false))).toEqual([
      'Maya Alvarez: Tumbling 1 is cancelled on Thu 24 Dec 2026, Thu 31 Dec 2026.',
      'Leo Alvarez: Tumbling 1 (makeup) is cancelled on Thu 24 Dec 2026.',
      'Mia Alvarez: Tumbling 1 (makeup) is cancelled on Thu 24 Dec 2026.',
      'A punch pass expires later.',
    ]);
  });

  test('says which last day a pass has again', () => {
    const said = sayTold([], [{ title: '10 visits', expires: '2026-12-31' }], true);
    expect(said.map(inFull)).toEqual(['“10 visits” expires on Thu 31 Dec 2026 again.']);
  });

  test('does not name more than eight dates of a class', () => {
    const dates = Array.from({ length: 10 }, (_, day) => date({ date: `2026-12-1${day}` }));
    expect(sayTold(dates, [], true)[0]).toMatch(
      /^Maya Alvarez: Tumbling 1 is held after all on Thu 10 Dec 2026, .* and 2 more dates\.$/,
    );
  });
});

describe('is not asked for', () => {
  const days = { from: '2026-11-23', to: '2026-11-25', tokens: null };
  test.each<[what: string, more: object, wrong: string[]]>([
    ['without classes', { classIds: [] }, ['classIds NEEDED']],
    ['upside down', { to: '2026-11-22' }, ['to UPSIDE_DOWN']],
    ['for 93 days', { to: '2027-02-23' }, ['to OUT_OF_RANGE']],
    [
      'with tokens that are over before the days are',
      { tokens: { expires: '2026-11-24', overrideLimit: false } },
      ['tokens.expires OUT_OF_RANGE'],
    ],
  ])('a mass cancellation %s', (_what, more, wrong) => {
    expect(problemsOf(cancelClassesForm, { classIds: ['c'], ...days, ...more })).toEqual(wrong);
  });

  test.each<[what: string, more: object, wrong: string[]]>([
    ['of nothing', { locationIds: [] }, ['locationIds NEEDED']],
    ['without a reason', { reason: ' ' }, ['reason NEEDED']],
    ['with tokens that are not said', { compensation: 'TOKENS' }, ['tokens NEEDED']],
    ['without saying by how much', { compensation: 'EXTEND_PASSES' }, ['extendDays NEEDED']],
    ['for ever', { to: '2027-12-31' }, ['to OUT_OF_RANGE']],
  ])('a closing %s', (_what, more, wrong) => {
    const input = { ...days, locationIds: ['l'], programIds: [], reason: 'Holidays' };
    expect(problemsOf(closeForm, { ...input, compensation: 'NONE', ...more })).toEqual(wrong);
  });
});

test('a closing keeps nothing of what was filled in for another choice', () => {
  const read = readForm(closeForm, {
    ...{ from: '2026-12-24', to: '2026-12-24', locationIds: ['l', 'l'], programIds: [] },
    ...{ reason: 'Holidays', compensation: 'NONE', extendDays: 7 },
    tokens: { expires: '', overrideLimit: true },
  });
  expect(read).toMatchObject({ values: { locationIds: ['l'], tokens: null, extendDays: null } });
});

function problemsOf(form: typeof cancelClassesForm | typeof closeForm, input: object): string[] {
  const read = readForm(form, input);
  return 'problems' in read ? read.problems.map(({ field, reason }) => `${field} ${reason}`) : [];
}
