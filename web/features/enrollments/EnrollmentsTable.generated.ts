/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Why a punch is refused. Those that staff with the permission may override say so. Source: rules. */
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

export type EnrollmentsTable_enrollmentFragment = { __typename: 'Enrollment', id: string, type: EnrollmentType, period: EnrollmentPeriod, startsOn: string | null, dropsOn: string | null, waitPosition: number | null, overrides: Array<PunchRefusalReason>, student: { __typename: 'Student', id: string, firstName: string }, class: { __typename: 'Class', id: string, name: string }, timeslots: Array<{ __typename: 'Timeslot', id: string, weekday: number, starts: string, ends: string }>, pass?: { __typename: 'Pass', id: string, title: string } | null } & { ' $fragmentName'?: 'EnrollmentsTable_enrollmentFragment' };

export const EnrollmentsTable_enrollmentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentsTable_enrollment"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"dropsOn"}},{"kind":"Field","name":{"kind":"Name","value":"waitPosition"}},{"kind":"Field","name":{"kind":"Name","value":"overrides"}},{"kind":"Field","name":{"kind":"Name","value":"student"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"class"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeslots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pass"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withPasses"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<EnrollmentsTable_enrollmentFragment, unknown>;