/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of record an entry of the audit is about. */
export type AuditedKind =
  /** The account. */
  | 'ACCOUNT'
  /** A cancellation. */
  | 'CANCELLATION'
  /** A class. */
  | 'CLASS'
  /** A closure. */
  | 'CLOSURE'
  /** A custom field. */
  | 'CUSTOM_FIELD'
  /** A drop reason. */
  | 'DROP_REASON'
  /** An enrollment. */
  | 'ENROLLMENT'
  /** A family. */
  | 'FAMILY'
  /** A keyword. */
  | 'KEYWORD'
  /** A level. */
  | 'LEVEL'
  /** A location. */
  | 'LOCATION'
  /** A note. */
  | 'NOTE'
  /** A pass. */
  | 'PASS'
  /** A pass type. */
  | 'PASS_TYPE'
  /** A program. */
  | 'PROGRAM'
  /** A room. */
  | 'ROOM'
  /** A session. */
  | 'SEASON'
  /** The settings. */
  | 'SETTING'
  /** Somebody of the staff. */
  | 'STAFF'
  /** A student. */
  | 'STUDENT'
  /** A background task. */
  | 'TASK'
  /** A makeup token. */
  | 'TOKEN'
  /** A user group. */
  | 'USER_GROUP';

export type AuditDetailsQueryVariables = Exact<{
  id: string;
}>;


export type AuditDetailsQuery = { auditRecord: { __typename: 'AuditRecord', id: string, changesAreHidden: boolean, targetCount: number, changes: Array<{ __typename: 'AuditChange', field: string, before: string | null, after: string | null }>, targets: Array<{ __typename: 'AuditTargetRef', kind: AuditedKind, id: string, name: string | null, isErased: boolean }> } };


export const AuditDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changesAreHidden"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetCount"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}}]}}]}}]}}]} as unknown as DocumentNode<AuditDetailsQuery, AuditDetailsQueryVariables>;