/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { PassesTable_holderFragment } from './PassesTable.generated.ts';
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

/** One punch of a pass. */
export type PunchInInput = {
  /** The class. */
  classId: string;
  /** The date; today at the class’s location when left out. */
  date?: string | null | undefined;
  /** Only say what would happen: everything is checked, nothing stays. */
  dryRun?: boolean;
  /** Punch although the class is full or age or gender do not fit; needs OVERRIDE_RESTRICTIONS. Source: rule R-7. */
  override?: boolean;
  /** The pass. */
  passId: string;
  /** Any id of yours. The same request sent again with it gets the first outcome and changes nothing. */
  requestId?: string | null | undefined;
  /** The student; must hold the pass. */
  studentId: string;
};

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

export type PunchInMutationVariables = Exact<{
  input: PunchInInput;
}>;


export type PunchInMutation = { punchIn:
    | { __typename: 'PunchPreview' }
    | { __typename: 'PunchRefused', reason: PunchRefusalReason, message: string, fix: string | null }
    | { __typename: 'PunchedIn', enrollment: { __typename: 'Enrollment', id: string, startsOn: string | null, period: EnrollmentPeriod, student: { __typename: 'Student', id: string, firstName: string }, class: { __typename: 'Class', id: string, name: string }, timeslots: Array<{ __typename: 'Timeslot', id: string, starts: string, ends: string }> }, entry: { __typename: 'PassEntry', id: string }, pass: { __typename: 'Pass', id: string, used: number, total: number | null, left: number | null } | null, holder: (
        { __typename: 'PassHolder', id: string }
        & { ' $fragmentRefs'?: { 'PassesTable_holderFragment': PassesTable_holderFragment } }
      ) | null }
   };


export const PunchInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PunchIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PunchInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"punchIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PunchedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"student"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"class"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeslots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PassesTable_holder"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PunchRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PassesTable_holder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PassHolder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"student"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"punchIn"}},{"kind":"Field","name":{"kind":"Name","value":"punchInReason"}},{"kind":"Field","name":{"kind":"Name","value":"seeLog"}},{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pass"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"holderKind"}},{"kind":"Field","name":{"kind":"Name","value":"activeOn"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"typeIsSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspend"}},{"kind":"Field","name":{"kind":"Name","value":"delete"}},{"kind":"Field","name":{"kind":"Name","value":"edit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isSuspended"}},{"kind":"Field","name":{"kind":"Name","value":"student"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PunchInMutation, PunchInMutationVariables>;