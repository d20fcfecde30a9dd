/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How a family is reached. */
export type ContactKind =
  /** E-mail. */
  | 'EMAIL'
  /** Telephone. */
  | 'PHONE';

/** When an enrollment holds, seen from today in the account’s zone. Source: rule E-5. */
export type EnrollmentPeriod =
  /** As a filter only: every one. */
  | 'ALL'
  /** Today lies within it, or the student is waiting. */
  | 'CURRENT'
  /** It starts after today. */
  | 'FUTURE'
  /** It was dropped before today. */
  | 'PAST';

/** What kind of place a student has in a class. */
export type EnrollmentType =
  /** An ongoing place, from its start until it is dropped. */
  | 'ACTIVE'
  /** One free day for a missed class. */
  | 'MAKEUP'
  /** One paid day, as a punch makes it. */
  | 'SINGLE_DAY'
  /** One free day to try the class. */
  | 'TRIAL'
  /** In line for a place; takes no opening. */
  | 'WAIT';

export type EnrollmentListTable_enrollmentFragment = { __typename: 'Enrollment', id: string, type: EnrollmentType, period: EnrollmentPeriod, startsOn: string | null, dropsOn: string | null, dropReason: string | null, waitPosition: number | null, student: { __typename: 'Student', id: string, firstName: string, lastName: string, age: { __typename: 'Age', years: number, months: number | null } | null, family?: { __typename: 'Family', id: string, name: string, contacts: Array<{ __typename: 'Contact', id: string, kind: ContactKind, value: string }> } }, class: { __typename: 'Class', id: string, name: string, instructors: Array<string> }, timeslots: Array<{ __typename: 'Timeslot', id: string, weekday: number, starts: string, ends: string }> } & { ' $fragmentName'?: 'EnrollmentListTable_enrollmentFragment' };

export const EnrollmentListTable_enrollmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentListTable_enrollment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"dropsOn"}},{"kind":"Field","name":{"kind":"Name","value":"dropReason"}},{"kind":"Field","name":{"kind":"Name","value":"waitPosition"}},{"kind":"Field","name":{"kind":"Name","value":"student"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"age"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"months"}}]}},{"kind":"Field","name":{"kind":"Name","value":"family"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withFamily"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"class"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"instructors"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeslots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}}]}}]} as unknown as DocumentNode<EnrollmentListTable_enrollmentFragment, unknown>;