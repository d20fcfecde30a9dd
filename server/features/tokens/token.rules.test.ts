import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import { readForm } from '../../shared/form.ts';
import { tokenSettingsForm, USUAL_TOKENS } from '../settings/token-settings.form.ts';
import {
  changeProblem,
  deleteProblem,
  expiresProblems,
  requestProblem,
  resetProblem,
} from './edit-token.rules.ts';
import { TokenStatus } from './token.enums.ts';
import { tokenStatus, whyUnusable, type TokenFacts } from './token.rules.ts';
import { sayForTokens } from './token-settings.rules.ts';

const today = '2026-11-24';
const YESTERDAY = '2026-11-23';
const TOMORROW = '2026-11-25';
const { AVAILABLE, PENDING, EXPENDED, EXPIRED } = TokenStatus;

describe('how a token stands (rule M-1)', () => {
  const free: TokenFacts = { expires: null, today, makeup: null, isRequested: false };
  const on = (date: string) => ({ date, today });

  test.each<[string, Partial<TokenFacts>, TokenStatus]>([
    ['without expiry', {}, AVAILABLE],
    ['on its last day', { expires: today }, AVAILABLE],
    ['the day after', { expires: YESTERDAY }, EXPIRED],
    ['with a makeup to come', { makeup: on(TOMORROW) }, PENDING],
    ['with a makeup today', { makeup: on(today) }, PENDING],
    ['with a makeup that has been', { makeup: on(YESTERDAY) }, EXPENDED],
    ['… though it has expired since', { makeup: on(YESTERDAY), expires: YESTERDAY }, EXPENDED],
    ['with a makeup after its expiry', { makeup: on(TOMORROW), expires: YESTERDAY }, PENDING],
    ['asked for', { makeup: on(TOMORROW), isRequested: true }, PENDING],
    ['asked for, undecided after its date', { makeup: on(YESTERDAY), isRequested: true }, PENDING],
    [
      'where the makeup is, it is still that day',
      { makeup: { date: YESTERDAY, today: YESTERDAY }, expires: YESTERDAY },
      PENDING,
    ],
  ])('%s', (_what, facts, status) => {
    expect(tokenStatus({ ...free, ...facts })).toBe(status);
  });
});

const makeup = { className: 'Tumbling 1', date: TOMORROW, isRemoved: false };
const token = {
  ...{ expires: null, isRequested: false, needsProgram: false, makeup: null },
  status: AVAILABLE as TokenStatus,
};
const pending = { ...token, status: PENDING, makeup };
const asked = { ...pending, isRequested: true };
const expended = { ...token, status: EXPENDED, makeup };
const expired = { ...token, status: EXPIRED, expires: YESTERDAY };

test.each([
  [token, null],
  [{ ...token, needsProgram: true }, 'Its program was deleted. Give it another program first.'],
  [pending, 'It is used for Tumbling 1 on Wed 25 Nov 2026. Reset it to use it for another class.'],
  [asked, 'It is asked for Tumbling 1 on Wed 25 Nov 2026. Approve or deny that first.'],
  [expended, 'It was used for Tumbling 1 on Wed 25 Nov 2026.'],
  [expired, 'It expired on Mon 23 Nov 2026. Extend its expiry date first.'],
])('says why it cannot be used (%#)', (of, why) => {
  expect(whyUnusable(of)).toBe(why);
});

/** Which of them may be: changed, deleted, reset, approved, denied (rules M-7 and M-9). */
test.each([
  ['available', token, [true, true, false, false, false]],
  ['expired', expired, [true, true, false, false, false]],
  ['pending', pending, [true, false, true, false, false]],
  ['asked for', asked, [true, false, true, true, true]],
  [
    'asked for, its place deleted',
    { ...asked, makeup: { ...makeup, isRemoved: true } },
    [true, false, true, false, true],
  ],
  ['expended', expended, [false, false, false, false, false]],
])('what may be done with one that is %s', (_what, of, may) => {
  const problems = [
    changeProblem(of),
    deleteProblem(of),
    resetProblem(of),
    requestProblem(of, true),
    requestProblem(of, false),
  ];
  expect(problems.map((problem) => problem === null)).toEqual(may);
});

describe('the last day', () => {
  const bounds = { least: today, leastIs: 'today', makeup: null };
  test.each([
    ['never', null, bounds, undefined],
    ['today', today, bounds, undefined],
    ['earlier', YESTERDAY, bounds, 'Choose today, Tue 24 Nov 2026, or a later day.'],
    [
      'before its makeup',
      today,
      { ...bounds, makeup },
      'It is used for Tumbling 1 on Wed 25 Nov 2026: choose that day or a later one.',
    ],
    ['on the day of its makeup', TOMORROW, { ...bounds, makeup }, undefined],
  ])('may be %s, or not', (_what, expires, of, message) => {
    expect(expiresProblems(expires, of)[0]?.message).toBe(message);
  });
});

describe('what a setting means for tokens that are there (rules M-5 and M-12)', () => {
  const counts = { available: 12, pending: 1, needsProgram: 0 };
  test.each([
    ['nothing for them', ['hideExpired', 'horizonDays'], counts, []],
    [
      'they keep their days',
      ['validFor'],
      counts,
      [
        'It holds for tokens that are made from now on. 13 tokens are there and stay as they are, with their last days.',
      ],
    ],
    [
      'one keeps its day',
      ['validFor'],
      { ...counts, available: 0 },
      [
        'It holds for tokens that are made from now on. 1 token is there and stays as it is, with its last day.',
      ],
    ],
    [
      'it holds for all at once',
      ['lockLocation', 'autoApprove'],
      counts,
      [
        'What a token can be used for is looked at when it is redeemed: it holds at once, also for the 12 tokens that can be used now.',
      ],
    ],
    [
      'there are none',
      ['limit', 'matchLevel'],
      { available: 0, pending: 0, needsProgram: 0 },
      ['There are no makeup tokens yet; it holds for those that are made from now on.'],
    ],
  ])('%s', (_what, changed, of, says) => {
    expect(sayForTokens(new Set(changed), of)).toEqual(says);
  });
});

test('kinds of enrollments that earn are said once each, and who waits is none', () => {
  const read = (earningTypes: string[]) =>
    readForm(tokenSettingsForm, { ...USUAL_TOKENS, earningTypes });
  expect(read(['TRIAL', 'ACTIVE', 'TRIAL'])).toMatchObject({
    values: { earningTypes: ['TRIAL', 'ACTIVE'] },
  });
  expect(read(['ACTIVE', 'WAIT'])).toMatchObject({
    problems: [
      {
        field: 'earningTypes.1',
        message:
          'Choose among Active, Trial, Makeup and Single day: who waits has no place to miss, and earns no token.',
      },
    ],
  });
});
