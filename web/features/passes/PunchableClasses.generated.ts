/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why a punch is refused. Those that staff with the permission may override say so. Source: rules R-4 to R-8. */
export type PunchRefusalReason =
  /** The student is enrolled in the class on that date. */
  | 'ALREADY_ENROLLED'
  /** The class is cancelled on that date. */
  | 'CLASS_CANCELLED'
  /** The program or location is closed on that date. */
  | 'CLASS_CLOSED'
  /** No one-day opening is left on that date. May be overridden. */
  | 'CLASS_FULL'
  /** The class is not offered any more. */
  | 'CLASS_INACTIVE'
  /** The pass’s restrictions exclude the class. */
  | 'CLASS_NOT_COVERED'
  /** The class has no timeslot on that weekday. */
  | 'CLASS_NOT_SCHEDULED'
  /** The date lies after the pass’s last day. */
  | 'DATE_AFTER_EXPIRES'
  /** The date lies before the pass’s first day. */
  | 'DATE_BEFORE_ACTIVE_ON'
  /** The class is for another gender. May be overridden. */
  | 'GENDER_MISMATCH'
  /** The date lies outside the class’s dates or sessions. */
  | 'OUTSIDE_SESSION'
  /** An override was asked for without its permission. */
  | 'OVERRIDE_NOT_PERMITTED'
  /** The pass has expired today. */
  | 'PASS_EXPIRED'
  /** The pass, its type or the student’s row is suspended. */
  | 'PASS_SUSPENDED'
  /** No punches are left. */
  | 'PASS_USED_UP'
  /** The student does not hold this pass. */
  | 'STUDENT_NOT_A_HOLDER'
  /** The student is too old on that date. May be overridden. */
  | 'TOO_OLD'
  /** The student is too young on that date. May be overridden. */
  | 'TOO_YOUNG';

export type PunchableClassesQueryVariables = Exact<{
  passId: string;
  studentId: string;
  date?: string | null | undefined;
  locationId?: string | null | undefined;
}>;


export type PunchableClassesQuery = { punchableClasses: { __typename: 'PunchableClasses', date: string, today: string, notCoveredCount: number, pass: { __typename: 'Pass', id: string, used: number, total: number | null, left: number | null }, problem: { __typename: 'PunchRefused', reason: PunchRefusalReason, message: string, fix: string | null } | null, eligible: Array<{ __typename: 'PunchableClass', isOver: boolean, capacity: number | null, oneDayOpenings: number | null, canOverride: boolean, overlaps: Array<string>, class: { __typename: 'Class', id: string, name: string, location: { __typename: 'Location', id: string, name: string }, room: { __typename: 'Room', id: string, name: string } | null }, timeslots: Array<{ __typename: 'Timeslot', id: string, starts: string, ends: string }>, problems: Array<{ __typename: 'PunchRefused', reason: PunchRefusalReason, message: string, fix: string | null }> }>, refused: Array<{ __typename: 'PunchableClass', isOver: boolean, capacity: number | null, oneDayOpenings: number | null, canOverride: boolean, overlaps: Array<string>, class: { __typename: 'Class', id: string, name: string, location: { __typename: 'Location', id: string, name: string }, room: { __typename: 'Room', id: string, name: string } | null }, timeslots: Array<{ __typename: 'Timeslot', id: string, starts: string, ends: string }>, problems: Array<{ __typename: 'PunchRefused', reason: PunchRefusalReason, message: string, fix: string | null }> }> } };


export const PunchableClassesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PunchableClasses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"passId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"studentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"date"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"punchableClasses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"passId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"passId"}}},{"kind":"Argument","name":{"kind":"Name","value":"studentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"studentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}},{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"pass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eligible"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"class"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeslots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isOver"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"oneDayOpenings"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canOverride"}},{"kind":"Field","name":{"kind":"Name","value":"overlaps"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"class"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"room"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeslots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isOver"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"oneDayOpenings"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canOverride"}},{"kind":"Field","name":{"kind":"Name","value":"overlaps"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notCoveredCount"}}]}}]}}]} as unknown as DocumentNode<PunchableClassesQuery, PunchableClassesQueryVariables>;