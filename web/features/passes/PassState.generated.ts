/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ManagedPass_passFragment } from './ManagedPass.generated.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A sold pass to delete for good. Source: rule P-4. */
export type DeletePassInput = {
  /** Only say what would happen: everything is checked, nothing stays. */
  dryRun?: boolean;
  /** Only this student’s row; left out, the pass for everyone who holds it. */
  holderId?: string | null | undefined;
  /** The pass. */
  passId: string;
  /** Why, for the pass’s statement and the audit; at most 500 characters. */
  reason?: string | null | undefined;
  /** Any id of yours. The same request sent again with it gets the first outcome and changes nothing. */
  requestId?: string | null | undefined;
};

/** Why a pass stays as it is. Source: rule P-3. */
export type PassStateRefusalReason =
  /** It is suspended, maybe by somebody else meanwhile. */
  | 'ALREADY_SUSPENDED'
  /** It is not suspended, or not any more. */
  | 'NOT_SUSPENDED';

/** A sold pass to suspend or to unsuspend. Source: rule P-3. */
export type SetPassSuspendedInput = {
  /** Only say what would happen: everything is checked, nothing stays. */
  dryRun?: boolean;
  /** Only this student’s row; left out, the pass for everyone who holds it. */
  holderId?: string | null | undefined;
  /** The pass. */
  passId: string;
  /** Why, for the pass’s statement and the audit; at most 500 characters. */
  reason?: string | null | undefined;
  /** Any id of yours. The same request sent again with it gets the first outcome and changes nothing. */
  requestId?: string | null | undefined;
  /** True suspends, false lifts the suspension. */
  suspended: boolean;
};

export type SetPassSuspendedMutationVariables = Exact<{
  input: SetPassSuspendedInput;
}>;


export type SetPassSuspendedMutation = { setPassSuspended:
    | { __typename: 'PassStateChanged', pass: (
        { __typename: 'Pass', id: string }
        & { ' $fragmentRefs'?: { 'ManagedPass_passFragment': ManagedPass_passFragment } }
      ) | null }
    | { __typename: 'PassStatePreview' }
    | { __typename: 'PassStateRefused', reason: PassStateRefusalReason, message: string, fix: string | null }
   };

export type DeletePassMutationVariables = Exact<{
  input: DeletePassInput;
}>;


export type DeletePassMutation = { deletePass:
    | { __typename: 'PassDeleted', passId: string, holderIds: Array<string>, passIsGone: boolean }
    | { __typename: 'PassStatePreview' }
   };

export type PreviewPassSuspendedMutationVariables = Exact<{
  input: SetPassSuspendedInput;
}>;


export type PreviewPassSuspendedMutation = { setPassSuspended:
    | { __typename: 'PassStateChanged' }
    | { __typename: 'PassStatePreview', holderNames: Array<string>, left: number | null, passIsGone: boolean }
    | { __typename: 'PassStateRefused', reason: PassStateRefusalReason, message: string, fix: string | null }
   };

export type PreviewDeletePassMutationVariables = Exact<{
  input: DeletePassInput;
}>;


export type PreviewDeletePassMutation = { deletePass:
    | { __typename: 'PassDeleted' }
    | { __typename: 'PassStatePreview', holderNames: Array<string>, left: number | null, passIsGone: boolean }
   };


export const SetPassSuspendedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPassSuspended"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPassSuspendedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPassSuspended"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassStateChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagedPass_pass"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassStateRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagedPass_pass"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pass"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}},{"kind":"Field","name":{"kind":"Name","value":"edit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"punchIn"}},{"kind":"Field","name":{"kind":"Name","value":"punchInReason"}},{"kind":"Field","name":{"kind":"Name","value":"seeLog"}},{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}}]}}]}}]}}]} as unknown as DocumentNode<SetPassSuspendedMutation, SetPassSuspendedMutationVariables>;
export const DeletePassDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeletePass"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeletePassInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletePass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passId"}},{"kind":"Field","name":{"kind":"Name","value":"holderIds"}},{"kind":"Field","name":{"kind":"Name","value":"passIsGone"}}]}}]}}]}}]} as unknown as DocumentNode<DeletePassMutation, DeletePassMutationVariables>;
export const PreviewPassSuspendedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewPassSuspended"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPassSuspendedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPassSuspended"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassStatePreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holderNames"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"passIsGone"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassStateRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewPassSuspendedMutation, PreviewPassSuspendedMutationVariables>;
export const PreviewDeletePassDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewDeletePass"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeletePassInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletePass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassStatePreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holderNames"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"passIsGone"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewDeletePassMutation, PreviewDeletePassMutationVariables>;