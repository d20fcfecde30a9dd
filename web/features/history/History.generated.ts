/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { HistoryEntry_entryFragment } from './HistoryEntry.generated.ts';
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

export type RecordHistoryQueryVariables = Exact<{
  kind: AuditedKind;
  id: string;
  after?: string | null | undefined;
}>;


export type RecordHistoryQuery = { recordStory: { __typename: 'StoryEntryConnection', edges: Array<{ __typename: 'StoryEntryEdge', node: (
        { __typename: 'StoryEntry', id: string }
        & { ' $fragmentRefs'?: { 'HistoryEntry_entryFragment': HistoryEntry_entryFragment } }
      ) }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } };


export const RecordHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditedKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordStory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryEntry_entry"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryEntry_entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoryEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]} as unknown as DocumentNode<RecordHistoryQuery, RecordHistoryQueryVariables>;