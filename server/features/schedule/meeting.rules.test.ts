import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../shared/local-date.ts';
import type { ClosureScope } from './calendar.entities.ts';
import { MeetingState } from './meeting.enums.ts';
import {
  meetingOn,
  meetingsBetween,
  timeslotsOn,
  type ScheduleFacts,
  type TimeslotFacts,
} from './meeting.rules.ts';

const SATURDAY = '2026-11-21';
const FRIDAY = '2026-11-20';

const slot = (
  weekday: number,
  starts: string,
  given: Partial<TimeslotFacts> = {},
): TimeslotFacts => ({
  id: `${weekday} ${starts}`,
  weekday,
  starts,
  ends: '23:00',
  validFrom: null,
  validTo: null,
  ...given,
});
const schedule = (given: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  isActive: true,
  startsOn: null,
  endsOn: null,
  seasonRanges: null,
  cancellations: [],
  closures: [],
  timeslots: [slot(6, '17:00'), slot(6, '09:00'), slot(3, '17:00')],
  ...given,
});
const closed = (scope: ClosureScope, startsOn = SATURDAY, endsOn = SATURDAY) => ({
  startsOn,
  endsOn,
  scope,
  reason: 'Holiday',
});
const cancelled = (starts: string | null, reason: string | null = null, date = SATURDAY) => ({
  id: `${date} ${starts ?? 'all day'}`,
  date,
  starts,
  reason,
});
const range = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });

const wrong = {
  inactive: { isActive: false },
  unscheduled: { timeslots: [slot(3, '17:00')] },
  outside: { startsOn: '2026-12-01' },
  closed: { closures: [closed('BOTH')] },
  cancelled: { cancellations: [cancelled(null, 'floor repair')] },
} satisfies Record<string, Partial<ScheduleFacts>>;

describe('whether a class meets on a date, and why not', () => {
  test.each<
    [what: string, given: Partial<ScheduleFacts>, state: MeetingState, reason: string | null]
  >([
    ['it does', {}, MeetingState.MEETS, null],
    [
      'it is not offered any more',
      wrong.inactive,
      MeetingState.CLASS_INACTIVE,
      'This class is not offered any more.',
    ],
    [
      'no timeslot is on that weekday',
      wrong.unscheduled,
      MeetingState.NOT_SCHEDULED,
      'No meeting is scheduled for Sat 21 Nov 2026.',
    ],
    [
      'it has no timeslots',
      { timeslots: [] },
      MeetingState.NOT_SCHEDULED,
      'No meeting is scheduled for Sat 21 Nov 2026.',
    ],
    [
      'it begins later',
      wrong.outside,
      MeetingState.OUTSIDE_SESSION,
      'Sat 21 Nov 2026 lies outside the dates of this class.',
    ],
    [
      'it has ended',
      { endsOn: FRIDAY },
      MeetingState.OUTSIDE_SESSION,
      'Sat 21 Nov 2026 lies outside the dates of this class.',
    ],
    ['it is closed', wrong.closed, MeetingState.CLOSED, 'Closed on Sat 21 Nov 2026: Holiday.'],
    [
      'it is cancelled',
      wrong.cancelled,
      MeetingState.CANCELLED,
      'Cancelled for Sat 21 Nov 2026: floor repair.',
    ],
    [
      'it is cancelled, nobody wrote why',
      { cancellations: [cancelled(null)] },
      MeetingState.CANCELLED,
      'Cancelled for Sat 21 Nov 2026.',
    ],
  ])('%s', (_what, given, state, reason) => {
    const meeting = meetingOn(schedule(given), SATURDAY);
    expect(meeting).toMatchObject({ date: SATURDAY, state, reason });
    expect(meeting.timeslots.length > 0).toBe(state === MeetingState.MEETS);
  });

  test('every state that there is can come about', () => {
    const states = [{}, ...Object.values(wrong)].map(
      (given) => meetingOn(schedule(given), SATURDAY).state,
    );
    expect(new Set(states)).toEqual(new Set(Object.values(MeetingState)));
  });

  test('of several reasons the first is told: not offered, not scheduled, outside, closed, cancelled', () => {
    const order = Object.keys(wrong) as (keyof typeof wrong)[];
    const states = Object.values(wrong).map((given) => meetingOn(schedule(given), SATURDAY).state);
    for (const [first] of order.entries()) {
      for (let later = first; later < order.length; later++) {
        const given = Object.assign(
          {},
          ...order
            .slice(first, later + 1)
            .reverse()
            .map((key) => wrong[key]),
        ) as Partial<ScheduleFacts>;
        expect(
          meetingOn(schedule(given), SATURDAY).state,
          order.slice(first, later + 1).join(),
        ).toBe(states[first]);
      }
    }
  });
});

describe('the dates of a class are bounded', () => {
  test.each<[startsOn: string | null, endsOn: string | null, meets: boolean]>([
    [null, null, true],
    [SATURDAY, SATURDAY, true],
    [SATURDAY, null, true],
    [null, SATURDAY, true],
    ['2026-11-22', null, false],
    [null, FRIDAY, false],
  ])('from %s to %s, both included: meets is %s', (startsOn, endsOn, meets) => {
    expect(meetingOn(schedule({ startsOn, endsOn }), SATURDAY).state === MeetingState.MEETS).toBe(
      meets,
    );
  });

  test.each<[what: string, ranges: ScheduleFacts['seasonRanges'], meets: boolean]>([
    ['no session binds it', null, true],
    ['inside its session', [range('2026-09-01', '2026-12-20')], true],
    ['the first and last day of it', [range(SATURDAY, SATURDAY)], true],
    ['before it', [range('2026-11-22', '2026-12-20')], false],
    ['after it', [range('2026-09-01', FRIDAY)], false],
    [
      'in one of several ranges',
      [range('2026-01-01', '2026-02-01'), range('2026-11-01', '2026-11-30')],
      true,
    ],
    ['between two ranges', [range('2026-11-01', FRIDAY), range('2026-11-22', '2026-12-20')], false],
    ['in a session that has no dates yet', [], false],
  ])('%s', (_what, seasonRanges, meets) => {
    expect(meetingOn(schedule({ seasonRanges }), SATURDAY).state === MeetingState.MEETS).toBe(
      meets,
    );
  });

  test('by its own dates and by its sessions: both must hold', () => {
    const facts = schedule({
      startsOn: '2026-12-01',
      seasonRanges: [range('2026-09-01', '2026-12-20')],
    });
    expect(meetingOn(facts, SATURDAY).state).toBe(MeetingState.OUTSIDE_SESSION);
  });
});

describe('a closure', () => {
  test.each<[scope: ClosureScope, from: string, to: string, state: MeetingState]>([
    ['BOTH', SATURDAY, SATURDAY, MeetingState.CLOSED],
    ['CLOSURES', '2026-11-01', '2026-11-30', MeetingState.CLOSED],
    ['BILLING', '2026-11-01', '2026-11-30', MeetingState.MEETS],
    ['BOTH', '2026-11-01', FRIDAY, MeetingState.MEETS],
    ['BOTH', '2026-11-22', '2026-11-30', MeetingState.MEETS],
  ])('of %s from %s to %s: %s', (scope, from, to, state) => {
    expect(meetingOn(schedule({ closures: [closed(scope, from, to)] }), SATURDAY).state).toBe(
      state,
    );
  });

  test('counts beside one that is for billing only', () => {
    expect(
      meetingOn(schedule({ closures: [closed('BILLING'), closed('CLOSURES')] }), SATURDAY).state,
    ).toBe(MeetingState.CLOSED);
  });
});

describe('a cancellation', () => {
  const starts = (facts: ScheduleFacts) =>
    meetingOn(facts, SATURDAY).timeslots.map((one) => one.starts);

  test('of one timeslot leaves the others', () => {
    expect(starts(schedule({ cancellations: [cancelled('09:00')] }))).toEqual(['17:00']);
  });

  test('of every timeslot is one of the date, and the first reason that was written is told', () => {
    const facts = schedule({ cancellations: [cancelled('09:00'), cancelled('17:00', 'storm')] });
    expect(meetingOn(facts, SATURDAY)).toMatchObject({
      state: MeetingState.CANCELLED,
      reason: 'Cancelled for Sat 21 Nov 2026: storm.',
    });
  });

  test('of the whole date takes all timeslots', () => {
    expect(starts(schedule({ cancellations: [cancelled(null)] }))).toEqual([]);
  });

  test('of another date, or of a time at which nothing is held, changes nothing', () => {
    expect(
      starts(schedule({ cancellations: [cancelled(null, null, FRIDAY), cancelled('12:00')] })),
    ).toEqual(['09:00', '17:00']);
  });
});

describe('the timeslots of a date', () => {
  test('are those of its weekday, by time', () => {
    expect(meetingOn(schedule(), SATURDAY).timeslots.map((one) => one.id)).toEqual([
      '6 09:00',
      '6 17:00',
    ]);
    expect(meetingOn(schedule(), '2026-11-18').timeslots.map((one) => one.id)).toEqual(['3 17:00']);
  });

  test.each<[validFrom: string | null, validTo: string | null, stands: boolean]>([
    [null, null, true],
    [SATURDAY, SATURDAY, true],
    [null, FRIDAY, false],
    ['2026-11-22', null, false],
    ['2026-01-01', null, true],
    [null, '2026-12-31', true],
  ])('valid from %s to %s, both included: stands is %s', (validFrom, validTo, stands) => {
    expect(timeslotsOn([slot(6, '09:00', { validFrom, validTo })], SATURDAY)).toHaveLength(
      stands ? 1 : 0,
    );
  });

  test('that were moved keep their old time on past dates', () => {
    const timeslots = [
      slot(6, '09:00', { validTo: FRIDAY }),
      slot(6, '10:00', { validFrom: SATURDAY }),
    ];
    expect(timeslotsOn(timeslots, '2026-11-14').map((one) => one.starts)).toEqual(['09:00']);
    expect(timeslotsOn(timeslots, SATURDAY).map((one) => one.starts)).toEqual(['10:00']);
  });
});

describe('the meetings between two dates', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-11-01', days));
  const twoDays = fc.tuple(day, day).map(([a, b]) => (a < b ? range(a, b) : range(b, a)));
  const time = fc.constantFrom('09:00', '12:00', '17:00');
  const anySchedule: fc.Arbitrary<ScheduleFacts> = fc.record({
    isActive: fc.boolean(),
    startsOn: fc.option(day),
    endsOn: fc.option(day),
    seasonRanges: fc.option(fc.array(twoDays, { maxLength: 3 })),
    timeslots: fc.array(
      fc.record({
        id: fc.uuid(),
        weekday: fc.integer({ min: 1, max: 7 }),
        starts: time,
        ends: fc.constant('23:00'),
        validFrom: fc.option(day),
        validTo: fc.option(day),
      }),
      { maxLength: 6 },
    ),
    cancellations: fc.array(
      fc.record({
        id: fc.uuid(),
        date: day,
        starts: fc.option(time),
        reason: fc.option(fc.constant('storm')),
      }),
      { maxLength: 5 },
    ),
    closures: fc.array(
      fc
        .tuple(twoDays, fc.constantFrom<ClosureScope>('BILLING', 'CLOSURES', 'BOTH'))
        .map(([dates, scope]) => ({ ...dates, scope, reason: 'Holiday' })),
      { maxLength: 3 },
    ),
  });

  test('agree with each date asked for by itself, in order, and leave out no date with a timeslot', () => {
    fc.assert(
      fc.property(anySchedule, twoDays, (facts, { startsOn: from, endsOn: to }) => {
        const meetings = meetingsBetween(facts, from, to);
        const dates: string[] = [];
        for (let date = from; date <= to; date = addDays(date, 1)) {
          if (timeslotsOn(facts.timeslots, date).length > 0) dates.push(date);
        }
        expect(meetings.map((meeting) => meeting.date)).toEqual(dates);
        for (const meeting of meetings) expect(meeting).toEqual(meetingOn(facts, meeting.date));
      }),
    );
  });

  test('hold only timeslots of their weekday that nothing cancels, and a reason exactly when nothing is held', () => {
    fc.assert(
      fc.property(anySchedule, day, (facts, date) => {
        const meeting = meetingOn(facts, date);
        expect(meeting.reason === null).toBe(meeting.state === MeetingState.MEETS);
        expect(meeting.timeslots.length > 0).toBe(meeting.state === MeetingState.MEETS);
        for (const held of meeting.timeslots) {
          expect(held.weekday).toBe(weekdayOf(date));
          expect(
            facts.cancellations.some(
              (one) => one.date === date && (one.starts ?? held.starts) === held.starts,
            ),
          ).toBe(false);
        }
      }),
    );
  });

  test('of a span that ends before it begins are none', () => {
    expect(meetingsBetween(schedule(), SATURDAY, FRIDAY)).toEqual([]);
  });
});
