/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type UserGroupsTable_groupFragment = { __typename: 'UserGroup', id: string, name: string, description: string | null, memberCount: number, grants: Array<{ __typename: 'Grant', permission: Permission, level: PermissionLevel }> } & { ' $fragmentName'?: 'UserGroupsTable_groupFragment' };

export const UserGroupsTable_groupFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserGroupsTable_group"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<UserGroupsTable_groupFragment, unknown>;