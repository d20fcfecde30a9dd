/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How classes are counted and marked. */
export type ClassSettingsInput = {
  /** How many unexcused absences one after the other are listed: 2 to 20. Source: rule T-11. */
  absencesInARow: number;
  /** Whether students can be checked in one by one in the Office Portal. Source: rule T-6. */
  checkInMode: boolean;
  /** Days that ongoing places look ahead: 0 to 90. Source: rule S-4. */
  lookAheadDays: number;
  /** How many days ahead a roll may be marked: 0 to 90; null for any scheduled date. Source: rule T-2. */
  markAheadDays?: number | null | undefined;
  /** The same for the Staff Portal, independently of it. Source: rule T-6. */
  staffCheckInMode: boolean;
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

export type ClassSettingsSectionQueryVariables = Exact<{ [key: string]: never; }>;


export type ClassSettingsSectionQuery = { settings: { __typename: 'Settings', classes: (
      { __typename: 'ClassSettings', id: string }
      & { ' $fragmentRefs'?: { 'ClassSettingsForm_classesFragment': ClassSettingsForm_classesFragment } }
    ) } };

export type ClassSettingsForm_classesFragment = { __typename: 'ClassSettings', id: string, version: number, lookAheadDays: number, checkInMode: boolean, staffCheckInMode: boolean, markAheadDays: number | null, absencesInARow: number } & { ' $fragmentName'?: 'ClassSettingsForm_classesFragment' };

export type ChangeClassSettingsMutationVariables = Exact<{
  version: number;
  input: ClassSettingsInput;
  requestId?: string | null | undefined;
}>;


export type ChangeClassSettingsMutation = { saved:
    | { __typename: 'ChangePreview' }
    | { __typename: 'RecordRefused', reason: RecordRefusal, message: string, fix: string | null, fields: Array<{ __typename: 'FieldProblem', field: string, reason: FieldFault, message: string }> }
    | { __typename: 'SettingsSaved', settings: { __typename: 'Settings', classes: (
          { __typename: 'ClassSettings', id: string }
          & { ' $fragmentRefs'?: { 'ClassSettingsForm_classesFragment': ClassSettingsForm_classesFragment } }
        ) } }
   };

export const ClassSettingsForm_classesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassSettingsForm_classes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClassSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"lookAheadDays"}},{"kind":"Field","name":{"kind":"Name","value":"checkInMode"}},{"kind":"Field","name":{"kind":"Name","value":"staffCheckInMode"}},{"kind":"Field","name":{"kind":"Name","value":"markAheadDays"}},{"kind":"Field","name":{"kind":"Name","value":"absencesInARow"}}]}}]} as unknown as DocumentNode<ClassSettingsForm_classesFragment, unknown>;
export const ClassSettingsSectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClassSettingsSection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"classes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClassSettingsForm_classes"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassSettingsForm_classes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClassSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"lookAheadDays"}},{"kind":"Field","name":{"kind":"Name","value":"checkInMode"}},{"kind":"Field","name":{"kind":"Name","value":"staffCheckInMode"}},{"kind":"Field","name":{"kind":"Name","value":"markAheadDays"}},{"kind":"Field","name":{"kind":"Name","value":"absencesInARow"}}]}}]} as unknown as DocumentNode<ClassSettingsSectionQuery, ClassSettingsSectionQueryVariables>;
export const ChangeClassSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeClassSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClassSettingsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"saved"},"name":{"kind":"Name","value":"changeClassSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SettingsSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"classes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClassSettingsForm_classes"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassSettingsForm_classes"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClassSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"lookAheadDays"}},{"kind":"Field","name":{"kind":"Name","value":"checkInMode"}},{"kind":"Field","name":{"kind":"Name","value":"staffCheckInMode"}},{"kind":"Field","name":{"kind":"Name","value":"markAheadDays"}},{"kind":"Field","name":{"kind":"Name","value":"absencesInARow"}}]}}]} as unknown as DocumentNode<ChangeClassSettingsMutation, ChangeClassSettingsMutationVariables>;