/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type MakeupClassesQueryVariables = Exact<{
  studentId: string;
  tokenId?: string | null | undefined;
  date: string;
  locationId?: string | null | undefined;
  programId?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type MakeupClassesQuery = { makeupClasses: { __typename: 'MakeupClasses', date: string, today: string, lastDate: string, classes: Array<{ __typename: 'MakeupClass', id: string, classId: string, name: string, locationName: string, programName: string, levelName: string | null, instructors: Array<string>, openings: number | null, capacity: number | null, expectedAbsences: number, fits: boolean, mayConfirm: boolean, slots: Array<{ __typename: 'MakeupSlot', starts: string, ends: string }>, problems: Array<{ __typename: 'MakeupProblem', reason: MakeupRefusal, message: string, fix: string | null }> }> } };


export const MakeupClassesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MakeupClasses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"studentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tokenId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"date"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makeupClasses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"studentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"studentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"tokenId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tokenId"}}},{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}},{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"programId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programId"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"lastDate"}},{"kind":"Field","name":{"kind":"Name","value":"classes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"classId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"locationName"}},{"kind":"Field","name":{"kind":"Name","value":"programName"}},{"kind":"Field","name":{"kind":"Name","value":"levelName"}},{"kind":"Field","name":{"kind":"Name","value":"instructors"}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openings"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAbsences"}},{"kind":"Field","name":{"kind":"Name","value":"fits"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayConfirm"}}]}}]}}]}}]} as unknown as DocumentNode<MakeupClassesQuery, MakeupClassesQueryVariables>;