import { describe, expect, test } from 'vitest';
import { inputOf } from './draft-input.ts';
import { draftOf, emptyDraft, type Draft } from './draft.ts';
import { fieldOf } from './form-fields.ts';
import type { PassTypeForm_typeFragment } from './PassTypeForm.generated.ts';
import { rebase } from './rebase.ts';
import { slugOf } from './slug.ts';

const filled: Draft = { ...emptyDraft, title: 'Open Gym 10', price: '120' };

const saved: PassTypeForm_typeFragment = {
  __typename: 'PassType',
  id: 'type',
  version: 3,
  status: 'FOR_SALE',
  title: 'Open Gym 10',
  slug: 'open-gym',
  description: null,
  categories: ['Drop-in'],
  image: 'data:image/png;base64,AA==',
  holderKind: 'STUDENT',
  availableForSale: true,
  portalSale: false,
  portalRedemption: true,
  priceMode: 'PER_USE',
  priceCents: 1250,
  uses: 10,
  maxIssued: 50,
  dateMode: 'FIXED',
  startsOn: '2026-09-01',
  expiresOn: '2027-06-30',
  validDays: null,
  program: { __typename: 'Program', id: 'swim', name: 'Swim' },
  chargeCategory: 'Passes',
  taxRate: '8.25',
  limits: {
    __typename: 'PassTypeLimits',
    locations: [{ __typename: 'Location', id: 'south', name: 'South Pool' }],
    programs: [],
    levels: [],
    classes: [{ __typename: 'Class', id: 'lanes', name: 'Lane Swim' }],
  },
  sold: 4,
  viewerCan: { __typename: 'PassTypeViewerCan', change: true },
};

test('what was read and not changed is sent as it was, without the image that stays', () => {
  const { input } = inputOf(draftOf(saved), saved.image);
  expect(input).toEqual({
    title: 'Open Gym 10',
    slug: 'open-gym',
    description: null,
    categories: ['Drop-in'],
    holderKind: 'STUDENT',
    availableForSale: true,
    portalSale: false,
    portalRedemption: true,
    priceMode: 'PER_USE',
    price: '12.50',
    uses: 10,
    maxIssued: 50,
    dateMode: 'FIXED',
    startsOn: '2026-09-01',
    expiresOn: '2027-06-30',
    validDays: null,
    programId: 'swim',
    chargeCategory: 'Passes',
    taxRate: '8.25',
    limits: { locations: ['south'], programs: [], levels: [], classes: ['lanes'] },
  });
});

test.each([
  ['a removed image', { image: null }, { image: null }],
  [
    'another image',
    { image: 'data:image/png;base64,BB==' },
    { image: 'data:image/png;base64,BB==' },
  ],
  ['no limit of uses', { priceMode: 'FLAT', isUnlimited: true }, { uses: null }],
  ['a price per use is never unlimited', { isUnlimited: true }, { uses: 10 }],
  ['no maximum', { isIssuedUnlimited: true }, { maxIssued: null }],
  [
    'days from the start',
    { dateMode: 'DAYS', validDays: '30' },
    { startsOn: null, expiresOn: null, validDays: 30 },
  ],
  ['open dates', { dateMode: 'OPEN' }, { startsOn: '2026-09-01', expiresOn: null }],
  ['open dates without a start', { dateMode: 'OPEN', startsOn: '' }, { startsOn: null }],
  ['the program’s tax rate', { hasOwnTaxRate: false }, { taxRate: null }],
  ['a decimal comma', { price: ' 12,50 ' }, { price: '12.50' }],
] satisfies [string, Partial<Draft>, object][])('%s', (_what, changes, sent) => {
  const { input } = inputOf({ ...draftOf(saved), ...changes }, saved.image);
  expect(input).toMatchObject(sent);
});

describe('what cannot be sent', () => {
  test.each([
    ['no title', { title: ' ' }, 'title'],
    ['no price', { price: '' }, 'price'],
    ['uses that are no number', { uses: 'ten' }, 'uses'],
    ['no uses', { uses: '0' }, 'uses'],
    ['half a use', { uses: '1.5' }, 'uses'],
    ['a maximum that is none', { isIssuedUnlimited: false }, 'maxIssued'],
    ['a last day without a first', { dateMode: 'FIXED', expiresOn: '2027-01-01' }, 'startsOn'],
    ['a first day without a last', { dateMode: 'FIXED', startsOn: '2027-01-01' }, 'expiresOn'],
    ['no number of days', { dateMode: 'DAYS' }, 'validDays'],
    ['a rate of its own that is empty', { hasOwnTaxRate: true }, 'taxRate'],
  ] satisfies [string, Partial<Draft>, string][])('%s', (_what, changes, field) => {
    const { input, errors } = inputOf({ ...filled, ...changes }, null);
    expect(input).toBeNull();
    expect(Object.keys(errors ?? {})).toEqual([field]);
  });

  test('everything at once', () => {
    expect(Object.keys(inputOf(emptyDraft, null).errors ?? {})).toEqual(['title', 'price']);
  });
});

describe('somebody else saved meanwhile', () => {
  const before = draftOf(saved);

  test('what they changed comes in, what was typed here stays', () => {
    const mine = { ...before, title: 'Mine', uses: '12' };
    const theirs = { ...before, price: '13.00', locations: [] };
    expect(rebase(before, mine, theirs)).toEqual({
      draft: { ...before, title: 'Mine', uses: '12', price: '13.00', locations: [] },
      both: [],
    });
  });

  test('what both changed stays as it was typed here, and is named', () => {
    const mine = { ...before, price: '14.00', isIssuedUnlimited: true };
    const theirs = { ...before, price: '13.00', maxIssued: '60' };
    expect(rebase(before, mine, theirs)).toEqual({ draft: mine, both: ['price', 'maxIssued'] });
  });

  test('the same change twice is none to speak of', () => {
    const same = { ...before, price: '13.00' };
    expect(rebase(before, same, same)).toEqual({ draft: same, both: [] });
  });
});

test.each([
  ['price', 'price'],
  ['limits.classes', 'classes'],
  ['programId', 'programId'],
  ['somethingElse', null],
  [null, null],
])('a refusal of %s stands at %s', (name, field) => {
  expect(fieldOf(name)).toBe(field);
});

test.each([
  ['10-visit Open Gym (½ price)', '10-visit-open-gym-1-2-price'],
  ['Été à la piscine!', 'ete-a-la-piscine'],
  ['  –  ', ''],
  ['x'.repeat(79) + ' – y', 'x'.repeat(79)],
])(
  '“%s” ends a link with “%s”, the same as in server/features/passes/slug.test.ts',
  (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  },
);
