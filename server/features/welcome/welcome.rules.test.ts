import { describe, expect, test } from 'vitest';
import type { ClassFacts } from '../schedule/class-facts.sql.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import { birthdayNear, birthDaysNear, byTime, lastMonthEnd, slotsOfDay } from './welcome.rules.ts';

const SATURDAY = '2026-11-21';

function facts(given: Partial<ClassFacts> = {}): ClassFacts {
  const slot = (id: string, weekday: number, starts: string, ends: string) => ({
    id,
    weekday,
    starts,
    ends,
    validFrom: null,
    validTo: null,
  });
  return {
    id: 'class',
    name: 'Open Gym',
    programId: 'p',
    levelId: null,
    locationId: 'l',
    capacity: 10,
    minAge: null,
    maxAge: null,
    gender: null,
    source: null,
    program: { id: 'p', name: 'Gym' },
    level: null,
    location: { id: 'l', name: 'North', zone: 'America/Toronto' },
    day: SATURDAY,
    room: null,
    instructors: [],
    seats: { active: 4, trial: 1, makeup: 0, singleDay: 2, expectedAbsent: 0, starting: 3 },
    isActive: true,
    startsOn: null,
    endsOn: null,
    seasonRanges: null,
    timeslots: [
      slot('late', 6, '17:00', '18:00'),
      slot('early', 6, '09:00', '10:00'),
      slot('sunday', 7, '09:00', '10:00'),
    ],
    cancellations: [],
    closures: [],
    ...given,
  } as ClassFacts;
}

describe('the timetable of a day', () => {
  test('has each timeslot of the weekday by time, with the moments and who has a place', () => {
    expect(slotsOfDay(facts())).toMatchObject([
      {
        starts: '09:00',
        startsAt: new Date('2026-11-21T14:00:00Z'),
        endsAt: new Date('2026-11-21T15:00:00Z'),
        state: MeetingState.MEETS,
        reason: null,
        enrolled: 7,
      },
      { starts: '17:00', state: MeetingState.MEETS },
    ]);
  });

  test('keeps what is cancelled, and says why', () => {
    const whole = { id: 'c', date: SATURDAY, starts: null, reason: 'Snow' };
    expect(slotsOfDay(facts({ cancellations: [whole] }))).toMatchObject([
      { state: MeetingState.CANCELLED, reason: 'Cancelled for Sat 21 Nov 2026: Snow.' },
      { state: MeetingState.CANCELLED },
    ]);
    const early = { id: 'c', date: SATURDAY, starts: '09:00', reason: 'Coach is ill' };
    expect(slotsOfDay(facts({ cancellations: [early] }))).toMatchObject([
      { state: MeetingState.CANCELLED, reason: 'Cancelled at 09:00: Coach is ill.' },
      { state: MeetingState.MEETS, reason: null },
    ]);
  });

  test('keeps what is closed, and says why', () => {
    const closures = [
      { startsOn: SATURDAY, endsOn: SATURDAY, scope: 'BOTH' as const, reason: 'Meet' },
    ];
    expect(slotsOfDay(facts({ closures }))[0]).toMatchObject({
      state: MeetingState.CLOSED,
      reason: 'Closed on Sat 21 Nov 2026: Meet.',
    });
  });

  test('of several classes goes by the moment, whatever the zone', () => {
    const west = facts({
      name: 'West',
      location: { id: 'w', name: 'W', zone: 'America/Vancouver' },
    });
    const all = [...slotsOfDay(west), ...slotsOfDay(facts())].sort(byTime);
    expect(all.map((slot) => `${slot.class.name} ${slot.starts}`)).toEqual([
      'Open Gym 09:00',
      'West 09:00',
      'Open Gym 17:00',
      'West 17:00',
    ]);
  });
});

describe('a birthday is told', () => {
  test.each<[born: string, day: string, near: [on: string, inDays: number, turns: number] | null]>([
    ['2019-11-21', SATURDAY, ['2026-11-21', 0, 7]],
    ['2019-11-24', SATURDAY, ['2026-11-24', 3, 7]],
    ['2019-11-25', SATURDAY, null],
    ['2019-11-18', SATURDAY, ['2026-11-18', -3, 7]],
    ['2019-11-17', SATURDAY, null],
    ['2019-01-01', '2026-12-30', ['2027-01-01', 2, 8]],
    ['2019-12-31', '2027-01-01', ['2026-12-31', -1, 7]],
    ['2020-02-29', '2027-02-28', ['2027-03-01', 1, 7]],
    ['2020-02-29', '2028-02-28', ['2028-02-29', 1, 8]],
    ['2020-02-29', '2028-03-01', ['2028-02-29', -1, 8]],
    ['2026-11-21', SATURDAY, null],
  ])('of %s on %s: %j', (born, day, near) => {
    expect(birthdayNear(born, day)).toEqual(
      near && { on: near[0], inDays: near[1], turns: near[2] },
    );
  });

  test.each([SATURDAY, '2027-02-27', '2028-02-27', '2028-03-01', '2026-12-31'])(
    'around %s of all who are looked up',
    (day) => {
      const looked = new Set(birthDaysNear(day));
      for (let month = 1; month <= 12; month++) {
        for (let date = 1; date <= 28; date++) {
          const two = (number: number) => String(number).padStart(2, '0');
          const monthAndDay = `${two(month)}-${two(date)}`;
          if (birthdayNear(`2016-${monthAndDay}`, day)) expect(looked).toContain(monthAndDay);
        }
      }
      if (birthdayNear('2016-02-29', day)) expect(looked).toContain('02-29');
    },
  );
});

test.each([
  ['2026-11-21', '2026-10-31'],
  ['2026-01-01', '2025-12-31'],
  ['2028-03-31', '2028-02-29'],
])('the last day of the month before %s is %s', (today, before) => {
  expect(lastMonthEnd(today)).toBe(before);
});
