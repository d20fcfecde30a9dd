/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who may use a pass. */
export type HolderKind =
  /** Any student of the family; they share its punches. */
  | 'FAMILY'
  /** One student only. */
  | 'STUDENT';

/** From when until when a new pass of a type may be used. Source: rule P-10. */
export type PassDateMode =
  /** A number of days from the day it is given for. */
  | 'DAYS'
  /** From a date to a date, whenever it is sold. */
  | 'FIXED'
  /** From a date on, without an end. */
  | 'OPEN';

/** What the price of a pass type is for. Source: rule P-9. */
export type PassPriceMode =
  /** The pass as a whole. */
  | 'FLAT'
  /** One use; the number of uses is chosen at the sale. */
  | 'PER_USE';

/** Where a pass type stands; the first that applies, suspended first. */
export type PassTypeStatus =
  /** The office may sell it. */
  | 'FOR_SALE'
  /** It is sold no more; passes that were sold go on. */
  | 'NOT_FOR_SALE'
  /** Nobody may use a pass of it for now. Source: rule P-3. */
  | 'SUSPENDED';

export type PassTypeForm_typeFragment = { __typename: 'PassType', id: string, version: number, status: PassTypeStatus, title: string, slug: string, description: string | null, categories: Array<string>, image: string | null, holderKind: HolderKind, availableForSale: boolean, portalSale: boolean, portalRedemption: boolean, priceMode: PassPriceMode, priceCents: number, uses: number | null, maxIssued: number | null, dateMode: PassDateMode, startsOn: string | null, expiresOn: string | null, validDays: number | null, chargeCategory: string | null, taxRate: string | null, sold: number, program: { __typename: 'Program', id: string, name: string } | null, limits: { __typename: 'PassTypeLimits', locations: Array<{ __typename: 'Location', id: string, name: string }>, programs: Array<{ __typename: 'Program', id: string, name: string }>, levels: Array<{ __typename: 'ClassLevel', id: string, name: string }>, classes: Array<{ __typename: 'Class', id: string, name: string }> }, viewerCan: { __typename: 'PassTypeViewerCan', change: boolean } } & { ' $fragmentName'?: 'PassTypeForm_typeFragment' };

export const PassTypeForm_typeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PassTypeForm_type"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"image"}},{"kind":"Field","name":{"kind":"Name","value":"holderKind"}},{"kind":"Field","name":{"kind":"Name","value":"availableForSale"}},{"kind":"Field","name":{"kind":"Name","value":"portalSale"}},{"kind":"Field","name":{"kind":"Name","value":"portalRedemption"}},{"kind":"Field","name":{"kind":"Name","value":"priceMode"}},{"kind":"Field","name":{"kind":"Name","value":"priceCents"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"maxIssued"}},{"kind":"Field","name":{"kind":"Name","value":"dateMode"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"validDays"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chargeCategory"}},{"kind":"Field","name":{"kind":"Name","value":"taxRate"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"classes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sold"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}}]}}]}}]} as unknown as DocumentNode<PassTypeForm_typeFragment, unknown>;