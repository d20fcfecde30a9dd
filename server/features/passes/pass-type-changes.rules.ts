import type { PassLimits } from './pass.rules.ts';
import type { PassTerms } from './pass-type.rules.ts';

/** A pass type as it is saved, without its picture. */
export interface PassTypeContent {
  readonly slug: string;
  readonly terms: PassTerms;
  readonly limits: PassLimits;
}

/** What an office calls the fields; several of them may be one thing to it. */
const NAMES: Record<keyof PassTerms, string> = {
  title: 'title',
  description: 'description',
  holderKind: 'holder',
  categories: 'categories',
  availableForSale: 'availability for sale',
  portalSale: 'sale on the Customer Portal',
  portalRedemption: 'redemption on the Customer Portal',
  priceMode: 'price',
  priceCents: 'price',
  uses: 'number of uses',
  maxIssued: 'maximum issued',
  dateMode: 'dates',
  startsOn: 'dates',
  expiresOn: 'dates',
  validDays: 'dates',
  programId: 'program',
  chargeCategory: 'charge category',
  taxRate: 'tax rate',
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const sortedLimits = (limits: PassLimits): string[][] =>
  [limits.locations, limits.programs, limits.levels, limits.classes].map((ids) => [...ids].sort());

/** The fields of the terms that differ. */
export const changedTerms = (before: PassTerms, after: PassTerms): (keyof PassTerms)[] =>
  (Object.keys(NAMES) as (keyof PassTerms)[]).filter((key) => !same(before[key], after[key]));

/** What differs, in the words of the form, each once. */
export function changedWords(
  before: PassTypeContent,
  after: PassTypeContent,
  image: boolean,
): string[] {
  const words = changedTerms(before.terms, after.terms).map((key) => NAMES[key]);
  if (before.slug !== after.slug) words.push('link');
  if (image) words.push('image');
  if (!same(sortedLimits(before.limits), sortedLimits(after.limits))) words.push('restrictions');
  return [...new Set(words)];
}

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** What an edit does to passes that are sold already, in one sentence: nothing unless asked (rule P-8). */
export function toldBefore(
  sold: { passes: number; families: number },
  changed: readonly string[],
  applyToSold: boolean,
): string {
  if (sold.passes === 0) return 'No pass of this type is sold yet.';
  const those = `${count(sold.passes, 'sold pass', 'sold passes')} of ${count(sold.families, 'family', 'families')}`;
  const [keep, take] = sold.passes === 1 ? ['keeps', 'takes'] : ['keep', 'take'];
  if (!applyToSold)
    return `${those} ${keep} the terms under which ${sold.passes === 1 ? 'it was' : 'they were'} sold.`;
  const reaching = reachingSold(changed);
  const kept = 'punches, dates and price stay as they are';
  return reaching.length === 0
    ? `${those} ${keep} all that matters to a holder: ${kept}.`
    : `${those} ${take} the new ${listed(reaching)}; ${kept}.`;
}

/** What a sold pass has from its type; its number of punches, its dates and its price were settled when it was given. */
const REACHES_SOLD: readonly string[] = [
  'title',
  'description',
  'restrictions',
  'redemption on the Customer Portal',
];

/** Of what was changed, what sold passes take when they are moved to the new terms. */
export const reachingSold = (changed: readonly string[]): string[] =>
  changed.filter((one) => REACHES_SOLD.includes(one));

/** "title", "title and price", "title, price and dates". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
