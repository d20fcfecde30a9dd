/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** What a line of a pass’s ledger records. */
export type PassEntryKind =
  /** Its first or last day was changed. */
  | 'DATES'
  /** The pass was deleted, or the row of the student of this line. */
  | 'DELETE'
  /** The pass was given. */
  | 'GIVE'
  /** The student of this line joined the family, and so its pass. */
  | 'JOIN'
  /** The student of this line left the family, and so its pass. */
  | 'LEAVE'
  /** A used punch came back. */
  | 'RETURN'
  /** The pass was suspended, or the row of the student of this line. */
  | 'SUSPEND'
  /** The number of punches given was changed. */
  | 'TOTAL'
  /** The suspension was lifted, of the pass or of one student’s row. */
  | 'UNSUSPEND'
  /** A punch was used. */
  | 'USE';

export type PunchLogTable_entryFragment = { __typename: 'PassEntry', id: string, kind: PassEntryKind, classDate: string | null, by: string | null, channel: Channel, at: string, usedAfter: number, totalAfter: number | null, leftAfter: number | null, expiresAfter: string | null, reason: string | null, isReturned: boolean, enrollmentRemoved: boolean, class: { __typename: 'Class', id: string, name: string } | null, student: { __typename: 'Student', id: string, firstName: string } | null, timeslots: Array<{ __typename: 'Timeslot', id: string, starts: string, ends: string }>, viewerCan: { __typename: 'PassEntryViewerCan', undo: boolean, undoReason: string | null } } & { ' $fragmentName'?: 'PunchLogTable_entryFragment' };

export const PunchLogTable_entryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PunchLogTable_entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"classDate"}},{"kind":"Field","name":{"kind":"Name","value":"class"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"student"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeslots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"usedAfter"}},{"kind":"Field","name":{"kind":"Name","value":"totalAfter"}},{"kind":"Field","name":{"kind":"Name","value":"leftAfter"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAfter"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"isReturned"}},{"kind":"Field","name":{"kind":"Name","value":"enrollmentRemoved"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undo"}},{"kind":"Field","name":{"kind":"Name","value":"undoReason"}}]}}]}}]} as unknown as DocumentNode<PunchLogTable_entryFragment, unknown>;