/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** A level of one permission. */
export type GrantInput = {
  /** The level; NONE is the same as leaving the permission out. */
  level: PermissionLevel;
  /** The guarded area. */
  permission: Permission;
};

/** An area that is guarded. Levels are granted by user groups and to single staff members. */
export type Permission =
  /** Everything, as the owner has it, and the only way to change permissions and passwords of others. */
  | 'ADMIN'
  /** Rolls of all classes, not only of those that one teaches. */
  | 'ALL_ATTENDANCE'
  /** The GraphQL playground and introspection. */
  | 'API_EXPLORER'
  /** Rolls of the classes that one teaches: VIEW sees them, FULL marks and keeps expected absences. */
  | 'ATTENDANCE'
  /** The audit log: who did what and when. */
  | 'AUDIT_LOG'
  /** Classes, their schedule and openings. */
  | 'CLASSES'
  /** Make makeup tokens by hand, and change them. */
  | 'CREATE_MAKEUP_TOKENS'
  /** Archive and erase families. */
  | 'DELETE_FAMILIES'
  /** Delete makeup tokens. */
  | 'DELETE_MAKEUP_TOKENS'
  /** Archive and erase students. */
  | 'DELETE_STUDENTS'
  /** Change the expiry and the number of uses of a sold pass. */
  | 'EDIT_PUNCH_PASSES'
  /** Enrollments; FULL creates and removes them. */
  | 'ENROLLMENTS'
  /** Families, their guardians and contacts. */
  | 'FAMILIES'
  /** Enroll for a makeup without a token. */
  | 'MAKEUPS_WITHOUT_TOKENS'
  /** Makeup tokens: VIEW sees them, FULL redeems and resets them. */
  | 'MAKEUP_TOKENS'
  /** Punch or enroll although a class is full or the age or gender does not fit. */
  | 'OVERRIDE_RESTRICTIONS'
  /** Sold punch passes: VIEW sees them, FULL redeems them. */
  | 'PUNCH_PASSES'
  /** The page where pass types are set up. */
  | 'PUNCH_PASSES_PAGE'
  /** What the school has set up; FULL changes it. */
  | 'SETTINGS'
  /** Staff and their profiles; FULL changes them. */
  | 'STAFF'
  /** Students, without their health. */
  | 'STUDENTS'
  /** Medical alerts of students. */
  | 'STUDENT_MEDICAL'
  /** Suspend and delete punch passes. */
  | 'SUSPEND_DELETE_PUNCH_PASSES'
  /** The Welcome page. */
  | 'WELCOME';

/** How much of an area somebody may use. The most generous of all grants wins. */
export type PermissionLevel =
  /** See and change. */
  | 'FULL'
  /** Neither see nor change. */
  | 'NONE'
  /** See only. */
  | 'VIEW';

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

/** A named set of permissions. */
export type UserGroupInput = {
  /** Whom it is for. */
  description?: string | null | undefined;
  /** All that it grants. */
  grants: Array<GrantInput>;
  /** Name, unique in the account. */
  name: string;
};

export type UserGroupForm_groupFragment = { __typename: 'UserGroup', id: string, version: number, name: string, description: string | null, memberCount: number, grants: Array<{ __typename: 'Grant', permission: Permission, level: PermissionLevel }> } & { ' $fragmentName'?: 'UserGroupForm_groupFragment' };

export type CreateUserGroupMutationVariables = Exact<{
  input: UserGroupInput;
  requestId?: string | null | undefined;
}>;


export type CreateUserGroupMutation = { createUserGroup:
    | { __typename: 'ChangePreview' }
    | { __typename: 'RecordRefused', reason: RecordRefusal, message: string, fix: string | null, fields: Array<{ __typename: 'FieldProblem', field: string, reason: FieldFault, message: string }> }
    | { __typename: 'UserGroupSaved', userGroup: (
        { __typename: 'UserGroup', id: string }
        & { ' $fragmentRefs'?: { 'UserGroupForm_groupFragment': UserGroupForm_groupFragment } }
      ) | null }
   };

export type ChangeUserGroupMutationVariables = Exact<{
  id: string;
  version: number;
  input: UserGroupInput;
  requestId?: string | null | undefined;
}>;


export type ChangeUserGroupMutation = { changeUserGroup:
    | { __typename: 'ChangePreview' }
    | { __typename: 'RecordRefused', reason: RecordRefusal, message: string, fix: string | null, fields: Array<{ __typename: 'FieldProblem', field: string, reason: FieldFault, message: string }> }
    | { __typename: 'UserGroupSaved', userGroup: (
        { __typename: 'UserGroup', id: string }
        & { ' $fragmentRefs'?: { 'UserGroupForm_groupFragment': UserGroupForm_groupFragment } }
      ) | null }
   };

export const UserGroupForm_groupFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserGroupForm_group"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<UserGroupForm_groupFragment, unknown>;
export const CreateUserGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUserGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserGroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createUserGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserGroupSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserGroupForm_group"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserGroupForm_group"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<CreateUserGroupMutation, CreateUserGroupMutationVariables>;
export const ChangeUserGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeUserGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserGroupInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeUserGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserGroupSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserGroupForm_group"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserGroupForm_group"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<ChangeUserGroupMutation, ChangeUserGroupMutationVariables>;