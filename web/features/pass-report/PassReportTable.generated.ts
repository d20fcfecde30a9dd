/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who may use a pass. */
export type HolderKind =
  /** Any student of the family; they share its punches. */
  | 'FAMILY'
  /** One student only. */
  | 'STUDENT';

/** Where a pass stands today: the first of these that applies. Source: rule P-2. */
export type PassStatus =
  /** It can be used today. */
  | 'ACTIVE'
  /** Its last day is over. */
  | 'EXPIRED'
  /** Its first day is still to come. */
  | 'FUTURE'
  /** The type, the pass or the student’s row is suspended. */
  | 'SUSPENDED'
  /** No punches are left. */
  | 'USED_UP';

export type PassReportTable_passFragment = { __typename: 'Pass', id: string, title: string, holderKind: HolderKind, status: PassStatus, activeOn: string, expires: string | null, used: number, total: number | null, left: number | null, lastUsedOn: string | null, family?: { __typename: 'Family', id: string, name: string }, holders?: Array<{ __typename: 'PassHolder', id: string, student: { __typename: 'Student', id: string, firstName: string, lastName: string } }> } & { ' $fragmentName'?: 'PassReportTable_passFragment' };

export const PassReportTable_passFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PassReportTable_pass"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pass"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"holderKind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"activeOn"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedOn"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withFamily"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStudents"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"student"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]}}]} as unknown as DocumentNode<PassReportTable_passFragment, unknown>;