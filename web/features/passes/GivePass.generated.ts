/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A pass to give. Source: rule P-12. */
export type GivePassInput = {
  /** Only say what would happen: everything is checked, nothing stays. */
  dryRun?: boolean;
  /** The family that gets it. */
  familyId: string;
  /** A note for the statement; at most 500 characters. */
  note?: string | null | undefined;
  /** Any id of yours. The same request sent again with it gets the first outcome and changes nothing. */
  requestId?: string | null | undefined;
  /** Its first day; the type’s or today when left out. Source: rule P-10. */
  startsOn?: string | null | undefined;
  /** Who may use it, for a student pass only. */
  studentId?: string | null | undefined;
  /** The pass type. */
  typeId: string;
  /** Number of uses of a type that is priced per use; its default when left out. */
  uses?: number | null | undefined;
};

/** Why a pass cannot be given. Source: rule P-12. */
export type GiveRefusalReason =
  /** As many as may be issued are. Source: rule P-11. */
  | 'MAX_ISSUED_REACHED'
  /** The pass type is not available for sale. */
  | 'NOT_FOR_SALE'
  /** The family has no student who could use it. */
  | 'NO_STUDENTS'
  /** The start lies outside the dates of the pass type. */
  | 'START_OUTSIDE_TYPE'
  /** A family pass is for all students of the family. */
  | 'STUDENT_NOT_ASKED'
  /** The student belongs to another family. */
  | 'STUDENT_OF_ANOTHER_FAMILY'
  /** A student pass needs its student. */
  | 'STUDENT_REQUIRED'
  /** The dates of the pass type are over. */
  | 'TYPE_EXPIRED'
  /** The pass type is suspended. */
  | 'TYPE_SUSPENDED'
  /** The number of uses is the pass type’s and cannot be chosen. */
  | 'USES_FIXED'
  /** The number of uses is none from 1 to 9999. */
  | 'USES_OUT_OF_RANGE';

/** Who may use a pass. */
export type HolderKind =
  /** Any student of the family; they share its punches. */
  | 'FAMILY'
  /** One student only. */
  | 'STUDENT';

/** From when until when a new pass of a type may be used. Source: rule P-10. */
export type PassDateMode =
  /** A number of days from the day it is given for. */
  | 'DAYS'
  /** From a date to a date, whenever it is sold. */
  | 'FIXED'
  /** From a date on, without an end. */
  | 'OPEN';

/** What the price of a pass type is for. Source: rule P-9. */
export type PassPriceMode =
  /** The pass as a whole. */
  | 'FLAT'
  /** One use; the number of uses is chosen at the sale. */
  | 'PER_USE';

export type GivePass_familyFragment = { __typename: 'Family', id: string, name: string, students: Array<{ __typename: 'Student', id: string, firstName: string, lastName: string }> } & { ' $fragmentName'?: 'GivePass_familyFragment' };

export type PassTypesToGiveQueryVariables = Exact<{ [key: string]: never; }>;


export type PassTypesToGiveQuery = { viewer: { __typename: 'Viewer', id: string, account: { __typename: 'Account', id: string, currency: string } } | null, passTypesToGive: Array<{ __typename: 'PassTypeToGive', id: string, title: string, description: string | null, holderKind: HolderKind, priceMode: PassPriceMode, priceCents: number, uses: number | null, dateMode: PassDateMode, startsOn: string | null, expiresOn: string | null, validDays: number | null, leftToIssue: number | null }> };

export type GivePassMutationVariables = Exact<{
  input: GivePassInput;
}>;


export type GivePassMutation = { givePass:
    | { __typename: 'GiveRefused', reason: GiveRefusalReason, field: string | null, message: string, fix: string | null }
    | { __typename: 'PassGivePreview', activeOn: string, expires: string | null, total: number | null, holderNames: Array<string> }
    | { __typename: 'PassGiven', pass: { __typename: 'Pass', id: string, title: string, holders: Array<{ __typename: 'PassHolder', id: string }> } | null }
   };

export const GivePass_familyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GivePass_family"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"students"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}}]} as unknown as DocumentNode<GivePass_familyFragment, unknown>;
export const PassTypesToGiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PassTypesToGive"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"passTypesToGive"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"holderKind"}},{"kind":"Field","name":{"kind":"Name","value":"priceMode"}},{"kind":"Field","name":{"kind":"Name","value":"priceCents"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"dateMode"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"validDays"}},{"kind":"Field","name":{"kind":"Name","value":"leftToIssue"}}]}}]}}]} as unknown as DocumentNode<PassTypesToGiveQuery, PassTypesToGiveQueryVariables>;
export const GivePassDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GivePass"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GivePassInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givePass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassGiven"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassGivePreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeOn"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"holderNames"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GiveRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]} as unknown as DocumentNode<GivePassMutation, GivePassMutationVariables>;