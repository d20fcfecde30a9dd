import type { LocalDate } from '../../shared/local-date.ts';
import { PassDateMode, PassPriceMode, type HolderKind } from './pass.enums.ts';
import { parsePrice, parseTaxRate } from './pass-price.rules.ts';
import { PassTypeRefusalReason as Reason, PassTypeRefused } from './pass-type.problems.ts';
import { MAX_SLUG, slugOf } from './slug.ts';

/** What an office types to set up a pass type. */
export interface PassTypeFields {
  readonly title: string;
  readonly description?: string | null;
  readonly categories: readonly string[];
  readonly holderKind: HolderKind;
  readonly availableForSale: boolean;
  readonly portalSale: boolean;
  readonly portalRedemption: boolean;
  readonly priceMode: PassPriceMode;
  readonly price: string;
  readonly uses?: number | null;
  readonly maxIssued?: number | null;
  readonly dateMode: PassDateMode;
  readonly startsOn?: LocalDate | null;
  readonly expiresOn?: LocalDate | null;
  readonly validDays?: number | null;
  readonly programId?: string | null;
  readonly chargeCategory?: string | null;
  readonly taxRate?: string | null;
}

/** What a pass is sold under: a row of `pass_type_version`. */
export interface PassTerms {
  readonly title: string;
  readonly description: string | null;
  readonly holderKind: HolderKind;
  readonly categories: readonly string[];
  readonly availableForSale: boolean;
  readonly portalSale: boolean;
  readonly portalRedemption: boolean;
  readonly priceMode: PassPriceMode;
  readonly priceCents: number;
  readonly uses: number | null;
  readonly maxIssued: number | null;
  readonly dateMode: PassDateMode;
  readonly startsOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly validDays: number | null;
  readonly programId: string | null;
  readonly chargeCategory: string | null;
  /** Percent; null is the program's rate. */
  readonly taxRate: string | null;
}

/** The longest texts, in characters. */
export const LONGEST = { title: 100, description: 2000, category: 40, reason: 500 } as const;
const MOST_CATEGORIES = 20;
const MOST_USES = 9_999;
const MOST_ISSUED = 1_000_000;
/** Ten years. */
const MOST_DAYS = 3653;
/** The category of all passes, which nobody assigns. */
const MAIN_CATEGORY = 'passes';

/** An empty text is none. */
const given = (text: string | null | undefined): string | null => text?.trim() || null;

/** The terms that the fields come to, or what is wrong with the first wrong one. */
export function readTerms(fields: PassTypeFields): PassTerms | PassTypeRefused {
  const title = fields.title.trim();
  const description = given(fields.description);
  const chargeCategory = given(fields.chargeCategory);
  const categories = categoriesOf(fields.categories);
  const priceCents = parsePrice(fields.price);
  const taxRate = given(fields.taxRate) === null ? null : parseTaxRate(fields.taxRate ?? '');
  const problem =
    textProblems(title, description, categories, chargeCategory) ??
    refusedIn(priceCents) ??
    usesProblem(fields.priceMode, fields.uses ?? null) ??
    numberProblem('maxIssued', 'P-11', 'The maximum', fields.maxIssued ?? null, MOST_ISSUED) ??
    datesProblem(fields) ??
    refusedIn(taxRate);
  if (problem) return problem;
  return {
    title,
    description,
    holderKind: fields.holderKind,
    categories,
    availableForSale: fields.availableForSale,
    portalSale: fields.portalSale,
    portalRedemption: fields.portalRedemption,
    priceMode: fields.priceMode,
    priceCents: priceCents as number,
    uses: fields.uses ?? null,
    maxIssued: fields.maxIssued ?? null,
    dateMode: fields.dateMode,
    startsOn: fields.startsOn ?? null,
    expiresOn: fields.expiresOn ?? null,
    validDays: fields.validDays ?? null,
    programId: fields.programId ?? null,
    chargeCategory,
    taxRate: taxRate as string | null,
  };
}

const refusedIn = (value: unknown): PassTypeRefused | null =>
  value instanceof PassTypeRefused ? value : null;

/** Each once, capitals aside, and without the one that every pass is in (rule P-8). */
function categoriesOf(typed: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const one of typed) {
    const name = one.trim();
    const key = name.toLowerCase();
    if (name && key !== MAIN_CATEGORY && !byName.has(key)) byName.set(key, name);
  }
  return [...byName.values()];
}

function textProblems(
  title: string,
  description: string | null,
  categories: readonly string[],
  chargeCategory: string | null,
): PassTypeRefused | null {
  const tooLong = (field: string, what: string, most: number): PassTypeRefused =>
    new PassTypeRefused(
      field,
      Reason.TOO_LONG,
      'P-8',
      `${what} has more than ${most} characters.`,
      'Shorten it.',
    );
  if (!title)
    return new PassTypeRefused(
      'title',
      Reason.NEEDED,
      'P-8',
      'The title is empty.',
      'Give it a title.',
    );
  if (title.length > LONGEST.title) return tooLong('title', 'The title', LONGEST.title);
  if ((description?.length ?? 0) > LONGEST.description)
    return tooLong('description', 'The description', LONGEST.description);
  if (categories.length > MOST_CATEGORIES)
    return new PassTypeRefused(
      'categories',
      Reason.TOO_MANY,
      'P-8',
      `There are more than ${MOST_CATEGORIES} categories.`,
      'Take some out.',
    );
  if (categories.some((one) => one.length > LONGEST.category))
    return tooLong('categories', 'A category', LONGEST.category);
  if ((chargeCategory?.length ?? 0) > LONGEST.category)
    return tooLong('chargeCategory', 'The charge category', LONGEST.category);
  return null;
}

function numberProblem(
  field: string,
  rule: string,
  what: string,
  value: number | null,
  most: number,
): PassTypeRefused | null {
  if (value === null || (value >= 1 && value <= most)) return null;
  return new PassTypeRefused(
    field,
    Reason.OUT_OF_RANGE,
    rule,
    `${what} must be between 1 and ${most.toLocaleString('en')}.`,
  );
}

function usesProblem(mode: PassPriceMode, uses: number | null): PassTypeRefused | null {
  if (mode === PassPriceMode.PER_USE && uses === null) {
    return new PassTypeRefused(
      'uses',
      Reason.NEEDED,
      'P-9',
      'What is priced per use cannot be unlimited.',
      'Give the number of uses that a sale starts from, or a price for the whole pass.',
    );
  }
  return numberProblem('uses', 'P-9', 'The number of uses', uses, MOST_USES);
}

type Dates = Pick<PassTypeFields, 'dateMode' | 'startsOn' | 'expiresOn' | 'validDays'>;

/** Which fields each mode has; of an open pass the start may be left to whoever gives it (rule P-10). */
const DATE_FIELDS: Record<PassDateMode, readonly (keyof Dates)[]> = {
  FIXED: ['startsOn', 'expiresOn'],
  OPEN: ['startsOn'],
  DAYS: ['validDays'],
};

const DATE_NAMES = { startsOn: 'a start', expiresOn: 'an expiry', validDays: 'a number of days' };

function datesProblem(fields: Dates): PassTypeRefused | null {
  const allowed = DATE_FIELDS[fields.dateMode];
  for (const field of ['startsOn', 'expiresOn', 'validDays'] as const) {
    const isGiven = (fields[field] ?? null) !== null;
    if (isGiven && !allowed.includes(field)) {
      return new PassTypeRefused(
        field,
        Reason.NOT_OF_THIS_MODE,
        'P-10',
        `Passes with such dates do not have ${DATE_NAMES[field]} of their own.`,
        'Leave it out, or choose other dates.',
      );
    }
    if (!isGiven && allowed.includes(field) && fields.dateMode !== PassDateMode.OPEN) {
      return new PassTypeRefused(
        field,
        Reason.NEEDED,
        'P-10',
        `Passes with such dates need ${DATE_NAMES[field]}.`,
      );
    }
  }
  if (fields.startsOn && fields.expiresOn && fields.expiresOn < fields.startsOn) {
    return new PassTypeRefused(
      'expiresOn',
      Reason.BEFORE_START,
      'P-10',
      'It would expire before it starts.',
      'Choose a later expiry, or an earlier start.',
    );
  }
  return numberProblem(
    'validDays',
    'P-10',
    'The number of days',
    fields.validDays ?? null,
    MOST_DAYS,
  );
}

/** The slug that was typed, or one of the title (rule P-8). Whether it is free is the database's to say. */
export function readSlug(
  typed: string | null | undefined,
  title: string,
): string | PassTypeRefused {
  const slug = given(typed);
  if (slug === null) {
    return (
      slugOf(title) ||
      new PassTypeRefused(
        'slug',
        Reason.NEEDED,
        'P-8',
        'The title has no letters or digits to make a link of.',
        'Write one, such as open-gym-10.',
      )
    );
  }
  if (slug.length > MAX_SLUG) {
    return new PassTypeRefused(
      'slug',
      Reason.TOO_LONG,
      'P-8',
      `The link has more than ${MAX_SLUG} characters.`,
      'Shorten it.',
    );
  }
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return slug;
  return new PassTypeRefused(
    'slug',
    Reason.WRONG_FORM,
    'P-8',
    'A link has small letters a to z, digits, and single hyphens between them.',
    slugOf(slug) ? `Write ${slugOf(slug)}.` : 'Write one, such as open-gym-10.',
  );
}
