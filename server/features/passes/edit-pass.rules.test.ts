import { describe, expect, test } from 'vitest';
import { earliestExpiry, expiresProblem, totalProblem, type EditFacts } from './edit-pass.rules.ts';
import { PassEditRefusalReason as Reason } from './manage.problems.ts';

const facts = (more: Partial<EditFacts> = {}): EditFacts => ({
  title: 'Open Gym',
  used: 5,
  total: 10,
  activeOn: '2026-11-01',
  expires: '2026-12-31',
  lastPunch: { date: '2026-11-27', studentName: 'Anna' },
  lastChange: 'by Ben Cole on Fri 20 Nov 2026 at 09:14',
  ...more,
});

describe('the last day', () => {
  test.each<[string, Partial<EditFacts>, string | null, Reason | null]>([
    ['may become the day of the latest punch', {}, '2026-11-27', null],
    ['may become a later day', {}, '2027-11-27', null],
    ['may become never', {}, null, null],
    [
      'cannot lie before a punch for a day to come',
      {},
      '2026-11-26',
      Reason.EXPIRES_BEFORE_LAST_PUNCH,
    ],
    ['may become the first day of an unused pass', { lastPunch: null }, '2026-11-01', null],
    [
      'cannot lie before the first day',
      { lastPunch: null },
      '2026-10-31',
      Reason.EXPIRES_BEFORE_ACTIVE_ON,
    ],
  ])('%s', (_what, more, expires, reason) => {
    expect(expiresProblem(facts(more), expires, undefined)?.reason ?? null).toBe(reason);
  });

  test('is not changed by somebody who saw another one, who is told whose it is', () => {
    expect(expiresProblem(facts(), null, '2026-12-31')).toBeNull();
    expect(expiresProblem(facts(), null, null)).toMatchObject({
      reason: Reason.CHANGED_MEANWHILE,
      field: 'expires',
      message:
        '“Open Gym” was changed meanwhile by Ben Cole on Fri 20 Nov 2026 at 09:14: its expiry is Thu 31 Dec 2026 now.',
    });
    expect(
      expiresProblem(facts({ expires: null, lastChange: null }), null, '2026-12-31'),
    ).toMatchObject({
      message: '“Open Gym” was changed meanwhile: its expiry is never now.',
    });
  });

  test('has a bound that says what it is', () => {
    expect(earliestExpiry(facts())).toEqual([
      '2026-11-27',
      'A punch is used for Fri 27 Nov 2026 (Anna).',
    ]);
    expect(earliestExpiry(facts({ lastPunch: null }))).toEqual([
      '2026-11-01',
      'It can be used from Sun 1 Nov 2026 on.',
    ]);
  });
});

describe('the total', () => {
  test.each<[string, Partial<EditFacts>, number | null, Reason | null]>([
    ['may become what is used', {}, 5, null],
    ['may grow', {}, 9999, null],
    ['may become unlimited', {}, null, null],
    ['cannot fall below what is used', {}, 4, Reason.TOTAL_BELOW_USED],
    ['cannot be none', { used: 0 }, 0, Reason.TOTAL_OUT_OF_RANGE],
    ['cannot be less than none', { used: 0 }, -1, Reason.TOTAL_BELOW_USED],
    ['cannot be endless', {}, 10_000, Reason.TOTAL_OUT_OF_RANGE],
  ])('%s', (_what, more, total, reason) => {
    expect(totalProblem(facts(more), total, undefined)?.reason ?? null).toBe(reason);
  });

  test('is not changed by somebody who saw another one', () => {
    expect(totalProblem(facts(), 12, 10)).toBeNull();
    expect(totalProblem(facts(), 12, 8)).toMatchObject({
      reason: Reason.CHANGED_MEANWHILE,
      message:
        '“Open Gym” was changed meanwhile by Ben Cole on Fri 20 Nov 2026 at 09:14: its total is 10 now.',
    });
    expect(totalProblem(facts({ total: null }), 12, null)).toBeNull();
  });
});
