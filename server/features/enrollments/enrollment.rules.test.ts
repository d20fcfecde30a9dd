import { describe, expect, test } from 'vitest';
import type { TimeslotFacts } from '../schedule/meeting.rules.ts';
import { EnrollmentPeriod, EnrollmentType } from './enrollment.enums.ts';
import { periodOf, timeslotsCovered } from './enrollment.rules.ts';

const TODAY = '2026-11-21';
const YESTERDAY = '2026-11-20';
const TOMORROW = '2026-11-22';
const { CURRENT, FUTURE, PAST } = EnrollmentPeriod;
const { ACTIVE, WAIT, SINGLE_DAY, TRIAL, MAKEUP } = EnrollmentType;

describe('the period of an enrollment', () => {
  test.each<[EnrollmentType, startsOn: string | null, dropsOn: string | null, EnrollmentPeriod]>([
    [ACTIVE, '2026-09-01', null, CURRENT],
    [ACTIVE, TODAY, null, CURRENT],
    [ACTIVE, '2026-09-01', TODAY, CURRENT],
    [ACTIVE, '2026-09-01', YESTERDAY, PAST],
    [ACTIVE, TOMORROW, null, FUTURE],
    [ACTIVE, TOMORROW, '2026-12-31', FUTURE],
    [SINGLE_DAY, TODAY, TODAY, CURRENT],
    [SINGLE_DAY, YESTERDAY, YESTERDAY, PAST],
    [SINGLE_DAY, TOMORROW, TOMORROW, FUTURE],
    [TRIAL, TODAY, TODAY, CURRENT],
    [TRIAL, YESTERDAY, YESTERDAY, PAST],
    [MAKEUP, TOMORROW, TOMORROW, FUTURE],
    [WAIT, null, null, CURRENT],
    [WAIT, '2027-01-10', null, CURRENT],
    [WAIT, '2026-09-01', YESTERDAY, PAST],
    [WAIT, '2026-09-01', TODAY, CURRENT],
  ])('%s from %s to %s is %s', (type, startsOn, dropsOn, period) => {
    expect(periodOf({ type, startsOn, dropsOn }, TODAY)).toBe(period);
  });
});

describe('the timeslots that an enrollment covers', () => {
  const slot = (
    id: string,
    weekday: number,
    validFrom: string | null = null,
    validTo: string | null = null,
  ): TimeslotFacts => ({
    id,
    weekday,
    starts: `${id.slice(-2)}:00`,
    ends: '23:00',
    validFrom,
    validTo,
  });
  const weekly = [slot('sat 17', 6), slot('sat 09', 6), slot('wed 17', 3)];
  const covered = (
    type: EnrollmentType,
    startsOn: string | null,
    dropsOn: string | null,
    slots: TimeslotFacts[],
  ) => timeslotsCovered({ type, startsOn, dropsOn }, slots, TODAY).map(({ id }) => id);

  test.each([SINGLE_DAY, TRIAL, MAKEUP])(
    'of %s are all those of its date, by time, and no other weekday’s',
    (type) => {
      expect(covered(type, TODAY, TODAY, weekly)).toEqual(['sat 09', 'sat 17']);
    },
  );

  test.each([ACTIVE, WAIT])('of %s are all of the week', (type) => {
    expect(covered(type, '2026-09-01', null, weekly)).toEqual(['sat 17', 'sat 09', 'wed 17']);
  });

  const moved = [slot('sat 09', 6, null, YESTERDAY), slot('sat 10', 6, TODAY)];
  test.each<
    [what: string, EnrollmentType, startsOn: string | null, dropsOn: string | null, ids: string[]]
  >([
    ['a running enrollment has the time that stands now', ACTIVE, '2026-09-01', null, ['sat 10']],
    ['one that is over has the time of then', ACTIVE, '2026-09-01', '2026-10-31', ['sat 09']],
    ['a past day has the time of then', SINGLE_DAY, '2026-11-14', '2026-11-14', ['sat 09']],
    ['today has the time of today', SINGLE_DAY, TODAY, TODAY, ['sat 10']],
    ['who waits has the time that stands now', WAIT, null, null, ['sat 10']],
  ])('after a change: %s', (_what, type, startsOn, dropsOn, ids) => {
    expect(covered(type, startsOn, dropsOn, moved)).toEqual(ids);
  });

  test('of a change that is still to come are those of now and of then, while both are met', () => {
    const changing = [slot('sat 09', 6, null, '2026-12-05'), slot('sat 10', 6, '2026-12-06')];
    expect(covered(ACTIVE, '2026-09-01', null, changing)).toEqual(['sat 09', 'sat 10']);
    expect(covered(ACTIVE, '2026-09-01', '2026-11-30', changing)).toEqual(['sat 09']);
    expect(covered(ACTIVE, '2026-12-10', null, changing)).toEqual(['sat 10']);
  });
});
