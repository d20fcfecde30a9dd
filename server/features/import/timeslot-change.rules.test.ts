import { describe, expect, it } from 'vitest';
import type { TimeslotFacts } from '../schedule/meeting.rules.ts';
import { changeTimeslots, meetsAt } from './timeslot-change.rules.ts';

const TODAY = '2026-05-13';
const times = { days: [1, 3], starts: '10:00', ends: '11:00' };

const slot = (id: string, weekday: number, given: Partial<TimeslotFacts> = {}): TimeslotFacts => ({
  id,
  weekday,
  starts: '10:00',
  ends: '11:00',
  validFrom: null,
  validTo: null,
  ...given,
});

describe('a class that meets at the times of the file', () => {
  it.each<[string, boolean, TimeslotFacts[]]>([
    ['as imported', true, [slot('a', 3), slot('b', 1)]],
    [
      'with times that ended before today',
      true,
      [slot('a', 3), slot('b', 1), slot('c', 2, { validTo: '2026-05-12' })],
    ],
    ['since an earlier import', true, [slot('a', 3, { validFrom: TODAY }), slot('b', 1)]],
    ['but not on one of the days', false, [slot('a', 3)]],
    ['and on another day', false, [slot('a', 3), slot('b', 1), slot('c', 5)]],
    ['but at another hour', false, [slot('a', 3), slot('b', 1, { starts: '09:00' })]],
    [
      'but only until a day that is set',
      false,
      [slot('a', 3), slot('b', 1, { validTo: '2026-06-01' })],
    ],
    [
      'but only from a later day on',
      false,
      [slot('a', 3), slot('b', 1, { validFrom: '2026-05-14' })],
    ],
  ])('%s: %s', (_, expected, slots) => {
    expect(meetsAt(slots, times, TODAY)).toBe(expected);
  });
});

describe('new times in the file', () => {
  const now = [slot('mon', 1), slot('tue', 2), slot('wed', 3, { starts: '09:00' })];

  it('hold from today for a class that has begun, and past dates keep theirs', () => {
    expect(changeTimeslots(now, times, { today: TODAY, hasBegun: true })).toEqual({
      erase: [],
      end: { ids: ['tue', 'wed'], on: '2026-05-12' },
      add: [{ weekday: 3, starts: '10:00', ends: '11:00', validFrom: TODAY }],
    });
  });

  it('simply replace those of a class that has not begun', () => {
    expect(changeTimeslots(now, times, { today: TODAY, hasBegun: false })).toEqual({
      erase: ['tue', 'wed'],
      end: { ids: [], on: '2026-05-12' },
      add: [{ weekday: 3, starts: '10:00', ends: '11:00', validFrom: null }],
    });
  });

  it('leave no trace of times that were imported today', () => {
    const fresh = [slot('mon', 1), slot('fri', 5, { validFrom: TODAY })];
    expect(changeTimeslots(fresh, times, { today: TODAY, hasBegun: true })).toMatchObject({
      erase: ['fri'],
      end: { ids: [] },
      add: [{ weekday: 3 }],
    });
  });

  it('do not touch times that have ended', () => {
    const past = slot('past', 5, { validTo: '2026-05-12' });
    expect(
      changeTimeslots([past, slot('mon', 1), slot('wed', 3)], times, {
        today: TODAY,
        hasBegun: true,
      }),
    ).toMatchObject({
      erase: [],
      end: { ids: [] },
      add: [],
    });
  });
});
