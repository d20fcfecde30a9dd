import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../../lib/useCommand.ts';
import { useDryRun } from '../../lib/useDryRun.ts';
import { CancelDateDocument, PreviewCancelDateDocument } from './CancelDate.generated.ts';

export interface Refusal {
  message: string;
  fix: string | null;
}

export interface Says {
  says: readonly string[];
}

/** Says what cancelling would do, and does it. */
export function useCancelDate(
  classId: string,
  date: string,
  starts: string | null,
  onCancelled: () => void,
) {
  const client = useApolloClient();

  const { answer, isStale } = useDryRun<Says, Refusal>(starts ?? 'all', async () => {
    const { data } = await client.mutate({
      mutation: PreviewCancelDateDocument,
      variables: { classId, date, starts },
      fetchPolicy: 'no-cache',
    });
    const seen = data?.cancelDate;
    if (seen?.__typename === 'ChangePreview') return { step: 'ready', preview: seen };
    if (seen?.__typename === 'RecordRefused') return { step: 'refused', refusal: seen };
    throw new Error('The server gave no answer.');
  });

  const command = useCommand<{ starts: string | null; reason: string | null }, Refusal>(
    async (asked) => {
      const { data } = await client.mutate({
        mutation: CancelDateDocument,
        variables: { classId, date, ...asked },
      });
      const done = data?.cancelDate;
      if (done?.__typename === 'RecordRefused') return done;
      if (done?.__typename !== 'DateCancelled') throw new Error('The server gave no answer.');
      onCancelled();
      return null;
    },
  );

  return { ...command, answer, isStale };
}
