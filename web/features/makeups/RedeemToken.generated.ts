/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

/** What is unusual about a place in a class. All but the flag alert need the permission to override restrictions. Source: rule E-9. */
export type EnrollmentWarningReason =
  /** No place is open: an ongoing one, or one on that day. */
  | 'CLASS_FULL'
  /** Staff are to see the family’s alert first; anybody may go on. */
  | 'FLAG_ALERT'
  /** The class is for another gender. */
  | 'GENDER_MISMATCH'
  /** Too old at the first meeting. */
  | 'TOO_OLD'
  /** Too young at the first meeting. */
  | 'TOO_YOUNG';

/** Why a makeup is refused. Those that staff with the permission may set aside say so. Source: rules M-9 to M-11. */
export type MakeupRefusal =
  /** The date lies after the token’s last day. */
  | 'AFTER_EXPIRY'
  /** The student is enrolled in the class on that date. */
  | 'ALREADY_ENROLLED'
  /** The date lies too far ahead. */
  | 'BEYOND_HORIZON'
  /** The class is cancelled on that date. */
  | 'CLASS_CANCELLED'
  /** The program or location is closed on that date. */
  | 'CLASS_CLOSED'
  /** No one-day opening is left on that date. May be set aside. */
  | 'CLASS_FULL'
  /** The class is not offered any more. */
  | 'CLASS_INACTIVE'
  /** The class has no timeslot on that weekday. */
  | 'CLASS_NOT_SCHEDULED'
  /** The class is for another gender. May be set aside. */
  | 'GENDER_MISMATCH'
  /** The date lies before today at the class’s location. */
  | 'IN_THE_PAST'
  /** The school asks for a current or future enrollment, and there is none. */
  | 'NOT_ENROLLED'
  /** Families may not redeem tokens by themselves. Source: rule M-10. */
  | 'NOT_FOR_FAMILIES'
  /** Nobody is expected absent from the class that day. Source: rule M-10. */
  | 'NO_EXPECTED_ABSENCE'
  /** The date lies outside the class’s dates or sessions. */
  | 'OUTSIDE_SESSION'
  /** A restriction was confirmed without the permission to override it. */
  | 'OVERRIDE_NOT_PERMITTED'
  /** The student is archived. */
  | 'STUDENT_ARCHIVED'
  /** All of the token’s programs were deleted. */
  | 'TOKEN_DELETED_PROGRAM'
  /** The token’s makeup has been. */
  | 'TOKEN_EXPENDED'
  /** The token’s last day is over. */
  | 'TOKEN_EXPIRED'
  /** The token is another student’s. */
  | 'TOKEN_NOT_THE_STUDENTS'
  /** The token is used, or asked for, for a makeup. */
  | 'TOKEN_PENDING'
  /** The token is for another location. */
  | 'TOKEN_WRONG_LOCATION'
  /** The token is for other programs. */
  | 'TOKEN_WRONG_PROGRAM'
  /** It is too late for a family to take the class. Source: rule M-10. */
  | 'TOO_LATE_TODAY'
  /** The student is too old on that date. May be set aside. */
  | 'TOO_OLD'
  /** The student is too young on that date. May be set aside. */
  | 'TOO_YOUNG'
  /** A makeup without a token needs its own permission. Source: rule M-11. */
  | 'WITHOUT_TOKEN_NOT_PERMITTED'
  /** The class is for another level than the student has. */
  | 'WRONG_LEVEL';

/** A makeup that is made. Source: rules M-9 and M-11. */
export type RedeemInput = {
  /** Only ask for it: the seat is held until somebody approves or denies it. */
  asRequest?: boolean;
  /** In which class. */
  classId: string;
  /** Restrictions that are set aside: a full class, age, gender. Needs OVERRIDE_RESTRICTIONS. Source: rules M-9 and E-9. */
  confirmed?: Array<EnrollmentWarningReason>;
  /** On which date; all of its times are covered. */
  date: string;
  /** Whose makeup. */
  studentId: string;
  /** The token that pays for it; left out, it is made without one. Source: rule M-11. */
  tokenId?: string | null | undefined;
};

/** How a makeup token stands. Source: rule M-1. */
export type TokenStatus =
  /** Can be used. */
  | 'AVAILABLE'
  /** Its makeup has been. */
  | 'EXPENDED'
  /** Was not used in time. */
  | 'EXPIRED'
  /** Pays for a makeup that is to come, or is asked for one. */
  | 'PENDING';

export type RedeemTokenMutationVariables = Exact<{
  input: RedeemInput;
  requestId?: string | null | undefined;
  dryRun?: boolean;
}>;


export type RedeemTokenMutation = { redeemToken:
    | { __typename: 'MakeupMade', says: Array<string>, token: { __typename: 'MakeupToken', id: string, status: TokenStatus, isRequested: boolean, version: number } | null, enrollment: { __typename: 'Enrollment', id: string, period: EnrollmentPeriod, startsOn: string | null, class: { __typename: 'Class', id: string, name: string }, timeslots: Array<{ __typename: 'Timeslot', id: string, starts: string, ends: string }> } }
    | { __typename: 'MakeupPreview', className: string, date: string, expires: string | null, says: Array<string>, slots: Array<{ __typename: 'MakeupSlot', starts: string, ends: string }>, warnings: Array<{ __typename: 'MakeupProblem', reason: MakeupRefusal, message: string, fix: string | null }> }
    | { __typename: 'MakeupRefused', reason: MakeupRefusal, message: string, fix: string | null, mayConfirm: boolean, problems: Array<{ __typename: 'MakeupProblem', reason: MakeupRefusal, message: string, fix: string | null }> }
   };


export const RedeemTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RedeemToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RedeemInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dryRun"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redeemToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"Argument","name":{"kind":"Name","value":"dryRun"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dryRun"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MakeupMade"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"says"}},{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isRequested"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enrollment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"class"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeslots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MakeupPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"says"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MakeupRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"mayConfirm"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RedeemTokenMutation, RedeemTokenMutationVariables>;