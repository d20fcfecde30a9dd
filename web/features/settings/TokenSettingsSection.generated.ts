/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of place a student has in a class. */
export type EnrollmentType =
  /** An ongoing place, from its start until it is dropped. */
  | 'ACTIVE'
  /** One free day for a missed class. */
  | 'MAKEUP'
  /** One paid day, as a punch makes it. */
  | 'SINGLE_DAY'
  /** One free day to try the class. */
  | 'TRIAL'
  /** In line for a place; takes no opening. */
  | 'WAIT';

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

/** Whose makeup tokens are counted together. Source: rule M-4. */
export type LimitOwner =
  /** Those that one enrollment has earned. */
  | 'ENROLLMENT'
  /** All of a student. */
  | 'STUDENT';

/** In which span of time makeup tokens are counted. Source: rule M-4. */
export type LimitPeriod =
  /** Those that can be used at the moment, wherever they come from. */
  | 'AT_ONCE'
  /** A calendar month. */
  | 'MONTH'
  /** The days of the class’s session, or a calendar year without one. */
  | 'SESSION'
  /** A calendar year. */
  | 'YEAR';

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

/** Which absences earn a makeup token by themselves. Source: rule M-2. */
export type TokenRule =
  /** All of them. */
  | 'EVERY'
  /** Only excused ones. */
  | 'EXCUSED'
  /** None: tokens are made by hand, or for cancelled dates. */
  | 'NONE';

/** How makeup tokens are earned and used. Source: rule M-12. */
export type TokenSettingsInput = {
  /** What families book is a makeup at once, not a request. Source: rule M-10. */
  autoApprove: boolean;
  /** Which absences earn a token by themselves. Source: rule M-2. */
  automatic: TokenRule;
  /** Until how many hours before the class families may book; null is until it begins. Source: rule M-10. */
  cutOffHours?: number | null | undefined;
  /** Kinds of enrollments whose absences may earn one; not WAIT. Source: rule M-2. */
  earningTypes: Array<EnrollmentType>;
  /** Families may redeem tokens themselves. Source: rule M-10. */
  familiesMayRedeem: boolean;
  /** Families do not see expired tokens. Source: rule M-10. */
  hideExpired: boolean;
  /** How many days ahead families may book; null is as far as staff. Source: rule M-10. */
  horizonDays?: number | null | undefined;
  /** Most tokens in a period; null is no limit. Source: rule M-4. */
  limit?: number | null | undefined;
  /** Whom the limit is for. Source: rule M-4. */
  limitPer: LimitOwner;
  /** The period. Source: rule M-4. */
  limitPeriod: LimitPeriod;
  /** A token is only for classes at its location. Source: rule M-9. */
  lockLocation: boolean;
  /** The class has the level that the student has now, or none. Source: rule M-9. */
  matchLevel: boolean;
  /** A token is only for classes of its programs. Source: rule M-9. */
  matchProgram: boolean;
  /** Families see only classes to which somebody is expected not to come. Source: rule M-10. */
  onlyExpectedAbsences: boolean;
  /** Only a student with an ACTIVE enrollment now or to come. Source: rule M-9. */
  requireEnrollment: boolean;
  /** How long a token can be used, from the date that was missed; null is for ever. Source: rule M-5. */
  validFor?: number | null | undefined;
  /** In what that is counted. */
  validUnit: ValidityUnit;
};

/** In what the validity of a makeup token is counted. Source: rule M-5. */
export type ValidityUnit =
  /** Days. */
  | 'DAYS'
  /** Calendar months. */
  | 'MONTHS'
  /** Weeks. */
  | 'WEEKS';

export type TokenSettingsSectionQueryVariables = Exact<{ [key: string]: never; }>;


export type TokenSettingsSectionQuery = { settings: { __typename: 'Settings', features: { __typename: 'FeatureSettings', id: string, makeupTokens: boolean }, tokens: (
      { __typename: 'TokenSettings', id: string, available: number, pending: number, needsProgram: number }
      & { ' $fragmentRefs'?: { 'TokenSettingsForm_tokensFragment': TokenSettingsForm_tokensFragment } }
    ) } };

export type TokenSettingsForm_tokensFragment = { __typename: 'TokenSettings', id: string, version: number, automatic: TokenRule, earningTypes: Array<EnrollmentType>, limit: number | null, limitPeriod: LimitPeriod, limitPer: LimitOwner, validFor: number | null, validUnit: ValidityUnit, lockLocation: boolean, matchProgram: boolean, matchLevel: boolean, requireEnrollment: boolean, horizonDays: number | null, cutOffHours: number | null, familiesMayRedeem: boolean, autoApprove: boolean, hideExpired: boolean, onlyExpectedAbsences: boolean } & { ' $fragmentName'?: 'TokenSettingsForm_tokensFragment' };

export type ChangeTokenSettingsMutationVariables = Exact<{
  version: number;
  input: TokenSettingsInput;
  requestId?: string | null | undefined;
}>;


export type ChangeTokenSettingsMutation = { saved:
    | { __typename: 'ChangePreview' }
    | { __typename: 'RecordRefused', reason: RecordRefusal, message: string, fix: string | null, fields: Array<{ __typename: 'FieldProblem', field: string, reason: FieldFault, message: string }> }
    | { __typename: 'SettingsSaved', settings: { __typename: 'Settings', tokens: (
          { __typename: 'TokenSettings', id: string }
          & { ' $fragmentRefs'?: { 'TokenSettingsForm_tokensFragment': TokenSettingsForm_tokensFragment } }
        ) } }
   };

export type PreviewTokenSettingsMutationVariables = Exact<{
  version: number;
  input: TokenSettingsInput;
}>;


export type PreviewTokenSettingsMutation = { seen:
    | { __typename: 'ChangePreview', says: Array<string> }
    | { __typename: 'RecordRefused', message: string, fix: string | null }
    | { __typename: 'SettingsSaved' }
   };

export const TokenSettingsForm_tokensFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenSettingsForm_tokens"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"automatic"}},{"kind":"Field","name":{"kind":"Name","value":"earningTypes"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"limitPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"limitPer"}},{"kind":"Field","name":{"kind":"Name","value":"validFor"}},{"kind":"Field","name":{"kind":"Name","value":"validUnit"}},{"kind":"Field","name":{"kind":"Name","value":"lockLocation"}},{"kind":"Field","name":{"kind":"Name","value":"matchProgram"}},{"kind":"Field","name":{"kind":"Name","value":"matchLevel"}},{"kind":"Field","name":{"kind":"Name","value":"requireEnrollment"}},{"kind":"Field","name":{"kind":"Name","value":"horizonDays"}},{"kind":"Field","name":{"kind":"Name","value":"cutOffHours"}},{"kind":"Field","name":{"kind":"Name","value":"familiesMayRedeem"}},{"kind":"Field","name":{"kind":"Name","value":"autoApprove"}},{"kind":"Field","name":{"kind":"Name","value":"hideExpired"}},{"kind":"Field","name":{"kind":"Name","value":"onlyExpectedAbsences"}}]}}]} as unknown as DocumentNode<TokenSettingsForm_tokensFragment, unknown>;
export const TokenSettingsSectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TokenSettingsSection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"features"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"makeupTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"needsProgram"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenSettingsForm_tokens"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenSettingsForm_tokens"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"automatic"}},{"kind":"Field","name":{"kind":"Name","value":"earningTypes"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"limitPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"limitPer"}},{"kind":"Field","name":{"kind":"Name","value":"validFor"}},{"kind":"Field","name":{"kind":"Name","value":"validUnit"}},{"kind":"Field","name":{"kind":"Name","value":"lockLocation"}},{"kind":"Field","name":{"kind":"Name","value":"matchProgram"}},{"kind":"Field","name":{"kind":"Name","value":"matchLevel"}},{"kind":"Field","name":{"kind":"Name","value":"requireEnrollment"}},{"kind":"Field","name":{"kind":"Name","value":"horizonDays"}},{"kind":"Field","name":{"kind":"Name","value":"cutOffHours"}},{"kind":"Field","name":{"kind":"Name","value":"familiesMayRedeem"}},{"kind":"Field","name":{"kind":"Name","value":"autoApprove"}},{"kind":"Field","name":{"kind":"Name","value":"hideExpired"}},{"kind":"Field","name":{"kind":"Name","value":"onlyExpectedAbsences"}}]}}]} as unknown as DocumentNode<TokenSettingsSectionQuery, TokenSettingsSectionQueryVariables>;
export const ChangeTokenSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeTokenSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TokenSettingsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"saved"},"name":{"kind":"Name","value":"changeTokenSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SettingsSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TokenSettingsForm_tokens"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TokenSettingsForm_tokens"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"automatic"}},{"kind":"Field","name":{"kind":"Name","value":"earningTypes"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"limitPeriod"}},{"kind":"Field","name":{"kind":"Name","value":"limitPer"}},{"kind":"Field","name":{"kind":"Name","value":"validFor"}},{"kind":"Field","name":{"kind":"Name","value":"validUnit"}},{"kind":"Field","name":{"kind":"Name","value":"lockLocation"}},{"kind":"Field","name":{"kind":"Name","value":"matchProgram"}},{"kind":"Field","name":{"kind":"Name","value":"matchLevel"}},{"kind":"Field","name":{"kind":"Name","value":"requireEnrollment"}},{"kind":"Field","name":{"kind":"Name","value":"horizonDays"}},{"kind":"Field","name":{"kind":"Name","value":"cutOffHours"}},{"kind":"Field","name":{"kind":"Name","value":"familiesMayRedeem"}},{"kind":"Field","name":{"kind":"Name","value":"autoApprove"}},{"kind":"Field","name":{"kind":"Name","value":"hideExpired"}},{"kind":"Field","name":{"kind":"Name","value":"onlyExpectedAbsences"}}]}}]} as unknown as DocumentNode<ChangeTokenSettingsMutation, ChangeTokenSettingsMutationVariables>;
export const PreviewTokenSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewTokenSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TokenSettingsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"seen"},"name":{"kind":"Name","value":"changeTokenSettings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"dryRun"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"says"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewTokenSettingsMutation, PreviewTokenSettingsMutationVariables>;