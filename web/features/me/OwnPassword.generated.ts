/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What is wrong with a field, as a value. */
export type FieldFault =
  /** Other records still need it. */
  | 'IN_USE'
  /** It is empty and must not be. */
  | 'NEEDED'
  /** It may not be so here. */
  | 'NOT_ALLOWED'
  /** Too small or too large. */
  | 'OUT_OF_RANGE'
  /** It covers a time that another one covers. */
  | 'OVERLAPS'
  /** Another record has it. */
  | 'TAKEN'
  /** The text is too long. */
  | 'TOO_LONG'
  /** The list has too many members. */
  | 'TOO_MANY'
  /** There is no such record. */
  | 'UNKNOWN'
  /** It ends before it begins. */
  | 'UPSIDE_DOWN'
  /** It is not written as such a value is. */
  | 'WRONG_FORM';

/** Why a record is not saved or removed, as a value. */
export type RecordRefusal =
  /** It is so already. */
  | 'ALREADY_SO'
  /** Somebody else has changed it since it was read. */
  | 'CHANGED_MEANWHILE'
  /** Something is wrong with its fields, which are told one by one. */
  | 'INVALID'
  /** Other records need it. */
  | 'IN_USE'
  /** It can be done, but has to be confirmed; the message says what is unusual. */
  | 'NEEDS_CONFIRMATION'
  /** A rule forbids it, whoever asks. */
  | 'NOT_ALLOWED';

export type ChangeOwnPasswordMutationVariables = Exact<{
  current: string;
  password: string;
  requestId?: string | null | undefined;
}>;


export type ChangeOwnPasswordMutation = { changeOwnPassword:
    | { __typename: 'ChangePreview' }
    | { __typename: 'OwnSignInChanged', message: string }
    | { __typename: 'RecordRefused', reason: RecordRefusal, message: string, fix: string | null, fields: Array<{ __typename: 'FieldProblem', field: string, reason: FieldFault, message: string }> }
   };


export const ChangeOwnPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeOwnPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"current"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeOwnPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"current"},"value":{"kind":"Variable","name":{"kind":"Name","value":"current"}}},{"kind":"Argument","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnSignInChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangeOwnPasswordMutation, ChangeOwnPasswordMutationVariables>;