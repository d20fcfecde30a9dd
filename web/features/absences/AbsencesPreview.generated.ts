/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who will not come, and when: give either occurrences or days. Source: rule T-8. */
export type ExpectedAbsencesInput = {
  /** Why, at most 200 characters; the family may read it. */
  comment?: string | null | undefined;
  /** Days: everything hits that the students are enrolled in then and that is held. */
  days?: ExpectedDaysInput | null | undefined;
  /** Whether the absence is excused. */
  isExcused?: boolean;
  /** Occurrences, at most 100; each hits those of the students who are enrolled then. */
  occurrences?: Array<OccurrenceInput> | null | undefined;
  /** One student, or several of one family: at most 20. */
  studentIds: Array<string>;
};

/** Days on which students will not come. Source: rule T-8. */
export type ExpectedDaysInput = {
  /** The first day. */
  from: string;
  /** Only occurrences that touch the time from here on each day; both times or neither. */
  fromTime?: string | null | undefined;
  /** The last day, at most 92 days in all. */
  to: string;
  /** … until here. */
  toTime?: string | null | undefined;
};

/** An occurrence by class, date and time. Source: rule T-1. */
export type OccurrenceInput = {
  /** The class. */
  classId: string;
  /** The date. */
  date: string;
  /** When it starts. */
  starts: string;
};

export type PreviewAbsencesMutationVariables = Exact<{
  input: ExpectedAbsencesInput;
}>;


export type PreviewAbsencesMutation = { recordExpectedAbsences:
    | { __typename: 'ExpectedAbsencesKept' }
    | { __typename: 'ExpectedAbsencesPreview', says: Array<string>, absences: Array<{ __typename: 'ExpectedAbsence', id: string, studentName: string, classId: string, className: string, date: string, starts: string, ends: string | null }> }
    | { __typename: 'RecordRefused', message: string, fix: string | null, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
   };


export const PreviewAbsencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewAbsences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExpectedAbsencesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordExpectedAbsences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"dryRun"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExpectedAbsencesPreview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"absences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"studentName"}},{"kind":"Field","name":{"kind":"Name","value":"classId"}},{"kind":"Field","name":{"kind":"Name","value":"className"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}}]}},{"kind":"Field","name":{"kind":"Name","value":"says"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PreviewAbsencesMutation, PreviewAbsencesMutationVariables>;