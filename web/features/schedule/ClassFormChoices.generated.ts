/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The two kinds of sessions; a class has one of them at most. Source: rule S-9. */
export type ClassSeasonKind =
  /** Repeating periods, through which students stay. */
  | 'ROLLING'
  /** Fixed dates, after which students are dropped. */
  | 'SESSION';

/** What can be written into a custom field. Source: rule O-2. */
export type CustomFieldKind =
  /** One of the field’s choices. */
  | 'CHOICE'
  /** A day as YYYY-MM-DD. */
  | 'DATE'
  /** A text of several lines. */
  | 'LONG_TEXT'
  /** A number, kept as it is written, such as 12.5. */
  | 'NUMBER'
  /** A line of text, of at most 200 characters. */
  | 'TEXT'
  /** Either true or false. */
  | 'YES_NO';

export type ClassFormChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClassFormChoicesQuery = { classChoices: { __typename: 'ClassChoices', programs: Array<{ __typename: 'ClassChoice', id: string, name: string }>, levels: Array<{ __typename: 'ClassChoice', id: string, name: string }>, locations: Array<{ __typename: 'ClassChoice', id: string, name: string }>, rooms: Array<{ __typename: 'ClassRoomChoice', id: string, name: string, locationId: string }>, seasons: Array<{ __typename: 'ClassSeason', id: string, name: string, kind: ClassSeasonKind }>, instructors: Array<{ __typename: 'ClassChoice', id: string, name: string }> }, keywords: Array<{ __typename: 'Keyword', id: string, name: string }>, customFields: Array<{ __typename: 'CustomField', id: string, label: string, kind: CustomFieldKind, choices: Array<string> }> };


export const ClassFormChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClassFormChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"classChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rooms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"locationId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"instructors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"keywords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"target"},"value":{"kind":"EnumValue","value":"CLASS"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"target"},"value":{"kind":"EnumValue","value":"CLASS"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}}]}}]}}]} as unknown as DocumentNode<ClassFormChoicesQuery, ClassFormChoicesQueryVariables>;