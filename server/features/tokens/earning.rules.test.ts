import { describe, expect, test } from 'vitest';
import { MarkStatus } from '../attendance/attendance.enums.ts';
import { isInCheckInMode } from '../attendance/check-in-mode.rules.ts';
import { Channel } from '../audit/channel.ts';
import { EnrollmentType } from '../enrollments/enrollment.enums.ts';
import {
  decideToken,
  evaluationsDue,
  evaluationsOf,
  expiresOn,
  nextEndOfDay,
  stillToCome,
  type AbsenceFacts,
} from './earning.rules.ts';

const { CHECK_IN_KIOSK: KIOSK, STAFF_PORTAL: STAFF, OFFICE_PORTAL: OFFICE } = Channel;
const { API, COMMAND_LINE, CUSTOMER_PORTAL, SYSTEM } = Channel;
const { PRESENT, TARDY, LEFT_EARLY, TARDY_LEFT_EARLY, ABSENT, EXCUSED } = MarkStatus;
type Settings = NonNullable<AbsenceFacts['settings']>;
const EVERY: Settings = { automatic: 'EVERY', earningTypes: ['ACTIVE'], limit: null };
const ONLY_EXCUSED: Settings = { ...EVERY, automatic: 'EXCUSED' };

const TODAY = '2026-11-24';
const YESTERDAY = '2026-11-23';
const TOMORROW = '2026-11-25';
/** In Toronto: during the class from 17:00 to 18:00, and at the moments that decide. */
const AT = {
  '17:10': new Date('2026-11-24T22:10:00Z'),
  '18:30': new Date('2026-11-24T23:30:00Z'),
  '20:00': new Date('2026-11-25T01:00:00Z'),
  '23:55': new Date('2026-11-25T04:55:00Z'),
  '23:58': new Date('2026-11-25T04:58:00Z'),
};
const absence: AbsenceFacts = {
  ...{ kind: 'CLASS', channel: OFFICE, inCheckInMode: false, settings: EVERY },
  ...{ date: TODAY, ends: '18:00', zone: 'America/Toronto', now: AT['17:10'] },
  ...{ isHeld: true, status: ABSENT, enrollmentType: EnrollmentType.ACTIVE },
  ...{ cameToAnother: false, hasToken: false, counted: 0 },
};
const NOW = 'at once';
const AFTER_CLASS = 'Tue 18:30';
const END_OF_DAY = 'Tue 23:55';
const NEXT_DAY = 'Wed 23:55';

const inToronto = new Intl.DateTimeFormat('en-CA', {
  ...{ timeZone: 'America/Toronto', weekday: 'short', hour: '2-digit', minute: '2-digit' },
  hourCycle: 'h23',
});
const say = (at: Date) => inToronto.format(at).replace(',', '');
function decided(facts: Partial<AbsenceFacts>): string {
  const decision = decideToken({ ...absence, ...facts });
  if (decision.kind === 'NONE') return decision.reason;
  return decision.kind === 'AT_ONCE' ? NOW : say(decision.dueAt);
}

describe('whether an absence earns a token, and when', () => {
  const mode = (channel: Channel, on: boolean) => ({ channel, inCheckInMode: on });
  const from = (date: string, now: keyof typeof AT = '17:10') => ({ date, now: AT[now] });
  const unexcused = { settings: ONLY_EXCUSED };
  const excused = { ...unexcused, status: EXCUSED };

  test.each<[row: string, what: string, facts: Partial<AbsenceFacts>, outcome: string]>([
    ['D-00', 'nothing is earned by itself', { settings: null }, 'NOT_BY_ITSELF'],
    ['D-00', 'automatic is off', { settings: { ...EVERY, automatic: 'NONE' } }, 'NOT_BY_ITSELF'],
    ['D-00', 'cancelled or closed', { isHeld: false }, 'NOT_HELD'],
    ['D-00', 'a makeup', { enrollmentType: EnrollmentType.MAKEUP }, 'WRONG_TYPE'],
    ['D-00', 'a trial', { enrollmentType: EnrollmentType.TRIAL }, 'WRONG_TYPE'],
    ['D-00', 'a single day', { enrollmentType: EnrollmentType.SINGLE_DAY }, 'WRONG_TYPE'],
    ['D-00', 'no enrollment', { enrollmentType: null }, 'WRONG_TYPE'],
    [
      ...(['D-00', 'a trial where these earn one'] as const),
      {
        enrollmentType: EnrollmentType.TRIAL,
        settings: { ...EVERY, earningTypes: ['ACTIVE', 'TRIAL'] },
      },
      NOW,
    ],
    ['D-00', 'there is one', { hasToken: true }, 'HAD_ONE'],
    ['U-16', 'came to another timeslot', { cameToAnother: true }, 'CAME_TO_ANOTHER'],
    ['D-01', 'kiosk', mode(KIOSK, true), AFTER_CLASS],
    ['D-01', 'kiosk, whatever the modes', mode(KIOSK, false), AFTER_CLASS],
    ['D-01', 'kiosk, past', { ...mode(KIOSK, true), ...from(YESTERDAY) }, END_OF_DAY],
    ['D-02', 'staff, mode on, today', mode(STAFF, true), AFTER_CLASS],
    ['D-03', 'staff, mode off, today', mode(STAFF, false), NOW],
    [
      'D-04, U-02',
      'staff, mode on, past',
      { ...mode(STAFF, true), ...from(YESTERDAY) },
      END_OF_DAY,
    ],
    ['D-05', 'staff, mode off, past', { ...mode(STAFF, false), ...from(YESTERDAY) }, NOW],
    ['D-06', 'office, mode on, today', mode(OFFICE, true), AFTER_CLASS],
    ['D-07', 'office, mode on, past', { ...mode(OFFICE, true), ...from(YESTERDAY) }, NOW],
    ['D-08', 'office, mode off, today', mode(OFFICE, false), NOW],
    ['D-08', 'office, mode off, past', { ...mode(OFFICE, false), ...from(YESTERDAY) }, NOW],
    ['D-08', 'office, mode off, to come', { ...mode(OFFICE, false), ...from(TOMORROW) }, NOW],
    ['D-06', 'office, mode on, to come', { ...mode(OFFICE, true), ...from(TOMORROW) }, 'Wed 18:30'],
    ['D-02', 'staff, mode on, to come', { ...mode(STAFF, true), ...from(TOMORROW) }, 'Wed 18:30'],
    ...[API, COMMAND_LINE, CUSTOMER_PORTAL, SYSTEM].flatMap(
      (channel): [string, string, Partial<AbsenceFacts>, string][] => [
        ['D-06', `${channel} as the office, mode on, today`, mode(channel, true), AFTER_CLASS],
        [
          ...(['D-07', `${channel} as the office, mode on, past`] as const),
          { ...mode(channel, true), ...from(YESTERDAY) },
          NOW,
        ],
      ],
    ),
    ['D-09', 'absent where only excused ones earn', unexcused, 'NOT_EXCUSED'],
    ['D-10', 'excused where only these earn', excused, NOW],
    ['D-10', 'the same, mode on', { ...excused, ...mode(OFFICE, true) }, AFTER_CLASS],
    [
      'D-10',
      'the same, on a past day from the staff portal',
      { ...excused, ...mode(STAFF, true), ...from(YESTERDAY) },
      END_OF_DAY,
    ],
    ['D-11', 'taken back', { status: null }, 'NOT_MISSED'],
    ...[PRESENT, TARDY, LEFT_EARLY, TARDY_LEFT_EARLY].map(
      (status): [string, string, Partial<AbsenceFacts>, string] => [
        ...(['D-12', status, { status }, 'NOT_MISSED'] as const),
      ],
    ),
    ['D-13', 'a camp', { kind: 'CAMP_BLOCK' }, 'NOT_A_CLASS'],
    ['D-13', 'an appointment', { kind: 'APPOINTMENT' }, 'NOT_A_CLASS'],
    ['D-14', 'expected, nothing recorded', { status: null, date: TOMORROW }, 'NOT_MISSED'],
    ['D-15', 'never taken', { status: null, date: YESTERDAY }, 'NOT_MISSED'],
    ['D-16', 'the date is cancelled', { isHeld: false, status: EXCUSED }, 'NOT_HELD'],
    ['D-19', 'limit reached', { settings: { ...EVERY, limit: 2 }, counted: 2 }, 'LIMIT_REACHED'],
    ['D-19', 'one is left', { settings: { ...EVERY, limit: 2 }, counted: 1 }, NOW],
    [
      'D-19, D-20',
      'the limit is looked at when the evaluation comes',
      { ...mode(OFFICE, true), settings: { ...EVERY, limit: 2 }, counted: 2 },
      AFTER_CLASS,
    ],
    ['U-03', 'at 18:30', { ...mode(OFFICE, true), ...from(TODAY, '18:30') }, END_OF_DAY],
    ['U-03', 'after that', { ...mode(OFFICE, true), ...from(TODAY, '20:00') }, END_OF_DAY],
    ['U-03', 'at the last one', { ...mode(OFFICE, true), ...from(TODAY, '23:55') }, NEXT_DAY],
    ['U-03', 'after the last one', { ...mode(STAFF, true), ...from(TODAY, '23:58') }, NEXT_DAY],
    [
      'D-22',
      'today is the location’s: in Vancouver it is still Tuesday',
      { ...mode(OFFICE, true), zone: 'America/Vancouver', now: new Date('2026-11-25T06:00:00Z') },
      'Wed 02:55',
    ],
  ])('%s %s', (_row, _what, facts, outcome) => {
    expect(decided(facts)).toBe(outcome);
  });

  test('the modes are those of attendance: the kiosk’s is always on', () => {
    const settings = { checkInMode: false, staffCheckInMode: false };
    expect(isInCheckInMode(KIOSK, settings)).toBe(true);
  });
});

describe('when a class date is looked at', () => {
  const of = (ends: string, zone = 'America/Toronto', date = TODAY) =>
    evaluationsOf({ date, ends, zone }).map((at) => at.toISOString().slice(5, 16));

  test.each([
    ['half an hour after class, and at 23:55', of('18:00'), ['11-24T23:30', '11-25T04:55']],
    ['just before the end of the day', of('23:24'), ['11-25T04:54', '11-25T04:55']],
    ['a class that ends too late', of('23:25'), ['11-25T04:55', '11-26T04:55']],
    ['one that ends at midnight', of('23:59'), ['11-25T04:55', '11-26T04:55']],
    ['at its own location', of('18:00', 'Europe/Berlin'), ['11-24T17:30', '11-24T22:55']],
    [
      'the clock goes back between class and evening',
      of('00:45', 'America/Toronto', '2026-11-01'),
      ['11-01T05:15', '11-02T04:55'],
    ],
    [
      'a time that there is twice is the first one',
      of('01:30', 'America/Toronto', '2026-11-01'),
      ['11-01T06:00', '11-02T04:55'],
    ],
    [
      'a time that there is not is the one after the gap',
      of('02:30', 'America/Toronto', '2026-03-08'),
      ['03-08T08:00', '03-09T03:55'],
    ],
    [
      'a clock that changes at midnight',
      of('23:00', 'America/Havana', '2026-03-07'),
      ['03-08T04:30', '03-08T04:55'],
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  test.each<[what: string, facts: Partial<AbsenceFacts>, due: string[]]>([
    ['today, whatever the mode', {}, [AFTER_CLASS, END_OF_DAY]],
    ['only what is still to come', { now: AT['18:30'] }, [END_OF_DAY]],
    ['after the last one, the next', { now: AT['23:55'] }, [NEXT_DAY]],
    ['what is past, not again', { date: YESTERDAY }, []],
    ['what is past, in the office’s mode', { date: YESTERDAY, inCheckInMode: true }, []],
    [
      'what is past, in the staff’s mode',
      { date: YESTERDAY, inCheckInMode: true, channel: STAFF },
      [END_OF_DAY],
    ],
    [
      'yesterday’s late class has one left',
      { date: YESTERDAY, ends: '23:40', inCheckInMode: true, channel: STAFF },
      [END_OF_DAY],
    ],
    ['what is to come', { date: TOMORROW }, ['Wed 18:30', NEXT_DAY]],
  ])('%s', (_what, facts, due) => {
    expect(evaluationsDue({ ...absence, ...facts }).map(say)).toEqual(due);
  });

  test('is never over already', () => {
    for (let hour = 0; hour < 24 * 16; hour += 1) {
      const now = new Date(Date.parse('2026-10-25T00:00Z') + hour * 3_600_000);
      for (const zone of ['America/Toronto', 'Europe/Berlin', 'Pacific/Auckland']) {
        expect(nextEndOfDay(now, zone) > now).toBe(true);
        expect(nextEndOfDay(now, zone).getTime() - now.getTime()).toBeLessThanOrEqual(
          25 * 3_600_000,
        );
        const due = stillToCome({ date: '2026-10-31', ends: '18:00', zone, now });
        expect(due.every((at) => at > now)).toBe(true);
      }
    }
  });
});

test.each([
  [{ validFor: null, validUnit: 'DAYS' }, null],
  [{ validFor: 1, validUnit: 'DAYS' }, '2027-02-01'],
  [{ validFor: 2, validUnit: 'WEEKS' }, '2027-02-14'],
  [{ validFor: 1, validUnit: 'MONTHS' }, '2027-02-28'],
  [{ validFor: 13, validUnit: 'MONTHS' }, '2028-02-29'],
] as const)('what was missed on 31 January with %j is good until %s', (validity, expires) => {
  expect(expiresOn('2027-01-31', validity)).toBe(expires);
});
