import type { ApolloClient } from '@apollo/client';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import type { RemovedPlace } from './roster-words.ts';
import { PreviewTakeBackDocument, TakeBackCancellationDocument } from './TakeBack.generated.ts';
import type { Refusal, Says } from './useCancelDate.ts';

/** Says what taking a cancellation back would do, and does it. */
export function useTakeBack(
  client: ApolloClient,
  choice: { id: string; revokeTokens: boolean },
  onDone: (removed: readonly RemovedPlace[]) => void,
) {
  const { answer, isStale } = useDryRun<Says, Refusal>(JSON.stringify(choice), async () => {
    const { data } = await client.mutate({
      mutation: PreviewTakeBackDocument,
      variables: choice,
      fetchPolicy: 'no-cache',
    });
    const seen = data?.takeBackCancellation;
    if (seen?.__typename === 'ChangePreview') return { step: 'ready', preview: seen };
    if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
    throw new Error('The server gave no answer.');
  });

  const command = useCommand<typeof choice, Refusal>(async (asked) => {
    const { data } = await client.mutate({
      mutation: TakeBackCancellationDocument,
      variables: asked,
    });
    const done = data?.takeBackCancellation;
    if (done?.__typename === 'RecordRefused') return done;
    if (done?.__typename !== 'CancellationTakenBack') {
      throw new Error('The server gave no answer.');
    }
    onDone(done.removed);
    return null;
  });

  return { ...command, answer, isStale };
}
