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

/** Who may use a pass. */
export type HolderKind =
  /** Any student of the family; they share its punches. */
  | 'FAMILY'
  /** One student only. */
  | 'STUDENT';

/** Where a pass stands today: the first of these that applies. Source: rule P-2. */
export type PassStatus =
  /** It can be used today. */
  | 'ACTIVE'
  /** Its last day is over. */
  | 'EXPIRED'
  /** Its first day is still to come. */
  | 'FUTURE'
  /** The type, the pass or the student’s row is suspended. */
  | 'SUSPENDED'
  /** No punches are left. */
  | 'USED_UP';

/** What a line of a pass’s statement tells. */
export type StatementKind =
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
  /** The pass took new terms of its type. Source: rule P-8. */
  | 'TERMS'
  /** The number of punches given was changed. */
  | 'TOTAL'
  /** The suspension was lifted, of the pass or of one student’s row. */
  | 'UNSUSPEND'
  /** A punch was used. */
  | 'USE';

export type StatementPageQueryVariables = Exact<{
  passId: string;
  withFamily: boolean;
  withStudents: boolean;
  withClasses: boolean;
}>;


export type StatementPageQuery = { pass: { __typename: 'Pass', id: string, title: string, code: string, holderKind: HolderKind, status: PassStatus, activeOn: string, expires: string | null, note: string | null, used: number, total: number | null, left: number | null, family?: { __typename: 'Family', id: string, name: string }, holders: Array<{ __typename: 'PassHolder', id: string, student?: { __typename: 'Student', id: string, firstName: string, lastName: string } }>, statement: { __typename: 'PassStatement', earlierCount: number, lines: Array<{ __typename: 'StatementLine', seq: number | null, kind: StatementKind, changed: Array<string> | null, isOfType: boolean, at: string, by: string | null, channel: Channel, classDate: string | null, reason: string | null, activeOnAfter: string | null, expiresAfter: string | null, isReturned: boolean, usedAfter: number, totalAfter: number | null, leftAfter: number | null, class?: { __typename: 'Class', id: string, name: string } | null, student?: { __typename: 'Student', id: string, firstName: string } | null }> } } };


export const StatementPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatementPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"passId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withFamily"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStudents"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withClasses"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pass"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"passId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"holderKind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"activeOn"}},{"kind":"Field","name":{"kind":"Name","value":"expires"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"family"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withFamily"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"student"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStudents"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earlierCount"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"isOfType"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"classDate"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"activeOnAfter"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAfter"}},{"kind":"Field","name":{"kind":"Name","value":"isReturned"}},{"kind":"Field","name":{"kind":"Name","value":"usedAfter"}},{"kind":"Field","name":{"kind":"Name","value":"totalAfter"}},{"kind":"Field","name":{"kind":"Name","value":"leftAfter"}},{"kind":"Field","name":{"kind":"Name","value":"class"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withClasses"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"student"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStudents"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StatementPageQuery, StatementPageQueryVariables>;