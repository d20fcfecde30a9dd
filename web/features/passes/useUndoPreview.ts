import { useApolloClient } from '@apollo/client/react';
import { useDryRun, type DryRun } from '../../lib/useDryRun.ts';
import { UndoPreviewDocument, type UndoPreviewMutation } from './UndoPreview.generated.ts';

type Answer = UndoPreviewMutation['undoPunch'];
type UndoPreview = Extract<Answer, { __typename: 'UndoPreview' }>;
type UndoRefusal = Extract<Answer, { __typename: 'UndoRefused' }>;

/**
 * What undoing would do, asked of the server as a dry run: whether the class's date is still to come is decided in the
 * class's zone, which only the server knows for sure.
 */
export function useUndoPreview(
  entryId: string,
  returnPunch: boolean,
): DryRun<UndoPreview, UndoRefusal> {
  const client = useApolloClient();
  const { answer } = useDryRun<UndoPreview, UndoRefusal>(
    `${entryId} ${String(returnPunch)}`,
    async () => {
      const { data } = await client.mutate({
        mutation: UndoPreviewDocument,
        variables: { input: { entryId, returnPunch: returnPunch || null, dryRun: true } },
        fetchPolicy: 'no-cache',
      });
      const result = data?.undoPunch;
      if (result?.__typename === 'UndoPreview') return { step: 'ready', preview: result };
      if (result?.__typename === 'UndoRefused') return { step: 'refused', refusal: result };
      throw new Error('The server gave no answer.');
    },
  );
  return answer;
}
