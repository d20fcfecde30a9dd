import type { PassTypeForm_typeFragment } from './PassTypeForm.generated.ts';

type SavedPassType = PassTypeForm_typeFragment;

/** A record that a choice names. */
export interface Named {
  id: string;
  name: string;
}

export type LimitKind = 'locations' | 'programs' | 'levels' | 'classes';

/** A pass type as it stands in the form: texts as they are typed, and what is chosen. */
export interface Draft {
  title: string;
  /** Follows the title until it is edited by hand. */
  slug: string;
  description: string;
  categories: readonly string[];
  /** A data: address. */
  image: string | null;
  holderKind: SavedPassType['holderKind'];
  availableForSale: boolean;
  portalSale: boolean;
  portalRedemption: boolean;
  priceMode: SavedPassType['priceMode'];
  price: string;
  uses: string;
  isUnlimited: boolean;
  maxIssued: string;
  isIssuedUnlimited: boolean;
  dateMode: SavedPassType['dateMode'];
  startsOn: string;
  expiresOn: string;
  validDays: string;
  programId: string;
  chargeCategory: string;
  hasOwnTaxRate: boolean;
  taxRate: string;
  locations: readonly Named[];
  programs: readonly Named[];
  levels: readonly Named[];
  classes: readonly Named[];
}

/** A new pass type: sold everywhere, one price, never expires, for every class. */
export const emptyDraft: Draft = {
  title: '',
  slug: '',
  description: '',
  categories: [],
  image: null,
  holderKind: 'FAMILY',
  availableForSale: true,
  portalSale: true,
  portalRedemption: true,
  priceMode: 'FLAT',
  price: '',
  uses: '10',
  isUnlimited: false,
  maxIssued: '',
  isIssuedUnlimited: true,
  dateMode: 'OPEN',
  startsOn: '',
  expiresOn: '',
  validDays: '',
  programId: '',
  chargeCategory: '',
  hasOwnTaxRate: false,
  taxRate: '',
  locations: [],
  programs: [],
  levels: [],
  classes: [],
};

function named({ id, name }: Named): Named {
  return { id, name };
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}

export function draftOf(type: SavedPassType): Draft {
  return {
    title: type.title,
    slug: type.slug,
    description: type.description ?? '',
    categories: type.categories,
    image: type.image,
    holderKind: type.holderKind,
    availableForSale: type.availableForSale,
    portalSale: type.portalSale,
    portalRedemption: type.portalRedemption,
    priceMode: type.priceMode,
    price: (type.priceCents / 100).toFixed(2),
    uses: textOf(type.uses),
    isUnlimited: type.uses === null,
    maxIssued: textOf(type.maxIssued),
    isIssuedUnlimited: type.maxIssued === null,
    dateMode: type.dateMode,
    startsOn: type.startsOn ?? '',
    expiresOn: type.expiresOn ?? '',
    validDays: textOf(type.validDays),
    programId: type.program?.id ?? '',
    chargeCategory: type.chargeCategory ?? '',
    hasOwnTaxRate: type.taxRate !== null,
    taxRate: type.taxRate ?? '',
    locations: type.limits.locations.map(named),
    programs: type.limits.programs.map(named),
    levels: type.limits.levels.map(named),
    classes: type.limits.classes.map(named),
  };
}

/** Plain data on both sides, so their texts tell. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
