import { describe, expect, test } from 'vitest';
import { HolderKind, PassDateMode, PassPriceMode } from './pass.enums.ts';
import {
  changedWords,
  listed,
  toldBefore,
  type PassTypeContent,
} from './pass-type-changes.rules.ts';
import { limitsTooMany, namesProblem, withoutRepeats } from './pass-type-limits.rules.ts';
import { PassTypeRefused } from './pass-type.problems.ts';
import { readSlug, readTerms, type PassTerms, type PassTypeFields } from './pass-type.rules.ts';

const fields: PassTypeFields = {
  title: 'Open Gym',
  categories: [],
  holderKind: HolderKind.FAMILY,
  availableForSale: true,
  portalSale: true,
  portalRedemption: true,
  priceMode: PassPriceMode.FLAT,
  price: '120',
  uses: 10,
  dateMode: PassDateMode.OPEN,
};
const said = (value: unknown): unknown =>
  value instanceof PassTypeRefused ? `${value.field ?? ''} ${value.reason} ${value.rule}` : 'fine';
const read = (given: Partial<PassTypeFields>) => readTerms({ ...fields, ...given });
const { FIXED, OPEN, DAYS } = PassDateMode;

describe('the terms of a pass type', () => {
  test.each<[string, Partial<PassTypeFields>, string]>([
    ['a title of 100', { title: 'x'.repeat(100) }, 'fine'],
    ['a title of 101', { title: 'x'.repeat(101) }, 'title TOO_LONG P-8'],
    ['a title of blanks', { title: ' \n ' }, 'title NEEDED P-8'],
    ['a description of 2,000', { description: 'x'.repeat(2000) }, 'fine'],
    ['a description of 2,001', { description: 'x'.repeat(2001) }, 'description TOO_LONG P-8'],
    ['a category of 40', { categories: ['x'.repeat(40)] }, 'fine'],
    ['a category of 41', { categories: ['a', 'x'.repeat(41)] }, 'categories TOO_LONG P-8'],
    ['unlimited uses', { uses: null }, 'fine'],
    ['no uses', { uses: 0 }, 'uses OUT_OF_RANGE P-9'],
    ['fewer than no uses', { uses: -1 }, 'uses OUT_OF_RANGE P-9'],
    ['9,999 uses', { uses: 9_999 }, 'fine'],
    ['10,000 uses', { uses: 10_000 }, 'uses OUT_OF_RANGE P-9'],
    [
      'a price per use of unlimited uses',
      { priceMode: PassPriceMode.PER_USE, uses: null },
      'uses NEEDED P-9',
    ],
    ['a price per use', { priceMode: PassPriceMode.PER_USE }, 'fine'],
    ['a maximum', { maxIssued: 1 }, 'fine'],
    ['a maximum of none', { maxIssued: 0 }, 'maxIssued OUT_OF_RANGE P-11'],
    ['a maximum of many', { maxIssued: 1_000_001 }, 'maxIssued OUT_OF_RANGE P-11'],
  ])('with %s: %s', (_what, given, expected) => {
    expect(said(read(given))).toBe(expected);
  });

  test.each<[PassDateMode, [string | null, string | null, number | null], string]>([
    [FIXED, ['2026-12-01', '2026-12-01', null], 'fine'],
    [FIXED, ['2026-12-01', '2026-11-30', null], 'expiresOn BEFORE_START P-10'],
    [FIXED, [null, '2026-12-01', null], 'startsOn NEEDED P-10'],
    [FIXED, ['2026-12-01', null, null], 'expiresOn NEEDED P-10'],
    [FIXED, ['2026-12-01', '2026-12-31', 5], 'validDays NOT_OF_THIS_MODE P-10'],
    [OPEN, ['2026-12-01', null, null], 'fine'],
    [OPEN, [null, null, null], 'fine'],
    [OPEN, [null, '2026-12-01', null], 'expiresOn NOT_OF_THIS_MODE P-10'],
    [OPEN, [null, null, 5], 'validDays NOT_OF_THIS_MODE P-10'],
    [DAYS, [null, null, 1], 'fine'],
    [DAYS, [null, null, 3653], 'fine'],
    [DAYS, [null, null, 3654], 'validDays OUT_OF_RANGE P-10'],
    [DAYS, [null, null, 0], 'validDays OUT_OF_RANGE P-10'],
    [DAYS, [null, null, null], 'validDays NEEDED P-10'],
    [DAYS, ['2026-12-01', null, 5], 'startsOn NOT_OF_THIS_MODE P-10'],
    [DAYS, [null, '2026-12-01', 5], 'expiresOn NOT_OF_THIS_MODE P-10'],
  ])('with %s dates %j: %s', (dateMode, [startsOn, expiresOn, validDays], expected) => {
    expect(said(read({ dateMode, startsOn, expiresOn, validDays }))).toBe(expected);
  });

  test('have each category once, without the one that every pass is in', () => {
    expect(read({ categories: ['Gym', '  ', 'GYM', 'passes', ' Pool'] })).toMatchObject({
      categories: ['Gym', 'Pool'],
    });
  });

  test('take empty texts for none', () => {
    expect(read({ description: ' ', chargeCategory: '', taxRate: ' ' })).toMatchObject({
      description: null,
      chargeCategory: null,
      taxRate: null,
    });
  });
});

describe('a slug', () => {
  test.each([
    [null, 'Café Gym (½)', 'cafe-gym-1-2'],
    ['', 'Open Gym', 'open-gym'],
    ['mine', 'Open Gym', 'mine'],
    [' mine-2 ', 'Open Gym', 'mine-2'],
    [null, `${'x'.repeat(79)} yz`, 'x'.repeat(79)],
  ])('typed as %s for "%s" is %s', (typed, title, slug) => {
    expect(readSlug(typed, title)).toBe(slug);
  });

  test.each([
    ['Open-Gym', 'slug WRONG_FORM P-8'],
    ['open gym', 'slug WRONG_FORM P-8'],
    ['open--gym', 'slug WRONG_FORM P-8'],
    ['-open', 'slug WRONG_FORM P-8'],
    ['a/b', 'slug WRONG_FORM P-8'],
    ['x'.repeat(81), 'slug TOO_LONG P-8'],
  ])('cannot be %s', (typed, expected) => {
    expect(said(readSlug(typed, 'Open Gym'))).toBe(expected);
  });

  test('must be written for a title without letters', () => {
    expect(said(readSlug(null, '★'))).toBe('slug NEEDED P-8');
    expect(readSlug('star', '★')).toBe('star');
  });
});

describe('restrictions', () => {
  const known = {
    locations: [{ id: 'l' }],
    programs: [
      { id: 'p', name: 'Swim', isDeleted: false },
      { id: 'q', name: 'Old', isDeleted: true },
    ],
    levels: [{ id: 'v' }],
    classes: [
      { id: 'c', name: 'Open Gym', isActive: true },
      { id: 'd', name: 'Closed Gym', isActive: false },
    ],
  };
  const none = { locations: [], programs: [], levels: [], classes: [] };

  test.each<
    [string, Partial<typeof none | Record<keyof typeof none, string[]>>, string | null, string]
  >([
    ['none at all', {}, null, 'fine'],
    [
      'what is there',
      { locations: ['l'], programs: ['p'], levels: ['v'], classes: ['c'] },
      'p',
      'fine',
    ],
    ['no location', { locations: ['l', 'x'] }, null, 'limits.locations UNKNOWN P-5'],
    ['no program', { programs: ['x'] }, null, 'limits.programs UNKNOWN P-5'],
    ['no level', { levels: ['x'] }, null, 'limits.levels UNKNOWN P-5'],
    ['no class', { classes: ['x'] }, null, 'limits.classes UNKNOWN P-5'],
    ['a deleted program', { programs: ['p', 'q'] }, null, 'limits.programs DELETED P-5'],
    ['a class that is not offered', { classes: ['c', 'd'] }, null, 'limits.classes INACTIVE P-5'],
    ['a charge to no program', {}, 'x', 'programId UNKNOWN P-8'],
    ['a charge to a deleted program', {}, 'q', 'programId DELETED P-8'],
  ])('to %s: %s', (_what, limits, programId, expected) => {
    expect(said(namesProblem({ ...none, ...limits }, programId, known))).toBe(expected);
  });

  test('name each record once, and no more than 200 of a kind', () => {
    expect(withoutRepeats({ ...none, levels: ['v', 'v'] }).levels).toEqual(['v']);
    const many = Array.from({ length: 201 }, (_, index) => String(index));
    expect(limitsTooMany({ ...none, classes: many.slice(1) })).toBeNull();
    expect(said(limitsTooMany({ ...none, classes: many }))).toBe('limits.classes TOO_MANY P-5');
  });
});

describe('what a change says before it is saved', () => {
  const before: PassTypeContent = {
    slug: 'open-gym',
    terms: read({}) as PassTerms,
    limits: { locations: ['a', 'b'], programs: [], levels: [], classes: [] },
  };
  const after = (
    terms: Partial<PassTerms>,
    more: Partial<PassTypeContent> = {},
  ): PassTypeContent => ({
    ...before,
    ...more,
    terms: { ...before.terms, ...terms },
  });

  test.each<[string[], PassTypeContent]>([
    [[], after({})],
    [[], after({}, { limits: { ...before.limits, locations: ['b', 'a'] } })],
    [['restrictions'], after({}, { limits: { ...before.limits, levels: ['v'] } })],
    [['title', 'link'], after({ title: 'Gym' }, { slug: 'gym' })],
    [['price'], after({ priceMode: PassPriceMode.PER_USE, priceCents: 1 })],
    [['dates'], after({ dateMode: DAYS, validDays: 9 })],
    [
      ['description', 'holder', 'categories', 'availability for sale'],
      after({
        description: 'x',
        holderKind: HolderKind.STUDENT,
        categories: ['a'],
        availableForSale: false,
      }),
    ],
    [
      ['sale on the Customer Portal', 'redemption on the Customer Portal', 'number of uses'],
      after({ portalSale: false, portalRedemption: false, uses: 11 }),
    ],
    [
      ['maximum issued', 'program', 'charge category', 'tax rate'],
      after({ maxIssued: 5, programId: 'p', chargeCategory: 'x', taxRate: '8' }),
    ],
  ])('is %j', (words, changed) => {
    expect(changedWords(before, changed, false)).toEqual(words);
    expect(changedWords(before, changed, true)).toContain('image');
  });

  test.each([
    [0, 0, false, 'No pass of this type is sold yet.'],
    [0, 0, true, 'No pass of this type is sold yet.'],
    [1, 1, false, '1 sold pass of 1 family keeps the terms under which it was sold.'],
    [1200, 2, false, '1,200 sold passes of 2 families keep the terms under which they were sold.'],
    [
      12,
      10,
      true,
      '12 sold passes of 10 families take the new title and restrictions; punches, dates and price stay as they are.',
    ],
  ])('%i passes of %i families, applied %s', (passes, families, apply, sentence) => {
    expect(toldBefore({ passes, families }, ['title', 'price', 'restrictions'], apply)).toBe(
      sentence,
    );
  });

  test('is that nothing of it reaches sold passes, when it is so', () => {
    expect(toldBefore({ passes: 2, families: 2 }, ['price', 'image'], true)).toBe(
      '2 sold passes of 2 families keep all that matters to a holder: punches, dates and price stay as they are.',
    );
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is listed as "%s"', (words, text) => {
    expect(listed(words)).toBe(text);
  });
});
