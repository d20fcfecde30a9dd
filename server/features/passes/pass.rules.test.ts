import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PassStatus } from './pass.enums.ts';
import {
  covers,
  left,
  passProblem,
  passStatus,
  type PassFacts,
  type PassLimits,
} from './pass.rules.ts';
import { PunchRefusalReason as Reason } from './punch.problems.ts';

const TODAY = '2026-11-21';
const pass = (given: Partial<PassFacts> = {}): PassFacts => ({
  title: '10-visit Open Gym',
  used: 3,
  total: 10,
  activeOn: '2026-01-01',
  expires: null,
  isSuspended: false,
  typeIsSuspended: false,
  ...given,
});
const maya = { firstName: 'Maya', isHolder: true, isSuspended: false };

describe('the status of a pass is the first that applies: Suspended, Expired, Used up, Future, Active', () => {
  const yesNo = [false, true];
  const combinations = yesNo.flatMap((suspended) =>
    yesNo.flatMap((rowSuspended) =>
      yesNo.flatMap((expired) =>
        yesNo.flatMap((usedUp) =>
          yesNo.flatMap((future) =>
            yesNo.map((ofType) => ({ suspended, ofType, rowSuspended, expired, usedUp, future })),
          ),
        ),
      ),
    ),
  );

  test.each(combinations)(
    'suspended $suspended, its type $ofType, for the student $rowSuspended, expired $expired, used up $usedUp, future $future',
    ({ suspended, ofType, rowSuspended, expired, usedUp, future }) => {
      const facts = pass({
        isSuspended: suspended,
        typeIsSuspended: ofType,
        expires: expired ? '2026-11-20' : null,
        used: usedUp ? 10 : 3,
        activeOn: future ? '2026-11-22' : '2026-01-01',
      });
      const applies: [boolean, PassStatus][] = [
        [suspended || ofType || rowSuspended, PassStatus.SUSPENDED],
        [expired, PassStatus.EXPIRED],
        [usedUp, PassStatus.USED_UP],
        [future, PassStatus.FUTURE],
        [true, PassStatus.ACTIVE],
      ];
      expect(passStatus(facts, rowSuspended, TODAY)).toBe(applies.find(([does]) => does)?.[1]);
    },
  );

  test.each<[what: string, given: Partial<PassFacts>, status: PassStatus]>([
    ['on its first day it is active', { activeOn: TODAY }, PassStatus.ACTIVE],
    ['the day before it is future', { activeOn: '2026-11-22' }, PassStatus.FUTURE],
    ['on its last day it is active', { expires: TODAY }, PassStatus.ACTIVE],
    ['the day after it is expired', { expires: '2026-11-20' }, PassStatus.EXPIRED],
    ['with one punch left it is active', { used: 9 }, PassStatus.ACTIVE],
    ['with none it is used up', { used: 10 }, PassStatus.USED_UP],
    ['without a total it is never used up', { total: null, used: 5000 }, PassStatus.ACTIVE],
    [
      'that begins and ends today is active',
      { activeOn: TODAY, expires: TODAY },
      PassStatus.ACTIVE,
    ],
  ])('%s', (_what, given, status) => {
    expect(passStatus(pass(given), false, TODAY)).toBe(status);
  });
});

test.each([
  [10, 3, 7],
  [10, 10, 0],
  [null, 3, null],
])('of %s punches with %i used %s are left', (total, used, rest) => {
  expect(left({ total, used })).toBe(rest);
});

describe('a pass covers', () => {
  const of = { id: 'c1', programId: 'p1', levelId: 'v1', locationId: 'l1' };
  const none: PassLimits = { locations: [], programs: [], levels: [], classes: [] };

  test.each<[what: string, limits: Partial<PassLimits>, covered: boolean]>([
    ['every class when nothing restricts it', {}, true],
    ['a class at its location', { locations: ['l1'] }, true],
    ['a class at one of its locations', { locations: ['l9', 'l1'] }, true],
    ['no class elsewhere', { locations: ['l2'] }, false],
    ['a class of its program', { programs: ['p1'] }, true],
    ['no class of another program', { programs: ['p2'] }, false],
    ['a class of its level', { levels: ['v1'] }, true],
    ['no class of another level', { levels: ['v2'] }, false],
    ['the class itself', { classes: ['c1'] }, true],
    ['no other class', { classes: ['c2'] }, false],
    [
      'a class that fits each kind of restriction',
      { locations: ['l1'], programs: ['p1'], levels: ['v1'], classes: ['c1'] },
      true,
    ],
    [
      'no class that fits all kinds but one',
      { locations: ['l1'], programs: ['p1'], levels: ['v1'], classes: ['c2'] },
      false,
    ],
    [
      'no class that fits one kind but not the other',
      { locations: ['l1'], programs: ['p2'] },
      false,
    ],
  ])('%s', (_what, limits, covered) => {
    expect(covers({ ...none, ...limits }, of)).toBe(covered);
  });

  test('no class without a level when it is restricted to levels', () => {
    expect(covers({ ...none, levels: ['v1'] }, { ...of, levelId: null })).toBe(false);
    expect(covers({ ...none, programs: ['p1'] }, { ...of, levelId: null })).toBe(true);
  });

  test('at most what it covered before when another kind of restriction is added', () => {
    const ids = fc.subarray(['1', '2', '3']);
    const anyLimits = fc.record({ locations: ids, programs: ids, levels: ids, classes: ids });
    const anyId = fc.constantFrom('1', '2', '3');
    const anyClass = fc.record({
      id: anyId,
      programId: anyId,
      levelId: fc.option(anyId),
      locationId: anyId,
    });
    fc.assert(
      fc.property(anyLimits, anyClass, (limits, one) => {
        if (!covers(limits, one)) return;
        for (const kind of Object.keys(none))
          expect(covers({ ...limits, [kind]: [] }, one)).toBe(true);
      }),
    );
  });
});

describe('what stops a pass from being used for a date', () => {
  test.each<
    [
      reason: Reason,
      rule: string,
      given: Partial<PassFacts>,
      holder: Partial<typeof maya>,
      date: string,
      message: string,
      fix: string,
    ]
  >([
    [
      Reason.STUDENT_NOT_A_HOLDER,
      'P-1',
      {},
      { isHolder: false },
      TODAY,
      'Maya does not hold “10-visit Open Gym”.',
      'Choose a pass of this student.',
    ],
    [
      Reason.PASS_SUSPENDED,
      'P-3',
      { isSuspended: true },
      {},
      TODAY,
      '“10-visit Open Gym” is suspended.',
      'Unsuspend it first.',
    ],
    [
      Reason.PASS_SUSPENDED,
      'P-3',
      {},
      { isSuspended: true },
      TODAY,
      '“10-visit Open Gym” is suspended for Maya.',
      'Unsuspend it first.',
    ],
    [
      Reason.PASS_SUSPENDED,
      'P-3',
      { isSuspended: true },
      { isSuspended: true },
      TODAY,
      '“10-visit Open Gym” is suspended.',
      'Unsuspend it first.',
    ],
    [
      Reason.PASS_SUSPENDED,
      'P-3',
      { typeIsSuspended: true },
      { isSuspended: true },
      TODAY,
      '“10-visit Open Gym” is suspended.',
      'Unsuspend it first.',
    ],
    [
      Reason.PASS_EXPIRED,
      'R-5',
      { expires: '2026-11-20' },
      {},
      '2026-11-14',
      '“10-visit Open Gym” expired on Fri 20 Nov 2026.',
      'Extend its expiry date, or use another pass.',
    ],
    [
      Reason.PASS_USED_UP,
      'R-4',
      { used: 10 },
      {},
      TODAY,
      'All 10 punches of “10-visit Open Gym” are used.',
      'Add uses, or use another pass.',
    ],
    [
      Reason.DATE_BEFORE_ACTIVE_ON,
      'R-5',
      { activeOn: '2026-11-24' },
      {},
      '2026-11-23',
      '“10-visit Open Gym” starts on Tue 24 Nov 2026.',
      'Choose Tue 24 Nov 2026 or a later date.',
    ],
    [
      Reason.DATE_AFTER_EXPIRES,
      'R-5',
      { expires: '2026-11-24' },
      {},
      '2026-11-25',
      '“10-visit Open Gym” expires on Tue 24 Nov 2026, before Wed 25 Nov 2026.',
      'Choose Tue 24 Nov 2026 or an earlier date, or extend its expiry date.',
    ],
  ])('%s (rule %s)', (reason, rule, given, holder, date, message, fix) => {
    expect(passProblem(pass(given), { ...maya, ...holder }, date, TODAY)).toMatchObject({
      reason,
      rule,
      message,
      fix,
      overridable: false,
    });
  });

  test.each<[what: string, given: Partial<PassFacts>, date: string]>([
    ['a past date inside its dates', { activeOn: '2026-11-01' }, '2026-11-01'],
    ['its last day', { expires: '2026-11-30' }, '2026-11-30'],
    ['a future pass for a date inside its dates', { activeOn: '2026-12-01' }, '2026-12-01'],
    ['an unlimited pass that was used often', { total: null, used: 500 }, TODAY],
    ['a pass that expires today', { expires: TODAY }, TODAY],
    ['the last punch', { used: 9 }, TODAY],
  ])('is nothing for %s', (_what, given, date) => {
    expect(passProblem(pass(given), maya, date, TODAY)).toBeNull();
  });

  test('is told in a fixed order when several things do', () => {
    const all = pass({
      isSuspended: true,
      expires: '2026-11-20',
      used: 10,
      activeOn: '2026-11-10',
    });
    const reasonOf = (facts: PassFacts, isHolder = true, date = '2026-11-01') =>
      passProblem(facts, { ...maya, isHolder }, date, TODAY)?.reason;
    expect([
      reasonOf(all, false),
      reasonOf(all),
      reasonOf({ ...all, isSuspended: false }),
      reasonOf({ ...all, isSuspended: false, expires: null }),
      reasonOf({ ...all, isSuspended: false, expires: null, used: 0 }),
      reasonOf({ ...all, isSuspended: false, expires: null, used: 0 }, true, '2026-11-10'),
    ]).toEqual([
      Reason.STUDENT_NOT_A_HOLDER,
      Reason.PASS_SUSPENDED,
      Reason.PASS_EXPIRED,
      Reason.PASS_USED_UP,
      Reason.DATE_BEFORE_ACTIVE_ON,
      undefined,
    ]);
  });

  test('today is nothing exactly for a pass that is active today', () => {
    const day = fc.integer({ min: 10, max: 30 }).map((number) => `2026-11-${number}`);
    fc.assert(
      fc.property(
        fc.record({
          used: fc.nat(3),
          total: fc.option(fc.constant(3)),
          activeOn: day,
          expires: fc.option(day),
          isSuspended: fc.boolean(),
          typeIsSuspended: fc.boolean(),
        }),
        fc.boolean(),
        day,
        (facts, rowSuspended, today) => {
          const status = passStatus(pass(facts), rowSuspended, today);
          const problem = passProblem(
            pass(facts),
            { ...maya, isSuspended: rowSuspended },
            today,
            today,
          );
          expect(problem === null).toBe(status === PassStatus.ACTIVE);
        },
      ),
      { numRuns: 500 },
    );
  });
});
