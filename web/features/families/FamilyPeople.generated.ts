/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How a family is reached. */
export type ContactKind =
  /** E-mail. */
  | 'EMAIL'
  /** Telephone. */
  | 'PHONE';

export type FamilyPeople_familyFragment = { __typename: 'Family', id: string, guardians: Array<{ __typename: 'Guardian', id: string, firstName: string, lastName: string, relationship: string | null, isPrimary: boolean }>, contacts: Array<{ __typename: 'Contact', id: string, kind: ContactKind, value: string, label: string | null, isPrimary: boolean, guardianId: string | null }> } & { ' $fragmentName'?: 'FamilyPeople_familyFragment' };

export const FamilyPeople_familyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FamilyPeople_family"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Family"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"guardians"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"relationship"}},{"kind":"Field","name":{"kind":"Name","value":"isPrimary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"isPrimary"}},{"kind":"Field","name":{"kind":"Name","value":"guardianId"}}]}}]}}]} as unknown as DocumentNode<FamilyPeople_familyFragment, unknown>;