/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type ManagedPass_passFragment = { __typename: 'Pass', id: string, status: PassStatus, expires: string | null, used: number, total: number | null, left: number | null, isSuspended: boolean, viewerCan: { __typename: 'PassViewerCan', suspend: boolean, delete: boolean, edit: boolean }, holders: Array<{ __typename: 'PassHolder', id: string, status: PassStatus, isSuspended: boolean, viewerCan: { __typename: 'PassHolderViewerCan', punchIn: boolean, punchInReason: string | null, seeLog: boolean, suspend: boolean, delete: boolean } }> } & { ' $fragmentName'?: 'ManagedPass_passFragment' };

export const ManagedPass_passFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagedPass_pass"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pass"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}},{"kind":"Field","name":{"kind":"Name","value":"edit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"punchIn"}},{"kind":"Field","name":{"kind":"Name","value":"punchInReason"}},{"kind":"Field","name":{"kind":"Name","value":"seeLog"}},{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}}]}}]}}]}}]} as unknown as DocumentNode<ManagedPass_passFragment, unknown>;