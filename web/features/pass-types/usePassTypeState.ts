import type { ApolloCache, ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../../lib/useCommand.ts';
import type { StateAction } from './PassTypeActions.tsx';
import {
  DeletePassTypeDocument,
  SetPassTypeSuspendedDocument,
  type DeletePassTypeMutation,
  type SetPassTypeSuspendedMutation,
} from './PassTypeState.generated.ts';

type Answer =
  SetPassTypeSuspendedMutation['setPassTypeSuspended'] | DeletePassTypeMutation['deletePassType'];
type StateRefusal = Extract<Answer, { __typename: 'PassTypeRefused' }>;

interface Asked {
  id: string;
  reason: string | null;
  requestId: string;
}

/** Of a type that is deleted; lists leave out what is not there. */
export function forget(cache: ApolloCache, typeId: string) {
  const id = cache.identify({ __typename: 'PassType', id: typeId });
  if (id) cache.evict({ id });
}

async function remove(client: ApolloClient, asked: Asked): Promise<Answer | undefined> {
  const { data } = await client.mutate({
    mutation: DeletePassTypeDocument,
    variables: asked,
    update: (cache, { data: answer }) => {
      if (answer?.deletePassType.__typename !== 'PassTypeDeleted') return;
      forget(cache, asked.id);
    },
  });
  return data?.deletePassType;
}

async function suspend(
  client: ApolloClient,
  asked: Asked & { suspended: boolean },
): Promise<Answer | undefined> {
  const { data } = await client.mutate({
    mutation: SetPassTypeSuspendedDocument,
    variables: asked,
    update: (cache, { data: answer }) => {
      const done = answer?.setPassTypeSuspended;
      if (done?.__typename === 'PassTypeStateChanged' && !done.passType) forget(cache, asked.id);
    },
  });
  return data?.setPassTypeSuspended;
}

/** Suspends, unsuspends or deletes a pass type. */
export function usePassTypeState(id: string, action: StateAction, onDone: () => void) {
  const client = useApolloClient();

  return useCommand<{ reason: string | null }, StateRefusal>(async (given) => {
    const asked = { id, ...given };
    const answer =
      action === 'delete'
        ? await remove(client, asked)
        : await suspend(client, { ...asked, suspended: action === 'suspend' });
    if (!answer) throw new Error('The server gave no answer.');
    if (answer.__typename === 'PassTypeRefused') return answer;
    onDone();
    return null;
  });
}
