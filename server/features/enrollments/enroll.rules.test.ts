import { describe, expect, test } from 'vitest';
import { Gender } from '../../shared/gender.ts';
import { cutToEnd, dayOf, planPlace, type Asked, type EnrollFacts } from './enroll.rules.ts';
import { EnrollmentType, EnrollmentWarningReason as Warning } from './enrollment.enums.ts';

const { ACTIVE, TRIAL, MAKEUP, SINGLE_DAY, WAIT } = EnrollmentType;
const ONE_DAY = [TRIAL, MAKEUP, SINGLE_DAY];
/** A Saturday. */
const TODAY = '2026-11-21';
const MONDAY = '2026-11-23';

interface Given {
  student?: Partial<EnrollFacts['student']>;
  class?: Partial<EnrollFacts['class']>;
  seats?: Partial<EnrollFacts['class']['seats']>;
  ranges?: EnrollFacts['ranges'];
  others?: EnrollFacts['others'];
}

/** A class on Mondays and Wednesdays without limits, and a girl of seven. */
function facts({ student, class: of, seats, ranges = null, others = [] }: Given = {}): EnrollFacts {
  const slot = (weekday: number) => ({
    id: `slot${weekday}`,
    weekday,
    starts: '17:00',
    ends: '18:00',
    validFrom: null,
    validTo: null,
  });
  return {
    student: {
      firstName: 'Maya',
      born: '2019-07-14',
      gender: Gender.FEMALE,
      isArchived: false,
      flagAlert: null,
      ...student,
    },
    class: {
      id: 'c1',
      name: 'Junior Gym',
      programId: 'p1',
      levelId: null,
      locationId: 'l1',
      location: { id: 'l1', name: 'Main hall', zone: 'America/Toronto' },
      isActive: true,
      capacity: null,
      minAge: null,
      maxAge: null,
      gender: null,
      startsOn: null,
      endsOn: null,
      seasonRanges: ranges,
      timeslots: [slot(1), slot(3)],
      cancellations: [],
      closures: [],
      ...of,
      seats: {
        active: 0,
        trial: 0,
        makeup: 0,
        singleDay: 0,
        expectedAbsent: 0,
        starting: 0,
        lookAheadDays: 14,
        ...seats,
      },
    },
    ranges,
    others,
    today: TODAY,
  };
}

const asked = (type: EnrollmentType, startsOn: string | null, dropsOn: string | null = null) => ({
  type,
  startsOn,
  dropsOn,
});

const plan = (of: Asked, given?: Given) => {
  const planned = planPlace(of, facts(given));
  if (!('warnings' in planned)) throw new Error(JSON.stringify(planned));
  return planned;
};
const problems = (of: Asked, given?: Given) => {
  const planned = planPlace(of, facts(given));
  return 'warnings' in planned ? [] : planned;
};

describe('a place', () => {
  test('that is ongoing is open when nothing ends it', () => {
    expect(plan(asked(ACTIVE, MONDAY))).toMatchObject({
      startsOn: MONDAY,
      dropsOn: null,
      seasonId: null,
      warnings: [],
      openings: 'This class has no limit.',
    });
  });

  test.each(ONE_DAY)('of %s starts and drops on its date', (type) => {
    expect(plan(asked(type, MONDAY))).toMatchObject({ startsOn: MONDAY, dropsOn: MONDAY });
  });

  test('in line needs no day, and takes no opening', () => {
    expect(plan(asked(WAIT, null), { class: { capacity: 1 }, seats: { active: 1 } })).toMatchObject(
      {
        startsOn: null,
        dropsOn: null,
        warnings: [],
        openings: null,
      },
    );
  });

  const FALL = { seasonId: 's1', name: 'Fall 2026', startsOn: '2026-09-07', endsOn: '2026-12-20' };
  const session = [{ ...FALL, kind: 'SESSION' as const }];
  const rolling = [{ ...FALL, kind: 'ROLLING' as const }];
  test.each([
    ['a session ends with it', { ranges: session }, '2026-12-20'],
    ['rolling sessions go on', { ranges: rolling }, null],
    ['a class with a last day ends with it', { class: { endsOn: '2026-12-05' } }, '2026-12-05'],
    [
      'the earlier of both ends it',
      { ranges: session, class: { endsOn: '2026-12-05' } },
      '2026-12-05',
    ],
  ] as const)('%s', (_what, given, dropsOn) => {
    expect(plan(asked(ACTIVE, MONDAY), given as Given).dropsOn).toBe(dropsOn);
  });

  test('knows the session that it is in', () => {
    expect(plan(asked(ACTIVE, MONDAY), { ranges: session }).seasonId).toBe('s1');
  });

  test('that would last longer than its session is cut when it is transferred', () => {
    const late = asked(ACTIVE, MONDAY, '2027-03-01');
    expect(cutToEnd(late, facts({ ranges: session })).dropsOn).toBe('2026-12-20');
    expect(cutToEnd(late, facts()).dropsOn).toBe('2027-03-01');
  });
});

const FALL_ONLY: Given = {
  ranges: [
    {
      seasonId: 's1',
      name: 'Fall 2026',
      kind: 'SESSION',
      startsOn: '2026-09-07',
      endsOn: '2026-12-20',
    },
  ],
};

describe('a place is refused', () => {
  test.each<[what: string, Asked, Given, field: string, reason: string, message: RegExp]>([
    [
      'for an archived student',
      asked(ACTIVE, MONDAY),
      { student: { isArchived: true } },
      'studentId',
      'NOT_ALLOWED',
      /Maya is archived/,
    ],
    [
      'in a class that is not offered',
      asked(ACTIVE, MONDAY),
      { class: { isActive: false } },
      'classId',
      'NOT_ALLOWED',
      /not offered/,
    ],
    ['without a first day', asked(ACTIVE, null), {}, 'startsOn', 'NEEDED', /first day is needed/],
    [
      'before the class begins',
      asked(ACTIVE, MONDAY),
      { class: { startsOn: '2027-01-04' } },
      'startsOn',
      'OUT_OF_RANGE',
      /runs from Mon 4 Jan 2027/,
    ],
    [
      'after the class has ended',
      asked(TRIAL, MONDAY),
      { class: { endsOn: '2026-11-20' } },
      'startsOn',
      'OUT_OF_RANGE',
      /runs to Fri 20 Nov/,
    ],
    [
      'outside every session',
      asked(ACTIVE, '2027-01-04'),
      FALL_ONLY,
      'startsOn',
      'OUT_OF_RANGE',
      /No session of this class/,
    ],
    [
      'longer than its session',
      asked(ACTIVE, MONDAY, '2027-01-31'),
      FALL_ONLY,
      'dropsOn',
      'OUT_OF_RANGE',
      /Fall 2026 ends on/,
    ],
    [
      'longer than its class',
      asked(ACTIVE, MONDAY, '2027-01-31'),
      { class: { endsOn: '2026-12-31' } },
      'dropsOn',
      'OUT_OF_RANGE',
      /The class ends on/,
    ],
    [
      'when it ends before it begins',
      asked(ACTIVE, MONDAY, TODAY),
      {},
      'dropsOn',
      'UPSIDE_DOWN',
      /before the first/,
    ],
    [
      'with a last day of a single one',
      asked(SINGLE_DAY, MONDAY, MONDAY),
      {},
      'dropsOn',
      'NOT_ALLOWED',
      /Only an ongoing place/,
    ],
    [
      'on a weekday without a meeting',
      asked(TRIAL, '2026-11-24'),
      {},
      'startsOn',
      'NOT_ALLOWED',
      /No meeting is scheduled/,
    ],
    [
      'on a cancelled date',
      asked(MAKEUP, MONDAY),
      { class: { cancellations: [{ id: 'x', date: MONDAY, starts: null, reason: 'Flood' }] } },
      'startsOn',
      'NOT_ALLOWED',
      /Cancelled for .*Flood/,
    ],
    [
      'on a closed date',
      asked(SINGLE_DAY, MONDAY),
      {
        class: {
          closures: [{ startsOn: MONDAY, endsOn: MONDAY, scope: 'BOTH', reason: 'Holiday' }],
        },
      },
      'startsOn',
      'NOT_ALLOWED',
      /Closed on .*Holiday/,
    ],
    [
      'beside a place of the same days',
      asked(ACTIVE, MONDAY),
      { others: [asked(ACTIVE, '2026-09-07')] },
      'startsOn',
      'OVERLAPS',
      /Maya is enrolled in Junior Gym from/,
    ],
    [
      'beside a single day within it',
      asked(ACTIVE, MONDAY),
      { others: [asked(SINGLE_DAY, '2026-11-30', '2026-11-30')] },
      'startsOn',
      'OVERLAPS',
      /on Mon 30 Nov/,
    ],
    [
      'on a day of an ongoing one',
      asked(TRIAL, MONDAY),
      { others: [asked(ACTIVE, '2026-09-07')] },
      'startsOn',
      'OVERLAPS',
      /enrolled/,
    ],
    [
      'in line twice',
      asked(WAIT, null),
      { others: [asked(WAIT, null)] },
      'type',
      'NOT_ALLOWED',
      /waiting for Junior Gym already/,
    ],
    [
      'in line beside an ongoing one',
      asked(WAIT, null),
      { others: [asked(ACTIVE, '2026-09-07')] },
      'type',
      'NOT_ALLOWED',
      /has an ongoing place/,
    ],
    [
      'when the wait is there to be approved',
      asked(ACTIVE, MONDAY),
      { others: [asked(WAIT, null)] },
      'type',
      'NOT_ALLOWED',
      /Approve the wait/,
    ],
  ])('%s', (_what, of, given, field, reason, message) => {
    expect(problems(of, given)).toEqual([
      { field, reason, message: expect.stringMatching(message) as string },
    ]);
  });

  test('for all that is wrong at once, each on its field', () => {
    const given = { student: { isArchived: true }, class: { isActive: false } };
    expect(problems(asked(ACTIVE, null), given).map(({ field }) => field)).toEqual([
      'studentId',
      'classId',
      'startsOn',
    ]);
  });
});

describe('a place is possible', () => {
  test.each<[what: string, Asked, Given]>([
    [
      'after an earlier one has ended',
      asked(ACTIVE, MONDAY),
      { others: [asked(ACTIVE, '2026-01-05', TODAY)] },
    ],
    [
      'before a later one begins',
      asked(ACTIVE, MONDAY, '2026-12-01'),
      { others: [asked(ACTIVE, '2026-12-02')] },
    ],
    ['for one day while one waits', asked(TRIAL, MONDAY), { others: [asked(WAIT, null)] }],
    [
      'in line again, when the wait before was dropped',
      asked(WAIT, null),
      { others: [asked(WAIT, null, '2026-11-20')] },
    ],
    ['in the past, for a visit that happened', asked(SINGLE_DAY, '2026-11-16'), {}],
  ])('%s', (_what, of, given) => {
    expect(problems(of, given)).toEqual([]);
  });
});

describe('a place is unusual', () => {
  const warned = (of: Asked, given: Given) => plan(of, given).warnings.map(({ reason }) => reason);
  const young: Given = { class: { minAge: 'P8Y' } };
  const old: Given = { class: { maxAge: 'P6Y' } };
  const full: Given = { class: { capacity: 8 }, seats: { active: 8 } };

  test.each<[Warning, Given]>([
    [Warning.TOO_YOUNG, young],
    [Warning.TOO_OLD, old],
    [Warning.GENDER_MISMATCH, { class: { gender: Gender.MALE } }],
    [Warning.FLAG_ALERT, { student: { flagAlert: 'Ask for the signed form.' } }],
    [Warning.CLASS_FULL, full],
  ])('%s, for every place', (reason, given) => {
    for (const type of [ACTIVE, ...ONE_DAY])
      expect(warned(asked(type, MONDAY), given), type).toEqual([reason]);
    expect(warned(asked(WAIT, null), given)).toEqual(reason === Warning.CLASS_FULL ? [] : [reason]);
  });

  test('for an ongoing place, when those who start soon take the last one; not for one day', () => {
    const soon: Given = { class: { capacity: 8 }, seats: { active: 7, starting: 1 } };
    expect(warned(asked(ACTIVE, MONDAY), soon)).toEqual([Warning.CLASS_FULL]);
    expect(warned(asked(TRIAL, MONDAY), soon)).toEqual([]);
  });

  test('with all of it at once', () => {
    const given = { ...full, class: { ...full.class, minAge: 'P8Y', gender: Gender.MALE } };
    expect(warned(asked(ACTIVE, MONDAY), given)).toEqual([
      Warning.CLASS_FULL,
      Warning.TOO_YOUNG,
      Warning.GENDER_MISMATCH,
    ]);
  });

  test('by the age at the first meeting, not on the first day', () => {
    // She turns eight on a Tuesday; the class meets on the Wednesday after it.
    const student = { born: '2018-11-24' };
    expect(warned(asked(ACTIVE, '2026-11-24'), { ...young, student })).toEqual([]);
    expect(warned(asked(ACTIVE, MONDAY), { ...young, student })).toEqual([Warning.TOO_YOUNG]);
  });

  test('never because a birthday is not known', () => {
    expect(warned(asked(ACTIVE, MONDAY), { ...young, student: { born: null } })).toEqual([]);
  });
});

test.each([
  [asked(ACTIVE, '2026-09-07'), TODAY],
  [asked(ACTIVE, MONDAY), MONDAY],
  [asked(TRIAL, '2026-11-16'), '2026-11-16'],
  [asked(WAIT, null), TODAY],
])('the seats that count for %o are those of %s', (of, day) => {
  expect(dayOf(of, TODAY)).toBe(day);
});
