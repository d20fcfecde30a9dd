/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why a pass type is not saved, suspended or deleted; the field says where. */
export type PassTypeRefusalReason =
  /** It is suspended already. */
  | 'ALREADY_SUSPENDED'
  /** The last day lies before the first. */
  | 'BEFORE_START'
  /** More passes are sold already. */
  | 'BELOW_SOLD'
  /** Somebody else has changed it since it was read. */
  | 'CHANGED_MEANWHILE'
  /** The program is deleted. */
  | 'DELETED'
  /** Sold passes cannot change from families to students or back. */
  | 'HOLDERS_DIFFER'
  /** Larger than 128 KiB. */
  | 'IMAGE_TOO_LARGE'
  /** The class is not offered any more. */
  | 'INACTIVE'
  /** The field is empty and must not be. */
  | 'NEEDED'
  /** Below zero. */
  | 'NEGATIVE'
  /** Not a PNG, JPEG, WebP or GIF. */
  | 'NOT_AN_IMAGE'
  /** Not a number such as 12.50. */
  | 'NOT_A_NUMBER'
  /** Passes with such dates have no such field. */
  | 'NOT_OF_THIS_MODE'
  /** It is not suspended. */
  | 'NOT_SUSPENDED'
  /** Too small or too large. */
  | 'OUT_OF_RANGE'
  /** Another pass type has this slug. */
  | 'TAKEN'
  /** The text is too long. */
  | 'TOO_LONG'
  /** The list has too many members. */
  | 'TOO_MANY'
  /** Too many decimals. */
  | 'TOO_PRECISE'
  /** There is no such record. */
  | 'UNKNOWN'
  /** The text has characters that it may not have. */
  | 'WRONG_FORM';

export type ReachOfSuspendingMutationVariables = Exact<{
  id: string;
  suspended: boolean;
}>;


export type ReachOfSuspendingMutation = { setPassTypeSuspended:
    | { __typename: 'PassTypeRefused', reason: PassTypeRefusalReason, message: string, fix: string | null }
    | { __typename: 'PassTypeStateChanged' }
    | { __typename: 'PassTypeStatePreview', passes: number, families: number, outstanding: number, unlimited: number }
   };

export type ReachOfDeletingMutationVariables = Exact<{
  id: string;
}>;


export type ReachOfDeletingMutation = { deletePassType:
    | { __typename: 'PassTypeDeleted' }
    | { __typename: 'PassTypeRefused', reason: PassTypeRefusalReason, message: string, fix: string | null }
    | { __typename: 'PassTypeStatePreview', passes: number, families: number, outstanding: number, unlimited: number }
   };


export const ReachOfSuspendingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReachOfSuspending"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"suspended"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPassTypeSuspended"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"suspended"},"value":{"kind":"Variable","name":{"kind":"Name","value":"suspended"}}},{"kind":"Argument","name":{"kind":"Name","value":"dryRun"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeStatePreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passes"}},{"kind":"Field","name":{"kind":"Name","value":"families"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"unlimited"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]} as unknown as DocumentNode<ReachOfSuspendingMutation, ReachOfSuspendingMutationVariables>;
export const ReachOfDeletingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReachOfDeleting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletePassType"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"dryRun"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeStatePreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passes"}},{"kind":"Field","name":{"kind":"Name","value":"families"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"unlimited"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]} as unknown as DocumentNode<ReachOfDeletingMutation, ReachOfDeletingMutationVariables>;