/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Undoing of one punch. */
export type UndoPunchInput = {
  /** Only say what would happen: everything is checked, nothing stays. */
  dryRun?: boolean;
  /** The USE line of the log. */
  entryId: string;
  /** Any id of yours. The same request sent again with it gets the first outcome and changes nothing. */
  requestId?: string | null | undefined;
  /** On and after the class’s date: give the punch back? Null is no. Before it the punch always returns, unless the pass or its type is deleted. Source: rule R-9. */
  returnPunch?: boolean | null | undefined;
};

/** Why a punch cannot be undone. Source: rule R-9. */
export type UndoRefusalReason =
  /** The punch came back before. */
  | 'ALREADY_RETURNED'
  /** The enrollment was removed before, and the punch kept. */
  | 'ENROLLMENT_REMOVED'
  /** The line records no punch. */
  | 'NOT_A_USE';

export type UndoPreviewMutationVariables = Exact<{
  input: UndoPunchInput;
}>;


export type UndoPreviewMutation = { undoPunch:
    | { __typename: 'PunchUndone' }
    | { __typename: 'UndoPreview', punchReturned: boolean, leftAfter: number | null }
    | { __typename: 'UndoRefused', reason: UndoRefusalReason, message: string, fix: string | null }
   };


export const UndoPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoPunchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoPunch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UndoPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"punchReturned"}},{"kind":"Field","name":{"kind":"Name","value":"leftAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UndoRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]} as unknown as DocumentNode<UndoPreviewMutation, UndoPreviewMutationVariables>;