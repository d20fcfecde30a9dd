import type { PassLimits } from './pass.rules.ts';
import type { PassTerms } from './pass-type.rules.ts';

/** A pass type with its newest terms. */
export interface PassTypeJson extends PassTerms {
  readonly id: string;
  readonly versionId: string;
  /** Number of the terms. */
  readonly version: number;
  readonly slug: string;
  readonly isSuspended: boolean;
  readonly program: { id: string; name: string } | null;
}

/** What a version says, as a `PassTerms`. */
const TERMS: Readonly<Record<keyof PassTerms, string>> = {
  title: 'title',
  description: 'description',
  holderKind: 'holder_kind',
  categories: 'categories',
  availableForSale: 'available_for_sale',
  portalSale: 'portal_sale',
  portalRedemption: 'portal_redemption',
  priceMode: 'price_mode',
  priceCents: 'price_cents',
  uses: 'uses',
  maxIssued: 'max_issued',
  dateMode: 'date_mode',
  startsOn: 'starts_on',
  expiresOn: 'expires_on',
  validDays: 'valid_days',
  programId: 'program_id',
  chargeCategory: 'charge_category',
  taxRate: 'tax_rate',
};

/** Columns of a version, in the order of `termsOf`. */
export const TERMS_COLUMNS = Object.values(TERMS).join(', ');

/** The values of these columns. */
export const termsOf = (terms: PassTerms): unknown[] =>
  (Object.keys(TERMS) as (keyof PassTerms)[]).map((key) => terms[key]);

/** Pairs for `json_build_object`; of the tax rate without zeros that say nothing. */
export const termsJson = (v: string): string =>
  Object.entries(TERMS)
    .map(([key, column]) =>
      key === 'taxRate' ? `'${key}', trim_scale(${v}.${column})::text` : `'${key}', ${v}.${column}`,
    )
    .join(', ');

/** All types that are not deleted, with their newest terms, to read from as from a table. */
export const TYPES_WITH_TERMS = `
  (select y.id, y.slug, y.suspended_at, v.id as version_id, v.number, v.${TERMS_COLUMNS.replaceAll(', ', ', v.')}
   from pass_type y cross join lateral (
     select n.* from pass_type_version n where n.account_id = y.account_id and n.type_id = y.id
     order by n.number desc limit 1) v
   where y.deleted_at is null)`;

/** A `PassTypeJson` of a row of these. */
export const passTypeJson = (t: string): string => `
  json_build_object('id', ${t}.id, 'versionId', ${t}.version_id, 'version', ${t}.number, 'slug', ${t}.slug,
    'isSuspended', ${t}.suspended_at is not null, ${termsJson(t)},
    'program', (select json_build_object('id', g.id, 'name', g.name) from program g where g.id = ${t}.program_id))`;

const limitIds = (column: string, versionId: string): string =>
  `(select coalesce(json_agg(x.${column} order by x.id), '[]') from pass_limit x
    where x.version_id = ${versionId} and x.${column} is not null)`;

/** The `PassLimits` of a version. */
export const limitsJson = (versionId: string): string => `
  json_build_object('locations', ${limitIds('location_id', versionId)}, 'programs', ${limitIds('program_id', versionId)},
    'levels', ${limitIds('level_id', versionId)}, 'classes', ${limitIds('class_id', versionId)})`;

export type PassTypeWithLimits = PassTypeJson & { readonly limits: PassLimits };
