import { describe, expect, test } from 'vitest';
import { Gender } from '../../shared/gender.ts';
import { Channel } from '../audit/channel.ts';
import { MeetingState } from '../schedule/meeting.enums.ts';
import type { MeetingFacts } from '../schedule/meeting.rules.ts';
import { USUAL_TOKENS, type TokenSettingsValues } from '../settings/token-settings.form.ts';
import { MakeupRefusal } from './redeem.problems.ts';
import type { MakeupFacts, RedeemedToken } from './redeem.facts.ts';
import { isOnlyAsked, isOverridable, makeupProblems } from './redeem.rules.ts';
import { TokenStatus } from './token.enums.ts';

const TODAY = '2026-11-21';
const DATE = '2026-11-24';
const FAMILY = Channel.CUSTOMER_PORTAL;
const GYM = { id: 'gym', name: 'Gym', isDeleted: false };
const SWIM = { id: 'swim', name: 'Swim', isDeleted: false };
const DOWNTOWN = { id: 'downtown', name: 'Downtown', isDeleted: false };
const BEGINNER = { id: 'beginner', name: 'Beginner' };
const TEAM = { id: 'team', name: 'Team' };

const slot = {
  id: 't',
  weekday: 2,
  starts: '17:00',
  ends: '18:00',
  validFrom: null,
  validTo: null,
};
const MEETS: MeetingFacts = {
  ...{ date: DATE, state: MeetingState.MEETS, reason: null },
  ...{ timeslots: [slot], scheduled: [slot], cancellations: [] },
};
const not = (state: MeetingState): { meeting: MeetingFacts } => ({
  meeting: { ...MEETS, state, reason: 'Not today.', timeslots: [] },
});
const used = {
  ...{ enrollmentId: 'e', classId: 'c', className: 'Tumbling', date: '2026-11-23' },
  ...{ starts: '17:00', locationName: 'Downtown', isRemoved: false },
};

const TOKEN: RedeemedToken = {
  ...{ studentId: 'maya', status: TokenStatus.AVAILABLE, isRequested: false, needsProgram: false },
  ...{ location: DOWNTOWN, programs: [GYM], expires: '2026-12-31', makeup: null },
};
const STUDENT: MakeupFacts['student'] = {
  ...{ id: 'maya', firstName: 'Maya', born: '2019-07-14', gender: Gender.FEMALE },
  ...{ isArchived: false, level: BEGINNER, hasPlace: true },
};
const CLASS: MakeupFacts['class'] = {
  ...{ name: 'Tumbling', programId: 'gym', locationId: 'downtown', level: null },
  ...{ minAge: null, maxAge: null, gender: null, capacity: 8, zone: 'America/Toronto' },
};
const FITS: MakeupFacts = {
  channel: Channel.OFFICE_PORTAL,
  ...{ token: TOKEN, mayGoWithout: false, settings: USUAL_TOKENS },
  ...{ student: STUDENT, class: CLASS, date: DATE, today: TODAY, meeting: MEETS },
  now: new Date('2026-11-21T20:00:00Z'),
  ...{ isEnrolled: false, openings: 1, expectedAbsent: 0 },
};

const token = (of: Partial<RedeemedToken>) => ({ token: { ...TOKEN, ...of } });
const student = (of: Partial<MakeupFacts['student']>) => ({ student: { ...STUDENT, ...of } });
const inClass = (of: Partial<MakeupFacts['class']>) => ({ class: { ...CLASS, ...of } });
const settings = (of: Partial<TokenSettingsValues>) => ({ settings: { ...USUAL_TOKENS, ...of } });
const families = (of: Partial<TokenSettingsValues> = {}) => ({
  channel: FAMILY,
  ...settings({ familiesMayRedeem: true, autoApprove: true, ...of }),
});

const reasonsOf = (given: Partial<MakeupFacts>): string[] =>
  makeupProblems({ ...FITS, ...given }).map(({ reason }) => reason);

type Row = [what: string, given: Partial<MakeupFacts>, reasons: string[], rule?: string];

const STAFF: Row[] = [
  ['a token whose class fits', {}, []],
  ['a token without programs', { ...token({ programs: [] }), ...inClass({ programId: 'x' }) }, []],
  ['another’s token', token({ studentId: 'leo' }), ['TOKEN_NOT_THE_STUDENTS'], 'M-9'],
  ['a used token', token({ status: TokenStatus.PENDING, makeup: used }), ['TOKEN_PENDING']],
  [
    'a token whose makeup was',
    token({ status: TokenStatus.EXPENDED, makeup: used }),
    ['TOKEN_EXPENDED'],
  ],
  [
    'an expired token',
    token({ status: TokenStatus.EXPIRED, expires: '2026-11-20' }),
    ['TOKEN_EXPIRED', 'AFTER_EXPIRY'],
  ],
  [
    'a token of a deleted program',
    token({ programs: [{ ...GYM, isDeleted: true }], needsProgram: true }),
    ['TOKEN_DELETED_PROGRAM'],
  ],
  [
    '… also where programs do not matter',
    {
      ...token({ programs: [{ ...GYM, isDeleted: true }], needsProgram: true }),
      ...settings({ matchProgram: false }),
    },
    ['TOKEN_DELETED_PROGRAM'],
  ],
  ['one of two programs deleted', token({ programs: [{ ...SWIM, isDeleted: true }, GYM] }), []],
  [
    '… for the deleted one',
    token({ programs: [{ ...GYM, isDeleted: true }, SWIM] }),
    ['TOKEN_WRONG_PROGRAM'],
  ],
  ['an archived student', student({ isArchived: true }), ['STUDENT_ARCHIVED'], 'E-7'],
  ['nowhere enrolled', student({ hasPlace: false }), []],
  [
    '… where that is needed',
    { ...student({ hasPlace: false }), ...settings({ requireEnrollment: true }) },
    ['NOT_ENROLLED'],
  ],
  ['today', { date: TODAY }, []],
  ['yesterday', { date: '2026-11-20' }, ['IN_THE_PAST']],
  ['the 90th day', { date: '2027-02-19', ...token({ expires: null }) }, []],
  ['the 91st', { date: '2027-02-20', ...token({ expires: null }) }, ['BEYOND_HORIZON']],
  ['the last day of the token', token({ expires: DATE }), []],
  ['the day after it', token({ expires: '2026-11-23' }), ['AFTER_EXPIRY']],
  ['another program', inClass({ programId: 'swim' }), ['TOKEN_WRONG_PROGRAM']],
  [
    '… that does not matter',
    { ...inClass({ programId: 'swim' }), ...settings({ matchProgram: false }) },
    [],
  ],
  ['another location', inClass({ locationId: 'uptown' }), ['TOKEN_WRONG_LOCATION']],
  [
    '… that does not matter',
    { ...inClass({ locationId: 'uptown' }), ...settings({ lockLocation: false }) },
    [],
  ],
  [
    '… of a token for anywhere',
    { ...inClass({ locationId: 'uptown' }), ...token({ location: null }) },
    [],
  ],
  ['another level', inClass({ level: TEAM }), []],
  [
    '… where it matters',
    { ...inClass({ level: TEAM }), ...settings({ matchLevel: true }) },
    ['WRONG_LEVEL'],
  ],
  ['the same level', { ...inClass({ level: BEGINNER }), ...settings({ matchLevel: true }) }, []],
  ['a class for all levels', settings({ matchLevel: true }), []],
  ['no longer offered', not(MeetingState.CLASS_INACTIVE), ['CLASS_INACTIVE'], 'S-2'],
  ['not on this weekday', not(MeetingState.NOT_SCHEDULED), ['CLASS_NOT_SCHEDULED']],
  ['out of session', not(MeetingState.OUTSIDE_SESSION), ['OUTSIDE_SESSION']],
  ['closed', not(MeetingState.CLOSED), ['CLASS_CLOSED']],
  ['cancelled, and full', { ...not(MeetingState.CANCELLED), openings: 0 }, ['CLASS_CANCELLED']],
  ['enrolled there', { isEnrolled: true }, ['ALREADY_ENROLLED'], 'E-8'],
  ['full', { openings: 0 }, ['CLASS_FULL'], 'E-9'],
  ['without a limit', { openings: null, ...inClass({ capacity: null }) }, []],
  ['too young', inClass({ minAge: 'P8Y' }), ['TOO_YOUNG'], 'E-9'],
  ['too old', inClass({ maxAge: 'P6Y' }), ['TOO_OLD']],
  [
    'for boys, and full',
    { ...inClass({ gender: Gender.MALE }), openings: -1 },
    ['CLASS_FULL', 'GENDER_MISMATCH'],
  ],
  ['no token', { token: null }, ['WITHOUT_TOKEN_NOT_PERMITTED'], 'M-11'],
  [
    'no token, permitted: its rules do not hold',
    {
      ...{ token: null, mayGoWithout: true, ...student({ hasPlace: false }) },
      ...inClass({ programId: 'swim', locationId: 'uptown', level: TEAM }),
      ...settings({ requireEnrollment: true, matchLevel: true }),
    },
    [],
  ],
];

/** It is 15:00 on the day of the class, which begins at 17:00. */
const SAME_DAY = { date: TODAY, meeting: { ...MEETS, date: TODAY } };
const BEGINS = new Date('2026-11-21T22:00:00Z');

const FAMILIES: Row[] = [
  ['that may not', families({ familiesMayRedeem: false }), ['NOT_FOR_FAMILIES'], 'M-10'],
  ['that may', families(), []],
  [
    'without a token, whatever is permitted',
    { ...families(), token: null, mayGoWithout: true },
    ['NOT_FOR_FAMILIES'],
  ],
  ['within their horizon', families({ horizonDays: 3 }), []],
  ['beyond it', families({ horizonDays: 2 }), ['BEYOND_HORIZON'], 'M-10'],
  ['in time', { ...families({ cutOffHours: 2 }), ...SAME_DAY }, []],
  ['too late', { ...families({ cutOffHours: 3 }), ...SAME_DAY }, ['TOO_LATE_TODAY'], 'M-10'],
  ['until it begins', { ...families(), ...SAME_DAY, now: BEGINS }, []],
  [
    'when it has begun',
    { ...families(), ...SAME_DAY, now: new Date(BEGINS.getTime() + 1) },
    ['TOO_LATE_TODAY'],
    'M-10',
  ],
  ['with nobody absent', families({ onlyExpectedAbsences: true }), ['NO_EXPECTED_ABSENCE'], 'M-10'],
  ['with somebody absent', { ...families({ onlyExpectedAbsences: true }), expectedAbsent: 1 }, []],
];

describe.each<[string, Row[]]>([
  ['staff', STAFF],
  ['families', FAMILIES],
])('%s', (_, rows) => {
  test.each(rows)('%s', (_what, given, reasons, rule) => {
    const problems = makeupProblems({ ...FITS, ...given });
    expect(problems.map(({ reason }) => reason)).toEqual(reasons);
    if (rule) expect(problems[0]?.rule).toBe(rule);
  });
});

test('what is only for families does not bind staff', () => {
  const strict = {
    familiesMayRedeem: false,
    horizonDays: 0,
    cutOffHours: 168,
    onlyExpectedAbsences: true,
  };
  expect(reasonsOf({ ...settings(strict), ...SAME_DAY })).toEqual([]);
});

test('every reason is met by this table, but the one that only a command knows', () => {
  const met = new Set([...STAFF, ...FAMILIES].flatMap(([, , reasons]) => reasons));
  const never = Object.values(MakeupRefusal).filter((reason) => !met.has(reason));
  expect(never).toEqual(['OVERRIDE_NOT_PERMITTED']);
});

test('they stand in the order of the enum, each with what it means and what helps', () => {
  const problems = makeupProblems({
    ...FITS,
    ...token({ status: TokenStatus.PENDING, makeup: used, expires: '2026-11-22' }),
    ...student({ isArchived: true, hasPlace: false }),
    ...settings({ requireEnrollment: true, matchLevel: true }),
    ...inClass({ programId: 'swim', locationId: 'uptown', level: TEAM, minAge: 'P9Y' }),
    ...{ openings: 0, isEnrolled: true },
  });
  const order = Object.values(MakeupRefusal);
  const places = problems.map(({ reason }) => order.indexOf(reason));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(problems.map(({ message, fix }) => `${message} ${fix ?? ''}`)).toEqual([
    'The token is used for Tumbling on Mon 23 Nov 2026. Reset it to use it for another class.',
    'Maya is archived. Restore the student’s record first.',
    'Maya has no current or future enrollment, which a makeup needs. Enroll Maya in a class first.',
    'The token expires on Sun 22 Nov 2026. Choose an earlier date, or extend the token’s expiry date.',
    'The token is for Gym. Choose a class of that program, or give the token another program.',
    'The token is for Downtown. Choose a class there, or take the location off the token.',
    'This class is for Team; Maya is in Beginner. Choose a class of the student’s level, or change the level.',
    'Maya is enrolled in Tumbling on Tue 24 Nov 2026 already. Choose another class or date.',
    'Full on Tue 24 Nov 2026: 8 of 8. Choose another class or date.',
    'Maya is 7 years 4 months on Tue 24 Nov 2026; this class is for 9 and older. Choose a class for this age.',
  ]);
});

test('only a full class, age and gender may be set aside, and only by staff', () => {
  const overridable = (channel: Channel) =>
    Object.values(MakeupRefusal).filter((reason) =>
      isOverridable(channel, { reason, rule: '', message: '', fix: null }),
    );
  const four = ['CLASS_FULL', 'TOO_YOUNG', 'TOO_OLD', 'GENDER_MISMATCH'];
  expect(overridable(Channel.STAFF_PORTAL)).toEqual(four);
  expect(overridable(FAMILY)).toEqual([]);
  expect(overridable(Channel.CHECK_IN_KIOSK)).toEqual([]);
});

test.each([
  ['staff book', Channel.OFFICE_PORTAL, false, false, false],
  ['staff ask', Channel.OFFICE_PORTAL, true, true, true],
  ['families book where they may', FAMILY, true, false, false],
  ['families ask elsewhere', FAMILY, false, false, true],
])('%s', (_, channel, autoApprove, asRequest, isAsked) => {
  const { settings: chosen } = settings({ autoApprove });
  expect(isOnlyAsked({ channel, settings: chosen }, asRequest)).toBe(isAsked);
});
