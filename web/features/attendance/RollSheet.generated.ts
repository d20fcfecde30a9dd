/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What is recorded of a student at an occurrence. The first four have attended. Source: rule T-3. */
export type MarkStatus =
  /** Was not there. */
  | 'ABSENT'
  /** Was not there, and is excused. */
  | 'EXCUSED'
  /** Was there, and left before the end. */
  | 'LEFT_EARLY'
  /** Was there. */
  | 'PRESENT'
  /** Was there, and came late. */
  | 'TARDY'
  /** Was there, came late and left before the end. */
  | 'TARDY_LEFT_EARLY';

/** Whether an occurrence is held, and if not why. Source: rule T-2. */
export type OccurrenceState =
  /** The date is cancelled, or this timeslot of it. */
  | 'CANCELLED'
  /** The class is not offered any more. */
  | 'CLASS_INACTIVE'
  /** A closure of its program or location. */
  | 'CLOSED'
  /** It is held; the only one that may be marked. */
  | 'MEETS'
  /** The date lies outside the dates or the sessions of the class, or no timeslot stands then any more. */
  | 'OUTSIDE_SESSION';

/** What to know about somebody at an occurrence. Source: rule T-13. */
export type RollIndicatorKind =
  /** The birthday lies within three days of the date. */
  | 'BIRTHDAY'
  /** Somebody told beforehand that the student will not come. */
  | 'EXPECTED_ABSENT'
  /** The first meeting of an ACTIVE enrollment. */
  | 'FIRST_DAY'
  /** The last meeting before an ACTIVE enrollment is dropped. */
  | 'LAST_DAY'
  /** Comes to make up for a missed class. */
  | 'MAKEUP'
  /** There is an open note that is important or critical. */
  | 'NOTES'
  /** There is a comment for instructors. */
  | 'ROLL_COMMENT'
  /** Comes on this one day. */
  | 'SINGLE_DAY'
  /** Comes from another class, or goes to one, within seven days of the date. */
  | 'TRANSFER'
  /** Comes to try the class. */
  | 'TRIAL';

export type RollSheet_rollFragment = { __typename: 'Roll', id: string, version: number, mayMark: boolean, cannotMark: string | null, checkInMode: boolean, checkedInAt: string | null, class: { __typename: 'AttendanceClass', id: string, zone: string }, occurrence: { __typename: 'Occurrence', id: string, date: string, starts: string, ends: string, state: OccurrenceState, reason: string | null, enrolled: number, marked: number, attended: number, absent: number, isTaken: boolean, isTooFarAhead: boolean, hasEnded: boolean }, lines: Array<{ __typename: 'RollLine', id: string, studentId: string, firstName: string, lastName: string, notCovered: string | null, rollComment: string | null, medicalAlert?: string | null, age: { __typename: 'Age', years: number, months: number | null } | null, indicators: Array<{ __typename: 'RollIndicator', kind: RollIndicatorKind, says: string }>, expectedAbsence: { __typename: 'ExpectedAbsence', id: string, isExcused: boolean, comment: string | null } | null, mark: { __typename: 'Mark', id: string, status: MarkStatus | null, isAuto: boolean, comment: string | null, arrivedAt: string | null, leftAt: string | null, version: number } | null }> } & { ' $fragmentName'?: 'RollSheet_rollFragment' };

export const RollSheet_rollFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RollSheet_roll"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Roll"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayMark"}},{"kind":"Field","name":{"kind":"Name","value":"cannotMark"}},{"kind":"Field","name":{"kind":"Name","value":"checkInMode"}},{"kind":"Field","name":{"kind":"Name","value":"checkedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"class"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occurrence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"enrolled"}},{"kind":"Field","name":{"kind":"Name","value":"marked"}},{"kind":"Field","name":{"kind":"Name","value":"attended"}},{"kind":"Field","name":{"kind":"Name","value":"absent"}},{"kind":"Field","name":{"kind":"Name","value":"isTaken"}},{"kind":"Field","name":{"kind":"Name","value":"isTooFarAhead"}},{"kind":"Field","name":{"kind":"Name","value":"hasEnded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"studentId"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"age"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"months"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notCovered"}},{"kind":"Field","name":{"kind":"Name","value":"rollComment"}},{"kind":"Field","name":{"kind":"Name","value":"medicalAlert"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withMedical"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"says"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedAbsence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isExcused"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isAuto"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<RollSheet_rollFragment, unknown>;