/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

export type MarkHistoryQueryVariables = Exact<{
  studentId: string;
  date: string;
}>;


export type MarkHistoryQuery = { studentAttendance: { __typename: 'StudentAttendance', enrollments: Array<{ __typename: 'EnrollmentAttendance', id: string, occurrences: Array<{ __typename: 'StudentOccurrence', occurrence: { __typename: 'Occurrence', id: string }, mark: { __typename: 'Mark', id: string, history: Array<{ __typename: 'MarkVersion', id: string, no: number, status: MarkStatus | null, isAuto: boolean, comment: string | null, arrivedAt: string | null, leftAt: string | null, at: string, by: string | null, channel: Channel }> } | null }> }> } };


export const MarkHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MarkHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"studentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"date"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"studentAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"studentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"studentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"EnumValue","value":"ALL"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"occurrence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isAuto"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MarkHistoryQuery, MarkHistoryQueryVariables>;