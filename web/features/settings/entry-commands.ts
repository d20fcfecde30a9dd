import type { DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { answerOf, type SaveAnswer } from '../../forms/record-refusal.ts';
import type { SendWith } from '../../forms/useRecordForm.ts';

interface Refusal {
  message: string;
  fix?: string | null;
}

/** What came of a command on an entry, or what it would do. */
export type Told =
  | { kind: 'done' }
  | { kind: 'says'; says: readonly string[] }
  | { kind: 'refused'; refusal: Refusal };

interface Answered {
  saved: { __typename: string; says?: readonly string[]; message?: string; fix?: string | null };
}

type Command<Variables extends OperationVariables> = TypedDocumentNode<Answered, Variables>;

/** The documents of a list: what is done with its entries, and the query that shows them. */
export interface EntryDocuments {
  list: DocumentNode;
  /** The name of a query elsewhere in which the entries are seen at the same time. */
  alsoIn?: string;
  /** Where entries are not archived, a dry run says what deleting one means. */
  erase: Command<{ id: string; dryRun?: boolean | null; requestId?: string | null }>;
  archive?: Command<{ id: string; archived: boolean; dryRun: boolean; requestId?: string | null }>;
  move?: Command<{ id: string; position: number; requestId?: string | null }>;
}

export interface EntryCommands {
  /** What archiving it would touch, or deleting it where it cannot be archived. Only asked. */
  uses: (id: string) => Promise<Told>;
  archive: (id: string, archived: boolean, requestId: string) => Promise<Told>;
  erase: (id: string, requestId: string) => Promise<Told>;
  move: (id: string, position: number, requestId: string) => Promise<Told>;
  mayArchive: boolean;
  mayMove: boolean;
}

/** Lists that forms elsewhere offer to choose from: they are asked for anew when an entry has changed. */
const choices = ['classChoices', 'passTypeChoices', 'keywords', 'customFields', 'levels', 'rooms'];

function toldOf({ saved }: Answered): Told {
  if (saved.says) return { kind: 'says', says: saved.says };
  if (saved.message !== undefined)
    return { kind: 'refused', refusal: { message: saved.message, fix: saved.fix ?? null } };
  return { kind: 'done' };
}

/** Sends what is done with the entries of a list, and shows the list as it is then. */
export function useEntryCommands(documents: EntryDocuments): EntryCommands {
  const send = useSend(documents);
  const { erase, archive, move } = documents;
  const absent = new Error('This list has no such command.');
  return {
    uses: async (id) =>
      toldOf(
        archive
          ? await send(archive, { id, archived: true, dryRun: true }, false)
          : await send(erase, { id, dryRun: true }, false),
      ),
    archive: async (id, archived, requestId) => {
      if (!archive) throw absent;
      return toldOf(await send(archive, { id, archived, dryRun: false, requestId }));
    },
    erase: async (id, requestId) => toldOf(await send(erase, { id, requestId })),
    move: async (id, position, requestId) => {
      if (!move) throw absent;
      return toldOf(await send(move, { id, position, requestId }));
    },
    mayArchive: archive !== undefined,
    mayMove: move !== undefined,
  };
}

function useSend({ list, alsoIn }: Pick<EntryDocuments, 'list' | 'alsoIn'>) {
  const client = useApolloClient();
  return async <Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    isForGood = true,
  ): Promise<Data> => {
    const { data } = await client.mutate({
      mutation,
      variables,
      ...(isForGood && {
        refetchQueries: alsoIn ? [list, alsoIn] : [list],
        awaitRefetchQueries: true,
        update: (cache) => {
          for (const fieldName of choices) cache.evict({ id: 'ROOT_QUERY', fieldName });
        },
      }),
    });
    if (!data) throw new Error('The server gave no answer.');
    return data;
  };
}

interface SaveDocuments<Input, Saved extends { __typename: string }> {
  list: DocumentNode;
  alsoIn?: string;
  create: TypedDocumentNode<{ saved: Saved }, { input: Input; requestId?: string | null }>;
  change: TypedDocumentNode<
    { saved: Saved },
    { id: string; version: number; input: Input; requestId?: string | null }
  >;
}

type SavedOf<Answer> = Exclude<Answer, { __typename: 'RecordRefused' }>;

/** Saves an entry, a new one or the one of this id: what a record's form needs for it. */
export function useSaveEntry<Input, Saved extends { __typename: string }>(
  documents: SaveDocuments<Input, Saved>,
  id: string | null,
) {
  const send = useSend(documents);
  return async (input: Input, sent: SendWith): Promise<SaveAnswer<SavedOf<Saved>>> => {
    const { requestId, version } = sent;
    const { saved } =
      id !== null && version !== null
        ? await send(documents.change, { id, version, input, requestId })
        : await send(documents.create, { input, requestId });
    return answerOf(saved);
  };
}
