/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type FamilyDetails_familyFragment = { __typename: 'Family', id: string, addresses: Array<{ __typename: 'Address', id: string, label: string | null, street: string, city: string | null, region: string | null, postcode: string | null, country: string | null }>, keywords: Array<{ __typename: 'Keyword', id: string, name: string }>, customValues: Array<{ __typename: 'CustomValue', value: string, field: { __typename: 'CustomField', id: string, label: string, kind: CustomFieldKind } }> } & { ' $fragmentName'?: 'FamilyDetails_familyFragment' };

export const FamilyDetails_familyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyDetails_family"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"addresses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"keywords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customValues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"field"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<FamilyDetails_familyFragment, unknown>;