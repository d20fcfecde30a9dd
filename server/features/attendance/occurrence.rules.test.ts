import { describe, expect, test } from 'vitest';
import type { ScheduleFacts } from '../schedule/meeting.rules.ts';
import { OccurrenceState } from './attendance.enums.ts';
import {
  hasEnded,
  isTooFarAhead,
  nearestTo,
  occurrenceId,
  occurrencesBetween,
  readOccurrenceId,
} from './occurrence.rules.ts';

/** Tuesdays at 9 and at 17, Thursdays at 17. */
const slot = (weekday: number, starts: string, ends: string, validTo: string | null = null) => ({
  ...{ id: `${weekday} ${starts}`, weekday, starts, ends, validFrom: null, validTo },
});
const SLOTS = [slot(2, '17:00', '18:00'), slot(2, '09:00', '10:00'), slot(4, '17:00', '18:00')];
const schedule = (given: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  ...{ isActive: true, startsOn: null, endsOn: null, seasonRanges: null },
  ...{ timeslots: SLOTS, cancellations: [], closures: [] },
  ...given,
});
const TUESDAY = '2026-11-24';
const cancelled = (starts: string | null, reason: string | null = null) => ({
  cancellations: [{ id: 'x', date: TUESDAY, starts, reason }],
});
const closed = (scope: 'BOTH' | 'BILLING') => ({
  closures: [{ startsOn: TUESDAY, endsOn: TUESDAY, scope, reason: 'Snow' }],
});

describe('the occurrences between two dates', () => {
  const on = (given: Partial<ScheduleFacts>, recorded: { date: string; starts: string }[] = []) =>
    occurrencesBetween(schedule(given), TUESDAY, '2026-11-26', recorded).map(
      ({ date, starts, state, reason }) =>
        `${date} ${starts} ${state}${reason === null ? '' : ` ${reason}`}`,
    );
  const HELD = ['2026-11-24 09:00 MEETS', '2026-11-24 17:00 MEETS', '2026-11-26 17:00 MEETS'];
  const OUTSIDE = 'OUTSIDE_SESSION Class is not scheduled to meet on this date.';

  test.each<[what: string, given: Partial<ScheduleFacts>, found: string[]]>([
    ['are each timeslot, two on a day by their time', {}, HELD],
    ['go on through a closure that is for billing only', closed('BILLING'), HELD],
    [
      'are one less where one of two is cancelled',
      cancelled('09:00', 'Flood'),
      [
        '2026-11-24 09:00 CANCELLED Cancelled at 09:00 on Tue 24 Nov 2026: Flood.',
        ...HELD.slice(1),
      ],
    ],
    [
      'are none of a date that is cancelled',
      cancelled(null),
      [
        '2026-11-24 09:00 CANCELLED Cancelled for Tue 24 Nov 2026.',
        '2026-11-24 17:00 CANCELLED Cancelled for Tue 24 Nov 2026.',
        HELD[2] ?? '',
      ],
    ],
    [
      'are none of a date that is closed',
      closed('BOTH'),
      [
        '2026-11-24 09:00 CLOSED Closed on Tue 24 Nov 2026: Snow.',
        '2026-11-24 17:00 CLOSED Closed on Tue 24 Nov 2026: Snow.',
        HELD[2] ?? '',
      ],
    ],
    [
      'are listed outside the sessions',
      { seasonRanges: [{ startsOn: '2026-11-25', endsOn: '2026-12-20' }] },
      [`2026-11-24 09:00 ${OUTSIDE}`, `2026-11-24 17:00 ${OUTSIDE}`, HELD[2] ?? ''],
    ],
    [
      'are listed outside the class’s own dates',
      { endsOn: '2026-11-25' },
      [...HELD.slice(0, 2), `2026-11-26 17:00 ${OUTSIDE}`],
    ],
    [
      'are listed of a class that is not offered',
      { isActive: false, timeslots: [slot(4, '17:00', '18:00')] },
      ['2026-11-26 17:00 CLASS_INACTIVE This class is not offered any more.'],
    ],
    [
      'are not those of a timeslot that has ended',
      { timeslots: [slot(2, '17:00', '18:00', '2026-11-17')] },
      [],
    ],
  ])('%s', (_what, given, found) => {
    expect(on(given)).toEqual(found);
  });

  test('are also those for which something is recorded though no timeslot stands any more', () => {
    const timeslots = [slot(2, '09:00', '10:00', '2026-11-17'), slot(4, '17:00', '18:00')];
    const recorded = [
      { date: TUESDAY, starts: '09:00' },
      { date: '2026-11-26', starts: '17:00' },
    ];
    expect(on({ timeslots }, recorded)).toEqual([`2026-11-24 09:00 ${OUTSIDE}`, HELD[2]]);
    const [gone] = occurrencesBetween(schedule({ timeslots }), TUESDAY, TUESDAY, recorded);
    expect(gone?.ends).toBe('10:00');
  });
});

test('an id names class, date and start, and whatever else is none', () => {
  const key = { classId: 'b1', date: TUESDAY, starts: '09:00' };
  expect(occurrenceId(key)).toBe('b1@2026-11-24T09:00');
  expect(readOccurrenceId(occurrenceId(key))).toEqual(key);
  for (const id of ['', 'b1', 'b1@2026-11-24', 'b1@2026-02-30T09:00', 'b1@2026-11-24T25:00'])
    expect(readOccurrenceId(id), id).toBeNull();
});

test.each([
  ['17:59', false],
  ['18:00', true],
])('a class until 18:00 has ended at %s: %s', (time, ended) => {
  expect(hasEnded({ date: TUESDAY, ends: '18:00' }, { date: TUESDAY, time })).toBe(ended);
  expect(hasEnded({ date: '2026-11-23', ends: '18:00' }, { date: TUESDAY, time })).toBe(true);
  expect(hasEnded({ date: '2026-11-25', ends: '08:00' }, { date: TUESDAY, time })).toBe(false);
});

test.each([
  [null, '2199-12-31', false],
  [0, TUESDAY, false],
  [0, '2026-11-25', true],
  [7, '2026-12-01', false],
  [7, '2026-12-02', true],
])('with a bound of %s days, %s is too far ahead: %s', (days, date, tooFar) => {
  expect(isTooFarAhead(date, TUESDAY, days)).toBe(tooFar);
});

describe('nearest to now', () => {
  const all = occurrencesBetween(schedule(), '2026-11-19', '2026-12-01').map((one) => ({
    ...one,
    isTooFarAhead: false,
  }));
  const nearest = (date: string, time: string, among = all) => {
    const found = nearestTo(among, { date, time });
    return found && `${found.date} ${found.starts}`;
  };

  test.each([
    ['on before the first', TUESDAY, '07:00', '2026-11-24 09:00'],
    ['on during one', TUESDAY, '09:30', '2026-11-24 09:00'],
    ['nearer to the one that has ended', TUESDAY, '13:00', '2026-11-24 09:00'],
    ['nearer to the one that is next', TUESDAY, '14:00', '2026-11-24 17:00'],
    ['on the day after', '2026-11-25', '09:00', '2026-11-24 17:00'],
    ['after the last', '2026-12-24', '09:00', '2026-12-01 17:00'],
  ])('is, %s, the right one', (_what, date, time, found) => {
    expect(nearest(date, time)).toBe(found);
  });

  test('is none that may not be marked', () => {
    const held = all.map((one) =>
      one.date === TUESDAY ? { ...one, state: OccurrenceState.CANCELLED } : one,
    );
    expect(nearest(TUESDAY, '09:30', held)).toBe('2026-11-26 17:00');
    const bound = held.map((one) => ({ ...one, isTooFarAhead: one.date > TUESDAY }));
    expect(nearest(TUESDAY, '09:30', bound)).toBe('2026-11-19 17:00');
    expect(nearest(TUESDAY, '09:30', [])).toBeNull();
  });
});
