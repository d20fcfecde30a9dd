import type { Draft } from './draft.ts';

/** What one calls each part of the form: in notes about it, and where a refusal names it. */
export const fieldNames = {
  title: 'Title',
  slug: 'Link',
  description: 'Description',
  categories: 'Categories',
  image: 'Image',
  holderKind: 'Holder type',
  availableForSale: 'Available for sale',
  portalSale: 'Sale on the Customer Portal',
  portalRedemption: 'Redemption on the Customer Portal',
  priceMode: 'Kind of price',
  price: 'Price',
  uses: 'Number of uses',
  maxIssued: 'Most passes issued',
  dateMode: 'Kind of dates',
  startsOn: 'First day',
  expiresOn: 'Last day',
  validDays: 'Valid for',
  programId: 'Program',
  chargeCategory: 'Charge category',
  taxRate: 'Tax rate',
  locations: 'Locations',
  programs: 'Programs',
  levels: 'Levels',
  classes: 'Classes',
} as const;

export type FieldName = keyof typeof fieldNames;

export const fieldOrder = Object.keys(fieldNames) as FieldName[];

/** The parts of a draft that belong to one field. */
export function partsOf(field: FieldName): readonly (keyof Draft)[] {
  if (field === 'uses') return ['uses', 'isUnlimited'];
  if (field === 'maxIssued') return ['maxIssued', 'isIssuedUnlimited'];
  if (field === 'taxRate') return ['hasOwnTaxRate', 'taxRate'];
  return [field];
}

/** What is wrong with fields, in a sentence each. */
export type FieldErrors = Partial<Record<FieldName, string>>;

/** The server names a field of the input, such as "price" or "limits.classes". */
export function fieldOf(name: string | null): FieldName | null {
  const last = name?.split('.').at(-1);
  return fieldOrder.find((field) => field === last) ?? null;
}
