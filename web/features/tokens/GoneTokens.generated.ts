/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where an act came from. */
export type Channel =
  /** A signed-in person through the API or its playground. */
  | 'API'
  /** Somebody at the check-in kiosk. */
  | 'CHECK_IN_KIOSK'
  /** A command on the server’s terminal. */
  | 'COMMAND_LINE'
  /** A family in the Customer Portal. */
  | 'CUSTOMER_PORTAL'
  /** A person in the Office Portal. */
  | 'OFFICE_PORTAL'
  /** A person in the Staff Portal. */
  | 'STAFF_PORTAL'
  /** Cartwheel itself. */
  | 'SYSTEM';

/** A step in a makeup token’s story. */
export type TokenEntryKind =
  /** That request was approved. */
  | 'APPROVE'
  /** It was deleted for good. */
  | 'DELETE'
  /** That request was denied; the token is free again. */
  | 'DENY'
  /** Its place, programs, expiry or comment were changed. */
  | 'EDIT'
  /** It was made. */
  | 'ISSUE'
  /** A program that was deleted was replaced by another. */
  | 'REASSIGN'
  /** It was used for a makeup. */
  | 'REDEEM'
  /** A makeup was asked for with it; the seat is held. */
  | 'REQUEST'
  /** Its makeup was taken away; the token is free again. */
  | 'RETURN'
  /** It was taken back: what it was made for is not so any more. */
  | 'REVOKE';

/** What a makeup token was made for. */
export type TokenOrigin =
  /** Earned by an absence. Source: rule M-2. */
  | 'ABSENCE'
  /** Given for a date that was cancelled. Source: rule M-6. */
  | 'CANCELLATION'
  /** Made by hand. Source: rule M-7. */
  | 'MANUAL';

export type GoneTokensQueryVariables = Exact<{
  studentId: string;
}>;


export type GoneTokensQuery = { studentTokens: { __typename: 'StudentTokens', studentId: string, gone: Array<{ __typename: 'GoneToken', id: string, origin: TokenOrigin, isDeleted: boolean, goneAt: string, by: string | null, note: string | null, missed: { __typename: 'MissedClass', classId: string, name: string, date: string } | null, story: Array<{ __typename: 'TokenStep', no: number, kind: TokenEntryKind, at: string, by: string | null, channel: Channel, note: string | null, expires: string | null, makeup: { __typename: 'TokenMakeup', className: string, date: string, starts: string | null, isRemoved: boolean } | null }> }> } };


export const GoneTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoneTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"studentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"studentTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"studentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"studentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"studentId"}},{"kind":"Field","name":{"kind":"Name","value":"gone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"missed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"classId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isDeleted"}},{"kind":"Field","name":{"kind":"Name","value":"goneAt"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"story"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"makeup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"isRemoved"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoneTokensQuery, GoneTokensQueryVariables>;