/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who may use a pass. */
export type HolderKind =
  /** Any student of the family; they share its punches. */
  | 'FAMILY'
  /** One student only. */
  | 'STUDENT';

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

export type PassTypesTable_typeFragment = { __typename: 'PassType', id: string, status: PassTypeStatus, title: string, holderKind: HolderKind, priceMode: PassPriceMode, priceCents: number, uses: number | null, maxIssued: number | null, sold: number, outstanding: number, unlimitedSold: number, viewerCan: { __typename: 'PassTypeViewerCan', change: boolean, suspend: boolean, delete: boolean } } & { ' $fragmentName'?: 'PassTypesTable_typeFragment' };

export const PassTypesTable_typeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PassTypesTable_type"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"holderKind"}},{"kind":"Field","name":{"kind":"Name","value":"priceMode"}},{"kind":"Field","name":{"kind":"Name","value":"priceCents"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"maxIssued"}},{"kind":"Field","name":{"kind":"Name","value":"sold"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"unlimitedSold"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}}]}}]}}]} as unknown as DocumentNode<PassTypesTable_typeFragment, unknown>;