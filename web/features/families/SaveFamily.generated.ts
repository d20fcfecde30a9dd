/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { FamilyForm_familyFragment } from './FamilyForm.generated.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where a family lives or gets its post. */
export type AddressInput = {
  /** City or town. */
  city?: string | null | undefined;
  /** Country, if it is not the school’s. */
  country?: string | null | undefined;
  /** Id of the one that is changed; left out for a new one. */
  id?: string | null | undefined;
  /** The one to use first; without any it is the first of the list. */
  isPrimary?: boolean | null | undefined;
  /** Home, grandparents … */
  label?: string | null | undefined;
  /** Postal code. */
  postcode?: string | null | undefined;
  /** State, province or county. */
  region?: string | null | undefined;
  /** Street and number, perhaps in several lines. */
  street: string;
};

/** An e-mail address or a telephone number. */
export type ContactInput = {
  /** Id of the one that is changed; left out for a new one. */
  id?: string | null | undefined;
  /** The one of its kind to use first; without any it is the first of the list. */
  isPrimary?: boolean | null | undefined;
  /** E-mail or telephone. */
  kind: ContactKind;
  /** Home, work, mobile … */
  label?: string | null | undefined;
  /** The address or number. */
  value: string;
};

/** How a family is reached. */
export type ContactKind =
  /** E-mail. */
  | 'EMAIL'
  /** Telephone. */
  | 'PHONE';

/** What a custom field shall hold. */
export type CustomValueInput = {
  /** The field. */
  fieldId: string;
  /** The value as text, in the form of the field’s kind; null empties it. */
  value?: string | null | undefined;
};

/** A family’s form. A list that is left out stays as it is; one that is given is whole. */
export type FamilyInput = {
  /** All its addresses. */
  addresses?: Array<AddressInput> | null | undefined;
  /** What is no single guardian’s: all its e-mail addresses and telephone numbers. */
  contacts?: Array<ContactInput> | null | undefined;
  /** Values of custom fields; fields that are not named stay as they are. */
  customValues?: Array<CustomValueInput> | null | undefined;
  /** What staff must see before anything else. Source: rule F-5. */
  flagAlert?: string | null | undefined;
  /** All its guardians. */
  guardians?: Array<GuardianInput> | null | undefined;
  /** All keywords that it shall have; left out, they stay as they are. */
  keywordIds?: Array<string> | null | undefined;
  /** Left empty, it is the last name of the guardian who is called first. */
  name?: string | null | undefined;
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

/** Gender of a student, or the one that a class is for. */
export type Gender =
  /** Girls and women. */
  | 'FEMALE'
  /** Boys and men. */
  | 'MALE'
  /** Another gender. */
  | 'OTHER'
  /** Not told. */
  | 'UNDISCLOSED';

/** An adult of a family. */
export type GuardianInput = {
  /** All e-mail addresses and telephone numbers of the guardian. */
  contacts?: Array<ContactInput> | null | undefined;
  /** First name. */
  firstName: string;
  /** Id of the one that is changed; left out for a new one. */
  id?: string | null | undefined;
  /** The one whom the office calls first; a single guardian always is. */
  isPrimary?: boolean | null | undefined;
  /** Last name. */
  lastName: string;
  /** Mother, father, grandmother … */
  relationship?: string | null | undefined;
};

/** The form of a new family, with its students. */
export type NewFamilyInput = {
  /** All its addresses. */
  addresses?: Array<AddressInput> | null | undefined;
  /** What is no single guardian’s: all its e-mail addresses and telephone numbers. */
  contacts?: Array<ContactInput> | null | undefined;
  /** Values of custom fields; fields that are not named stay as they are. */
  customValues?: Array<CustomValueInput> | null | undefined;
  /** What staff must see before anything else. Source: rule F-5. */
  flagAlert?: string | null | undefined;
  /** All its guardians. */
  guardians?: Array<GuardianInput> | null | undefined;
  /** All keywords that it shall have; left out, they stay as they are. */
  keywordIds?: Array<string> | null | undefined;
  /** Left empty, it is the last name of the guardian who is called first. */
  name?: string | null | undefined;
  /** Its students; to make them needs FULL for students. */
  students?: Array<NewStudentInput> | null | undefined;
};

/** Who a new student is. */
export type NewStudentInput = {
  /** Date of birth, if it is known. */
  born?: string | null | undefined;
  /** First name. */
  firstName: string;
  /** Gender as the family told it. */
  gender?: Gender | null | undefined;
  /** Last name. */
  lastName: string;
};

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

export type CreateFamilyMutationVariables = Exact<{
  input: NewFamilyInput;
  requestId?: string | null | undefined;
}>;


export type CreateFamilyMutation = { createFamily:
    | { __typename: 'ChangePreview' }
    | { __typename: 'FamilySaved', family: { __typename: 'Family', id: string, name: string } | null }
    | { __typename: 'RecordRefused', reason: RecordRefusal, message: string, fix: string | null, fields: Array<{ __typename: 'FieldProblem', field: string, reason: FieldFault, message: string }> }
   };

export type ChangeFamilyMutationVariables = Exact<{
  id: string;
  version: number;
  input: FamilyInput;
  requestId?: string | null | undefined;
}>;


export type ChangeFamilyMutation = { changeFamily:
    | { __typename: 'ChangePreview' }
    | { __typename: 'FamilySaved', family: (
        { __typename: 'Family', id: string, name: string }
        & { ' $fragmentRefs'?: { 'FamilyForm_familyFragment': FamilyForm_familyFragment } }
      ) | null }
    | { __typename: 'RecordRefused', reason: RecordRefusal, message: string, fix: string | null, fields: Array<{ __typename: 'FieldProblem', field: string, reason: FieldFault, message: string }> }
   };


export const CreateFamilyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateFamily"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NewFamilyInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createFamily"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FamilySaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateFamilyMutation, CreateFamilyMutationVariables>;
export const ChangeFamilyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeFamily"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FamilyInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeFamily"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FamilySaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"family"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FamilyForm_family"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyForm_family"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"flagAlert"}},{"kind":"Field","name":{"kind":"Name","value":"isArchived"}},{"kind":"Field","name":{"kind":"Name","value":"guardians"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"relationship"}},{"kind":"Field","name":{"kind":"Name","value":"isPrimary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"isPrimary"}},{"kind":"Field","name":{"kind":"Name","value":"guardianId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addresses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"isPrimary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keywords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeFamilyMutation, ChangeFamilyMutationVariables>;