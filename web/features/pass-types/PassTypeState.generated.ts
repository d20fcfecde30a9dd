/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PassTypesTable_typeFragment } from './PassTypesTable.generated.ts';
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

export type SetPassTypeSuspendedMutationVariables = Exact<{
  id: string;
  suspended: boolean;
  reason?: string | null | undefined;
  requestId?: string | null | undefined;
}>;


export type SetPassTypeSuspendedMutation = { setPassTypeSuspended:
    | { __typename: 'PassTypeRefused', reason: PassTypeRefusalReason, message: string, fix: string | null }
    | { __typename: 'PassTypeStateChanged', passType: (
        { __typename: 'PassType', id: string }
        & { ' $fragmentRefs'?: { 'PassTypesTable_typeFragment': PassTypesTable_typeFragment } }
      ) | null }
    | { __typename: 'PassTypeStatePreview' }
   };

export type DeletePassTypeMutationVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
  requestId?: string | null | undefined;
}>;


export type DeletePassTypeMutation = { deletePassType:
    | { __typename: 'PassTypeDeleted', id: string }
    | { __typename: 'PassTypeRefused', reason: PassTypeRefusalReason, message: string, fix: string | null }
    | { __typename: 'PassTypeStatePreview' }
   };


export const SetPassTypeSuspendedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPassTypeSuspended"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"suspended"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPassTypeSuspended"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"suspended"},"value":{"kind":"Variable","name":{"kind":"Name","value":"suspended"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeStateChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PassTypesTable_type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PassTypesTable_type"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"holderKind"}},{"kind":"Field","name":{"kind":"Name","value":"priceMode"}},{"kind":"Field","name":{"kind":"Name","value":"priceCents"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"maxIssued"}},{"kind":"Field","name":{"kind":"Name","value":"sold"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"unlimitedSold"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}}]}}]}}]} as unknown as DocumentNode<SetPassTypeSuspendedMutation, SetPassTypeSuspendedMutationVariables>;
export const DeletePassTypeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeletePassType"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletePassType"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassTypeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]} as unknown as DocumentNode<DeletePassTypeMutation, DeletePassTypeMutationVariables>;