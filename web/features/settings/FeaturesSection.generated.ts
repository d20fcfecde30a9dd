/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Which areas are switched on. Source: rule O-10. */
export type FeaturesInput = {
  /** The GraphQL playground and introspection. */
  apiExplorer: boolean;
  /** Attendance. */
  attendance: boolean;
  /** Makeup tokens. */
  makeupTokens: boolean;
  /** Punch passes. */
  punchPasses: boolean;
  /** The Welcome page. */
  welcome: boolean;
};

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

export type FeaturesSectionQueryVariables = Exact<{ [key: string]: never; }>;


export type FeaturesSectionQuery = { settings: { __typename: 'Settings', features: (
      { __typename: 'FeatureSettings', id: string }
      & { ' $fragmentRefs'?: { 'FeaturesForm_featuresFragment': FeaturesForm_featuresFragment } }
    ) } };

export type FeaturesForm_featuresFragment = { __typename: 'FeatureSettings', id: string, version: number, punchPasses: boolean, attendance: boolean, makeupTokens: boolean, welcome: boolean, apiExplorer: boolean } & { ' $fragmentName'?: 'FeaturesForm_featuresFragment' };

export type ChangeFeaturesMutationVariables = Exact<{
  version: number;
  input: FeaturesInput;
  requestId?: string | null | undefined;
}>;


export type ChangeFeaturesMutation = { saved:
    | { __typename: 'ChangePreview' }
    | { __typename: 'RecordRefused', reason: RecordRefusal, message: string, fix: string | null, fields: Array<{ __typename: 'FieldProblem', field: string, reason: FieldFault, message: string }> }
    | { __typename: 'SettingsSaved', settings: { __typename: 'Settings', features: (
          { __typename: 'FeatureSettings', id: string }
          & { ' $fragmentRefs'?: { 'FeaturesForm_featuresFragment': FeaturesForm_featuresFragment } }
        ) } }
   };

export const FeaturesForm_featuresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeaturesForm_features"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FeatureSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"punchPasses"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"}},{"kind":"Field","name":{"kind":"Name","value":"makeupTokens"}},{"kind":"Field","name":{"kind":"Name","value":"welcome"}},{"kind":"Field","name":{"kind":"Name","value":"apiExplorer"}}]}}]} as unknown as DocumentNode<FeaturesForm_featuresFragment, unknown>;
export const FeaturesSectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FeaturesSection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"features"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeaturesForm_features"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeaturesForm_features"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FeatureSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"punchPasses"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"}},{"kind":"Field","name":{"kind":"Name","value":"makeupTokens"}},{"kind":"Field","name":{"kind":"Name","value":"welcome"}},{"kind":"Field","name":{"kind":"Name","value":"apiExplorer"}}]}}]} as unknown as DocumentNode<FeaturesSectionQuery, FeaturesSectionQueryVariables>;
export const ChangeFeaturesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeFeatures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FeaturesInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"saved"},"name":{"kind":"Name","value":"changeFeatures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SettingsSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"features"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FeaturesForm_features"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FeaturesForm_features"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FeatureSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"punchPasses"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"}},{"kind":"Field","name":{"kind":"Name","value":"makeupTokens"}},{"kind":"Field","name":{"kind":"Name","value":"welcome"}},{"kind":"Field","name":{"kind":"Name","value":"apiExplorer"}}]}}]} as unknown as DocumentNode<ChangeFeaturesMutation, ChangeFeaturesMutationVariables>;