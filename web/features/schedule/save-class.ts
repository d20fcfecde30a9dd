import type { ApolloClient } from '@apollo/client';
import { answerOf, type SaveAnswer } from '../../forms/record-refusal.ts';
import type { SendWith } from '../../forms/useRecordForm.ts';
import type { EditedClass } from './class-fields.ts';
import {
  ChangeClassDocument,
  CreateClassDocument,
  type ChangeClassMutation,
} from './SaveClass.generated.ts';

type Answer = ChangeClassMutation['changeClass'];
type SavedClass = Extract<Answer, { __typename: 'ClassSaved' }>['class'];

/** Creates a class or, under its id, changes one. */
export async function saveClass(
  client: ApolloClient,
  id: string | null,
  { changesFrom, ...input }: EditedClass,
  { requestId, version, confirmed }: SendWith,
): Promise<SaveAnswer<SavedClass>> {
  if (id === null || version === null) {
    const { data } = await client.mutate({
      mutation: CreateClassDocument,
      variables: { input, requestId },
      // It belongs in lists that were read before.
      update: (cache) => {
        cache.evict({ fieldName: 'classes' });
      },
    });
    return savedOf(data?.createClass);
  }
  const { data } = await client.mutate({
    mutation: ChangeClassDocument,
    variables: { id, version, input, changesFrom, confirmed, requestId },
  });
  return savedOf(data?.changeClass);
}

function savedOf(answer: Answer | undefined): SaveAnswer<SavedClass> {
  const sorted = answerOf(answer);
  if (sorted.kind === 'refused') return sorted;
  if (sorted.saved.__typename === 'ClassSaved') return { kind: 'saved', saved: sorted.saved.class };
  throw new Error('The class was to be saved, not looked at.');
}
