/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of record an entry of the audit is about. */
export type AuditedKind =
  /** The account. */
  | 'ACCOUNT'
  /** A cancellation. */
  | 'CANCELLATION'
  /** A class. */
  | 'CLASS'
  /** A closure. */
  | 'CLOSURE'
  /** A custom field. */
  | 'CUSTOM_FIELD'
  /** A drop reason. */
  | 'DROP_REASON'
  /** An enrollment. */
  | 'ENROLLMENT'
  /** A family. */
  | 'FAMILY'
  /** A keyword. */
  | 'KEYWORD'
  /** A level. */
  | 'LEVEL'
  /** A location. */
  | 'LOCATION'
  /** A note. */
  | 'NOTE'
  /** A pass. */
  | 'PASS'
  /** A pass type. */
  | 'PASS_TYPE'
  /** A program. */
  | 'PROGRAM'
  /** A room. */
  | 'ROOM'
  /** A session. */
  | 'SEASON'
  /** The settings. */
  | 'SETTING'
  /** Somebody of the staff. */
  | 'STAFF'
  /** A student. */
  | 'STUDENT'
  /** A background task. */
  | 'TASK'
  /** A makeup token. */
  | 'TOKEN'
  /** A user group. */
  | 'USER_GROUP';

/** Where an act came from. */
export type Channel =
  /** A signed-in person through the API or its playground. */
  | 'API'
  /** Somebody at the check-in kiosk. */
  | 'CHECK_IN_KIOSK'
  /** A command on the server’s terminal. */
  | 'COMMAND_LINE'
  /** A family in the Customer Portal. */
  | 'CUSTOMER_PORTAL'
  /** A person in the Office Portal. */
  | 'OFFICE_PORTAL'
  /** A person in the Staff Portal. */
  | 'STAFF_PORTAL'
  /** Cartwheel itself. */
  | 'SYSTEM';

export type AuditRow_entryFragment = { __typename: 'AuditRecord', id: string, at: string, channel: Channel, ip: string | null, says: string, changed: Array<string>, changesAreHidden: boolean, targetCount: number, actor: { __typename: 'AuditActor', id: string, name: string } | null, parts: Array<{ __typename: 'AuditSentencePart', text: string, record: { __typename: 'AuditTargetRef', kind: AuditedKind, id: string } | null }> } & { ' $fragmentName'?: 'AuditRow_entryFragment' };

export const AuditRow_entryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditRow_entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"ip"}},{"kind":"Field","name":{"kind":"Name","value":"says"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"changesAreHidden"}},{"kind":"Field","name":{"kind":"Name","value":"targetCount"}}]}}]} as unknown as DocumentNode<AuditRow_entryFragment, unknown>;