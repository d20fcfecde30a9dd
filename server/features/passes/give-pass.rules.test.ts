import { describe, expect, test } from 'vitest';
import { givenTerms, giveProblem, type GiveFacts, type GiveTerms } from './give-pass.rules.ts';
import { GiveRefusalReason as Reason } from './manage.problems.ts';
import { HolderKind, PassDateMode, PassPriceMode } from './pass.enums.ts';

const TODAY = '2026-11-21';
const ANNA = 'anna';

const facts = (terms: Partial<GiveTerms> = {}, more: Partial<GiveFacts> = {}): GiveFacts => ({
  terms: {
    title: 'Open Gym',
    holderKind: HolderKind.STUDENT,
    isSuspended: false,
    availableForSale: true,
    priceMode: PassPriceMode.FLAT,
    uses: 10,
    maxIssued: null,
    dateMode: PassDateMode.OPEN,
    startsOn: null,
    expiresOn: null,
    validDays: null,
    ...terms,
  },
  issued: 0,
  family: { name: 'Bell', studentIds: [ANNA] },
  studentId: ANNA,
  startsOn: null,
  uses: null,
  today: TODAY,
  ...more,
});

const FIXED = {
  dateMode: PassDateMode.FIXED,
  startsOn: '2026-12-01',
  expiresOn: '2026-12-31',
};
const FAMILY = { holderKind: HolderKind.FAMILY };
const PER_USE = { priceMode: PassPriceMode.PER_USE, uses: 5 };

describe('a pass is not given', () => {
  test.each<[string, Partial<GiveTerms>, Partial<GiveFacts>, Reason, string | null]>([
    ['of a suspended type', { isSuspended: true }, {}, Reason.TYPE_SUSPENDED, 'typeId'],
    ['that is not for sale', { availableForSale: false }, {}, Reason.NOT_FOR_SALE, 'typeId'],
    [
      'beyond the most that may be issued',
      { maxIssued: 3 },
      { issued: 3 },
      Reason.MAX_ISSUED_REACHED,
      'typeId',
    ],
    [
      'that would be expired already',
      { ...FIXED, startsOn: '2026-10-01', expiresOn: '2026-11-20' },
      {},
      Reason.TYPE_EXPIRED,
      'typeId',
    ],
    [
      'to nobody, if it is for a student',
      {},
      { studentId: null },
      Reason.STUDENT_REQUIRED,
      'studentId',
    ],
    [
      'to a student of another family',
      {},
      { studentId: 'ben' },
      Reason.STUDENT_OF_ANOTHER_FAMILY,
      'studentId',
    ],
    ['to one student, if it is for a family', FAMILY, {}, Reason.STUDENT_NOT_ASKED, 'studentId'],
    [
      'to a family without students',
      FAMILY,
      { studentId: null, family: { name: 'Bell', studentIds: [] } },
      Reason.NO_STUDENTS,
      'familyId',
    ],
    [
      'from a day before the type begins',
      FIXED,
      { startsOn: '2026-11-30' },
      Reason.START_OUTSIDE_TYPE,
      'startsOn',
    ],
    [
      'from a day after the type ends',
      FIXED,
      { startsOn: '2027-01-01' },
      Reason.START_OUTSIDE_TYPE,
      'startsOn',
    ],
    [
      'that would be over already',
      { dateMode: PassDateMode.DAYS, validDays: 30 },
      { startsOn: '2026-10-21' },
      Reason.START_OUTSIDE_TYPE,
      'startsOn',
    ],
    [
      'that would end after the last day there is',
      { dateMode: PassDateMode.DAYS, validDays: 30 },
      { startsOn: '2199-12-31' },
      Reason.START_OUTSIDE_TYPE,
      'startsOn',
    ],
    ['with a number, if it has its own', {}, { uses: 12 }, Reason.USES_FIXED, 'uses'],
    ['with no use', PER_USE, { uses: 0 }, Reason.USES_OUT_OF_RANGE, 'uses'],
    ['with too many uses', PER_USE, { uses: 10_000 }, Reason.USES_OUT_OF_RANGE, 'uses'],
  ])('%s', (_what, terms, more, reason, field) => {
    expect(giveProblem(facts(terms, more))).toMatchObject({ reason, field });
  });

  test('and every reason is tested above', () => {
    expect(Object.keys(Reason)).toHaveLength(11);
  });
});

describe('a pass that is given', () => {
  test.each<[string, Partial<GiveTerms>, Partial<GiveFacts>, string, string | null, number | null]>(
    [
      ['is open from today', {}, {}, TODAY, null, 10],
      ['is open from the type’s day', { startsOn: '2026-12-24' }, {}, '2026-12-24', null, 10],
      [
        'is open from the day that is asked for',
        {},
        { startsOn: '2026-01-02' },
        '2026-01-02',
        null,
        10,
      ],
      ['has the fixed dates', FIXED, {}, '2026-12-01', '2026-12-31', 10],
      ['may start within them', FIXED, { startsOn: '2026-12-31' }, '2026-12-31', '2026-12-31', 10],
      [
        'may be of a type that ends today',
        { ...FIXED, startsOn: '2026-10-01', expiresOn: TODAY },
        {},
        '2026-10-01',
        TODAY,
        10,
      ],
      [
        'counts its days from today',
        { dateMode: PassDateMode.DAYS, validDays: 30 },
        {},
        TODAY,
        '2026-12-21',
        10,
      ],
      [
        'counts its days from its start',
        { dateMode: PassDateMode.DAYS, validDays: 1 },
        { startsOn: '2027-02-28' },
        '2027-02-28',
        '2027-03-01',
        10,
      ],
      ['has the default number of uses', PER_USE, {}, TODAY, null, 5],
      ['has the number of uses that is asked for', PER_USE, { uses: 9999 }, TODAY, null, 9999],
      ['may be unlimited', { uses: null }, {}, TODAY, null, null],
      ['may be the last one', { maxIssued: 3 }, { issued: 2 }, TODAY, null, 10],
      ['is a family’s', FAMILY, { studentId: null }, TODAY, null, 10],
    ],
  )('%s', (_what, terms, more, activeOn, expires, total) => {
    const given = facts(terms, more);
    expect(giveProblem(given)).toBeNull();
    expect(givenTerms(given)).toEqual({ activeOn, expires, total });
  });
});
