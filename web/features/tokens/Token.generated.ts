/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a makeup token was made for. */
export type TokenOrigin =
  /** Earned by an absence. Source: rule M-2. */
  | 'ABSENCE'
  /** Given for a date that was cancelled. Source: rule M-6. */
  | 'CANCELLATION'
  /** Made by hand. Source: rule M-7. */
  | 'MANUAL';

/** How a makeup token stands. Source: rule M-1. */
export type TokenStatus =
  /** Can be used. */
  | 'AVAILABLE'
  /** Its makeup has been. */
  | 'EXPENDED'
  /** Was not used in time. */
  | 'EXPIRED'
  /** Pays for a makeup that is to come, or is asked for one. */
  | 'PENDING';

export type Token_tokenFragment = { __typename: 'MakeupToken', id: string, version: number, studentId: string, status: TokenStatus, isRequested: boolean, needsProgram: boolean, origin: TokenOrigin, issuedOn: string, expires: string | null, comment: string | null, issuedBy: string | null, mayRedeem: boolean, cannotRedeem: string | null, student: { __typename: 'TokenStudent', id: string, firstName: string, lastName: string }, missed: { __typename: 'MissedClass', classId: string, name: string, date: string } | null, location: { __typename: 'TokenPlace', id: string, name: string, isDeleted: boolean } | null, programs: Array<{ __typename: 'TokenPlace', id: string, name: string, isDeleted: boolean }>, makeup: { __typename: 'TokenMakeup', classId: string, className: string, date: string, starts: string | null, locationName: string, isRemoved: boolean } | null } & { ' $fragmentName'?: 'Token_tokenFragment' };

export const Token_tokenFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Token_token"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MakeupToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"studentId"}},{"kind":"Field","name":{"kind":"Name","value":"student"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isRequested"}},{"kind":"Field","name":{"kind":"Name","value":"needsProgram"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"missed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"classId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isDeleted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"programs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isDeleted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBy"}},{"kind":"Field","name":{"kind":"Name","value":"makeup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"classId"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"locationName"}},{"kind":"Field","name":{"kind":"Name","value":"isRemoved"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayRedeem"}},{"kind":"Field","name":{"kind":"Name","value":"cannotRedeem"}}]}}]} as unknown as DocumentNode<Token_tokenFragment, unknown>;