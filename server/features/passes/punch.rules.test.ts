import { describe, expect, test } from 'vitest';
import { Gender } from '../../shared/gender.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import { PunchRefusalReason as Reason } from './punch.problems.ts';
import { punchProblems, type PunchFacts } from './punch.rules.ts';

const DATE = '2026-11-21';

type Given = Partial<Omit<PunchFacts, 'pass' | 'student' | 'class' | 'limits' | 'meeting'>> & {
  [Part in 'pass' | 'student' | 'class' | 'limits' | 'meeting']?: Partial<PunchFacts[Part]>;
};

/** A punch that nothing stops, and what a test changes of it. */
function facts(given: Given = {}): PunchFacts {
  const { pass, student, class: of, limits, meeting, ...rest } = given;
  return {
    isEnrolled: false,
    oneDayOpenings: null,
    date: DATE,
    today: DATE,
    ...rest,
    pass: {
      title: '10-visit Open Gym',
      used: 3,
      total: 10,
      activeOn: '2026-01-01',
      expires: null,
      isSuspended: false,
      typeIsSuspended: false,
      ...pass,
    },
    limits: { locations: [], programs: [], levels: [], classes: [], ...limits },
    student: {
      firstName: 'Maya',
      born: '2019-07-14',
      gender: Gender.FEMALE,
      isHolder: true,
      isSuspended: false,
      ...student,
    },
    class: {
      id: 'c1',
      name: 'Junior Gym',
      programId: 'p1',
      levelId: null,
      locationId: 'l1',
      minAge: null,
      maxAge: null,
      gender: null,
      capacity: null,
      ...of,
    },
    meeting: {
      date: DATE,
      state: MeetingState.MEETS,
      reason: null,
      timeslots: [],
      scheduled: [],
      cancellations: [],
      ...meeting,
    },
  };
}

const notMeeting = (state: MeetingState, reason: string): Given => ({ meeting: { state, reason } });

/** Each reason that the rules know, what brings it about, and what the desk is told. */
const CASES: Record<
  Exclude<Reason, Reason.OVERRIDE_NOT_PERMITTED>,
  readonly [Given, rule: string, overridable: boolean, message: string, fix: string]
> = {
  STUDENT_NOT_A_HOLDER: [
    { student: { isHolder: false } },
    'P-1',
    false,
    'Maya does not hold “10-visit Open Gym”.',
    'Choose a pass of this student.',
  ],
  PASS_SUSPENDED: [
    { pass: { isSuspended: true } },
    'P-3',
    false,
    '“10-visit Open Gym” is suspended.',
    'Unsuspend it first.',
  ],
  PASS_EXPIRED: [
    { pass: { expires: '2026-11-20' } },
    'R-5',
    false,
    '“10-visit Open Gym” expired on Fri 20 Nov 2026.',
    'Extend its expiry date, or use another pass.',
  ],
  PASS_USED_UP: [
    { pass: { used: 10 } },
    'R-4',
    false,
    'All 10 punches of “10-visit Open Gym” are used.',
    'Add uses, or use another pass.',
  ],
  DATE_BEFORE_ACTIVE_ON: [
    { pass: { activeOn: '2026-11-22' } },
    'R-5',
    false,
    '“10-visit Open Gym” starts on Sun 22 Nov 2026.',
    'Choose Sun 22 Nov 2026 or a later date.',
  ],
  DATE_AFTER_EXPIRES: [
    { pass: { expires: DATE }, date: '2026-11-22' },
    'R-5',
    false,
    '“10-visit Open Gym” expires on Sat 21 Nov 2026, before Sun 22 Nov 2026.',
    'Choose Sat 21 Nov 2026 or an earlier date, or extend its expiry date.',
  ],
  CLASS_NOT_COVERED: [
    { limits: { programs: ['p2'] } },
    'P-5',
    false,
    '“10-visit Open Gym” does not cover Junior Gym.',
    'Choose a class that the pass covers, or another pass.',
  ],
  CLASS_INACTIVE: [
    notMeeting(MeetingState.CLASS_INACTIVE, 'This class is not offered any more.'),
    'R-8',
    false,
    'This class is not offered any more.',
    'Choose another class.',
  ],
  CLASS_NOT_SCHEDULED: [
    notMeeting(MeetingState.NOT_SCHEDULED, 'No meeting is scheduled for Sat 21 Nov 2026.'),
    'R-8',
    false,
    'No meeting is scheduled for Sat 21 Nov 2026.',
    'Choose another date.',
  ],
  OUTSIDE_SESSION: [
    notMeeting(
      MeetingState.OUTSIDE_SESSION,
      'Sat 21 Nov 2026 lies outside the dates of this class.',
    ),
    'R-8',
    false,
    'Sat 21 Nov 2026 lies outside the dates of this class.',
    'Choose another date.',
  ],
  CLASS_CLOSED: [
    notMeeting(MeetingState.CLOSED, 'Closed on Sat 21 Nov 2026: Holiday.'),
    'R-8',
    false,
    'Closed on Sat 21 Nov 2026: Holiday.',
    'Choose another date.',
  ],
  CLASS_CANCELLED: [
    notMeeting(MeetingState.CANCELLED, 'Cancelled for Sat 21 Nov 2026.'),
    'R-8',
    false,
    'Cancelled for Sat 21 Nov 2026.',
    'Choose another date.',
  ],
  ALREADY_ENROLLED: [
    { isEnrolled: true },
    'R-6',
    false,
    'Maya is already enrolled in Junior Gym on Sat 21 Nov 2026.',
    'No punch is needed for this class and date.',
  ],
  TOO_YOUNG: [
    { class: { minAge: 'P8Y' } },
    'R-7',
    true,
    'Maya is 7 years 4 months on Sat 21 Nov 2026; this class is for 8 and older.',
    'Choose a class for this age.',
  ],
  TOO_OLD: [
    { class: { maxAge: 'P6Y6M' } },
    'R-7',
    true,
    'Maya is 7 years 4 months on Sat 21 Nov 2026; this class is for 6 years 6 months and younger.',
    'Choose a class for this age.',
  ],
  GENDER_MISMATCH: [
    { class: { gender: Gender.MALE } },
    'R-7',
    true,
    'This class is for boys.',
    'Choose a class for everybody.',
  ],
  CLASS_FULL: [
    { class: { capacity: 8 }, oneDayOpenings: 0 },
    'R-7',
    true,
    'Full on Sat 21 Nov 2026: 8 of 8.',
    'Choose another class or date.',
  ],
};
const reasons = Object.values(Reason).filter((reason) => reason !== Reason.OVERRIDE_NOT_PERMITTED);

/** Lays what brings two reasons about over each other. */
function both(one: Given, other: Given): Given {
  const merged: Record<string, unknown> = { ...other };
  for (const [key, value] of Object.entries(one)) {
    const below = merged[key];
    merged[key] =
      typeof value === 'object' && typeof below === 'object' ? { ...below, ...value } : value;
  }
  return merged;
}

describe('a punch is stopped', () => {
  test.each(reasons)('by %s, with the rule, a plain sentence and what would fix it', (reason) => {
    const [given, rule, overridable, message, fix] = CASES[reason];
    expect(punchProblems(facts(given))).toEqual([
      expect.objectContaining({ reason, rule, overridable, message, fix }),
    ]);
  });

  test('by every reason that there is; one more belongs to the command, which knows the permissions', () => {
    expect(new Set([...Object.keys(CASES), Reason.OVERRIDE_NOT_PERMITTED])).toEqual(
      new Set(Object.values(Reason)),
    );
  });

  test('by nothing when all is well', () => {
    expect(punchProblems(facts())).toEqual([]);
  });
});

describe('of several reasons', () => {
  // These two need dates on both sides of the pass's window, and cannot come together with what they are compared to.
  const together = reasons.filter(
    (reason) => reason !== Reason.DATE_AFTER_EXPIRES && reason !== Reason.PASS_EXPIRED,
  );
  const final = together.filter((reason) => !CASES[reason][2]);
  const overridable = together.filter((reason) => CASES[reason][2]);
  // A class does not meet for one reason at a time; which, the schedule's own rule decides.
  const ofMeeting: string[] = [
    Reason.CLASS_INACTIVE,
    Reason.CLASS_NOT_SCHEDULED,
    Reason.OUTSIDE_SESSION,
    Reason.CLASS_CLOSED,
    Reason.CLASS_CANCELLED,
  ];

  test.each(
    final
      .flatMap((first, index) => final.slice(index + 1).map((second) => [first, second] as const))
      .filter(([first, second]) => !(ofMeeting.includes(first) && ofMeeting.includes(second))),
  )('%s is told before %s, and alone', (first, second) => {
    const problems = punchProblems(facts(both(CASES[first][0], CASES[second][0])));
    expect(problems.map((problem) => problem.reason)).toEqual([first]);
  });

  test.each(final.flatMap((first) => overridable.map((second) => [first, second] as const)))(
    '%s, which nobody may override, hides %s',
    (first, second) => {
      const problems = punchProblems(facts(both(CASES[first][0], CASES[second][0])));
      expect(problems.map((problem) => problem.reason)).toEqual([first]);
    },
  );

  test('those that may be overridden are told all together', () => {
    const given: Given = {
      class: { minAge: 'P8Y', maxAge: 'P6Y6M', gender: Gender.MALE, capacity: 8 },
      oneDayOpenings: -2,
    };
    expect(punchProblems(facts(given)).map(({ reason, message }) => [reason, message])).toEqual([
      [Reason.TOO_YOUNG, CASES.TOO_YOUNG[3]],
      [Reason.TOO_OLD, CASES.TOO_OLD[3]],
      [Reason.GENDER_MISMATCH, CASES.GENDER_MISMATCH[3]],
      [Reason.CLASS_FULL, 'Full on Sat 21 Nov 2026: 10 of 8.'],
    ]);
    expect(punchProblems(facts(given)).every((problem) => problem.overridable)).toBe(true);
  });
});

describe('age and gender are tested for the date of the class:', () => {
  test.each<[what: string, given: Given, stopped: boolean]>([
    [
      'old enough on the date, though not today',
      {
        class: { minAge: 'P8Y' },
        date: '2027-07-14',
        today: DATE,
        meeting: { date: '2027-07-14' },
      },
      false,
    ],
    [
      'too old on the date, though not today',
      {
        class: { maxAge: 'P7Y' },
        date: '2027-07-14',
        today: DATE,
        meeting: { date: '2027-07-14' },
      },
      true,
    ],
    [
      'an unknown date of birth stops nothing',
      { student: { born: null }, class: { minAge: 'P8Y', maxAge: 'P2Y' } },
      false,
    ],
    ['the gender that the class is for', { class: { gender: Gender.FEMALE } }, false],
    [
      'an undisclosed gender in a class for girls',
      { student: { gender: Gender.UNDISCLOSED }, class: { gender: Gender.FEMALE } },
      true,
    ],
    ['any gender in a class for all', { student: { gender: Gender.OTHER } }, false],
    ['one opening', { class: { capacity: 8 }, oneDayOpenings: 1 }, false],
    ['no limit', { class: { capacity: null }, oneDayOpenings: null }, false],
  ])('%s', (_what, given, stopped) => {
    expect(punchProblems(facts(given)).length > 0).toBe(stopped);
  });

  test.each<[Gender, string]>([
    [Gender.FEMALE, 'This class is for girls.'],
    [Gender.MALE, 'This class is for boys.'],
    [Gender.OTHER, 'This class is for another gender.'],
  ])('a class for %s says so', (gender, message) => {
    expect(
      punchProblems(facts({ student: { gender: Gender.UNDISCLOSED }, class: { gender } }))[0]
        ?.message,
    ).toBe(message);
  });
});
