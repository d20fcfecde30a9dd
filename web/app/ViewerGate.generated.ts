/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Shell_viewerFragment, Shell_locationFragment } from './shell/Shell.generated.ts';
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

export type ViewerGateQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerGateQuery = { viewer: (
    { __typename: 'Viewer', id: string, permissions: Array<{ __typename: 'ViewerPermission', permission: Permission, level: PermissionLevel }>, account: { __typename: 'Account', id: string, name: string, zone: string, today: string } }
    & { ' $fragmentRefs'?: { 'Shell_viewerFragment': Shell_viewerFragment } }
  ) | null, locations: Array<(
    { __typename: 'Location', id: string }
    & { ' $fragmentRefs'?: { 'Shell_locationFragment': Shell_locationFragment } }
  )> };


export const ViewerGateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ViewerGate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"today"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Shell_viewer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Shell_location"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Shell_viewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seenBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"UserMenu_viewer"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UserMenu_viewer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Shell_location"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Location"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationSwitcher_location"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationSwitcher_location"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Location"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<ViewerGateQuery, ViewerGateQueryVariables>;