/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether a class meets on a date, and if not why: the first of these that applies. Source: rule S-2. */
export type MeetingState =
  /** All of its timeslots of that date are cancelled. */
  | 'CANCELLED'
  /** The class is not offered any more. */
  | 'CLASS_INACTIVE'
  /** A closure of its program or location. */
  | 'CLOSED'
  /** It meets. */
  | 'MEETS'
  /** It has no timeslot on that weekday. */
  | 'NOT_SCHEDULED'
  /** The date lies outside its dates or its sessions. */
  | 'OUTSIDE_SESSION';

export type ClassToday_classFragment = { __typename: 'Class', id: string, meetingOn: { __typename: 'Meeting', date: string, state: MeetingState, reason: string | null, timeslots: Array<{ __typename: 'Timeslot', id: string, starts: string, ends: string }> }, openings: { __typename: 'Openings', date: string, ongoing: number | null, ongoingExplained: string, oneDay: number | null, oneDayExplained: string } } & { ' $fragmentName'?: 'ClassToday_classFragment' };

export const ClassToday_classFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClassToday_class"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Class"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"meetingOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"timeslots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"openings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"ongoing"}},{"kind":"Field","name":{"kind":"Name","value":"ongoingExplained"}},{"kind":"Field","name":{"kind":"Name","value":"oneDay"}},{"kind":"Field","name":{"kind":"Name","value":"oneDayExplained"}}]}}]}}]} as unknown as DocumentNode<ClassToday_classFragment, unknown>;