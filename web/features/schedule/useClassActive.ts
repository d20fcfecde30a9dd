import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import { PreviewClassActiveDocument, SetClassActiveDocument } from './SetClassActive.generated.ts';
import type { Refusal, Says } from './useCancelDate.ts';

interface State {
  id: string;
  version: number;
  /** What it is to be. */
  active: boolean;
}

/** Says what offering a class no more, or again, would do, and does it. */
export function useClassActive(state: State, onDone: () => void) {
  const client = useApolloClient();
  const { id, version, active } = state;

  const { answer } = useDryRun<Says, Refusal>(`${id} ${String(version)}`, async () => {
    const { data } = await client.mutate({
      mutation: PreviewClassActiveDocument,
      variables: { id, version, active },
      fetchPolicy: 'no-cache',
    });
    const seen = data?.setClassActive;
    if (seen?.__typename === 'ChangePreview') return { step: 'ready', preview: seen };
    if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
    throw new Error('The server gave no answer.');
  });

  const command = useCommand<State, Refusal>(async (asked) => {
    const { data } = await client.mutate({
      mutation: SetClassActiveDocument,
      variables: asked,
      // Lists of active classes are others now.
      update: (cache) => {
        cache.evict({ fieldName: 'classes' });
      },
    });
    const done = data?.setClassActive;
    if (done?.__typename === 'RecordRefused') return done;
    if (done?.__typename !== 'ClassSaved') throw new Error('The server gave no answer.');
    onDone();
    return null;
  });

  return { ...command, answer };
}
