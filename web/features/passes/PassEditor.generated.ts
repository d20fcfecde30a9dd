/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ManagedPass_passFragment } from './ManagedPass.generated.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Another last day of a sold pass. Source: rule P-13. */
export type ChangePassExpiresInput = {
  /** Only say what would happen: everything is checked, nothing stays. */
  dryRun?: boolean;
  /** The new last day; null is never. Must be given. */
  expires?: string | null | undefined;
  /** The pass. */
  passId: string;
  /** Why, for the pass’s statement and the audit; at most 500 characters. */
  reason?: string | null | undefined;
  /** Any id of yours. The same request sent again with it gets the first outcome and changes nothing. */
  requestId?: string | null | undefined;
  /** The last day that you saw, null being never: refused when it is another by now. Left out, nothing is compared. */
  was?: string | null | undefined;
};

/** Another number of punches of a sold pass. Source: rule P-14. */
export type ChangePassTotalInput = {
  /** Only say what would happen: everything is checked, nothing stays. */
  dryRun?: boolean;
  /** The pass. */
  passId: string;
  /** Why, for the pass’s statement and the audit; at most 500 characters. */
  reason?: string | null | undefined;
  /** Any id of yours. The same request sent again with it gets the first outcome and changes nothing. */
  requestId?: string | null | undefined;
  /** The new total, used ones included; null is unlimited. Must be given. */
  total?: number | null | undefined;
  /** The total that you saw, null being unlimited: refused when it is another by now. Left out, nothing is compared. */
  was?: number | null | undefined;
};

/** Why a sold pass cannot be changed so. Source: rules P-13 and P-14. */
export type PassEditRefusalReason =
  /** It is not any more what the editor saw. */
  | 'CHANGED_MEANWHILE'
  /** The pass would end before it begins. */
  | 'EXPIRES_BEFORE_ACTIVE_ON'
  /** A punch is used for a later date. */
  | 'EXPIRES_BEFORE_LAST_PUNCH'
  /** More punches are used already. */
  | 'TOTAL_BELOW_USED'
  /** The total is none from 1 to 9999. */
  | 'TOTAL_OUT_OF_RANGE';

export type PassBoundsQueryVariables = Exact<{
  passId: string;
}>;


export type PassBoundsQuery = { pass: { __typename: 'Pass', id: string, title: string, used: number, total: number | null, left: number | null, expires: string | null, bounds: { __typename: 'PassBounds', minTotal: number, maxTotal: number, minExpires: string, minExpiresBecause: string } } };

export type ChangePassExpiresMutationVariables = Exact<{
  input: ChangePassExpiresInput;
}>;


export type ChangePassExpiresMutation = { changePassExpires:
    | { __typename: 'PassEditPreview' }
    | { __typename: 'PassEditRefused', reason: PassEditRefusalReason, message: string, fix: string | null }
    | { __typename: 'PassEdited', pass: (
        { __typename: 'Pass', id: string }
        & { ' $fragmentRefs'?: { 'ManagedPass_passFragment': ManagedPass_passFragment } }
      ) | null }
   };

export type ChangePassTotalMutationVariables = Exact<{
  input: ChangePassTotalInput;
}>;


export type ChangePassTotalMutation = { changePassTotal:
    | { __typename: 'PassEditPreview' }
    | { __typename: 'PassEditRefused', reason: PassEditRefusalReason, message: string, fix: string | null }
    | { __typename: 'PassEdited', pass: (
        { __typename: 'Pass', id: string }
        & { ' $fragmentRefs'?: { 'ManagedPass_passFragment': ManagedPass_passFragment } }
      ) | null }
   };


export const PassBoundsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PassBounds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"passId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"passId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minTotal"}},{"kind":"Field","name":{"kind":"Name","value":"maxTotal"}},{"kind":"Field","name":{"kind":"Name","value":"minExpires"}},{"kind":"Field","name":{"kind":"Name","value":"minExpiresBecause"}}]}}]}}]}}]} as unknown as DocumentNode<PassBoundsQuery, PassBoundsQueryVariables>;
export const ChangePassExpiresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassExpires"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePassExpiresInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePassExpires"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassEdited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagedPass_pass"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassEditRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagedPass_pass"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pass"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}},{"kind":"Field","name":{"kind":"Name","value":"edit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"punchIn"}},{"kind":"Field","name":{"kind":"Name","value":"punchInReason"}},{"kind":"Field","name":{"kind":"Name","value":"seeLog"}},{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}}]}}]}}]}}]} as unknown as DocumentNode<ChangePassExpiresMutation, ChangePassExpiresMutationVariables>;
export const ChangePassTotalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassTotal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePassTotalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePassTotal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassEdited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagedPass_pass"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassEditRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagedPass_pass"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pass"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}},{"kind":"Field","name":{"kind":"Name","value":"edit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"punchIn"}},{"kind":"Field","name":{"kind":"Name","value":"punchInReason"}},{"kind":"Field","name":{"kind":"Name","value":"seeLog"}},{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}}]}}]}}]}}]} as unknown as DocumentNode<ChangePassTotalMutation, ChangePassTotalMutationVariables>;