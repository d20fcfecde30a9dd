/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How much a note matters. Source: rule F-10. */
export type NoteLevel =
  /** While it is open, it is shown wherever its family or student is. */
  | 'CRITICAL'
  /** Whoever deals with them should know. */
  | 'IMPORTANT'
  /** Good to know. */
  | 'INFO';

export type Notes_noteFragment = { __typename: 'Note', id: string, level: NoteLevel, text: string, by: string | null, createdAt: string, isClosed: boolean, version: number } & { ' $fragmentName'?: 'Notes_noteFragment' };

export const Notes_noteFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Notes_note"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Note"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"isClosed"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<Notes_noteFragment, unknown>;